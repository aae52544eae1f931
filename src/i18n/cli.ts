import { CLI_MONITOR_TEXT, type CliMonitorText } from './cli-monitor';
import { ISSUES_TEXT, type IssuesText } from './issues';
import { KBO_TEXT, type KboText } from './kbo';
import { OFFER_COMMANDS, type OfferCommandText } from './offer-commands';
import { type Language, loadText, type Text } from './text';

/** What only the command line says; the screen does not carry it along. */
export interface CliText {
  readonly usage: (commands: string) => string;
  readonly unknownCommand: (value: string, near: string) => string;
  readonly unknownOption: (option: string, near: string) => string;
  readonly optionValue: (known: string) => string;
  readonly strayArgument: (known: string) => string;
  readonly relatedWithSector: string;
  readonly optionMissing: (option: string) => string;
  readonly programmeOrSector: string;
  readonly unknownValue: (what: string, value: string, near: string) => string;
  readonly noValues: (what: string, value: string) => string;
  readonly wholeKm: (option: string, max: number) => string;
  readonly reachKm: (max: number) => string;
  readonly programmeOrAll: string;
  readonly relatedWithAll: string;
  readonly programmeOrSchool: string;
  readonly given: string;
  readonly scope: string;
  readonly sites: string;
  readonly levelOrArea: string;
  readonly areaWithSchool: string;
  readonly areaWithBacktest: string;
  readonly wholeNumber: (option: string) => string;
  readonly noPool: string;
  readonly tooFewSites: (folds: number) => string;
  readonly exampleBacktest: string;
  /** What matters just outside an area. */
  readonly nearby: (counts: { schools: number; learners: number | null; workplaces: number; places: number }) => string;
  readonly fileNeeded: string;
  readonly fileMissing: (file: string) => string;
  readonly importFileNeeded: string;
  readonly folderNotMade: (folder: string) => string;
  readonly moreFindings: (count: number) => string;
  readonly rejectedFiles: (files: string) => string;
  readonly nothingUsable: string;
  readonly outAmongInputs: (folder: string) => string;
  readonly twoFolders: string;
  readonly noTables: (folder: string) => string;
  readonly flip: (area: string, from: string, to: string, rows: string) => string;
  readonly table: string;
  readonly crs: (known: string) => string;
  readonly folderMissing: (folder: string) => string;
  readonly folderMissingNear: (folder: string, near: string) => string;
  readonly tableMissing: (file: string) => string;
  readonly programme: string;
  readonly sector: string;
  readonly school: string;
  readonly level: string;
  readonly year: string;
  readonly noYear: string;
  readonly setAside: (rows: string, first: string) => string;
  readonly kbo: KboText;
}

/** The texts of the screen with those of the command line. */
export type CommandText = Text & {
  readonly cli: CliText;
  readonly issues: IssuesText;
  readonly monitor: CliMonitorText;
  readonly offers: OfferCommandText;
};

export async function loadCommandText(language: Language): Promise<CommandText> {
  return {
    ...(await loadText(language)),
    issues: ISSUES_TEXT[language],
    cli: CLI_TEXT[language],
    monitor: CLI_MONITOR_TEXT[language],
    offers: OFFER_COMMANDS[language],
  };
}

const CLI_TEXT: Readonly<Record<Language, CliText>> = {
  nl: {
    usage: (commands) => `Kies een opdracht: ${commands}.`,
    unknownCommand: (value, near) => `Onbekende opdracht "${value}". Bedoel je ${near}?`,
    unknownOption: (option, near) => `Onbekende optie --${option}. Bedoel je ${near}?`,
    optionValue: (known) => `Aan een optie ontbreekt haar waarde, of een schakelaar kreeg er een; bekende opties: ${known}.`,
    strayArgument: (known) => `Er staat een woord te veel; bekende opties: ${known}.`,
    relatedWithSector: '--related hoort bij --programme, niet bij --sector.',
    optionMissing: (option) => `De optie --${option} ontbreekt.`,
    programmeOrSector: 'Geef --programme of --sector, niet allebei.',
    unknownValue: (what, value, near) => `${what} "${value}" bestaat niet. Bedoel je ${near}?`,
    noValues: (what, value) => `${what} "${value}" bestaat niet: de dataset heeft er geen.`,
    wholeKm: (option, max) => `--${option} moet een geheel getal van 1 tot ${max} zijn.`,
    reachKm: (max) => `--reach-km moet een getal van 0 tot ${max} zijn.`,
    programmeOrAll: 'Geef --programme of --all, niet allebei.',
    relatedWithAll: '--related hoort bij --programme, niet bij --all.',
    programmeOrSchool: 'Geef --programme of --school, niet allebei.',
    given: 'De waarde van --given',
    scope: 'De waarde van --scope',
    sites: 'De waarde van --sites',
    levelOrArea: 'Geef --level of --area, niet allebei.',
    areaWithSchool: '--area hoort bij --programme, niet bij --school.',
    areaWithBacktest: '--area gaat niet samen met --backtest: de proef loopt over alles.',
    wholeNumber: (option) => `--${option} moet een geheel getal vanaf 1 zijn.`,
    noPool: 'De dataset heeft geen prospects.csv: er zijn alleen vestigingen die al erkend zijn. Geef een map met --pool.',
    tooFewSites: (folds) =>
      `Te weinig erkende vestigingen om er telkens een deel van te verbergen: er zijn er minstens ${folds} nodig.`,
    exampleBacktest: 'Voorbeeldgegevens: de prospecten zijn verzonnen, dus dit bewijst alleen dat de machinerie werkt.',
    nearby: ({ schools, learners, workplaces, places }) =>
      `Net buiten het gebied, binnen bereik: ${workplaces} vestigingen met ${places} plekken, en ${schools} scholen met ${learners ?? 'een onbekend aantal'} leerlingen die op de werkplekken van het gebied rekenen.`,
    fileNeeded: 'Noem een CSV-bestand.',
    importFileNeeded: 'Noem de bestanden, mappen of zips die gelezen moeten worden.',
    folderNotMade: (folder) => `In de map "${folder}" kan niet worden geschreven; er is niets veranderd.`,
    moreFindings: (count) => `… en nog ${count} bevindingen; --json geeft ze alle.`,
    rejectedFiles: (files) =>
      `De opzij gezette rijen staan met hun reden in de map rejected: ${files}. Verbeter ze en geef ze opnieuw mee.`,
    twoFolders: 'Noem twee datasetmappen: de oude en de nieuwe.',
    noTables: (folder) => `In de map "${folder}" staat geen enkele herkende tabel.`,
    flip: (area, from, to, rows) => `${area}: ${from} → ${to}, door ${rows}.`,
    outAmongInputs: (folder) => `In de map "${folder}" staan de bestanden die gelezen worden; kies met --out een andere map.`,
    nothingUsable: 'Geen enkele rij was bruikbaar; er is geen dataset geschreven.',
    table: 'De tabel',
    fileMissing: (file) => `Het bestand "${file}" bestaat niet.`,
    crs: (known) => `--crs moet een van deze EPSG-codes zijn: ${known}.`,
    folderMissing: (folder) => `De map "${folder}" bestaat niet.`,
    folderMissingNear: (folder, near) => `De map "${folder}" bestaat niet. Bedoel je "${near}"?`,
    tableMissing: (file) => `De dataset heeft geen ${file}, en die is nodig voor deze opdracht.`,
    programme: 'De opleiding',
    sector: 'De sector',
    school: 'De school',
    level: 'Het niveau',
    year: 'Het schooljaar',
    noYear: 'De dataset heeft geen enkel geldig schooljaar, zoals 2021-2022.',
    setAside: (rows, first) => `${rows} met een opmerking; de eerste: ${first}`,
    kbo: KBO_TEXT.nl,
  },
  en: {
    usage: (commands) => `Choose a command: ${commands}.`,
    unknownCommand: (value, near) => `Unknown command "${value}". Did you mean ${near}?`,
    unknownOption: (option, near) => `Unknown option --${option}. Did you mean ${near}?`,
    optionValue: (known) => `An option lacks its value, or a switch got one; known options: ${known}.`,
    strayArgument: (known) => `There is a word too many; known options: ${known}.`,
    relatedWithSector: '--related goes with --programme, not with --sector.',
    optionMissing: (option) => `The option --${option} is missing.`,
    programmeOrSector: 'Give --programme or --sector, not both.',
    unknownValue: (what, value, near) => `${what} "${value}" does not exist. Did you mean ${near}?`,
    noValues: (what, value) => `${what} "${value}" does not exist: the dataset has none.`,
    wholeKm: (option, max) => `--${option} must be a whole number from 1 to ${max}.`,
    reachKm: (max) => `--reach-km must be a number from 0 to ${max}.`,
    programmeOrAll: 'Give --programme or --all, not both.',
    relatedWithAll: '--related goes with --programme, not with --all.',
    programmeOrSchool: 'Give --programme or --school, not both.',
    given: 'The value of --given',
    scope: 'The value of --scope',
    sites: 'The value of --sites',
    levelOrArea: 'Give --level or --area, not both.',
    areaWithSchool: '--area goes with --programme, not with --school.',
    areaWithBacktest: '--area does not go with --backtest: the test covers everything.',
    wholeNumber: (option) => `--${option} must be a whole number from 1.`,
    noPool:
      'The dataset has no prospects.csv: there are only establishments that are recognised already. Name a folder with --pool.',
    tooFewSites: (folds) => `Too few recognised establishments to hide a part of them in turn: at least ${folds} are needed.`,
    exampleBacktest: 'Example data: the prospects are invented, so this only proves that the machinery works.',
    nearby: ({ schools, learners, workplaces, places }) =>
      `Just outside the area, within reach: ${workplaces} workplaces with ${places} places, and ${schools} schools with ${learners ?? 'an unknown number of'} learners who count on the workplaces of the area.`,
    fileNeeded: 'Name a CSV file.',
    importFileNeeded: 'Name the files, folders or zips to read.',
    folderNotMade: (folder) => `The folder "${folder}" cannot be written to; nothing was changed.`,
    moreFindings: (count) => `… and ${count} more findings; --json gives them all.`,
    rejectedFiles: (files) =>
      `The rows set aside stand with their reason in the folder rejected: ${files}. Mend them and give them again.`,
    twoFolders: 'Name two dataset folders: the old one and the new one.',
    noTables: (folder) => `The folder "${folder}" holds no table that was recognised.`,
    flip: (area, from, to, rows) => `${area}: ${from} → ${to}, because of ${rows}.`,
    outAmongInputs: (folder) => `The folder "${folder}" holds the files to be read; choose another one with --out.`,
    nothingUsable: 'Not a single row was usable; no dataset was written.',
    table: 'The table',
    fileMissing: (file) => `The file "${file}" does not exist.`,
    crs: (known) => `--crs must be one of these EPSG codes: ${known}.`,
    folderMissing: (folder) => `The folder "${folder}" does not exist.`,
    folderMissingNear: (folder, near) => `The folder "${folder}" does not exist. Did you mean "${near}"?`,
    tableMissing: (file) => `The dataset has no ${file}, which this command needs.`,
    programme: 'The programme',
    sector: 'The sector',
    school: 'The school',
    level: 'The level',
    year: 'The school year',
    noYear: 'The dataset has no valid school year, such as 2021-2022.',
    setAside: (rows, first) => `${rows} with a remark; the first: ${first}`,
    kbo: KBO_TEXT.en,
  },
  fr: {
    usage: (commands) => `Choisissez une commande : ${commands}.`,
    unknownCommand: (value, near) => `Commande inconnue « ${value} ». Vouliez-vous dire ${near} ?`,
    unknownOption: (option, near) => `Option inconnue --${option}. Vouliez-vous dire ${near} ?`,
    optionValue: (known) => `Il manque une valeur à une option, ou un commutateur en a reçu une ; options connues : ${known}.`,
    strayArgument: (known) => `Il y a un mot de trop ; options connues : ${known}.`,
    relatedWithSector: '--related va avec --programme, pas avec --sector.',
    optionMissing: (option) => `L'option --${option} manque.`,
    programmeOrSector: 'Donnez --programme ou --sector, pas les deux.',
    unknownValue: (what, value, near) => `${what} « ${value} » n'existe pas. Vouliez-vous dire ${near} ?`,
    noValues: (what, value) => `${what} « ${value} » n'existe pas : le jeu de données n'en a aucun.`,
    wholeKm: (option, max) => `--${option} doit être un nombre entier de 1 à ${max}.`,
    reachKm: (max) => `--reach-km doit être un nombre de 0 à ${max}.`,
    programmeOrAll: 'Donnez --programme ou --all, pas les deux.',
    relatedWithAll: '--related va avec --programme, pas avec --all.',
    programmeOrSchool: 'Donnez --programme ou --school, pas les deux.',
    given: 'La valeur de --given',
    scope: 'La valeur de --scope',
    sites: 'La valeur de --sites',
    levelOrArea: 'Donnez --level ou --area, pas les deux.',
    areaWithSchool: '--area va avec --programme, pas avec --school.',
    areaWithBacktest: '--area ne va pas avec --backtest : le test porte sur tout.',
    wholeNumber: (option) => `--${option} doit être un nombre entier à partir de 1.`,
    noPool:
      "Le jeu de données n'a pas de prospects.csv : il n'y a que des établissements déjà reconnus. Donnez un dossier avec --pool.",
    tooFewSites: (folds) =>
      `Trop peu d'établissements reconnus pour en cacher une partie à tour de rôle : il en faut au moins ${folds}.`,
    exampleBacktest: "Données d'exemple : les prospects sont inventés ; ceci prouve seulement que la machinerie fonctionne.",
    nearby: ({ schools, learners, workplaces, places }) =>
      `Juste hors de la zone, à portée : ${workplaces} lieux de travail avec ${places} places, et ${schools} écoles avec ${learners ?? 'un nombre inconnu d’'} élèves qui comptent sur les lieux de travail de la zone.`,
    fileNeeded: 'Nommez un fichier CSV.',
    importFileNeeded: 'Nommez les fichiers, dossiers ou zips à lire.',
    folderNotMade: (folder) => `Impossible d'écrire dans le dossier « ${folder} » ; rien n'a changé.`,
    moreFindings: (count) => `… et encore ${count} constatations ; --json les donne toutes.`,
    rejectedFiles: (files) =>
      `Les lignes mises de côté sont, avec leur raison, dans le dossier rejected : ${files}. Corrigez-les et redonnez-les.`,
    twoFolders: "Nommez deux dossiers de données : l'ancien et le nouveau.",
    noTables: (folder) => `Le dossier « ${folder} » ne contient aucune table reconnue.`,
    flip: (area, from, to, rows) => `${area} : ${from} → ${to}, à cause de ${rows}.`,
    outAmongInputs: (folder) => `Le dossier « ${folder} » contient les fichiers à lire ; choisissez-en un autre avec --out.`,
    nothingUsable: "Aucune ligne n'était utilisable ; aucun jeu de données n'a été écrit.",
    table: 'La table',
    fileMissing: (file) => `Le fichier « ${file} » n'existe pas.`,
    crs: (known) => `--crs doit être l'un de ces codes EPSG : ${known}.`,
    folderMissing: (folder) => `Le dossier « ${folder} » n'existe pas.`,
    folderMissingNear: (folder, near) => `Le dossier « ${folder} » n'existe pas. Vouliez-vous dire « ${near} » ?`,
    tableMissing: (file) => `Le jeu de données n'a pas de ${file}, nécessaire pour cette commande.`,
    programme: 'La formation',
    sector: 'Le secteur',
    school: "L'école",
    level: 'Le niveau',
    year: "L'année scolaire",
    noYear: "Le jeu de données n'a aucune année scolaire valable, comme 2021-2022.",
    setAside: (rows, first) => `${rows} avec une remarque ; la première : ${first}`,
    kbo: KBO_TEXT.fr,
  },
};
