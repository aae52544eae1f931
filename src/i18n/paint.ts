import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of the maps and the table of room and pressure, which are fetched when they are asked for.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

const nl = {
  room: {
    title: (level: string) => `Ruimte voor extra leerlingen per ${level}`,
    meaning:
      'Ruimte: zoveel leerlingen meer kunnen hier samen een plek vinden zonder dat iemand anders zijn plek verliest. Buren delen dezelfde plekken: tel de getallen niet op.',
    sectorMeaning: 'Het getal is dat van de opleiding met de meeste ruimte.',
    here: (room: number) => (room === 0 ? 'geen ruimte' : nlPlural(room, 'ruimte voor #', 'ruimte voor #')),
    unknown: 'ruimte onbekend',
    step: (from: string, to: string | null) => (to === null ? `${from} of meer` : from === to ? from : `${from} – ${to}`),
    none: 'geen ruimte',
    column: 'Ruimte',
  },
  heat: {
    title: (level: string) => `Druk op de plekken per ${level}`,
    learnersPerPlace: (_value: number, number: string) => `${number} leerlingen per plek`,
    placesPerLearner: (_value: number, number: string) => `${number} plekken per leerling`,
    label: (number: string) => `${number} per plek`,
    nothing: 'geen plekken',
    steps: ['< 0,5', '0,5 – 0,8', '0,8 – 1,25', '1,25 – 2', '> 2'],
    inverse: ['> 2', '1,25 – 2', '0,8 – 1,25', '0,5 – 0,8', '< 0,5'],
    without: 'niet te zeggen',
    circles: 'leerlingen per plek',
    squares: 'plekken per leerling',
    totals: (learners: number, places: number) =>
      `${nlPlural(learners, '# leerling leunt', '# leerlingen leunen')} op ${nlPlural(places, '# plek', '# plekken')}.`,
    outside: (learners: number, places: number) =>
      learners + places === 0
        ? ''
        : `Niet meegeteld: ${[
            ...(learners > 0
              ? [nlPlural(learners, '# leerling zonder plek binnen bereik', '# leerlingen zonder plek binnen bereik')]
              : []),
            ...(places > 0
              ? [nlPlural(places, '# plek zonder leerling binnen bereik', '# plekken zonder leerling binnen bereik')]
              : []),
          ].join(' en ')}.`,
    ground: 'De druk telt alleen de leerlingen van deze vraag, alsof iedereen opnieuw zoekt.',
    areaColumn: { label: 'Leerlingen per plek', short: 'Leerl./plek' },
    schoolColumn: { label: 'Plekken per leerling', short: 'Plek/leerl.' },
  },
  mapTitle: (what: string) => `Kaart: ${what}. De tabel ernaast bevat dezelfde gegevens.`,
  table: {
    sites: { label: 'Waar', offering: 'Met aanbod', schools: 'Scholen', municipalities: 'Gemeenten' },
    caption: { schools: 'Ruimte per school', municipalities: 'Ruimte per gemeente' },
    columns: {
      school: 'School',
      municipality: 'Gemeente',
      programme: 'Opleiding',
      offers: 'Aanbod',
      schools: 'Scholen',
      learners: 'Leerlingen',
      room: 'Ruimte',
    },
    short: { learners: 'Leerl.' },
    offers: { yes: 'ja', no: 'nee' },
    line: {
      offers: (learners: string, where: string) => `${where} · ${learners} leerl.`,
      none: (where: string) => `${where} · geen aanbod`,
      schools: (n: number, learners: string) => `${nlPlural(n, '# school', '# scholen')} · ${learners} leerl.`,
      noSchools: 'geen school met aanbod',
    },
    busy: 'De ruimte wordt berekend.',
    nowhere: (km: number) =>
      `Nergens is er ruimte voor een leerling meer: elke plek binnen ${km} km is nodig voor wie er al is. Een groter bereik kan helpen.`,
    larger: (km: number) => `Neem een bereik van ${km} km`,
    noSchools: 'In deze gegevens staan geen scholen.',
    file: 'ruimte',
  },
};
export type PaintText = typeof nl;

const en: PaintText = {
  room: {
    title: (level) => `Room for extra learners per ${level}`,
    meaning:
      'Room: so many more learners can all find a place here without anybody else losing theirs. Neighbours share the same places: do not add the numbers up.',
    sectorMeaning: 'The number is that of the programme with the most room.',
    here: (room) => (room === 0 ? 'no room' : enPlural(room, 'room for #', 'room for #')),
    unknown: 'room unknown',
    step: (from, to) => (to === null ? `${from} or more` : from === to ? from : `${from} – ${to}`),
    none: 'no room',
    column: 'Room',
  },
  heat: {
    title: (level) => `Pressure on the places per ${level}`,
    learnersPerPlace: (_value, number) => `${number} learners per place`,
    placesPerLearner: (_value, number) => `${number} places per learner`,
    label: (number) => `${number} per place`,
    nothing: 'no places',
    steps: ['< 0.5', '0.5 – 0.8', '0.8 – 1.25', '1.25 – 2', '> 2'],
    inverse: ['> 2', '1.25 – 2', '0.8 – 1.25', '0.5 – 0.8', '< 0.5'],
    without: 'cannot be said',
    circles: 'learners per place',
    squares: 'places per learner',
    totals: (learners, places) =>
      `${enPlural(learners, '# learner leans', '# learners lean')} on ${enPlural(places, '# place', '# places')}.`,
    outside: (learners, places) =>
      learners + places === 0
        ? ''
        : `Not counted: ${[
            ...(learners > 0
              ? [enPlural(learners, '# learner without a place in reach', '# learners without a place in reach')]
              : []),
            ...(places > 0
              ? [enPlural(places, '# place without a learner in reach', '# places without a learner in reach')]
              : []),
          ].join(' and ')}.`,
    ground: 'Pressure counts the learners of this question only, as if everybody started anew.',
    areaColumn: { label: 'Learners per place', short: 'Learn./place' },
    schoolColumn: { label: 'Places per learner', short: 'Places/learn.' },
  },
  mapTitle: (what) => `Map: ${what}. The table beside it holds the same data.`,
  table: {
    sites: { label: 'Where', offering: 'Offering it', schools: 'Schools', municipalities: 'Municipalities' },
    caption: { schools: 'Room per school', municipalities: 'Room per municipality' },
    columns: {
      school: 'School',
      municipality: 'Municipality',
      programme: 'Programme',
      offers: 'Offered',
      schools: 'Schools',
      learners: 'Learners',
      room: 'Room',
    },
    short: { learners: 'Learn.' },
    offers: { yes: 'yes', no: 'no' },
    line: {
      offers: (learners, where) => `${where} · ${learners} learners`,
      none: (where) => `${where} · not offered`,
      schools: (n, learners) => `${enPlural(n, '# school', '# schools')} · ${learners} learners`,
      noSchools: 'no school offers it',
    },
    busy: 'Room is being computed.',
    nowhere: (km) =>
      `There is no room for one learner more anywhere: every place within ${km} km is needed by those already there. A larger reach may help.`,
    larger: (km) => `Take a reach of ${km} km`,
    noSchools: 'These data hold no schools.',
    file: 'room',
  },
};

const fr: PaintText = {
  room: {
    title: (level) => `Marge pour des élèves en plus par ${level}`,
    meaning:
      "Marge : autant d'élèves de plus peuvent trouver ici une place sans que personne d'autre ne perde la sienne. Les voisins partagent les mêmes places : n'additionnez pas ces nombres.",
    sectorMeaning: 'Le nombre est celui de la formation qui a le plus de marge.',
    here: (room) => (room === 0 ? 'aucune marge' : frPlural(room, 'marge pour #', 'marge pour #')),
    unknown: 'marge inconnue',
    step: (from, to) => (to === null ? `${from} ou plus` : from === to ? from : `${from} – ${to}`),
    none: 'aucune marge',
    column: 'Marge',
  },
  heat: {
    title: (level) => `Pression sur les places par ${level}`,
    learnersPerPlace: (value, number) => `${number} ${value < 2 ? 'élève' : 'élèves'} par place`,
    placesPerLearner: (value, number) => `${number} ${value < 2 ? 'place' : 'places'} par élève`,
    label: (number) => `${number} par place`,
    nothing: 'aucune place',
    steps: ['< 0,5', '0,5 – 0,8', '0,8 – 1,25', '1,25 – 2', '> 2'],
    inverse: ['> 2', '1,25 – 2', '0,8 – 1,25', '0,5 – 0,8', '< 0,5'],
    without: 'sans objet',
    circles: 'élèves par place',
    squares: 'places par élève',
    totals: (learners, places) =>
      `${frPlural(learners, "# élève s'appuie", "# élèves s'appuient")} sur ${frPlural(places, '# place', '# places')}.`,
    outside: (learners, places) =>
      learners + places === 0
        ? ''
        : `Non comptés : ${[
            ...(learners > 0 ? [frPlural(learners, '# élève sans place à portée', '# élèves sans place à portée')] : []),
            ...(places > 0 ? [frPlural(places, '# place sans élève à portée', '# places sans élève à portée')] : []),
          ].join(' et ')}.`,
    ground: 'La pression ne compte que les élèves de cette question, comme si tous recommençaient.',
    areaColumn: { label: 'Élèves par place', short: 'Élèves/place' },
    schoolColumn: { label: 'Places par élève', short: 'Places/élève' },
  },
  mapTitle: (what) => `Carte : ${what}. Le tableau à côté contient les mêmes données.`,
  table: {
    sites: { label: 'Où', offering: "Avec l'offre", schools: 'Écoles', municipalities: 'Communes' },
    caption: { schools: 'Marge par école', municipalities: 'Marge par commune' },
    columns: {
      school: 'École',
      municipality: 'Commune',
      programme: 'Formation',
      offers: 'Offre',
      schools: 'Écoles',
      learners: 'Élèves',
      room: 'Marge',
    },
    short: { learners: 'Élèves' },
    offers: { yes: 'oui', no: 'non' },
    line: {
      offers: (learners, where) => `${where} · ${learners} élèves`,
      none: (where) => `${where} · pas d'offre`,
      schools: (n, learners) => `${frPlural(n, '# école', '# écoles')} · ${learners} élèves`,
      noSchools: "aucune école n'a cette offre",
    },
    busy: 'La marge est en cours de calcul.',
    nowhere: (km) =>
      `Il n'y a nulle part de place pour un élève de plus : chaque place à moins de ${km} km sert à ceux qui sont déjà là. Une portée plus grande peut aider.`,
    larger: (km) => `Prendre une portée de ${km} km`,
    noSchools: 'Ces données ne contiennent pas d’écoles.',
    file: 'marge',
  },
};

export const PAINT_TEXT: Readonly<Record<Language, PaintText>> = { nl, en, fr };
