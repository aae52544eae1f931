import type { KboIssueCode, LeftOutReason } from '../model/kbo';
import type { Language } from './text';

/** What the compilation of an extract of the business register says. */
export interface KboText {
  readonly extractNeeded: string;
  readonly reasonNeeded: string;
  readonly region: string;
  readonly tableMissing: (file: string) => string;
  readonly columnsMissing: (file: string, columns: string) => string;
  readonly noZip: (file: string) => string;
  readonly kept: (kept: string, all: string) => string;
  readonly steps: Readonly<Record<'unpack' | 'read' | 'write', string>>;
  readonly leftOut: Readonly<Record<LeftOutReason, string>>;
  readonly issues: Readonly<Record<KboIssueCode, string>>;
}

export const KBO_TEXT: Readonly<Record<Language, KboText>> = {
  nl: {
    extractNeeded: 'Noem de map of de zip met de KBO Open Data.',
    reasonNeeded: 'Natuurlijke personen zijn persoonsgegevens: geef bij --natural-persons de reden waarom ze mee mogen.',
    region: 'Het gewest',
    tableMissing: (file) => `Het bestand "${file}" ontbreekt in het uittreksel, en zonder kan er niets worden samengesteld.`,
    columnsMissing: (file, columns) => `In "${file}" ontbreken deze kolommen: ${columns}.`,
    noZip: (file) => `"${file}" is geen leesbare zip.`,
    kept: (kept, all) => `${kept} van de ${all} vestigingen staan in de bestanden.`,
    steps: { unpack: 'Uitpakken:', read: 'Lezen:', write: 'Schrijven:' },
    leftOut: {
      'enterprise-missing': 'de onderneming staat niet in het uittreksel',
      'enterprise-not-active': 'de onderneming is niet actief',
      'natural-person': 'de onderneming is een natuurlijk persoon',
      'enterprise-type-unknown': 'het type van de onderneming is onbekend: misschien een natuurlijk persoon',
      'no-activity': 'geen activiteit in NACE 2008 of 2025',
      'no-address': 'geen adres van de vestiging',
      'address-struck-off': 'het adres is doorgehaald',
      'postcode-unknown': 'de postcode is onbekend of buitenlands',
      'other-region': 'een gewest waarnaar niet gevraagd is',
    },
    issues: {
      ragged: 'rijen met te weinig of te veel cellen, opzij gezet',
      quote: 'rijen met een aanhalingsteken dat niet sluit, opzij gezet',
      encoding: 'rijen die geen UTF-8 zijn, opzij gezet',
      unreadable: 'onleesbare rijen, opzij gezet',
      doubled: 'dubbele rijen, één keer geteld',
      'number-unreadable': 'rijen zonder geldig nummer, opzij gezet',
      'date-unreadable': 'onleesbare startdata, leeg gelaten',
      'nace-version-unknown': 'activiteiten van een onbekende NACE-versie, opzij gezet',
      'nace-unreadable': 'activiteiten zonder leesbare code, opzij gezet',
      'nace-unlisted': 'activiteiten met een code die niet in code.csv staat, behouden',
      'type-unknown': 'ondernemingen van een onbekend type, opzij gezet',
      'name-missing': 'vestigingen zonder naam, behouden',
      'code-list-missing': 'het bestand ontbreekt: codes zijn niet nagekeken',
    },
  },
  en: {
    extractNeeded: 'Name the folder or the zip of KBO Open Data.',
    reasonNeeded: 'Natural persons are personal data: give the reason why they may be in with --natural-persons.',
    region: 'The region',
    tableMissing: (file) => `The extract lacks the file "${file}", and nothing can be compiled without it.`,
    columnsMissing: (file, columns) => `"${file}" lacks these columns: ${columns}.`,
    noZip: (file) => `"${file}" is not a readable zip.`,
    kept: (kept, all) => `${kept} of the ${all} establishments are in the files.`,
    steps: { unpack: 'Unpacking:', read: 'Reading:', write: 'Writing:' },
    leftOut: {
      'enterprise-missing': 'its enterprise is not in the extract',
      'enterprise-not-active': 'its enterprise is not active',
      'natural-person': 'its enterprise is a natural person',
      'enterprise-type-unknown': 'the type of its enterprise is unknown: perhaps a natural person',
      'no-activity': 'no activity in NACE 2008 or 2025',
      'no-address': 'no address of the establishment',
      'address-struck-off': 'its address was struck off',
      'postcode-unknown': 'its postcode is unknown or foreign',
      'other-region': 'a region that was not asked for',
    },
    issues: {
      ragged: 'rows with too few or too many cells, set aside',
      quote: 'rows with a quotation mark that does not close, set aside',
      encoding: 'rows that are not UTF-8, set aside',
      unreadable: 'unreadable rows, set aside',
      doubled: 'doubled rows, counted once',
      'number-unreadable': 'rows without a valid number, set aside',
      'date-unreadable': 'unreadable start dates, left empty',
      'nace-version-unknown': 'activities of an unknown NACE version, set aside',
      'nace-unreadable': 'activities without a readable code, set aside',
      'nace-unlisted': 'activities with a code that code.csv does not list, kept',
      'type-unknown': 'enterprises of an unknown type, set aside',
      'name-missing': 'establishments without a name, kept',
      'code-list-missing': 'the file is missing: codes were not checked',
    },
  },
  fr: {
    extractNeeded: 'Indiquez le dossier ou le zip de la BCE Open Data.',
    reasonNeeded:
      'Les personnes physiques sont des données personnelles : donnez avec --natural-persons la raison de les inclure.',
    region: 'La région',
    tableMissing: (file) => `Le fichier "${file}" manque dans l'extrait, et rien ne peut être compilé sans lui.`,
    columnsMissing: (file, columns) => `Ces colonnes manquent dans "${file}" : ${columns}.`,
    noZip: (file) => `"${file}" n'est pas un zip lisible.`,
    kept: (kept, all) => `${kept} des ${all} établissements sont dans les fichiers.`,
    steps: { unpack: 'Décompression :', read: 'Lecture :', write: 'Écriture :' },
    leftOut: {
      'enterprise-missing': "l'entreprise n'est pas dans l'extrait",
      'enterprise-not-active': "l'entreprise n'est pas active",
      'natural-person': "l'entreprise est une personne physique",
      'enterprise-type-unknown': "le type de l'entreprise est inconnu : peut-être une personne physique",
      'no-activity': 'aucune activité en NACE 2008 ou 2025',
      'no-address': "aucune adresse de l'établissement",
      'address-struck-off': "l'adresse est radiée",
      'postcode-unknown': 'le code postal est inconnu ou étranger',
      'other-region': "une région qui n'a pas été demandée",
    },
    issues: {
      ragged: 'lignes avec trop peu ou trop de cellules, écartées',
      quote: 'lignes avec un guillemet qui ne se ferme pas, écartées',
      encoding: 'lignes qui ne sont pas en UTF-8, écartées',
      unreadable: 'lignes illisibles, écartées',
      doubled: 'lignes en double, comptées une fois',
      'number-unreadable': 'lignes sans numéro valable, écartées',
      'date-unreadable': 'dates de début illisibles, laissées vides',
      'nace-version-unknown': "activités d'une version NACE inconnue, écartées",
      'nace-unreadable': 'activités sans code lisible, écartées',
      'nace-unlisted': 'activités dont le code ne figure pas dans code.csv, gardées',
      'type-unknown': "entreprises d'un type inconnu, écartées",
      'name-missing': 'établissements sans nom, gardés',
      'code-list-missing': "le fichier manque : les codes n'ont pas été vérifiés",
    },
  },
};
