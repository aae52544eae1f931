import type { Issue, IssueCode } from '../model/issue';
import type { Language } from './text';

// Texts of what went wrong, which are fetched when something does.

export type IssuesText = Readonly<Record<IssueCode, (issue: Issue) => string>>;

const nl: IssuesText = {
  'dataset-gone': () => 'Deze dataset staat niet (meer) op dit toestel. Lees de bestanden opnieuw in bij Gegevens.',
  'store-blocked': () => 'De browser geeft geen toegang tot de bewaarde gegevens (een privévenster of een instelling).',
  'descriptor-missing': () => 'datapackage.json ontbreekt in de map: een dataset begint met dat bestand.',
  'descriptor-broken': () => 'datapackage.json is geen geldige beschrijving: verwacht wordt JSON met een lijst "resources".',
  'file-missing': ({ file }: Issue) => `${file} ontbreekt in de dataset of kon niet worden opgehaald.`,
  'pool-unreadable': ({ file }: Issue) =>
    `${file} is geen KBO-bestand dat deze versie kan lezen. Maak het opnieuw met het commando kbo; al het andere werkt intussen verder.`,
  'file-not-csv': ({ file }: Issue) => `${file} is geen CSV-bestand.`,
  'column-missing': ({ file, column }: Issue) => `${file} mist de kolom "${column}".`,
  'id-missing': () => 'De id is leeg; de rij is opzij gezet.',
  'id-duplicate': ({ value }: Issue) => `De id "${value}" komt al eerder voor; deze rij is opzij gezet.`,
  'reference-unknown': ({ column, value }: Issue) => `"${value}" in ${column} bestaat niet; de rij is opzij gezet.`,
  'location-missing': () => 'De rij heeft geen ligging (nis, postcode, plaats of coördinaat) en is opzij gezet.',
  'location-unknown': ({ value }: Issue) => `De ligging "${value}" is niet gevonden; de rij telt buiten elk gebied.`,
  'number-broken': ({ column, value }: Issue) => `"${value}" in ${column} is geen bruikbaar getal en telt als onbekend.`,
  'date-broken': ({ column, value }: Issue) => `"${value}" in ${column} is geen datum; de rij is opzij gezet.`,
  'year-broken': ({ value }: Issue) => `"${value}" is geen schooljaar zoals 2021-2022; de rij is opzij gezet.`,
  'cells-missing': () => 'De rij heeft te weinig of te veel cellen; ze is gelezen zover het gaat.',
  'learners-broken': ({ value }) => `"${value ?? ''}" is geen aantal leerlingen van minstens 1; de rij is opzij gezet.`,
};

const en: IssuesText = {
  'dataset-gone': () => 'This dataset is not (or no longer) on this device. Read the files in again under Data.',
  'store-blocked': () => 'The browser gives no access to the stored data (a private window or a setting).',
  'descriptor-missing': () => 'datapackage.json is missing from the folder: a dataset begins with that file.',
  'descriptor-broken': () => 'datapackage.json is not a valid description: JSON with a list "resources" is expected.',
  'file-missing': ({ file }) => `${file} is missing from the dataset or could not be fetched.`,
  'pool-unreadable': ({ file }) =>
    `${file} is no business register file that this version can read. Make it again with the command kbo; all else goes on working.`,
  'file-not-csv': ({ file }) => `${file} is not a CSV file.`,
  'column-missing': ({ file, column }) => `${file} lacks the column "${column}".`,
  'id-missing': () => 'The id is empty; the row was set aside.',
  'id-duplicate': ({ value }) => `The id "${value}" occurs before; this row was set aside.`,
  'reference-unknown': ({ column, value }) => `"${value}" in ${column} does not exist; the row was set aside.`,
  'location-missing': () => 'The row has no location (nis, postcode, place or coordinate) and was set aside.',
  'location-unknown': ({ value }) => `The location "${value}" was not found; the row counts outside every region.`,
  'number-broken': ({ column, value }) => `"${value}" in ${column} is not a usable number and counts as unknown.`,
  'date-broken': ({ column, value }) => `"${value}" in ${column} is not a date; the row was set aside.`,
  'year-broken': ({ value }) => `"${value}" is not a school year such as 2021-2022; the row was set aside.`,
  'cells-missing': () => 'The row has too few or too many cells; it was read as far as it goes.',
  'learners-broken': ({ value }) => `"${value ?? ''}" is no number of learners of at least 1; the row was set aside.`,
};

const fr: IssuesText = {
  'dataset-gone': () => "Ce jeu de données n'est pas (ou plus) sur cet appareil. Relisez les fichiers sous Données.",
  'store-blocked': () => 'Le navigateur ne donne pas accès aux données enregistrées (fenêtre privée ou réglage).',
  'descriptor-missing': () => 'datapackage.json manque dans le dossier : un jeu de données commence par ce fichier.',
  'descriptor-broken': () =>
    "datapackage.json n'est pas une description valable : du JSON avec une liste « resources » est attendu.",
  'file-missing': ({ file }) => `${file} manque dans le jeu de données ou n'a pas pu être chargé.`,
  'pool-unreadable': ({ file }) =>
    `${file} n'est pas un fichier BCE que cette version peut lire. Refaites-le avec la commande kbo ; tout le reste continue.`,
  'file-not-csv': ({ file }) => `${file} n'est pas un fichier CSV.`,
  'column-missing': ({ file, column }) => `La colonne « ${column} » manque dans ${file}.`,
  'id-missing': () => "L'identifiant est vide ; la ligne est mise de côté.",
  'id-duplicate': ({ value }) => `L'identifiant « ${value} » existe déjà ; cette ligne est mise de côté.`,
  'reference-unknown': ({ column, value }) => `« ${value} » dans ${column} n'existe pas ; la ligne est mise de côté.`,
  'location-missing': () => "La ligne n'a pas de situation (nis, code postal, lieu ou coordonnée) et est mise de côté.",
  'location-unknown': ({ value }) => `La situation « ${value} » est introuvable ; la ligne compte hors de toute région.`,
  'number-broken': ({ column, value }) => `« ${value} » dans ${column} n'est pas un nombre utilisable et compte comme inconnu.`,
  'date-broken': ({ column, value }) => `« ${value} » dans ${column} n'est pas une date ; la ligne est mise de côté.`,
  'year-broken': ({ value }) => `« ${value} » n'est pas une année scolaire comme 2021-2022 ; la ligne est mise de côté.`,
  'cells-missing': () => 'La ligne a trop peu ou trop de cellules ; elle est lue aussi loin que possible.',
  'learners-broken': ({ value }) => `« ${value ?? ''} » n'est pas un nombre d'élèves d'au moins 1 ; la ligne a été mise de côté.`,
};

export const ISSUES_TEXT: Readonly<Record<Language, IssuesText>> = { nl, en, fr };
