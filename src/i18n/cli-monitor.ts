import type { ClassIssue, ClassRefusal } from '../model/cover';
import { CLASS_FILE_TEXT } from './class-file';
import type { Language } from './text';

/** What the command line says of monitoring and of who lacks a place. */
export interface CliMonitorText {
  readonly measure: string;
  readonly dimension: string;
  readonly source: string;
  readonly byOneOrTwo: string;
  readonly areaNeeded: string;
  readonly levelNeeded: string;
  readonly unknownBy: (measure: string, dimension: string, known: string) => string;
  readonly onlyForm: string;
  readonly notPublished: (known: string) => string;
  readonly day: (option: string) => string;
  readonly floor: (option: string) => string;
  readonly publishedFrom: (document: string, title: string) => string;
  /** `--on` a day after the data. */
  readonly carried: (year: string, from: string) => string;
  /** A day before the first that can be asked about. */
  readonly beforeData: (first: string) => string;
  readonly classRefused: Readonly<Record<ClassRefusal['refused'], (column: string) => string>>;
  /** How many rows of a class were kept aside, and the first. */
  readonly classIssue: (count: number, first: ClassIssue) => string;
}

export const CLI_MONITOR_TEXT: Readonly<Record<Language, CliMonitorText>> = {
  nl: {
    measure: 'De maat',
    dimension: 'De indeling',
    source: 'De bron',
    byOneOrTwo: 'Geef met --by een of twee verschillende indelingen, zoals province of sector,year.',
    areaNeeded: 'Indelen naar area kan alleen met --area "GEBIED" of --level.',
    levelNeeded: 'Indelen naar region kan alleen met --level.',
    unknownBy: (measure, dimension, known) => `${measure} kan niet naar ${dimension} worden ingedeeld; wel naar ${known}.`,
    onlyForm: 'Geef met --only een indeling en een waarde, zoals province=10000.',
    notPublished: (known) => `Zo'n reeks is niet gepubliceerd; wel ${known}.`,
    day: (option) => `--${option} moet een dag zijn zoals 2022-02-28.`,
    floor: (option) => `--${option} moet een geheel getal vanaf 1 zijn.`,
    publishedFrom: (document, title) => `Gepubliceerd: ${title}; ${document}.`,
    carried: (year, from) => `De leerlingen en overeenkomsten van ${year} zijn die van ${from}, alsof ze gelijk blijven.`,
    beforeData: (first) => `De gegevens beginnen op ${first}; geef met --on die dag of een latere.`,
    classRefused: CLASS_FILE_TEXT.nl.refused,
    classIssue: (count, { code, row, pupil, column, value, near }) =>
      `${count === 1 ? '1 rij is' : `${count} rijen zijn`} opzij gezet; de eerste: rij ${row}${pupil && ` (${pupil})`}${value && `, ${column} "${value}"`}: ${CLASS_FILE_TEXT.nl.issues[code]}${near.length === 0 ? '.' : `; ${CLASS_FILE_TEXT.nl.near(near)}`}`,
  },
  en: {
    measure: 'The measure',
    dimension: 'The dimension',
    source: 'The source',
    byOneOrTwo: 'Give one dimension or two different ones with --by, such as province or sector,year.',
    areaNeeded: 'By area goes with --area "AREA" or --level only.',
    levelNeeded: 'By region goes with --level only.',
    unknownBy: (measure, dimension, known) => `${measure} cannot be counted by ${dimension}, but by ${known}.`,
    onlyForm: 'Give a dimension and a value with --only, such as province=10000.',
    notPublished: (known) => `No such series was published, but ${known}.`,
    day: (option) => `--${option} must be a day such as 2022-02-28.`,
    floor: (option) => `--${option} must be a whole number of at least 1.`,
    publishedFrom: (document, title) => `Published: ${title}; ${document}.`,
    carried: (year, from) => `The learners and agreements of ${year} are those of ${from}, as if they stayed the same.`,
    beforeData: (first) => `The data begin on ${first}; give that day or a later one with --on.`,
    classRefused: CLASS_FILE_TEXT.en.refused,
    classIssue: (count, { code, row, pupil, column, value, near }) =>
      `${count === 1 ? '1 row was' : `${count} rows were`} kept aside; the first: row ${row}${pupil && ` (${pupil})`}${value && `, ${column} "${value}"`}: ${CLASS_FILE_TEXT.en.issues[code]}${near.length === 0 ? '.' : `; ${CLASS_FILE_TEXT.en.near(near)}`}`,
  },
  fr: {
    measure: 'La mesure',
    dimension: 'La répartition',
    source: 'La source',
    byOneOrTwo: 'Donnez avec --by une ou deux répartitions différentes, comme province ou sector,year.',
    areaNeeded: 'La répartition par area demande --area « ZONE » ou --level.',
    levelNeeded: 'La répartition par region demande --level.',
    unknownBy: (measure, dimension, known) => `${measure} ne se répartit pas par ${dimension}, mais par ${known}.`,
    onlyForm: 'Donnez avec --only une répartition et une valeur, comme province=10000.',
    notPublished: (known) => `Une telle série n'a pas été publiée, mais bien ${known}.`,
    day: (option) => `--${option} doit être un jour comme 2022-02-28.`,
    floor: (option) => `--${option} doit être un nombre entier à partir de 1.`,
    publishedFrom: (document, title) => `Publié : ${title} ; ${document}.`,
    carried: (year, from) => `Les élèves et les contrats de ${year} sont ceux de ${from}, comme s’ils restaient les mêmes.`,
    beforeData: (first) => `Les données commencent le ${first} ; donnez avec --on ce jour ou un jour suivant.`,
    classRefused: CLASS_FILE_TEXT.fr.refused,
    classIssue: (count, { code, row, pupil, column, value, near }) =>
      `${count === 1 ? '1 ligne a été mise' : `${count} lignes ont été mises`} de côté ; la première : ligne ${row}${pupil && ` (${pupil})`}${value && `, ${column} « ${value} »`} : ${CLASS_FILE_TEXT.fr.issues[code]}${near.length === 0 ? '.' : `; ${CLASS_FILE_TEXT.fr.near(near)}`}`,
  },
};
