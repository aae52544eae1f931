import type { ROBUSTNESS, RobustnessCheck } from '../model/robustness';
import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of the part of monitoring about how sure the verdicts are, which are fetched with it.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

type Word = (typeof ROBUSTNESS)[number];

const nl = {
  reach: 'Bereik',
  ownReach: 'dat van de opleiding, anders 20 km',
  noSupply: 'Deze gegevens hebben geen werkplekken met erkenningen: er is geen oordeel om te toetsen.',
  headline: (firm: number, of: number, shaky: number) =>
    `${firm} van de ${nlPlural(of, '# oordeel is stevig', `# oordelen ${firm === 1 ? 'is' : 'zijn'} stevig`)}, ${shaky === 0 ? 'geen enkel is wankel' : nlPlural(shaky, '# is wankel', '# zijn wankel')}`,
  nothing: 'Hier is geen oordeel om te toetsen: nergens zijn er leerlingen of plekken',
  how: 'Stevig: het oordeel blijft bij elke proef. Redelijk: bij drie op de vier of meer. Wankel: bij minder. Het oordeel wordt getoetst bij een bereik van 10, 20 en 30 km; de telling per gebied bij één leerling of één plek meer of minder, en zonder wat dicht bij een grens ligt.',
  table: 'Hoe zeker elk oordeel is',
  head: {
    area: 'Gebied',
    verdict: 'Oordeel',
    count: 'Telling',
    word: 'Zekerheid',
    held: 'Proeven',
    fails: 'Slaat om bij',
  },
  words: { firm: 'stevig', fair: 'redelijk', shaky: 'wankel' } satisfies Record<Word, string>,
  none: 'niets te toetsen',
  held: (held: number, of: number) => `${held} van ${of}`,
  heldOf: (held: number, of: number) => `blijft bij ${held} van de ${of} proeven`,
  flipsAt: (checks: string) => `slaat om bij ${checks}`,
  allTrials: 'Hoe zeker elk gebied is',
  checks: {
    'reach-10': 'bereik 10 km',
    'reach-20': 'bereik 20 km',
    'reach-30': 'bereik 30 km',
    'learner-less': '1 leerling minder',
    'learner-more': '1 leerling meer',
    'place-less': '1 plek minder',
    'place-more': '1 plek meer',
    'doubtful-out': 'zonder wat dicht bij de grens ligt',
    'doubtful-in': 'met wat net over de grens ligt',
  } satisfies Record<RobustnessCheck, string>,
  tried: 'Elke proef en haar oordeel',
  stays: 'blijft',
  flips: 'slaat om',
  toArea: 'Naar dit gebied in Vraag en aanbod',
  file: 'zekerheid',
};

export type SurePartText = typeof nl;

const en: SurePartText = {
  reach: 'Reach',
  ownReach: 'that of the programme, else 20 km',
  noSupply: 'These data have no workplaces with recognitions: there is no verdict to try.',
  headline: (firm, of, shaky) =>
    `${firm} of the ${enPlural(of, '# verdict is firm', `# verdicts ${firm === 1 ? 'is' : 'are'} firm`)}, ${shaky === 0 ? 'none is shaky' : enPlural(shaky, '# is shaky', '# are shaky')}`,
  nothing: 'There is no verdict to try here: nowhere are there learners or places',
  how: 'Firm: the verdict stays in every trial. Fair: in three out of four or more. Shaky: in fewer. The verdict is tried at a reach of 10, 20 and 30 km; the count per area with one learner or one place more or less, and without what lies near a border.',
  table: 'How sure each verdict is',
  head: {
    area: 'Area',
    verdict: 'Verdict',
    count: 'Count',
    word: 'Certainty',
    held: 'Trials',
    fails: 'Flips at',
  },
  words: { firm: 'firm', fair: 'fair', shaky: 'shaky' },
  none: 'nothing to try',
  held: (held, of) => `${held} of ${of}`,
  heldOf: (held, of) => `stays in ${held} of ${of} trials`,
  flipsAt: (checks) => `turns at ${checks}`,
  allTrials: 'How sure every area is',
  checks: {
    'reach-10': 'reach 10 km',
    'reach-20': 'reach 20 km',
    'reach-30': 'reach 30 km',
    'learner-less': '1 learner less',
    'learner-more': '1 learner more',
    'place-less': '1 place less',
    'place-more': '1 place more',
    'doubtful-out': 'without what lies near the border',
    'doubtful-in': 'with what lies just across the border',
  },
  tried: 'Every trial and its verdict',
  stays: 'stays',
  flips: 'flips',
  toArea: 'To this area in Supply and demand',
  file: 'certainty',
};

const fr: SurePartText = {
  reach: 'Portée',
  ownReach: 'celle de la formation, sinon 20 km',
  noSupply: "Ces données n'ont pas de lieux de travail avec des agréments : il n'y a pas de verdict à éprouver.",
  headline: (firm, of, shaky) =>
    `${of === 1 ? `${firm} verdict sur 1 est solide` : `${firm} des ${of} verdicts ${firm < 2 ? 'est solide' : 'sont solides'}`}, ${shaky === 0 ? "aucun n'est fragile" : frPlural(shaky, '# est fragile', '# sont fragiles')}`,
  nothing: "Il n'y a pas de verdict à éprouver ici : nulle part il n'y a d'élèves ni de places",
  how: "Solide : le verdict reste à chaque épreuve. Correct : à trois sur quatre ou plus. Fragile : à moins. Le verdict est éprouvé à une portée de 10, 20 et 30 km ; le comptage par zone avec un élève ou une place de plus ou de moins, et sans ce qui est proche d'une limite.",
  table: 'La solidité de chaque verdict',
  head: {
    area: 'Zone',
    verdict: 'Verdict',
    count: 'Comptage',
    word: 'Solidité',
    held: 'Épreuves',
    fails: 'Bascule à',
  },
  words: { firm: 'solide', fair: 'correct', shaky: 'fragile' },
  none: 'rien à éprouver',
  held: (held, of) => `${held} sur ${of}`,
  heldOf: (held, of) => `reste lors de ${held} essais sur ${of}`,
  flipsAt: (checks) => `bascule à : ${checks}`,
  allTrials: 'La solidité de chaque zone',
  checks: {
    'reach-10': 'portée 10 km',
    'reach-20': 'portée 20 km',
    'reach-30': 'portée 30 km',
    'learner-less': '1 élève de moins',
    'learner-more': '1 élève de plus',
    'place-less': '1 place de moins',
    'place-more': '1 place de plus',
    'doubtful-out': "sans ce qui est proche d'une limite",
    'doubtful-in': 'avec ce qui est juste au-delà de la limite',
  },
  tried: 'Chaque épreuve et son verdict',
  stays: 'reste',
  flips: 'bascule',
  toArea: "Vers cette zone dans l'offre et la demande",
  file: 'solidite',
};

export const SURE_PART_TEXT: Readonly<Record<Language, SurePartText>> = { nl, en, fr };
