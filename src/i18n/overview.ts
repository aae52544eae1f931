import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of a panel that is fetched when it is asked for, so they travel with it.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

const nl = {
  title: (sector: string) => `Alle opleidingen van ${sector}`,
  headline: (short: number, programmes: number) =>
    `Bij ${short} van ${nlPlural(programmes, '# opleiding', '# opleidingen')} is er ergens mogelijk een tekort.`,
  headlineNone: (programmes: number) =>
    nlPlural(
      programmes,
      'Bij # opleiding is er nergens een mogelijk tekort.',
      'Bij # opleidingen is er nergens een mogelijk tekort.',
    ),
  empty: (sector: string, year: string) => `Van ${sector} is er in ${year} geen opleiding met leerlingen of erkende werkplekken.`,
  own: 'Uw gebied',
  sub: (level: string, year: string) => `per ${level.toLowerCase()} · ${year}`,
  sort: 'Volgorde',
  bySeverity: 'Ergste eerst',
  byName: 'Op naam',
  programme: 'Opleiding',
  short: 'Tekort?',
  whyShort: 'Een tekort hier gaat over één opleiding in één gebied; in het totaal van de sector kan het wegvallen.',
  toTension: 'Alle sectoren als geheel',
  shortHelp: 'Tekort?: aantal gebieden met een mogelijk tekort of zonder werkplekken.',
  missing: (count: number) => `${nlPlural(count, '# plek', '# plekken')} te weinig`,
  spare: (count: number) => `${nlPlural(count, '# plek', '# plekken')} meer dan leerlingen`,
  even: 'evenveel plekken als leerlingen',
  legend: 'Getal: plekken min leerlingen.',
  file: 'overzicht',
};
type OverviewText = typeof nl;

const en: OverviewText = {
  title: (sector) => `All programmes of ${sector}`,
  headline: (short, programmes) =>
    `${short} of ${enPlural(programmes, '# programme', '# programmes')} may be short of places somewhere.`,
  headlineNone: (programmes) =>
    enPlural(programmes, '# programme, no possible shortage anywhere.', '# programmes, no possible shortage anywhere.'),
  empty: (sector, year) => `${sector} has no programme with learners or recognised workplaces in ${year}.`,
  own: 'Your area',
  sub: (level, year) => `per ${level.toLowerCase()} · ${year}`,
  sort: 'Order',
  bySeverity: 'Worst first',
  byName: 'By name',
  programme: 'Programme',
  short: 'Short?',
  whyShort: 'A shortage here is about one programme in one area; the total of the sector may hide it.',
  toTension: 'All sectors as wholes',
  shortHelp: 'Short?: number of areas with a possible shortage or without workplaces.',
  missing: (count) => `${enPlural(count, '# place', '# places')} too few`,
  spare: (count) => `${enPlural(count, '# place', '# places')} more than learners`,
  even: 'as many places as learners',
  legend: 'Number: places minus learners.',
  file: 'overview',
};

const fr: OverviewText = {
  title: (sector) => `Toutes les formations de ${sector}`,
  headline: (short, programmes) =>
    `Pour ${short} de ${frPlural(programmes, '# formation', '# formations')}, une pénurie est possible quelque part.`,
  headlineNone: (programmes) =>
    frPlural(programmes, '# formation, aucune pénurie possible.', '# formations, aucune pénurie possible.'),
  empty: (sector, year) => `En ${year}, ${sector} n'a aucune formation avec des élèves ou des lieux de travail agréés.`,
  own: 'Votre zone',
  sub: (level, year) => `par ${level} · ${year}`,
  sort: 'Ordre',
  bySeverity: 'Le pire en premier',
  byName: 'Par nom',
  programme: 'Formation',
  short: 'Pénurie ?',
  whyShort: 'Une pénurie ici concerne une formation dans une zone ; le total du secteur peut l’effacer.',
  toTension: 'Tous les secteurs dans leur ensemble',
  shortHelp: 'Pénurie ? : nombre de zones avec une pénurie possible ou sans lieu de travail.',
  missing: (count) => frPlural(count, '# place manque', '# places manquent'),
  spare: (count) => `${frPlural(count, '# place', '# places')} de plus que d'élèves`,
  even: "autant de places que d'élèves",
  legend: 'Nombre : places moins élèves.',
  file: 'apercu',
};

export const OVERVIEW_TEXT: Readonly<Record<Language, OverviewText>> = { nl, en, fr };
