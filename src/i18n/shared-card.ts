import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of a part that is fetched when it is asked for, so they travel with it.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

const nl = {
  rule: 'Gedeelde plekken',
  turns: 'Wat dit keert',
  alone: (placed: number, learners: number, least: number) =>
    `Al waren alle plekken voor hen alleen, dan nog ${nlPlural(placed, 'vond', 'vonden')} maar ${placed} van de ${nlPlural(learners, '# leerling', '# leerlingen')} er een: minstens ${least} niet.`,
  aloneAll: (learners: number) =>
    `Waren alle plekken voor hen alleen, dan ${nlPlural(learners, 'vond de ene leerling er een', 'vonden alle # leerlingen er een')}.`,
  last: (placed: number, learners: number, most: number) =>
    `Gaan alle andere scholen voor, dan ${nlPlural(placed, 'vindt', 'vinden')} ${placed} van de ${nlPlural(learners, '# leerling', '# leerlingen')} een plek: hoogstens ${most} niet.`,
  all: (learners: number) =>
    nlPlural(
      learners,
      'De ene leerling vindt een plek, wie er ook eerst komt.',
      'Alle # leerlingen vinden een plek, wie er ook eerst komt.',
    ),
  nobody: 'Er zijn hier geen leerlingen.',
  room: (room: number) =>
    room === 0
      ? 'Er is geen ruimte voor een leerling meer.'
      : `Er is ruimte voor nog ${nlPlural(room, '# leerling', '# leerlingen')} op één school.`,
  places: (places: number, schools: number) =>
    `${nlPlural(places, 'Eén nieuwe plek', '# nieuwe plekken')} binnen bereik van ${nlPlural(schools, 'deze school', 'elk van deze scholen')} ${nlPlural(places, 'maakt', 'maken')} een eind aan dit tekort:`,
  rest: (places: number, _schools: number) =>
    `Dit is niet krap meer met ${nlPlural(places, 'één nieuwe plek', '# nieuwe plekken')} binnen bereik van de scholen met een tekort:`,
  learners: (learners: number) =>
    `${nlPlural(learners, 'Eén leerling meer gebruikt', '# leerlingen meer gebruiken')} de ruimte op, op deze school:`,
  none: 'Er is geen kleine verandering die dit oordeel keert.',
};
export type SharedCardText = typeof nl;

const en: SharedCardText = {
  rule: 'Shared places',
  turns: 'What would change this',
  alone: (placed, learners, least) =>
    `Even with all places to themselves, only ${placed} of the ${enPlural(learners, '# learner', '# learners')} would find one: at least ${least} would not.`,
  aloneAll: (learners) =>
    `With all places to themselves, ${enPlural(learners, 'the one learner', 'all # learners')} would find one.`,
  last: (placed, learners, most) =>
    `If all other schools go first, ${placed} of the ${enPlural(learners, '# learner', '# learners')} ${enPlural(placed, 'finds', 'find')} a place: at most ${most} ${enPlural(most, 'does', 'do')} not.`,
  all: (learners) => `${enPlural(learners, 'The one learner finds', 'All # learners find')} a place, whoever comes first.`,
  nobody: 'There are no learners here.',
  room: (room) =>
    room === 0
      ? 'There is no room for one learner more.'
      : `There is room for ${enPlural(room, '# more learner', '# more learners')} at one school.`,
  places: (places, schools) =>
    `${enPlural(places, 'One new place', '# new places')} within reach of ${enPlural(schools, 'this school', 'each of these schools')} ${enPlural(places, 'ends', 'end')} this shortage:`,
  rest: (places) =>
    `This is no longer tight with ${enPlural(places, 'one new place', '# new places')} within reach of the schools that are short:`,
  learners: (learners) => `${enPlural(learners, 'One more learner uses', '# more learners use')} up the room, at this school:`,
  none: 'No small change turns this verdict.',
};

const fr: SharedCardText = {
  rule: 'Places partagées',
  turns: "Ce qui changerait l'avis",
  alone: (placed, learners, least) =>
    `Même avec toutes les places pour eux seuls, ${placed} des ${frPlural(learners, '# élève', '# élèves')} en ${frPlural(placed, 'trouverait', 'trouveraient')} une : au moins ${least} n'en ${frPlural(least, 'trouverait', 'trouveraient')} pas.`,
  aloneAll: (learners) =>
    `Avec toutes les places pour eux seuls, ${frPlural(learners, "l'élève en trouverait une", 'les # élèves en trouveraient tous une')}.`,
  last: (placed, learners, most) =>
    `Si toutes les autres écoles passent avant, ${placed} des ${frPlural(learners, '# élève', '# élèves')} ${frPlural(placed, 'trouve', 'trouvent')} une place : au plus ${most} n'en ${frPlural(most, 'trouve', 'trouvent')} pas.`,
  all: (learners) =>
    frPlural(
      learners,
      "L'élève trouve une place, peu importe qui arrive d'abord.",
      "Les # élèves trouvent tous une place, peu importe qui arrive d'abord.",
    ),
  nobody: "Il n'y a pas d'élèves ici.",
  room: (room) =>
    room === 0
      ? "Il n'y a de place pour aucun élève de plus."
      : `Il y a de la marge pour ${frPlural(room, '# élève', '# élèves')} de plus dans une école.`,
  places: (places, schools) =>
    `${frPlural(places, 'Une nouvelle place', '# nouvelles places')} à portée de ${frPlural(schools, 'cette école', 'chacune de ces écoles')} ${frPlural(places, 'met', 'mettent')} fin à cette pénurie :`,
  rest: (places) =>
    `Ce n'est plus serré avec ${frPlural(places, 'une nouvelle place', '# nouvelles places')} à portée des écoles en pénurie :`,
  learners: (learners) =>
    `${frPlural(learners, 'Un élève de plus épuise', '# élèves de plus épuisent')} la marge, dans cette école :`,
  none: 'Aucun petit changement ne renverse cet avis.',
};

export const SHARED_CARD_TEXT: Readonly<Record<Language, SharedCardText>> = { nl, en, fr };
