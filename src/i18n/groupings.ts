import type { GroupingIssue, GroupingRefusal } from '../model/groupings';
import { pluralFor } from './plural';
import type { Language } from './text';

interface GroupingsText {
  readonly refusal: Readonly<Record<GroupingRefusal, string>>;
  readonly issue: Readonly<Record<GroupingIssue['code'], (count: number, examples: string) => string>>;
}

const nl = pluralFor('nl-BE');
const en = pluralFor('en-GB');
const fr = pluralFor('fr-BE');

/** What is said of a table of groupings; every refusal leaves the groupings as they were. */
export const GROUPINGS_TEXT: Readonly<Record<Language, GroupingsText>> = {
  nl: {
    refusal: {
      'too-large': 'De tabel met indelingen is te groot: ze heeft één rij per gemeente.',
      'not-csv': 'De tabel met indelingen is geen CSV-bestand.',
      'nis-missing': 'De tabel met indelingen mist de kolom "nis".',
      'groupings-missing': 'De tabel met indelingen heeft geen kolom "resoc" of "reference_region".',
      'no-codes': 'In de kolom "nis" staat geen enkele gemeentecode.',
    },
    issue: {
      'code-unknown': (n, some) =>
        nl(n, `# rij met een onbekende code (${some}) weggelaten.`, `# rijen met een onbekende code (${some}) weggelaten.`),
      'code-repeated': (n, some) =>
        nl(
          n,
          `# rij spreekt een eerdere van dezelfde gemeente tegen (${some}): de eerste telt.`,
          `# rijen spreken een eerdere van dezelfde gemeente tegen (${some}): de eerste telt.`,
        ),
      'municipality-missing': (n, some) =>
        nl(n, `# gemeente zonder rij (${some}) houdt haar indeling.`, `# gemeenten zonder rij (${some}) houden hun indeling.`),
      'cell-empty': (n, some) =>
        nl(
          n,
          `# lege cel: daar ligt de gemeente (${some}) buiten de indeling.`,
          `# lege cellen: daar liggen de gemeenten (${some}) buiten de indeling.`,
        ),
      'column-unknown': (n, some) =>
        nl(
          n,
          `# kolom (${some}) is geen indeling van de kaart en telt niet mee.`,
          `# kolommen (${some}) zijn geen indeling van de kaart en tellen niet mee.`,
        ),
    },
  },
  en: {
    refusal: {
      'too-large': 'The table of groupings is too large: it has one row per municipality.',
      'not-csv': 'The table of groupings is no CSV file.',
      'nis-missing': 'The table of groupings lacks the column "nis".',
      'groupings-missing': 'The table of groupings has no column "resoc" or "reference_region".',
      'no-codes': 'The column "nis" holds no municipality code at all.',
    },
    issue: {
      'code-unknown': (n, some) =>
        en(n, `# row with an unknown code (${some}) left out.`, `# rows with an unknown code (${some}) left out.`),
      'code-repeated': (n, some) =>
        en(
          n,
          `# row contradicts an earlier one of the same municipality (${some}): the first counts.`,
          `# rows contradict an earlier one of the same municipality (${some}): the first counts.`,
        ),
      'municipality-missing': (n, some) =>
        en(
          n,
          `# municipality without a row (${some}) keeps its grouping.`,
          `# municipalities without a row (${some}) keep their grouping.`,
        ),
      'cell-empty': (n, some) =>
        en(
          n,
          `# empty cell: there the municipality (${some}) is outside the grouping.`,
          `# empty cells: there the municipalities (${some}) are outside the grouping.`,
        ),
      'column-unknown': (n, some) =>
        en(
          n,
          `# column (${some}) is no division of the map and does not count.`,
          `# columns (${some}) are no division of the map and do not count.`,
        ),
    },
  },
  fr: {
    refusal: {
      'too-large': 'La table des découpages est trop grande : elle a une ligne par commune.',
      'not-csv': "La table des découpages n'est pas un fichier CSV.",
      'nis-missing': 'Il manque la colonne « nis » dans la table des découpages.',
      'groupings-missing': "La table des découpages n'a pas de colonne « resoc » ou « reference_region ».",
      'no-codes': 'La colonne « nis » ne contient aucun code de commune.',
    },
    issue: {
      'code-unknown': (n, some) =>
        fr(n, `# ligne au code inconnu (${some}) laissée de côté.`, `# lignes au code inconnu (${some}) laissées de côté.`),
      'code-repeated': (n, some) =>
        fr(
          n,
          `# ligne en contredit une autre de la même commune (${some}) : la première compte.`,
          `# lignes en contredisent une autre de la même commune (${some}) : la première compte.`,
        ),
      'municipality-missing': (n, some) =>
        fr(n, `# commune sans ligne (${some}) garde son découpage.`, `# communes sans ligne (${some}) gardent leur découpage.`),
      'cell-empty': (n, some) =>
        fr(
          n,
          `# cellule vide : la commune (${some}) y est hors du découpage.`,
          `# cellules vides : les communes (${some}) y sont hors du découpage.`,
        ),
      'column-unknown': (n, some) =>
        fr(
          n,
          `# colonne (${some}) n'est pas un découpage de la carte et ne compte pas.`,
          `# colonnes (${some}) ne sont pas des découpages de la carte et ne comptent pas.`,
        ),
    },
  },
};
