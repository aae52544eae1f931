import type { Turn, Verdict } from '../model/verdict';
import type { Bounds } from './bounds';
import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of parts that are fetched when they are asked for, so they travel with them.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

const nl = {
  card: (name: string) => `Oordeel over ${name}`,
  rule: 'Regel van de telling',
  turnsTitle: 'Wat de telling keert',
  known: 'Ook bekend',
  wanted: (learners: number, twoContext: number) =>
    twoContext === 0
      ? nlPlural(learners, '# leerling', '# leerlingen')
      : twoContext === learners
        ? nlPlural(learners, '2 × # leerling', '2 × # leerlingen')
        : `(${learners} + ${nlPlural(twoContext, '# leerling', '# leerlingen')} met twee contexten)`,
  supply: {
    all: (places: number) => nlPlural(places, '# plek', '# plekken'),
    context1: (places: number) => `${nlPlural(places, '# plek', '# plekken')} voor context 1`,
    context2: (places: number) => `${nlPlural(places, '# plek', '# plekken')} voor context 2`,
  },
  highest: 'De hoogste van de drie telt. Gerekend bij gelijktijdige bezetting van beide contexten.',
  range: {
    'no-workplaces': () => 'Er zijn leerlingen, maar geen enkele erkende plek.',
    shortage: (bounds: Bounds) => `Mogelijk tekort is boven ${bounds.tight}.`,
    tight: (bounds: Bounds) => `Krap is boven ${bounds.balanced} tot en met ${bounds.tight}.`,
    balanced: (bounds: Bounds) => `In evenwicht is van ${bounds.room} tot en met ${bounds.balanced}.`,
    'high-both': (bounds: Bounds) => `Veel van beide is onder ${bounds.room}, vanaf ${bounds.highBoth} leerlingen.`,
    room: (bounds: Bounds) => `Ruimte is onder ${bounds.room}, met minder dan ${bounds.highBoth} leerlingen.`,
    unused: () => 'Er zijn plekken en er is aanbod, maar niemand is ingeschreven.',
    'no-offer': () => 'Er zijn plekken, maar geen school biedt dit aan.',
    'no-activity': () => 'Er zijn geen leerlingen en geen erkende plekken.',
    unknown: () => 'Zonder inschrijvingen is er geen oordeel.',
  },
  turn: (changes: readonly Turn[], verdict: Verdict) => {
    const what = changes.map(({ of, amount }) => {
      const count = Math.abs(amount);
      const counted = of === 'places' ? nlPlural(count, '# plek', '# plekken') : nlPlural(count, '# leerling', '# leerlingen');
      return `${counted} ${amount > 0 ? 'meer' : 'minder'}`;
    });
    const clauses: Readonly<Record<Verdict, string>> = {
      'no-workplaces': 'zijn er geen werkplekken',
      shortage: 'is dit een mogelijk tekort',
      tight: 'is dit krap',
      balanced: 'is dit in evenwicht',
      'high-both': 'is er veel van beide',
      room: 'is er ruimte',
      unused: 'blijven de plekken onbenut',
      'no-offer': 'is er geen aanbod',
      'no-activity': 'is er geen activiteit',
      unknown: 'is het oordeel onbekend',
    };
    return `Met ${what.join(' of ')} ${clauses[verdict]}.`;
  },
  noTurn: 'Geen enkele verandering in plekken of leerlingen keert dit oordeel.',
  sleeping: (count: number) =>
    nlPlural(
      count,
      '# vestiging is al twee schooljaren erkend zonder overeenkomst.',
      '# vestigingen zijn al twee schooljaren erkend zonder overeenkomst.',
    ),
  ending: (count: number) =>
    nlPlural(count, '# erkenning loopt af voor het volgende schooljaar.', '# erkenningen lopen af voor het volgende schooljaar.'),
  overlap: (schools: number, workplaces: number) =>
    `${nlPlural(schools, '# school', '# scholen')} in dit gebied ${nlPlural(schools, 'deelt', 'delen')} ${nlPlural(workplaces, '# vestiging', '# vestigingen')} binnen bereik.`,
  flagsTitle: 'Wat de vlaggen betekenen',
  flags: {
    inflow: 'Er zijn meer overeenkomsten dan inschrijvingen: leerlingen van elders werken hier.',
    outflow: 'Er zijn meer leerlingen dan plekken, en niet allen hebben hier een overeenkomst: sommigen werken wellicht elders.',
    niche: 'Er zijn maar 1 tot 4 erkenningen en niemand is ingeschreven.',
    'several-per-mentor': 'Er zijn minder erkenningen dan leerlingen, maar een mentor mag er meer dan één begeleiden.',
    'two-contexts': 'Elke leerling heeft een plek nodig in twee soorten werkplekken.',
    overlap: 'Verschillende scholen in dit gebied rekenen op dezelfde vestigingen.',
    sleeping: 'Er zijn vestigingen die al twee schooljaren erkend zijn zonder overeenkomst.',
    ending: 'Er zijn erkenningen die aflopen voor het volgende schooljaar.',
    incomplete: 'Van sommige scholen zijn de inschrijvingen niet bekend.',
    few: 'Dit oordeel rust op weinig leerlingen.',
    fragile: 'Eén leerling of plek meer of minder keert dit oordeel.',
    boundary: 'Van sommige punten is onzeker aan welke kant van de grens ze liggen.',
    short: 'Ook als er zoveel mogelijk leerlingen een plek krijgen, kan minstens één school hier iemand zonder overhouden.',
    'room-shared': 'Minstens één school hier kan een groep van acht leerlingen meer plaatsen, zonder anderen een plek te kosten.',
    competition: 'Verschillende scholen lopen op dezelfde plekken vast; wat de ene wint, verliest de andere.',
    'reachable-elsewhere': 'Binnen de grenzen liggen te weinig plekken, maar binnen bereik vindt iedereen er een.',
  },
  sources: (count: number) => nlPlural(count, '# bron', '# bronnen'),
  example: 'Voorbeeldgegevens',
  state: (date: string) => `stand ${date}`,
  showSchools: (count: number) => nlPlural(count, 'Toon de school', 'Toon de scholen'),
  close: 'Sluit het oordeel',
  thresholds: {
    title: 'Drempels',
    intro: 'Het oordeel volgt uit leerlingen gedeeld door plekken. Deze grenzen gelden overal en staan in de link.',
    verdict: 'Oordeel',
    when: 'Wanneer',
    fields: {
      room: 'Ruimte onder',
      balanced: 'In evenwicht tot en met',
      tight: 'Krap tot en met',
      highBothEnrolments: 'Veel van beide vanaf (leerlingen)',
    },
    errors: {
      number: 'Dit is geen getal.',
      positive: 'Dit moet groter dan 0 zijn.',
      whole: 'Dit moet een geheel getal van 1 of meer zijn.',
      ascending: 'De grenzen moeten oplopen: ruimte, in evenwicht, krap.',
      large: 'Dit mag hoogstens 100 zijn.',
    },
    kept: (value: string) => `De vorige waarde, ${value}, blijft gelden.`,
    mentors: 'Leerlingen per mentor',
    mentorsIntro: 'Waar een vestiging haar plekken niet opgeeft: mentoren maal dit getal, hoogstens het aantal werknemers.',
    sector: 'Sector',
    perMentor: 'Leerlingen per mentor',
    reset: 'Standaard herstellen',
    isDefault: 'Dit zijn de standaardwaarden.',
  },
};
export type VerdictRuleText = typeof nl;

const en: VerdictRuleText = {
  card: (name) => `Verdict on ${name}`,
  rule: 'Rule of the count',
  turnsTitle: 'What turns the count',
  known: 'Also known',
  wanted: (learners, twoContext) =>
    twoContext === 0
      ? enPlural(learners, '# learner', '# learners')
      : twoContext === learners
        ? enPlural(learners, '2 × # learner', '2 × # learners')
        : `(${learners} + ${enPlural(twoContext, '# learner', '# learners')} with two contexts)`,
  supply: {
    all: (places) => enPlural(places, '# place', '# places'),
    context1: (places) => `${enPlural(places, '# place', '# places')} for context 1`,
    context2: (places) => `${enPlural(places, '# place', '# places')} for context 2`,
  },
  highest: 'The highest of the three counts. Reckoned with both contexts occupied at once.',
  range: {
    'no-workplaces': () => 'There are learners, but not a single recognised place.',
    shortage: (bounds) => `Possible shortage is above ${bounds.tight}.`,
    tight: (bounds) => `Tight is above ${bounds.balanced}, up to and including ${bounds.tight}.`,
    balanced: (bounds) => `Balanced is from ${bounds.room} up to and including ${bounds.balanced}.`,
    'high-both': (bounds) => `Much of both is below ${bounds.room}, from ${bounds.highBoth} learners on.`,
    room: (bounds) => `Room is below ${bounds.room}, with fewer than ${bounds.highBoth} learners.`,
    unused: () => 'There are places and there is an offer, but nobody is enrolled.',
    'no-offer': () => 'There are places, but no school offers this.',
    'no-activity': () => 'There are no learners and no recognised places.',
    unknown: () => 'Without enrolments there is no verdict.',
  },
  turn: (changes, verdict) => {
    const what = changes.map(({ of, amount }) => {
      const count = Math.abs(amount);
      const comparison = amount > 0 ? 'more' : 'fewer';
      return of === 'places'
        ? enPlural(count, `# ${comparison} place`, `# ${comparison} places`)
        : enPlural(count, `# ${comparison} learner`, `# ${comparison} learners`);
    });
    const clauses: Readonly<Record<Verdict, string>> = {
      'no-workplaces': 'there are no workplaces',
      shortage: 'this is a possible shortage',
      tight: 'this is tight',
      balanced: 'this is balanced',
      'high-both': 'there is much of both',
      room: 'there is room',
      unused: 'the places stay unused',
      'no-offer': 'there is no offer',
      'no-activity': 'there is no activity',
      unknown: 'the verdict is unknown',
    };
    return `With ${what.join(' or ')}, ${clauses[verdict]}.`;
  },
  noTurn: 'No change in places or learners turns this verdict.',
  sleeping: (count) =>
    enPlural(
      count,
      '# establishment has been recognised for two school years without an agreement.',
      '# establishments have been recognised for two school years without an agreement.',
    ),
  ending: (count) =>
    enPlural(count, '# recognition ends before the next school year.', '# recognitions end before the next school year.'),
  overlap: (schools, workplaces) =>
    `${enPlural(schools, '# school', '# schools')} in this area ${enPlural(schools, 'shares', 'share')} ${enPlural(workplaces, '# establishment', '# establishments')} within reach.`,
  flagsTitle: 'What the flags mean',
  flags: {
    inflow: 'There are more agreements than enrolments: learners from elsewhere work here.',
    outflow: 'There are more learners than places, and not all have an agreement here: some may work elsewhere.',
    niche: 'There are only 1 to 4 recognitions and nobody is enrolled.',
    'several-per-mentor': 'There are fewer recognitions than learners, but a mentor may guide more than one.',
    'two-contexts': 'Every learner needs a place in two kinds of workplace.',
    overlap: 'Several schools in this area count on the same establishments.',
    sleeping: 'Some establishments have been recognised for two school years without an agreement.',
    ending: 'Some recognitions end before the next school year.',
    incomplete: 'The enrolments of some schools are not known.',
    few: 'This verdict rests on few learners.',
    fragile: 'One learner or place more or less turns this verdict.',
    boundary: 'For some points it is uncertain on which side of the border they lie.',
    short: 'Even with as many learners placed as possible, at least one school here may keep one without a place.',
    'room-shared': 'At least one school here can place a group of eight more learners without costing others a place.',
    competition: 'Several schools run out of the same places; what one gains, another loses.',
    'reachable-elsewhere': 'Too few places lie within the borders, but everybody finds one within reach.',
  },
  sources: (count) => enPlural(count, '# source', '# sources'),
  example: 'Example data',
  state: (date) => `as of ${date}`,
  showSchools: (count) => enPlural(count, 'Show the school', 'Show the schools'),
  close: 'Close the verdict',
  thresholds: {
    title: 'Thresholds',
    intro: 'The verdict follows from learners divided by places. These bounds hold everywhere and are part of the link.',
    verdict: 'Verdict',
    when: 'When',
    fields: {
      room: 'Room below',
      balanced: 'Balanced up to and including',
      tight: 'Tight up to and including',
      highBothEnrolments: 'Much of both from (learners)',
    },
    errors: {
      number: 'This is not a number.',
      positive: 'This must be greater than 0.',
      whole: 'This must be a whole number of 1 or more.',
      ascending: 'The bounds must ascend: room, balanced, tight.',
      large: 'This may be 100 at most.',
    },
    kept: (value) => `The previous value, ${value}, still holds.`,
    mentors: 'Learners per mentor',
    mentorsIntro: 'Where an establishment does not state its places: mentors times this number, at most the number of employees.',
    sector: 'Sector',
    perMentor: 'Learners per mentor',
    reset: 'Restore defaults',
    isDefault: 'These are the default values.',
  },
};

const fr: VerdictRuleText = {
  card: (name) => `Avis sur ${name}`,
  rule: 'Règle du comptage',
  turnsTitle: 'Ce qui renverse le comptage',
  known: 'À savoir aussi',
  wanted: (learners, twoContext) =>
    twoContext === 0
      ? frPlural(learners, '# élève', '# élèves')
      : twoContext === learners
        ? frPlural(learners, '2 × # élève', '2 × # élèves')
        : `(${learners} + ${frPlural(twoContext, '# élève', '# élèves')} à deux contextes)`,
  supply: {
    all: (places) => frPlural(places, '# place', '# places'),
    context1: (places) => `${frPlural(places, '# place', '# places')} pour le contexte 1`,
    context2: (places) => `${frPlural(places, '# place', '# places')} pour le contexte 2`,
  },
  highest: 'Le plus élevé des trois compte. Calculé avec les deux contextes occupés en même temps.',
  range: {
    'no-workplaces': () => 'Il y a des élèves, mais aucune place agréée.',
    shortage: (bounds) => `Une pénurie est possible au-dessus de ${bounds.tight}.`,
    tight: (bounds) => `Serré : au-dessus de ${bounds.balanced}, jusqu'à ${bounds.tight} inclus.`,
    balanced: (bounds) => `En équilibre : de ${bounds.room} à ${bounds.balanced} inclus.`,
    'high-both': (bounds) => `Beaucoup des deux : moins de ${bounds.room}, à partir de ${bounds.highBoth} élèves.`,
    room: (bounds) => `De la marge : moins de ${bounds.room}, avec moins de ${bounds.highBoth} élèves.`,
    unused: () => "Il y a des places et une offre, mais personne n'est inscrit.",
    'no-offer': () => 'Il y a des places, mais aucune école ne propose ceci.',
    'no-activity': () => "Il n'y a ni élèves ni places agréées.",
    unknown: () => "Sans inscriptions, pas d'avis.",
  },
  turn: (changes, verdict) => {
    const what = changes.map(({ of, amount }) => {
      const count = Math.abs(amount);
      const counted = of === 'places' ? frPlural(count, '# place', '# places') : frPlural(count, '# élève', '# élèves');
      return `${counted} ${amount > 0 ? 'de plus' : 'de moins'}`;
    });
    const clauses: Readonly<Record<Verdict, string>> = {
      'no-workplaces': "il n'y a plus de lieu de travail",
      shortage: 'une pénurie est possible',
      tight: "c'est serré",
      balanced: "c'est en équilibre",
      'high-both': 'il y a beaucoup des deux',
      room: 'il y a de la marge',
      unused: 'les places restent inutilisées',
      'no-offer': "il n'y a pas d'offre",
      'no-activity': "il n'y a pas d'activité",
      unknown: "l'avis est inconnu",
    };
    return `Avec ${what.join(' ou ')}, ${clauses[verdict]}.`;
  },
  noTurn: "Aucun changement de places ou d'élèves ne renverse cet avis.",
  sleeping: (count) =>
    frPlural(
      count,
      '# établissement est agréé depuis deux années scolaires sans contrat.',
      '# établissements sont agréés depuis deux années scolaires sans contrat.',
    ),
  ending: (count) =>
    frPlural(
      count,
      "# agrément expire avant l'année scolaire suivante.",
      "# agréments expirent avant l'année scolaire suivante.",
    ),
  overlap: (schools, workplaces) =>
    `${frPlural(schools, '# école', '# écoles')} de cette zone ${frPlural(schools, 'partage', 'partagent')} ${frPlural(workplaces, '# établissement', '# établissements')} à portée.`,
  flagsTitle: 'Ce que signifient les signaux',
  flags: {
    inflow: "Il y a plus de contrats que d'inscriptions : des élèves d'ailleurs travaillent ici.",
    outflow: "Il y a plus d'élèves que de places, et tous n'ont pas de contrat ici : certains travaillent peut-être ailleurs.",
    niche: "Il n'y a que 1 à 4 agréments et personne n'est inscrit.",
    'several-per-mentor': "Il y a moins d'agréments que d'élèves, mais un mentor peut en accompagner plus d'un.",
    'two-contexts': "Chaque élève a besoin d'une place dans deux types de lieux de travail.",
    overlap: 'Plusieurs écoles de cette zone comptent sur les mêmes établissements.',
    sleeping: 'Des établissements sont agréés depuis deux années scolaires sans contrat.',
    ending: "Des agréments expirent avant l'année scolaire suivante.",
    incomplete: 'Les inscriptions de certaines écoles sont inconnues.',
    few: "Cet avis repose sur peu d'élèves.",
    fragile: 'Un élève ou une place de plus ou de moins renverse cet avis.',
    boundary: 'Pour certains points, le côté de la limite est incertain.',
    short: "Même en plaçant le plus d'élèves possible, au moins une école d'ici peut en garder un sans place.",
    'room-shared': "Au moins une école d'ici peut placer un groupe de huit élèves de plus sans prendre la place d'autres.",
    competition: "Plusieurs écoles manquent des mêmes places ; ce que l'une gagne, l'autre le perd.",
    'reachable-elsewhere': 'Trop peu de places dans les limites, mais chacun en trouve une à portée.',
  },
  sources: (count) => frPlural(count, '# source', '# sources'),
  example: "Données d'exemple",
  state: (date) => `situation au ${date}`,
  showSchools: (count) => frPlural(count, "Montrer l'école", 'Montrer les écoles'),
  close: "Fermer l'avis",
  thresholds: {
    title: 'Seuils',
    intro: "L'avis découle du nombre d'élèves divisé par le nombre de places. Ces seuils valent partout et font partie du lien.",
    verdict: 'Avis',
    when: 'Quand',
    fields: {
      room: 'Marge sous',
      balanced: "En équilibre jusqu'à (inclus)",
      tight: "Serré jusqu'à (inclus)",
      highBothEnrolments: 'Beaucoup des deux à partir de (élèves)',
    },
    errors: {
      number: "Ceci n'est pas un nombre.",
      positive: 'Ceci doit être supérieur à 0.',
      whole: 'Ceci doit être un nombre entier, 1 ou plus.',
      ascending: 'Les seuils doivent croître : marge, équilibre, serré.',
      large: 'Ceci ne peut dépasser 100.',
    },
    kept: (value) => `La valeur précédente, ${value}, reste valable.`,
    mentors: 'Élèves par mentor',
    mentorsIntro:
      "Là où un établissement n'indique pas ses places : le nombre de mentors fois ce nombre, au plus le nombre de travailleurs.",
    sector: 'Secteur',
    perMentor: 'Élèves par mentor',
    reset: 'Rétablir les valeurs par défaut',
    isDefault: 'Ce sont les valeurs par défaut.',
  },
};

export const VERDICT_RULE_TEXT: Readonly<Record<Language, VerdictRuleText>> = { nl, en, fr };
