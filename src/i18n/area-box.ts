import type { Nearby } from '../model/area-answer';
import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of a part that is fetched when it is asked for, so they travel with it.

type Assumed = 'default-half-width' | 'default-margin' | 'default-radius';

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

const nl = {
  /** What was not said; how much it is stands in the sentence before and in the field below. */
  assumed: {
    'default-half-width': 'De breedte is aangenomen.',
    'default-margin': 'De rand is aangenomen.',
    'default-radius': 'De straal is aangenomen.',
  } satisfies Record<Assumed, string>,
  near: (words: string) => `"${words}" niet gevonden. Bedoel je:`,
  sameName: (name: string, chosen: string) => `Er zijn meer plaatsen die ${name} heten: genomen is ${chosen}. Liever:`,
  sameRegion: (name: string, chosen: string) => `${name} is gelezen als ${chosen}. Liever:`,
  size: { circle: 'Straal', corridor: 'Breedte aan elke kant', polygon: 'Rand' },
  sizeOf: (what: string, name: string) => `${what} (${name})`,
  km: 'km',
  draw: 'Of teken het op de kaart',
  km2: (km2: string) => `Het gebied is ${km2} km² groot.`,
  places: ({ workplaces, places }: Nearby) =>
    `Net erbuiten, binnen bereik van de scholen hier: ${nlPlural(workplaces, '# vestiging', '# vestigingen')} met ${nlPlural(places, '# plek', '# plekken')}.`,
  learners: ({ schools, learners }: Nearby) =>
    `${nlPlural(schools, '# school', '# scholen')} van net erbuiten${learners === null ? '' : `, met ${nlPlural(learners, '# leerling', '# leerlingen')},`} ${nlPlural(schools, 'bereikt', 'bereiken')} plekken hier.`,
  nobodyNear: 'Net erbuiten ligt niets binnen bereik.',
  noSchool: 'Een groter gebied neemt misschien scholen mee die dit aanbieden.',
};
export type AreaBoxText = typeof nl;

const en: AreaBoxText = {
  assumed: {
    'default-half-width': 'The width is assumed.',
    'default-margin': 'The margin is assumed.',
    'default-radius': 'The radius is assumed.',
  },
  near: (words) => `"${words}" not found. Did you mean:`,
  sameName: (name, chosen) => `Several places are called ${name}: ${chosen} is taken. Rather:`,
  sameRegion: (name, chosen) => `${name} is read as ${chosen}. Rather:`,
  size: { circle: 'Radius', corridor: 'Width on either side', polygon: 'Margin' },
  sizeOf: (what, name) => `${what} (${name})`,
  km: 'km',
  draw: 'Or draw it on the map',
  km2: (km2) => `The area measures ${km2} km².`,
  places: ({ workplaces, places }) =>
    `Just outside it, within reach of the schools here: ${enPlural(workplaces, '# establishment', '# establishments')} with ${enPlural(places, '# place', '# places')}.`,
  learners: ({ schools, learners }) =>
    `${enPlural(schools, '# school', '# schools')} from just outside it${learners === null ? '' : `, with ${enPlural(learners, '# learner', '# learners')},`} ${enPlural(schools, 'reaches', 'reach')} places here.`,
  nobodyNear: 'Just outside it nothing lies within reach.',
  noSchool: 'A larger area may take in schools that offer this.',
};

const fr: AreaBoxText = {
  assumed: {
    'default-half-width': 'La largeur est supposée.',
    'default-margin': 'La marge est supposée.',
    'default-radius': 'Le rayon est supposé.',
  },
  near: (words) => `« ${words} » introuvable. Vouliez-vous dire\u00a0:`,
  sameName: (name, chosen) => `Plusieurs lieux s'appellent ${name}\u00a0: ${chosen} est pris. Plutôt\u00a0:`,
  sameRegion: (name, chosen) => `${name} est lu comme ${chosen}. Plutôt\u00a0:`,
  size: { circle: 'Rayon', corridor: 'Largeur de chaque côté', polygon: 'Marge' },
  sizeOf: (what, name) => `${what} (${name})`,
  km: 'km',
  draw: 'Ou dessinez-la sur la carte',
  km2: (km2) => `La zone mesure ${km2} km².`,
  places: ({ workplaces, places }) =>
    `Juste à l'extérieur, à portée des écoles d'ici\u00a0: ${frPlural(workplaces, '# établissement', '# établissements')} avec ${frPlural(places, '# place', '# places')}.`,
  learners: ({ schools, learners }) =>
    `${frPlural(schools, '# école', '# écoles')} juste à l'extérieur${learners === null ? '' : `, avec ${frPlural(learners, '# élève', '# élèves')},`} ${frPlural(schools, 'atteint', 'atteignent')} des places ici.`,
  nobodyNear: "Juste à l'extérieur, rien n'est à portée.",
  noSchool: "Une zone plus grande comprendrait peut-être des écoles qui l'offrent.",
};

export const AREA_BOX_TEXT: Readonly<Record<Language, AreaBoxText>> = { nl, en, fr };
