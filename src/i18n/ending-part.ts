import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of the part of monitoring about what ends, which are fetched with it.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

const nl = {
  until: 'Tot en met',
  programme: 'Opleiding',
  allProgrammes: 'Alle opleidingen',
  reach: 'Bereik',
  ownReach: 'dat van elke opleiding, anders 20 km',
  noRecognitions: 'Deze gegevens hebben geen erkenningen: wat afloopt is er niet uit te lezen.',
  headline: (recognitions: number, date: string, flips: number) =>
    `${nlPlural(recognitions, '# erkenning loopt', '# erkenningen lopen')} af tot en met ${date}; als niemand verlengt, ${flips === 0 ? 'slaat geen enkel oordeel om' : nlPlural(flips, 'slaat # oordeel om', 'slaan # oordelen om')}`,
  nothing: (date: string) => `Er loopt geen enkele erkenning af tot en met ${date}`,
  how: (today: string, year: string) =>
    `Geteld vanaf ${today}, de peildatum van de gegevens, met de leerlingen van ${year}. De oordelen zijn die van de telling per gebied.`,
  months: 'Per maand waarin ze aflopen',
  month: 'Maand',
  recognitions: 'Erkenningen',
  flips: 'Oordelen die omslaan als niemand verlengt',
  noFlips: 'Geen enkel oordeel slaat om.',
  calls: 'Wie eerst bellen',
  callsHow:
    'Bovenaan wie het meest op het spel zet: leerlingen die geen andere plek vinden als deze vestiging niet verlengt, dan wie er nu leerlingen heeft, dan wat het eerst afloopt.',
  callsShown: (shown: number, all: string) => `De eerste ${shown} van ${all} vestigingen; alle andere staan in de CSV.`,
  withheld: (count: number) =>
    nlPlural(
      count,
      '# vestiging die niet gecontacteerd wil worden, is weggelaten.',
      '# vestigingen die niet gecontacteerd willen worden, zijn weggelaten.',
    ),
  head: {
    area: 'Gebied',
    programme: 'Opleiding',
    from: 'Nu',
    to: 'Zonder verlenging',
    recognitions: 'Lopen af',
    workplace: 'Vestiging',
    place: 'Gemeente',
    stranded: 'Zonder andere plek',
    learners: 'Leerlingen nu',
    firstEnd: 'Eerste einde',
    id: 'Id',
  },
  callLine: (end: string, stranded: number) =>
    `${end}${stranded > 0 ? ` · ${nlPlural(stranded, '# leerling', '# leerlingen')} zonder andere plek` : ''}`,
  list: 'Lijst in Prospectie',
  newList: 'Nieuwe lijst…',
  listName: (date: string) => `Verlengen tot ${date}`,
  put: (count: number) => nlPlural(count, 'Zet de eerste # op de lijst', 'Zet de eerste # op de lijst'),
  putDone: (added: number, known: number, list: string) =>
    `${nlPlural(added, '# vestiging staat', '# vestigingen staan')} nu op "${list}"${known > 0 ? `; ${nlPlural(known, '# stond er al', '# stonden er al')}` : ''}.`,
  takeOff: 'Haal ze er weer af',
  taken: 'Ze staan niet meer op de lijst.',
  toProspects: 'Naar Prospectie',
  nextStep: (date: string) => `Erkenning loopt af op ${date}: verlengen?`,
  file: 'erkenningen-die-aflopen',
};

export type EndingPartText = typeof nl;

const en: EndingPartText = {
  until: 'Up to and including',
  programme: 'Programme',
  allProgrammes: 'All programmes',
  reach: 'Reach',
  ownReach: 'that of each programme, else 20 km',
  noRecognitions: 'These data have no recognitions: what ends cannot be read from them.',
  headline: (recognitions, date, flips) =>
    `${enPlural(recognitions, '# recognition ends', '# recognitions end')} up to ${date}; if nobody renews, ${flips === 0 ? 'no verdict flips' : enPlural(flips, '# verdict flips', '# verdicts flip')}`,
  nothing: (date) => `No recognition ends up to ${date}`,
  how: (today, year) =>
    `Counted from ${today}, the reference date of the data, with the learners of ${year}. The verdicts are those of the count per area.`,
  months: 'By the month in which they end',
  month: 'Month',
  recognitions: 'Recognitions',
  flips: 'Verdicts that flip when nobody renews',
  noFlips: 'No verdict flips.',
  calls: 'Whom to call first',
  callsHow:
    'First those with most at stake: learners who find no other place when this establishment does not renew, then those with learners now, then what ends first.',
  callsShown: (shown, all) => `The first ${shown} of ${all} establishments; all others are in the CSV.`,
  withheld: (count) =>
    enPlural(
      count,
      '# establishment that does not want to be contacted is left out.',
      '# establishments that do not want to be contacted are left out.',
    ),
  head: {
    area: 'Area',
    programme: 'Programme',
    from: 'Now',
    to: 'Without renewal',
    recognitions: 'End',
    workplace: 'Establishment',
    place: 'Municipality',
    stranded: 'No other place',
    learners: 'Learners now',
    firstEnd: 'First end',
    id: 'Id',
  },
  callLine: (end, stranded) =>
    `${end}${stranded > 0 ? ` · ${enPlural(stranded, '# learner', '# learners')} without another place` : ''}`,
  list: 'List in Prospects',
  newList: 'New list…',
  listName: (date) => `Renew until ${date}`,
  put: (count) => enPlural(count, 'Put the first # on the list', 'Put the first # on the list'),
  putDone: (added, known, list) =>
    `${enPlural(added, '# establishment is', '# establishments are')} now on "${list}"${known > 0 ? `; ${enPlural(known, '# was there already', '# were there already')}` : ''}.`,
  takeOff: 'Take them off again',
  taken: 'They are no longer on the list.',
  toProspects: 'To Prospects',
  nextStep: (date) => `Recognition ends on ${date}: renew?`,
  file: 'recognitions-that-end',
};

const fr: EndingPartText = {
  until: "Jusqu'au",
  programme: 'Formation',
  allProgrammes: 'Toutes les formations',
  reach: 'Portée',
  ownReach: 'celle de chaque formation, sinon 20 km',
  noRecognitions: "Ces données n'ont pas d'agréments : on ne peut y lire ce qui se termine.",
  headline: (recognitions, date, flips) =>
    `${frPlural(recognitions, '# agrément se termine', '# agréments se terminent')} jusqu'au ${date} ; si personne ne renouvelle, ${flips === 0 ? 'aucun verdict ne bascule' : frPlural(flips, '# verdict bascule', '# verdicts basculent')}`,
  nothing: (date) => `Aucun agrément ne se termine jusqu'au ${date}`,
  how: (today, year) =>
    `Compté à partir du ${today}, la date de référence des données, avec les élèves de ${year}. Les verdicts sont ceux du comptage par zone.`,
  months: 'Par mois de fin',
  month: 'Mois',
  recognitions: 'Agréments',
  flips: 'Verdicts qui basculent si personne ne renouvelle',
  noFlips: 'Aucun verdict ne bascule.',
  calls: 'Qui appeler en premier',
  callsHow:
    "D'abord ceux dont dépend le plus : les élèves qui ne trouvent pas d'autre place si cet établissement ne renouvelle pas, puis ceux qui ont des élèves à présent, puis ce qui se termine en premier.",
  callsShown: (shown, all) => `Les ${shown} premiers de ${all} établissements ; tous les autres sont dans le CSV.`,
  withheld: (count) =>
    frPlural(
      count,
      '# établissement qui ne veut pas être contacté a été écarté.',
      '# établissements qui ne veulent pas être contactés ont été écartés.',
    ),
  head: {
    area: 'Zone',
    programme: 'Formation',
    from: 'À présent',
    to: 'Sans renouvellement',
    recognitions: 'Se terminent',
    workplace: 'Établissement',
    place: 'Commune',
    stranded: 'Sans autre place',
    learners: 'Élèves à présent',
    firstEnd: 'Première fin',
    id: 'Id',
  },
  callLine: (end, stranded) => `${end}${stranded > 0 ? ` · ${frPlural(stranded, '# élève', '# élèves')} sans autre place` : ''}`,
  list: 'Liste dans la prospection',
  newList: 'Nouvelle liste…',
  listName: (date) => `Renouveler jusqu'au ${date}`,
  put: (count) => frPlural(count, 'Mettre le premier sur la liste', 'Mettre les # premiers sur la liste'),
  putDone: (added, known, list) =>
    `${frPlural(added, '# établissement se trouve', '# établissements se trouvent')} sur « ${list} »${known > 0 ? ` ; ${frPlural(known, '# y était déjà', '# y étaient déjà')}` : ''}.`,
  takeOff: 'Les en retirer',
  taken: 'Ils ne sont plus sur la liste.',
  toProspects: 'Vers la prospection',
  nextStep: (date) => `L'agrément se termine le ${date} : renouveler ?`,
  file: 'agrements-qui-se-terminent',
};

export const ENDING_PART_TEXT: Readonly<Record<Language, EndingPartText>> = { nl, en, fr };
