import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of lists and panels that are fetched when they are asked for, so they travel with them.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

const nl = {
  caption: 'Scholen die dit aanbieden',
  captionIn: (where: string) => `Scholen die dit aanbieden, ${where}`,
  none: 'Geen school biedt dit hier aan.',
  file: 'scholen',
  columns: {
    school: 'School',
    municipality: 'Gemeente',
    learners: 'Leerlingen',
    placesInReach: 'Plekken in bereik',
    breakEven: 'Alleen genoeg vanaf',
    offers: 'Aanbod',
  },
  short: { learners: 'Leerl.', placesInReach: 'In bereik', breakEven: 'Genoeg' },
  offers: { asked: 'deze opleiding', related: 'verwant', relatedNotCounted: 'verwant, telt niet mee' },
  notWithin: (km: number) => `> ${km} km`,
  line: (learners: string, places: number) => `${learners} leerl. · ${nlPlural(places, '# plek', '# plekken')} in bereik`,
  breadcrumb: 'Waar je bent',
  here: 'school',
  loading: 'De straal wordt berekend.',
  headline: {
    unknown: (name: string, places: number, km: number) =>
      `De inschrijvingen van ${name} zijn niet bekend; binnen ${km} km ${nlPlural(places, 'is er # plek', 'zijn er # plekken')}.`,
    nobody: (name: string, places: number, km: number) =>
      `${name} telt hier geen leerlingen; binnen ${km} km ${nlPlural(places, 'is er # plek', 'zijn er # plekken')}.`,
    enough: (name: string, km: number) => `${name} heeft vanaf ${km} km genoeg plekken, als geen andere school ze gebruikt.`,
    tooFar: (name: string, km: number, reachKm: number) =>
      `${name} heeft pas vanaf ${km} km genoeg plekken, verder dan het bereik van ${reachKm} km, en alleen als geen andere school ze gebruikt.`,
    never: (name: string, maxKm: number, learners: number, places: number) =>
      `${name} vindt binnen ${maxKm} km niet genoeg plekken, ook als geen andere school ze gebruikt: ${nlPlural(learners, '# leerling', '# leerlingen')}, ${nlPlural(places, '# plek', '# plekken')}.`,
  },
  sub: (learners: string, places: number, km: number) =>
    `${learners} · ${nlPlural(places, '# plek', '# plekken')} binnen ${km} km`,
  learnersUnknown: 'inschrijvingen niet bekend',
  aloneMeaning: '"Alleen" wil zeggen: als geen andere school deze plekken zou gebruiken.',
  chart: {
    title: 'Plekken en leerlingen per straal',
    asTable: 'Als tabel',
    radius: 'Straal',
    places: 'plekken',
    others: 'leerlingen elders',
    own: (learners: number) => `eigen (${learners})`,
    ownTwice: (learners: number) => `eigen (2 × ${learners})`,
    alone: (km: number) => `alleen: ${km} km`,
    table: { places: 'Plekken', others: 'Leerlingen elders', own: 'Eigen leerlingen' },
    tableLine: (places: number, others: number) =>
      `${nlPlural(places, '# plek', '# plekken')} · ${nlPlural(others, '# leerling elders', '# leerlingen elders')}`,
    slider: 'Bereik van een leerling',
    at: (km: number, places: number, others: number, own: string) =>
      `Binnen ${km} km: ${nlPlural(places, '# plek', '# plekken')}, ${nlPlural(others, '# leerling', '# leerlingen')} van andere scholen, ${own} eigen.`,
  },
  competitors: 'Scholen op dezelfde plekken',
  competitorLine: (learners: string, shared: number) =>
    `${learners} · ${nlPlural(shared, '# gedeelde plek', '# gedeelde plekken')}`,
  nearestLine: (municipality: string, free: number) => `${municipality} · ${nlPlural(free, '# vrij', '# vrij')}`,
  noCompetitors: 'Geen andere school bereikt deze plekken.',
  distance: 'Afstand',
  sharedPlaces: 'Gedeelde plekken',
  sharedShort: 'Gedeeld',
  nearestFree: 'Dichtste vrije plekken',
  nearest: 'Dichtste plekken',
  freeOf: (free: number, places: number) => `${free} van ${nlPlural(places, '# plek', '# plekken')}`,
  noFree: (km: number) => `Binnen ${km} km is er geen vrije plek. Probeer een groter bereik.`,
  workplace: 'Vestiging',
  free: 'Vrij',
  all: (count: number) => `alle ${count}`,
  fewer: 'minder',
  statusLabel: 'Gedeeld',
  status: { short: 'tekort', tight: 'krap', covered: 'gedekt' },
};
export type SchoolText = typeof nl;

const en: SchoolText = {
  caption: 'Schools that offer this',
  captionIn: (where) => `Schools that offer this ${where}`,
  none: 'No school offers this here.',
  file: 'schools',
  columns: {
    school: 'School',
    municipality: 'Municipality',
    learners: 'Learners',
    placesInReach: 'Places in reach',
    breakEven: 'Enough alone from',
    offers: 'Offer',
  },
  short: { learners: 'Learners', placesInReach: 'In reach', breakEven: 'Enough' },
  offers: { asked: 'this programme', related: 'related', relatedNotCounted: 'related, not counted' },
  notWithin: (km) => `> ${km} km`,
  line: (learners, places) => `${learners} learners · ${enPlural(places, '# place', '# places')} in reach`,
  breadcrumb: 'Where you are',
  here: 'school',
  loading: 'The radius is being computed.',
  headline: {
    unknown: (name, places, km) =>
      `Enrolments of ${name} are not known; within ${km} km there ${enPlural(places, 'is # place', 'are # places')}.`,
    nobody: (name, places, km) =>
      `${name} has no learners here; within ${km} km there ${enPlural(places, 'is # place', 'are # places')}.`,
    enough: (name, km) => `${name} has enough places from ${km} km on, if no other school uses them.`,
    tooFar: (name, km, reachKm) =>
      `${name} has enough places only from ${km} km on, beyond the reach of ${reachKm} km, and only if no other school uses them.`,
    never: (name, maxKm, learners, places) =>
      `${name}, even alone, does not find enough places within ${maxKm} km: ${enPlural(learners, '# learner', '# learners')}, ${enPlural(places, '# place', '# places')}.`,
  },
  sub: (learners, places, km) => `${learners} · ${enPlural(places, '# place', '# places')} within ${km} km`,
  learnersUnknown: 'enrolments not known',
  aloneMeaning: '"Alone" means: if no other school used these places.',
  chart: {
    title: 'Places and learners per radius',
    asTable: 'As a table',
    radius: 'Radius',
    places: 'places',
    others: 'learners elsewhere',
    own: (learners) => `own (${learners})`,
    ownTwice: (learners) => `own (2 × ${learners})`,
    alone: (km) => `alone: ${km} km`,
    table: { places: 'Places', others: 'Learners elsewhere', own: 'Own learners' },
    tableLine: (places, others) =>
      `${enPlural(places, '# place', '# places')} · ${enPlural(others, '# learner elsewhere', '# learners elsewhere')}`,
    slider: 'Reach of a learner',
    at: (km, places, others, own) =>
      `Within ${km} km: ${enPlural(places, '# place', '# places')}, ${enPlural(others, '# learner', '# learners')} of other schools, ${own} of its own.`,
  },
  competitors: 'Schools on the same places',
  competitorLine: (learners, shared) => `${learners} · ${enPlural(shared, '# shared place', '# shared places')}`,
  nearestLine: (municipality, free) => `${municipality} · ${enPlural(free, '# free', '# free')}`,
  noCompetitors: 'No other school reaches these places.',
  distance: 'Distance',
  sharedPlaces: 'Shared places',
  sharedShort: 'Shared',
  nearestFree: 'Nearest free places',
  nearest: 'Nearest places',
  freeOf: (free, places) => `${free} of ${enPlural(places, '# place', '# places')}`,
  noFree: (km) => `There is no free place within ${km} km. Try a larger reach.`,
  workplace: 'Establishment',
  free: 'Free',
  all: (count) => `all ${count}`,
  fewer: 'fewer',
  statusLabel: 'Shared',
  status: { short: 'short', tight: 'tight', covered: 'covered' },
};

const fr: SchoolText = {
  caption: 'Écoles qui proposent ceci',
  captionIn: (where) => `Écoles qui proposent ceci, ${where}`,
  none: 'Aucune école ne propose ceci ici.',
  file: 'ecoles',
  columns: {
    school: 'École',
    municipality: 'Commune',
    learners: 'Élèves',
    placesInReach: 'Places à portée',
    breakEven: 'Assez, seule, dès',
    offers: 'Offre',
  },
  short: { learners: 'Élèves', placesInReach: 'À portée', breakEven: 'Assez' },
  offers: { asked: 'cette formation', related: 'apparentée', relatedNotCounted: 'apparentée, non comptée' },
  notWithin: (km) => `> ${km} km`,
  line: (learners, places) => `${learners} élèves · ${frPlural(places, '# place', '# places')} à portée`,
  breadcrumb: 'Où vous êtes',
  here: 'école',
  loading: 'Le rayon est en cours de calcul.',
  headline: {
    unknown: (name, places, km) =>
      `Les inscriptions de ${name} sont inconnues ; dans ${km} km il y a ${frPlural(places, '# place', '# places')}.`,
    nobody: (name, places, km) =>
      `${name} n'a pas d'élèves ici ; dans ${km} km il y a ${frPlural(places, '# place', '# places')}.`,
    enough: (name, km) => `${name} a assez de places à partir de ${km} km, si aucune autre école ne les utilise.`,
    tooFar: (name, km, reachKm) =>
      `${name}, seule, n'a assez de places qu'à partir de ${km} km, au-delà de la portée de ${reachKm} km.`,
    never: (name, maxKm, learners, places) =>
      `${name}, même seule, ne trouve pas assez de places dans ${maxKm} km : ${frPlural(learners, '# élève', '# élèves')}, ${frPlural(places, '# place', '# places')}.`,
  },
  sub: (learners, places, km) => `${learners} · ${frPlural(places, '# place', '# places')} dans ${km} km`,
  learnersUnknown: 'inscriptions inconnues',
  aloneMeaning: "« Seule » veut dire : si aucune autre école n'utilisait ces places.",
  chart: {
    title: 'Places et élèves par rayon',
    asTable: 'En tableau',
    radius: 'Rayon',
    places: 'places',
    others: "élèves d'ailleurs",
    own: (learners) => `propres (${learners})`,
    ownTwice: (learners) => `propres (2 × ${learners})`,
    alone: (km) => `seule : ${km} km`,
    table: { places: 'Places', others: "Élèves d'ailleurs", own: 'Élèves propres' },
    tableLine: (places, others) =>
      `${frPlural(places, '# place', '# places')} · ${frPlural(others, "# élève d'ailleurs", "# élèves d'ailleurs")}`,
    slider: "Portée d'un élève",
    at: (km, places, others, own) =>
      `Dans ${km} km : ${frPlural(places, '# place', '# places')}, ${frPlural(others, '# élève', '# élèves')} d'autres écoles, ${own} propres.`,
  },
  competitors: 'Écoles sur les mêmes places',
  competitorLine: (learners, shared) => `${learners} · ${frPlural(shared, '# place partagée', '# places partagées')}`,
  nearestLine: (municipality, free) => `${municipality} · ${frPlural(free, '# libre', '# libres')}`,
  noCompetitors: "Aucune autre école n'atteint ces places.",
  distance: 'Distance',
  sharedPlaces: 'Places partagées',
  sharedShort: 'Partagées',
  nearestFree: 'Places libres les plus proches',
  nearest: 'Places les plus proches',
  freeOf: (free, places) => `${free} de ${frPlural(places, '# place', '# places')}`,
  noFree: (km) => `Il n'y a pas de place libre dans ${km} km. Essayez une plus grande portée.`,
  workplace: 'Établissement',
  free: 'Libres',
  all: (count) => `les ${count}`,
  fewer: 'moins',
  statusLabel: 'Partage',
  status: { short: 'pénurie', tight: 'serré', covered: 'couvert' },
};

export const SCHOOL_TEXT: Readonly<Record<Language, SchoolText>> = { nl, en, fr };
