import type { ClassIssueCode, ClassRefusal } from '../model/cover';
import type { Language } from './text';

/** What is wrong with the file of a class, and with its rows. */
interface ClassFileText {
  readonly refused: Readonly<Record<ClassRefusal['refused'], (column: string) => string>>;
  readonly issues: Readonly<Record<ClassIssueCode, string>>;
  /** The nearest known name. */
  readonly near: (name: string) => string;
}

export const CLASS_FILE_TEXT: Readonly<Record<Language, ClassFileText>> = {
  nl: {
    refused: {
      'not-text': () =>
        'Hier is geen tabel uit te lezen: het is geen tekst met kolommen. Kopieer de cellen in een rekenblad en plak ze, of bewaar ze als CSV.',
      names: (column) =>
        `De kolom "${column}" bevat namen van mensen, en die worden niet gelezen: geef elke leerling een code die alleen u kent, zoals L01.`,
      'column-missing': (column) =>
        `De kolom "${column}" ontbreekt; nodig zijn code, programme_id, school_id of postcode, en has_place.`,
    },
    issues: {
      'code-missing': 'de code ontbreekt',
      'code-duplicate': 'de code staat er twee keer',
      'programme-unknown': 'die opleiding is niet bekend',
      'school-unknown': 'die school is niet bekend',
      'postcode-unknown': 'die postcode is niet bekend',
      'location-missing': 'school en postcode ontbreken allebei',
      'has-place-unreadable': 'of er een plek is, moet j of n zijn',
    },
    near: (name) => `bedoelde u "${name}"?`,
  },
  en: {
    refused: {
      'not-text': () =>
        'No table can be read from this: it is not text with columns. Copy the cells in a spreadsheet and paste them, or save them as CSV.',
      names: (column) =>
        `The column "${column}" holds names of people, which are not read: give every pupil a code that only you know, such as L01.`,
      'column-missing': (column) =>
        `The column "${column}" is missing; needed are code, programme_id, school_id or postcode, and has_place.`,
    },
    issues: {
      'code-missing': 'the code is missing',
      'code-duplicate': 'the code stands there twice',
      'programme-unknown': 'that programme is not known',
      'school-unknown': 'that school is not known',
      'postcode-unknown': 'that postcode is not known',
      'location-missing': 'neither a school nor a postcode is given',
      'has-place-unreadable': 'whether there is a place must be y or n',
    },
    near: (name) => `did you mean "${name}"?`,
  },
  fr: {
    refused: {
      'not-text': () =>
        "Aucun tableau ne peut être lu ici : ce n'est pas du texte avec des colonnes. Copiez les cellules dans un tableur et collez-les, ou enregistrez-les en CSV.",
      names: (column) =>
        `La colonne « ${column} » contient des noms de personnes, qui ne sont pas lus : donnez à chaque élève un code connu de vous seul, comme L01.`,
      'column-missing': (column) =>
        `La colonne « ${column} » manque ; il faut code, programme_id, school_id ou postcode, et has_place.`,
    },
    issues: {
      'code-missing': 'le code manque',
      'code-duplicate': 'le code y figure deux fois',
      'programme-unknown': "cette formation n'est pas connue",
      'school-unknown': "cette école n'est pas connue",
      'postcode-unknown': "ce code postal n'est pas connu",
      'location-missing': "ni l'école ni le code postal n'est donné",
      'has-place-unreadable': "s'il y a une place doit être o ou n",
    },
    near: (name) => `vouliez-vous dire « ${name} » ?`,
  },
};
