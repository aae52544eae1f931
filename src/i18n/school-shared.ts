import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of panels that are fetched when they are asked for, so they travel with them.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

/** What stands before and after a list of links. */
type Around = readonly [before: string, after: string];

const nl = {
  flanders: 'Vlaanderen',
  thisSchool: 'deze school',
  inTwoContexts: (learners: string) => `${learners}, elk in twee contexten`,
  headline: {
    none: (name: string, who: string, km: number) =>
      `Mogelijk tekort: geen van de ${who} van ${name} vindt binnen ${km} km een plek.`,
    short: (name: string, least: number, most: number, who: string, isOne: boolean, km: number) =>
      isOne
        ? `Mogelijk tekort: de ene leerling van ${name} vindt binnen ${km} km geen plek.`
        : `Mogelijk tekort: ${least === most ? `${most}` : `${least} tot ${most}`} van de ${who} van ${name} ${nlPlural(most, 'vindt', 'vinden')} binnen ${km} km geen plek.`,
    contested: (name: string, most: number, who: string, isOne: boolean, km: number) =>
      isOne
        ? `Mogelijk tekort: de ene leerling van ${name} kan binnen ${km} km zonder plek blijven, als anderen eerst komen.`
        : `Mogelijk tekort: tot ${most} van de ${who} van ${name} ${nlPlural(most, 'kan', 'kunnen')} binnen ${km} km zonder plek blijven, naargelang wie eerst komt.`,
    tight: (name: string, who: string, isOne: boolean, km: number) =>
      `Krap: ${isOne ? `${who} van ${name} kan` : `alle ${who} van ${name} kunnen`} binnen ${km} km een plek vinden, maar niet één meer.`,
    tightSome: (name: string, who: string, isOne: boolean, km: number) =>
      `Krap: ${isOne ? `${who} van ${name} kan` : `alle ${who} van ${name} kunnen`} binnen ${km} km een plek vinden, maar niet in elke opleiding nog één meer.`,
    covered: (name: string, who: string, isOne: boolean, km: number, room: number) =>
      `Gedekt: ${isOne ? `${who} van ${name} kan` : `alle ${who} van ${name} kunnen`} binnen ${km} km een plek vinden, en er is ruimte voor nog ${nlPlural(room, '#', '#')}.`,
    nobody: (name: string, km: number, room: number) =>
      `${name} heeft niemand die een plek zoekt; binnen ${km} km is er ruimte voor ${nlPlural(room, '# leerling', '# leerlingen')}.`,
  },
  figures: {
    status: 'Gedeelde plekken',
    unplaced: 'Zonder plek',
    room: 'Ruimte voor extra',
    roomOfBest: 'Ruimte, ruimste opleiding',
  },
  status: { short: 'Mogelijk tekort', tight: 'Krap', covered: 'Gedekt' },
  chart: {
    unplaced: ['zonder plek', '(gedeeld)'] as Around,
    column: 'Zonder plek, gedeeld',
    columnShort: 'Zonder plek',
    at: (unplaced: number) =>
      `Gaan alle andere scholen voor, dan ${nlPlural(unplaced, 'blijft er # zonder plek', 'blijven er # zonder plek')}.`,
    meaning: '"Zonder plek (gedeeld)": wat overblijft als elke school dit bereik heeft en alle andere voorgaan.',
    loading: 'zonder plek: wordt berekend',
    unknown: 'zonder plek: inschrijvingen niet bekend',
    line: (unplaced: number) => `${nlPlural(unplaced, '# zonder plek', '# zonder plek')}`,
  },
  rises: {
    one: (km: number, more: number, schools: number): Around => [
      `Bij ${km} km ${nlPlural(more, 'blijft er # meer', 'blijven er # meer')} zonder plek: dan ${nlPlural(schools, 'bereikt', 'bereiken')} ook `,
      ' dezelfde plekken.',
    ],
    several: (kms: string, more: number, schools: number): Around => [
      `Verder reiken helpt hier niet altijd: bij ${kms} km ${more === 1 ? 'blijft er telkens 1' : `blijven er tot ${more}`} meer zonder plek. Dan ${nlPlural(schools, 'bereikt', 'bereiken')} ook `,
      ' dezelfde plekken.',
    ],
    oneIndirect: (km: number, more: number) =>
      `Bij ${km} km ${nlPlural(more, 'blijft er # meer', 'blijven er # meer')} zonder plek: scholen die dan elders plekken moeten delen, wijken uit naar hier.`,
    severalIndirect: (kms: string, more: number) =>
      `Verder reiken helpt hier niet altijd: bij ${kms} km ${more === 1 ? 'blijft er telkens 1' : `blijven er tot ${more}`} meer zonder plek. Scholen die dan elders plekken moeten delen, wijken uit naar hier.`,
    others: (count: number) => nlPlural(count, '# andere', '# andere'),
  },
  suggested: {
    title: 'Voorstel',
    caption: 'Voorstel: bij welke vestigingen de leerlingen terecht kunnen',
    draft:
      'Een ontwerp om over te praten, geen toewijzing: zo is de totale afstand van alle scholen samen het kortst, met elke plek één keer geteld.',
    total: (placed: number, learners: number, km: string) => `${placed} van ${learners} geplaatst, samen ${km}`,
    none: 'In dit voorstel krijgt geen leerling van deze school een plek.',
    loading: 'Het voorstel wordt berekend.',
    learners: 'Leerlingen',
    learnersShort: 'Leerl.',
    learnersOf: (learners: number) => nlPlural(learners, '# leerling', '# leerlingen'),
    km: 'Afstand',
    programme: 'Opleiding',
    context: 'Context',
    contextOf: (context: number) => `context ${context}`,
    csv: { school: 'School', schoolId: 'id school', workplace: 'Vestiging', workplaceId: 'id vestiging', km: 'km per leerling' },
    file: 'voorstel',
  },
  free: {
    needed: 'Nodig om zoveel mogelijk leerlingen te plaatsen',
    neededShort: 'Nodig',
    yes: 'ja',
    no: 'nee',
    places: 'Plekken',
    open: (learners: number) =>
      nlPlural(
        learners,
        '# leerling van deze school heeft nog geen overeenkomst.',
        '# leerlingen van deze school hebben nog geen overeenkomst.',
      ),
    nobodyOpen: 'Elke leerling van deze school heeft een overeenkomst.',
    meaning:
      '"Nodig": wie hier of op een andere school nog zoekt, kan deze plekken niet missen. "Nee": er kan er een vrij blijven.',
    loading: 'De vrije plekken worden gezocht.',
    line: (municipality: string, isNeeded: boolean) => `${municipality} · ${isNeeded ? 'nodig' : 'niet nodig'}`,
    none: (km: number) => `Binnen ${km} km is er geen plek. Probeer een groter bereik.`,
  },
};
type SchoolSharedText = typeof nl;

const en: SchoolSharedText = {
  flanders: 'Flanders',
  thisSchool: 'this school',
  inTwoContexts: (learners) => `${learners}, each in two contexts`,
  headline: {
    none: (name, who, km) => `Possible shortage: none of the ${who} of ${name} finds a place within ${km} km.`,
    short: (name, least, most, who, isOne, km) =>
      isOne
        ? `Possible shortage: the one learner of ${name} finds no place within ${km} km.`
        : `Possible shortage: ${least === most ? `${most}` : `${least} to ${most}`} of the ${who} of ${name} ${enPlural(most, 'finds', 'find')} no place within ${km} km.`,
    contested: (name, most, who, isOne, km) =>
      isOne
        ? `Possible shortage: the one learner of ${name} may stay without a place within ${km} km, if others come first.`
        : `Possible shortage: up to ${most} of the ${who} of ${name} may stay without a place within ${km} km, depending on who comes first.`,
    tight: (name, who, isOne, km) =>
      `Tight: ${isOne ? who : `all ${who}`} of ${name} can find a place within ${km} km, but not one more.`,
    tightSome: (name, who, isOne, km) =>
      `Tight: ${isOne ? who : `all ${who}`} of ${name} can find a place within ${km} km, but not one more in every programme.`,
    covered: (name, who, isOne, km, room) =>
      `Covered: ${isOne ? who : `all ${who}`} of ${name} can find a place within ${km} km, with room for ${enPlural(room, '# more', '# more')}.`,
    nobody: (name, km, room) =>
      `${name} has nobody looking for a place; within ${km} km there is room for ${enPlural(room, '# learner', '# learners')}.`,
  },
  figures: { status: 'Shared places', unplaced: 'No place', room: 'Room for extra', roomOfBest: 'Room, roomiest programme' },
  status: { short: 'Possible shortage', tight: 'Tight', covered: 'Covered' },
  chart: {
    unplaced: ['no place', '(shared)'],
    column: 'Without a place, shared',
    columnShort: 'No place',
    at: (unplaced) => `If all other schools go first, ${enPlural(unplaced, '# stays', '# stay')} without a place.`,
    meaning: '"No place (shared)": what is left when every school has this reach and all others go first.',
    loading: 'no place: being computed',
    unknown: 'no place: enrolments not known',
    line: (unplaced) => enPlural(unplaced, '# without a place', '# without a place'),
  },
  rises: {
    one: (km, more, schools) => [
      `At ${km} km ${enPlural(more, '# more stays', '# more stay')} without a place: then `,
      ` ${enPlural(schools, 'reaches', 'reach')} the same places too.`,
    ],
    several: (kms, more, schools) => [
      `Reaching further does not always help here: at ${kms} km ${more === 1 ? 'each time 1 more stays' : `up to ${more} more stay`} without a place. Then `,
      ` ${enPlural(schools, 'reaches', 'reach')} the same places too.`,
    ],
    oneIndirect: (km, more) =>
      `At ${km} km ${enPlural(more, '# more stays', '# more stay')} without a place: schools that then have to share places elsewhere turn to these.`,
    severalIndirect: (kms, more) =>
      `Reaching further does not always help here: at ${kms} km ${more === 1 ? 'each time 1 more stays' : `up to ${more} more stay`} without a place. Schools that then have to share places elsewhere turn to these.`,
    others: (count) => enPlural(count, '# other', '# others'),
  },
  suggested: {
    title: 'Draft',
    caption: 'Draft: at which establishments the learners could go',
    draft:
      'A draft to talk about, not an assignment: this way the total distance of all schools together is shortest, with every place counted once.',
    total: (placed, learners, km) => `${placed} of ${learners} placed, ${km} in all`,
    none: 'In this draft no learner of this school gets a place.',
    loading: 'The draft is being computed.',
    learners: 'Learners',
    learnersShort: 'Learners',
    learnersOf: (learners) => enPlural(learners, '# learner', '# learners'),
    km: 'Distance',
    programme: 'Programme',
    context: 'Context',
    contextOf: (context) => `context ${context}`,
    csv: {
      school: 'School',
      schoolId: 'school id',
      workplace: 'Establishment',
      workplaceId: 'establishment id',
      km: 'km per learner',
    },
    file: 'draft',
  },
  free: {
    needed: 'Needed to place as many learners as possible',
    neededShort: 'Needed',
    yes: 'yes',
    no: 'no',
    places: 'Places',
    open: (learners) =>
      enPlural(learners, '# learner of this school has no agreement yet.', '# learners of this school have no agreement yet.'),
    nobodyOpen: 'Every learner of this school has an agreement.',
    meaning:
      '"Needed": those who are still looking, here or at another school, cannot do without these places. "No": one can stay free.',
    loading: 'Looking for the free places.',
    line: (municipality, isNeeded) => `${municipality} · ${isNeeded ? 'needed' : 'not needed'}`,
    none: (km) => `There is no place within ${km} km. Try a larger reach.`,
  },
};

const fr: SchoolSharedText = {
  flanders: 'Flandre',
  thisSchool: 'cette école',
  inTwoContexts: (learners) => `${learners}, chacun dans deux contextes`,
  headline: {
    none: (name, who, km) => `Pénurie possible : aucun des ${who} de ${name} ne trouve de place dans ${km} km.`,
    short: (name, least, most, who, isOne, km) =>
      isOne
        ? `Pénurie possible : l'unique élève de ${name} ne trouve pas de place dans ${km} km.`
        : `Pénurie possible : ${least === most ? `${most}` : `${least} à ${most}`} des ${who} de ${name} ne ${frPlural(most, 'trouve', 'trouvent')} pas de place dans ${km} km.`,
    contested: (name, most, who, isOne, km) =>
      isOne
        ? `Pénurie possible : l'unique élève de ${name} peut rester sans place dans ${km} km, si d'autres passent avant.`
        : `Pénurie possible : jusqu'à ${most} des ${who} de ${name} ${frPlural(most, 'peut', 'peuvent')} rester sans place dans ${km} km, selon qui arrive d'abord.`,
    tight: (name, who, isOne, km) =>
      `Serré : ${isOne ? `${who} de ${name} peut` : `les ${who} de ${name} peuvent`} trouver une place dans ${km} km, mais pas un de plus.`,
    tightSome: (name, who, isOne, km) =>
      `Serré : ${isOne ? `${who} de ${name} peut` : `les ${who} de ${name} peuvent`} trouver une place dans ${km} km, mais pas un de plus dans chaque formation.`,
    covered: (name, who, isOne, km, room) =>
      `Couvert : ${isOne ? `${who} de ${name} peut` : `les ${who} de ${name} peuvent`} trouver une place dans ${km} km, avec une marge de ${frPlural(room, '#', '#')}.`,
    nobody: (name, km, room) =>
      `${name} n'a personne qui cherche une place ; dans ${km} km il y a de la marge pour ${frPlural(room, '# élève', '# élèves')}.`,
  },
  figures: { status: 'Places partagées', unplaced: 'Sans place', room: 'Marge', roomOfBest: 'Marge, au mieux' },
  status: { short: 'Pénurie possible', tight: 'Serré', covered: 'Couvert' },
  chart: {
    unplaced: ['sans place', '(partagé)'],
    column: 'Sans place, partagé',
    columnShort: 'Sans place',
    at: (unplaced) =>
      `Si toutes les autres écoles passent avant, ${frPlural(unplaced, '# reste sans place', '# restent sans place')}.`,
    meaning: '« Sans place (partagé) » : ce qui reste quand chaque école a cette portée et que toutes les autres passent avant.',
    loading: 'sans place : en cours de calcul',
    unknown: 'sans place : inscriptions inconnues',
    line: (unplaced) => frPlural(unplaced, '# sans place', '# sans place'),
  },
  rises: {
    one: (km, more, schools) => [
      `À ${km} km ${frPlural(more, '# de plus reste', '# de plus restent')} sans place : alors `,
      ` ${frPlural(schools, 'atteint', 'atteignent')} aussi les mêmes places.`,
    ],
    several: (kms, more, schools) => [
      `Aller plus loin n'aide pas toujours ici : à ${kms} km ${more === 1 ? 'chaque fois 1 de plus reste' : `jusqu'à ${more} de plus restent`} sans place. Alors `,
      ` ${frPlural(schools, 'atteint', 'atteignent')} aussi les mêmes places.`,
    ],
    oneIndirect: (km, more) =>
      `À ${km} km ${frPlural(more, '# de plus reste', '# de plus restent')} sans place : des écoles qui doivent alors partager ailleurs se tournent vers ces places.`,
    severalIndirect: (kms, more) =>
      `Aller plus loin n'aide pas toujours ici : à ${kms} km ${more === 1 ? 'chaque fois 1 de plus reste' : `jusqu'à ${more} de plus restent`} sans place. Des écoles qui doivent alors partager ailleurs se tournent vers ces places.`,
    others: (count) => frPlural(count, '# autre', '# autres'),
  },
  suggested: {
    title: 'Proposition',
    caption: 'Proposition : dans quels établissements les élèves pourraient aller',
    draft:
      "Une ébauche pour en parler, pas une attribution : ainsi la distance totale de toutes les écoles ensemble est la plus courte, chaque place n'étant comptée qu'une fois.",
    total: (placed, learners, km) => `${placed} sur ${learners} avec place, ${km} en tout`,
    none: "Dans cette proposition, aucun élève de cette école n'a de place.",
    loading: 'La proposition est en cours de calcul.',
    learners: 'Élèves',
    learnersShort: 'Élèves',
    learnersOf: (learners) => frPlural(learners, '# élève', '# élèves'),
    km: 'Distance',
    programme: 'Formation',
    context: 'Contexte',
    contextOf: (context) => `contexte ${context}`,
    csv: {
      school: 'École',
      schoolId: 'id école',
      workplace: 'Établissement',
      workplaceId: 'id établissement',
      km: 'km par élève',
    },
    file: 'proposition',
  },
  free: {
    needed: "Nécessaire pour placer le plus d'élèves possible",
    neededShort: 'Nécessaire',
    yes: 'oui',
    no: 'non',
    places: 'Places',
    open: (learners) =>
      frPlural(
        learners,
        "# élève de cette école n'a pas encore de contrat.",
        "# élèves de cette école n'ont pas encore de contrat.",
      ),
    nobodyOpen: 'Chaque élève de cette école a un contrat.',
    meaning:
      '« Nécessaire » : ceux qui cherchent encore, ici ou dans une autre école, ne peuvent se passer de ces places. « Non » : une place peut rester libre.',
    loading: 'Les places libres sont en cours de recherche.',
    line: (municipality, isNeeded) => `${municipality} · ${isNeeded ? 'nécessaire' : 'pas nécessaire'}`,
    none: (km) => `Il n'y a pas de place dans ${km} km. Essayez une plus grande portée.`,
  },
};

export const SCHOOL_SHARED_TEXT: Readonly<Record<Language, SchoolSharedText>> = { nl, en, fr };
export type { SchoolSharedText };
