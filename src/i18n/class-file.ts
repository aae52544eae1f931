import type { ClassColumn, ClassIssueCode, ClassRefusal } from '../model/cover';
import type { Language } from './text';

/** What is wrong with the file of a class, and with its rows. */
interface ClassFileText {
  /** What the columns are called, which is read back so. */
  readonly columns: Readonly<Record<ClassColumn, string>>;
  /** How a place that there is stands in them, and none. */
  readonly hasPlace: readonly [yes: string, no: string];
  readonly refused: Readonly<Record<ClassRefusal['refused'], (column: string) => string>>;
  readonly issues: Readonly<Record<ClassIssueCode, string>>;
  /** The nearest known names. */
  readonly near: (names: readonly string[]) => string;
}

type Columns = ClassFileText['columns'];
const NL: Columns = {
  code: 'code',
  programme_id: 'opleiding',
  school_id: 'school',
  postcode: 'postcode',
  has_place: 'heeft een plek',
};
const EN: Columns = {
  code: 'code',
  programme_id: 'programme',
  school_id: 'school',
  postcode: 'postal code',
  has_place: 'has a place',
};
const FR: Columns = {
  code: 'code',
  programme_id: 'formation',
  school_id: 'école',
  postcode: 'code postal',
  has_place: 'a une place',
};
const named = (columns: Columns, column: string): string => (column in columns ? columns[column as ClassColumn] : column);
const header = (columns: Columns): string => Object.values(columns).join(';');

export const CLASS_FILE_TEXT: Readonly<Record<Language, ClassFileText>> = {
  nl: {
    columns: NL,
    hasPlace: ['j', 'n'],
    refused: {
      'not-text': () =>
        'Hier is geen tabel uit te lezen: het is geen tekst met kolommen. Kopieer de cellen in een rekenblad en plak ze, of bewaar ze als CSV.',
      names: (column) =>
        `De kolom "${column}" bevat namen van mensen, en die worden niet gelezen: geef elke leerling een code die alleen u kent, zoals L01.`,
      'column-missing': (column) =>
        `De kolom "${named(NL, column)}" ontbreekt; nodig zijn code, opleiding, en school of postcode. Zet de namen van de kolommen op de eerste rij.`,
      'no-header': () =>
        `De eerste rij moet de namen van de kolommen bevatten, zoals: ${header(NL)}. Zet die rij boven de leerlingen.`,
    },
    issues: {
      'code-missing': 'de code ontbreekt',
      'code-duplicate': 'de code staat er twee keer',
      'programme-missing': 'de opleiding ontbreekt',
      'programme-unknown': 'die opleiding is niet bekend',
      'school-unknown': 'die school is niet bekend',
      'postcode-unknown': 'die postcode is niet bekend',
      'location-missing': 'school en postcode ontbreken allebei',
      'has-place-unreadable': 'of er een plek is, moet j of n zijn',
    },
    near: (names) => `bedoelde u ${names.map((name) => `"${name}"`).join(' of ')}?`,
  },
  en: {
    columns: EN,
    hasPlace: ['y', 'n'],
    refused: {
      'not-text': () =>
        'No table can be read from this: it is not text with columns. Copy the cells in a spreadsheet and paste them, or save them as CSV.',
      names: (column) =>
        `The column "${column}" holds names of people, which are not read: give every pupil a code that only you know, such as L01.`,
      'column-missing': (column) =>
        `The column "${named(EN, column)}" is missing; needed are code, programme, and school or postal code. Put the names of the columns on the first row.`,
      'no-header': () =>
        `The first row must hold the names of the columns, such as: ${header(EN)}. Put that row above the pupils.`,
    },
    issues: {
      'code-missing': 'the code is missing',
      'code-duplicate': 'the code stands there twice',
      'programme-missing': 'the programme is missing',
      'programme-unknown': 'that programme is not known',
      'school-unknown': 'that school is not known',
      'postcode-unknown': 'that postcode is not known',
      'location-missing': 'neither a school nor a postcode is given',
      'has-place-unreadable': 'whether there is a place must be y or n',
    },
    near: (names) => `did you mean ${names.map((name) => `"${name}"`).join(' or ')}?`,
  },
  fr: {
    columns: FR,
    hasPlace: ['o', 'n'],
    refused: {
      'not-text': () =>
        "Aucun tableau ne peut être lu ici : ce n'est pas du texte avec des colonnes. Copiez les cellules dans un tableur et collez-les, ou enregistrez-les en CSV.",
      names: (column) =>
        `La colonne « ${column} » contient des noms de personnes, qui ne sont pas lus : donnez à chaque élève un code connu de vous seul, comme L01.`,
      'column-missing': (column) =>
        `La colonne « ${named(FR, column)} » manque ; il faut code, formation, et école ou code postal. Mettez les noms des colonnes sur la première ligne.`,
      'no-header': () =>
        `La première ligne doit contenir les noms des colonnes, comme : ${header(FR)}. Mettez cette ligne au-dessus des élèves.`,
    },
    issues: {
      'code-missing': 'le code manque',
      'code-duplicate': 'le code y figure deux fois',
      'programme-missing': 'la formation manque',
      'programme-unknown': "cette formation n'est pas connue",
      'school-unknown': "cette école n'est pas connue",
      'postcode-unknown': "ce code postal n'est pas connu",
      'location-missing': "ni l'école ni le code postal n'est donné",
      'has-place-unreadable': "s'il y a une place doit être o ou n",
    },
    near: (names) => `vouliez-vous dire ${names.map((name) => `« ${name} »`).join(' ou ')} ?`,
  },
};
