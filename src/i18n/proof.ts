import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of the proof, which is fetched when it is asked for, so they travel with it.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

const nl = {
  proof: (schools: number, learners: number, places: number, unplaced: number) =>
    `${nlPlural(schools, 'Deze # school heeft', 'Deze # scholen hebben samen')} ${nlPlural(learners, '# leerling', '# leerlingen')}; binnen bereik van minstens één ervan ${nlPlural(places, 'ligt # plek', 'liggen # plekken')}. Zo blijven er ${unplaced} over. Op de kaart staan ze omcirkeld.`,
  end: (places: number) =>
    `${nlPlural(places, 'Met # nieuwe plek', 'Met # nieuwe plekken')} binnen bereik van deze scholen kan iedereen een plek vinden.`,
  ranges:
    '“3–4” wil zeggen: minstens 3 en hoogstens 4, naargelang wie eerst komt. Daarom tellen de gebieden niet op tot het geheel.',
};
type ProofText = typeof nl;

const en: ProofText = {
  proof: (schools, learners, places, unplaced) =>
    `${enPlural(schools, 'This # school has', 'These # schools together have')} ${enPlural(learners, '# learner', '# learners')}; within reach of at least one of them ${enPlural(places, 'lies # place', 'lie # places')}. That leaves ${unplaced}. They are circled on the map.`,
  end: (places) =>
    `${enPlural(places, 'With # new place', 'With # new places')} within reach of these schools everybody can find a place.`,
  ranges: '“3–4” means: at least 3 and at most 4, depending on who comes first. So areas need not add up to the whole.',
};

const fr: ProofText = {
  proof: (schools, learners, places, unplaced) =>
    `${frPlural(schools, 'Cette # école a', 'Ces # écoles ont ensemble')} ${frPlural(learners, '# élève', '# élèves')} ; à portée d'au moins l'une d'elles ${frPlural(places, 'se trouve # place', 'se trouvent # places')}. Il en reste donc ${unplaced}. Elles sont entourées sur la carte.`,
  end: (places) =>
    `${frPlural(places, 'Avec # nouvelle place', 'Avec # nouvelles places')} à portée de ces écoles, chacun peut trouver une place.`,
  ranges: '« 3–4 » veut dire : au moins 3 et au plus 4, selon qui arrive d’abord. Les zones ne s’additionnent donc pas.',
};

export const PROOF_TEXT: Readonly<Record<Language, ProofText>> = { nl, en, fr };
