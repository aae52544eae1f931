import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of the part of monitoring about flows, which are fetched with it.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

const nl = {
  programme: 'Opleiding',
  allProgrammes: 'Alle opleidingen',
  mask: 'Kleine aantallen',
  maskNone: 'tonen',
  maskBelow: (floor: number) => `onder ${floor} verbergen`,
  noAgreements: 'Deze gegevens hebben geen overeenkomsten: stromen zijn er niet uit te tellen.',
  none: 'Niemand heeft een overeenkomst die haar school noemt, voor deze opleiding in dit schooljaar.',
  headline: (crossing: number, learners: string) =>
    `${nlPlural(crossing, '# leerling werkt', '# leerlingen werken')} in een ander gebied dan dat van de school, van ${learners} met een overeenkomst`,
  masked: (learners: string | null) =>
    learners === null
      ? 'Kleine aantallen zijn verborgen: hoeveel leerlingen elders werken, is niet te zeggen.'
      : `Kleine aantallen zijn verborgen: hoeveel van de ${learners} leerlingen elders werken, is niet te zeggen.`,
  most: (area: string, net: number) =>
    `${area} ontvangt het meest: ${nlPlural(net, '# leerling', '# leerlingen')} meer dan er vertrekken.`,
  how: 'Van het gebied van de school naar dat van de werkplek, naar de overeenkomsten van het schooljaar.',
  hiddenHow: (floor: number) =>
    `Aantallen van 1 tot ${floor - 1} zijn verborgen, en wat ze zou verraden ook; ze staan als "verborgen".`,
  withoutSchool: (count: number) =>
    nlPlural(
      count,
      '# leerling met een overeenkomst die geen school noemt, telt niet mee.',
      '# leerlingen met een overeenkomst die geen school noemt, tellen niet mee.',
    ),
  netTitle: 'Ontvangen en vertrekken per gebied',
  flowsTitle: 'De stromen',
  mapTitle: 'De grootste stromen op de kaart',
  mapLabel: (arrows: number) => `Kaart met ${nlPlural(arrows, '# pijl', '# pijlen')}; dezelfde stromen staan in de tabel.`,
  leftOut: (flows: number, learners: string) =>
    `Niet getekend: ${nlPlural(flows, '# kleinere stroom', '# kleinere stromen')} met ${learners} leerlingen. Ze staan in de tabel.`,
  leftOutMasked: (flows: number) =>
    `Niet getekend: ${nlPlural(flows, '# kleinere of verborgen stroom', '# kleinere of verborgen stromen')}. Ze staan in de tabel.`,
  tooShort: (count: number) =>
    `${nlPlural(count, '# pijl is', '# pijlen zijn')} te kort om hier te tekenen: de gebieden liggen naast elkaar. De tabel heeft ze.`,
  allDrawn: 'Elke stroom tussen twee gebieden is getekend.',
  noArrows: 'Er is geen stroom tussen twee gebieden om te tekenen.',
  rowsLeft: (count: number) => `Nog ${nlPlural(count, '# stroom staat', '# stromen staan')} in de CSV.`,
  explain: 'De oordelen over deze opleiding, met instroom en uitstroom',
  head: {
    from: 'School in',
    to: 'Werkplek in',
    learners: 'Leerlingen',
    area: 'Gebied',
    in: 'Komt erbij',
    out: 'Vertrekt',
    net: 'Netto',
    within: 'Blijft',
  },
  stays: 'blijft in het gebied',
  hidden: 'verborgen',
  netLine: (incoming: string, out: string) => `erbij ${incoming} · vertrekt ${out}`,
  file: 'stromen',
};

export type FlowsPartText = typeof nl;

const en: FlowsPartText = {
  programme: 'Programme',
  allProgrammes: 'All programmes',
  mask: 'Small counts',
  maskNone: 'show',
  maskBelow: (floor) => `hide below ${floor}`,
  noAgreements: 'These data have no agreements: flows cannot be counted from them.',
  none: 'Nobody has an agreement that names its school, for this programme in this school year.',
  headline: (crossing, learners) =>
    `${enPlural(crossing, '# learner works', '# learners work')} in another area than that of the school, of ${learners} with an agreement`,
  masked: (learners) =>
    learners === null
      ? 'Small counts are hidden: how many learners work elsewhere cannot be told.'
      : `Small counts are hidden: how many of the ${learners} learners work elsewhere cannot be told.`,
  most: (area, net) => `${area} receives most: ${enPlural(net, '# learner', '# learners')} more than leave.`,
  how: 'From the area of the school to that of the workplace, by the agreements of the school year.',
  hiddenHow: (floor) => `Counts from 1 to ${floor - 1} are hidden, and so is what would give them away; they read "hidden".`,
  withoutSchool: (count) =>
    enPlural(
      count,
      '# learner with an agreement that names no school does not count.',
      '# learners with an agreement that names no school do not count.',
    ),
  netTitle: 'Received and leaving, per area',
  flowsTitle: 'The flows',
  mapTitle: 'The largest flows on the map',
  mapLabel: (arrows) => `Map with ${enPlural(arrows, '# arrow', '# arrows')}; the same flows stand in the table.`,
  leftOut: (flows, learners) =>
    `Not drawn: ${enPlural(flows, '# smaller flow', '# smaller flows')} with ${learners} learners. The table has them.`,
  leftOutMasked: (flows) =>
    `Not drawn: ${enPlural(flows, '# smaller or hidden flow', '# smaller or hidden flows')}. The table has them.`,
  tooShort: (count) =>
    `${enPlural(count, '# arrow is', '# arrows are')} too short to be drawn here: the areas lie side by side. The table has them.`,
  allDrawn: 'Every flow between two areas is drawn.',
  noArrows: 'There is no flow between two areas to be drawn.',
  rowsLeft: (count) => `${enPlural(count, '# more flow is', '# more flows are')} in the CSV.`,
  explain: 'The verdicts about this programme, with inflow and outflow',
  head: {
    from: 'School in',
    to: 'Workplace in',
    learners: 'Learners',
    area: 'Area',
    in: 'Comes in',
    out: 'Leaves',
    net: 'Net',
    within: 'Stays',
  },
  stays: 'stays in the area',
  hidden: 'hidden',
  netLine: (incoming, out) => `in ${incoming} · leaves ${out}`,
  file: 'flows',
};

const fr: FlowsPartText = {
  programme: 'Formation',
  allProgrammes: 'Toutes les formations',
  mask: 'Petits nombres',
  maskNone: 'montrer',
  maskBelow: (floor) => `cacher sous ${floor}`,
  noAgreements: "Ces données n'ont pas de contrats : on ne peut en compter des flux.",
  none: "Personne n'a de contrat qui nomme son école, pour cette formation pendant cette année scolaire.",
  headline: (crossing, learners) =>
    `${frPlural(crossing, '# élève travaille', '# élèves travaillent')} dans une autre zone que celle de l'école, sur ${learners} sous contrat`,
  masked: (learners) =>
    learners === null
      ? "Les petits nombres sont cachés : combien d'élèves travaillent ailleurs ne peut être dit."
      : `Les petits nombres sont cachés : combien des ${learners} élèves travaillent ailleurs ne peut être dit.`,
  most: (area, net) => `${area} reçoit le plus : ${frPlural(net, '# élève', '# élèves')} de plus qu'il n'en part.`,
  how: "De la zone de l'école à celle du lieu de travail, d'après les contrats de l'année scolaire.",
  hiddenHow: (floor) => `Les nombres de 1 à ${floor - 1} sont cachés, et ce qui les trahirait aussi ; on y lit « caché ».`,
  withoutSchool: (count) =>
    frPlural(
      count,
      "# élève dont le contrat ne nomme pas d'école ne compte pas.",
      "# élèves dont le contrat ne nomme pas d'école ne comptent pas.",
    ),
  netTitle: 'Reçus et partis, par zone',
  flowsTitle: 'Les flux',
  mapTitle: 'Les plus grands flux sur la carte',
  mapLabel: (arrows) => `Carte avec ${frPlural(arrows, '# flèche', '# flèches')} ; les mêmes flux sont dans le tableau.`,
  leftOut: (flows, learners) =>
    `Non dessinés : ${frPlural(flows, '# flux plus petit', '# flux plus petits')} avec ${learners} élèves. Le tableau les donne.`,
  leftOutMasked: (flows) =>
    `Non dessinés : ${frPlural(flows, '# flux plus petit ou caché', '# flux plus petits ou cachés')}. Le tableau les donne.`,
  tooShort: (count) =>
    `${frPlural(count, '# flèche est trop courte pour être dessinée ici', '# flèches sont trop courtes pour être dessinées ici')} : les zones se touchent. Le tableau les donne.`,
  allDrawn: 'Chaque flux entre deux zones est dessiné.',
  noArrows: "Il n'y a pas de flux entre deux zones à dessiner.",
  rowsLeft: (count) => `${frPlural(count, '# autre flux se trouve', '# autres flux se trouvent')} dans le CSV.`,
  explain: 'Les verdicts sur cette formation, avec afflux et départ',
  head: {
    from: 'École à',
    to: 'Travail à',
    learners: 'Élèves',
    area: 'Zone',
    in: 'Arrive',
    out: 'Part',
    net: 'Net',
    within: 'Reste',
  },
  stays: 'reste dans la zone',
  hidden: 'caché',
  netLine: (incoming, out) => `arrive ${incoming} · part ${out}`,
  file: 'flux',
};

export const FLOWS_PART_TEXT: Readonly<Record<Language, FlowsPartText>> = { nl, en, fr };
