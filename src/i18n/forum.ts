import type { ForumReason, JudgedApplication, Proposal } from '../model/forum';
import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of the forum, which are fetched with the view of new offers.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

/** What a reason is told with: learners, and the words for what it would be without the offer that is there. */
type ReasonFigures = Pick<JudgedApplication, 'alone' | 'placed' | 'of'> & { readonly without: string };

const nl = {
  title: 'Aanvragen samen beoordelen',
  intro:
    'Beoordeel alle aanvragen samen: welke kunnen allemaal doorgaan, en welke zitten elkaar in de weg? Plak een tabel of lees een CSV-bestand in, met een kolom school, opleiding en leerlingen (of school_id, programme_id en learners). Een kolom aanvraag of id mag: zonder worden de regels genummerd.',
  table: 'Aanvragen als CSV',
  head: ['aanvraag', 'school', 'opleiding', 'leerlingen'] as readonly [string, string, string, string],
  toForum: 'Naar het forum',
  load: 'Lees een CSV-bestand',
  judge: 'Beoordeel',
  example: 'Vul een voorbeeld in',
  template: 'Leeg sjabloon',
  fromChanges: (count: number) =>
    nlPlural(count, 'Neem # nieuw aanbod over uit Wat als', 'Neem # keer nieuw aanbod over uit Wat als'),
  pasted: 'geplakte tabel',
  unreadable:
    'Dit bestand kan niet worden gelezen. De tabel hieronder is gebleven; sla het bestand op als CSV en probeer opnieuw.',
  tooLarge: (mb: number) => `Dit bestand is groter dan ${mb} MB. De tabel hieronder is gebleven; kies een kleiner bestand.`,
  empty: 'Er staat geen enkele aanvraag in de tabel. Plak er minstens één, of vul een voorbeeld in.',
  headline: (placed: number, of: number, applications: number) =>
    `Samen vinden ${placed} van ${nlPlural(of, '# leerling', '# leerlingen')} uit ${nlPlural(applications, '# aanvraag', '# aanvragen')} een plek`,
  summary: (whole: number, competing: number) =>
    `${nlPlural(whole, '# aanvraag kan', '# aanvragen kunnen')} volledig doorgaan, samen met alle andere; ${nlPlural(competing, '# concurreert', '# concurreren')} met een andere aanvraag.`,
  kept: 'De aanvragen en de gekozen uitkomsten blijven in dit tabblad tot u het sluit. Ze staan niet in de link: bewaar ze met CSV of XLSX.',
  refused: (count: number) => nlPlural(count, '# regel is niet gebruikt', '# regels zijn niet gebruikt'),
  line: (row: number, sentence: string) => `Regel ${row}: ${sentence}`,
  stale: 'De tabel is gewijzigd. De beoordeling hieronder is die van de vorige tabel.',
  columns: {
    id: 'Aanvraag',
    school: 'School',
    programme: 'Opleiding',
    of: 'Leerlingen',
    alone: 'Plek, alleen',
    placed: 'Plek, samen',
    placedLast: 'Plek, als laatste',
    loses: 'Verlies bij anderen',
    losers: 'Wie verliest',
    competes: 'Concurreert met',
    proposal: 'Voorstel',
    reason: 'Reden',
    chosen: 'Gekozen uitkomst',
    outcome: 'Uitkomst: voorstel, aan te passen',
  },
  changed: (proposal: string) => `Gewijzigd. Voorstel: ${proposal}`,
  reset: 'Zet alle uitkomsten terug op het voorstel',
  choose: (id: string) => `Uitkomst voor ${id}`,
  proposals: {
    positive: 'Positief',
    'positive-with-remarks': 'Positief met opmerkingen',
    'negative-enough-offer': 'Negatief: genoeg aanbod',
    'negative-too-few-workplaces': 'Negatief: te weinig werkplekken',
  } satisfies Record<Proposal, string>,
  reasons: {
    'no-workplaces': () => 'Binnen bereik is geen vestiging erkend.',
    'offer-takes-places': ({ alone, of, without }) =>
      `Maar ${alone} van ${of} vinden een plek, ook als geen andere aanvraag doorgaat; zonder het bestaande aanbod waren het er ${without}.`,
    'few-places': ({ alone, of }) =>
      `Maar ${alone} van ${of} vinden een plek, ook als geen andere aanvraag doorgaat: minder dan de helft.`,
    'others-take-places': ({ alone, placed, of }) =>
      `Samen met de andere aanvragen vinden maar ${placed} van ${of} een plek: minder dan de helft. Als geen andere doorging, waren het er ${alone}. Wie een lager nummer heeft, ging voor.`,
    'part-placed': ({ placed, of }) => `Samen met de andere aanvragen vinden ${placed} van ${of} een plek, niet allemaal.`,
    competes: () => 'Allemaal vinden ze een plek, maar een andere aanvraag kan er plekken van nemen.',
    'all-placed': () => 'Allemaal vinden ze een plek, wat er ook met de andere aanvragen gebeurt.',
  } satisfies Record<ForumReason, (figures: ReasonFigures) => string>,
  together: (placed: number) => `Samen met de andere aanvragen zijn het er ${placed}.`,
  orderMatters: (placedLast: number) =>
    placedLast === 0
      ? 'Gaan alle andere aanvragen voor, dan blijft er geen plek over.'
      : `Gaan alle andere aanvragen voor, dan zijn het er nog ${placedLast}.`,
  costs: (offers: number, learners: number) =>
    `${nlPlural(offers, '# keer', '# keer')} verliest een bestaand aanbod zekere plekken, samen ${learners}.`,
  loser: (school: string, programme: string, loses: number) => `${school}, ${programme}: ${loses}`,
  costHelp:
    'Verlies bij anderen: zoveel leerlingen van het aanbod dat er al is, zijn niet meer zeker van een plek als alleen deze aanvraag doorgaat, met al haar leerlingen. Zolang die allemaal een plek vinden, verliest niemand iets.',
  file: 'forum-aanvragen',
};
export type ForumText = typeof nl;

const en: ForumText = {
  title: 'Judge applications together',
  intro:
    'Judge all applications together: which can all go ahead, and which are in each other’s way? Paste a table or load a CSV file, with columns school, programme and learners (or school_id and programme_id). A column application or id may be there: without it lines are numbered.',
  table: 'Applications as CSV',
  head: ['application', 'school', 'programme', 'learners'],
  toForum: 'To the forum',
  load: 'Load a CSV file',
  judge: 'Judge',
  example: 'Fill in an example',
  template: 'Empty template',
  fromChanges: (count) => enPlural(count, 'Take # new offer from What if', 'Take # new offers from What if'),
  pasted: 'pasted table',
  unreadable: 'This file cannot be read. The table below has been kept; save the file as CSV and try again.',
  tooLarge: (mb) => `This file is larger than ${mb} MB. The table below has been kept; choose a smaller file.`,
  empty: 'There is no application at all in the table. Paste at least one, or fill in an example.',
  headline: (placed, of, applications) =>
    `Together ${placed} of ${enPlural(of, '# learner', '# learners')} in ${enPlural(applications, '# application', '# applications')} find a place`,
  summary: (whole, competing) =>
    `${enPlural(whole, '# application', '# applications')} can go ahead in full, together with all others; ${enPlural(competing, '# competes', '# compete')} with another application.`,
  kept: 'The applications and the outcomes chosen stay in this tab until you close it. They are not in the link: keep them as CSV or XLSX.',
  refused: (count) => enPlural(count, '# line was not used', '# lines were not used'),
  line: (row, sentence) => `Line ${row}: ${sentence}`,
  stale: 'The table has been changed. The judgement below is that of the table before.',
  columns: {
    id: 'Application',
    school: 'School',
    programme: 'Programme',
    of: 'Learners',
    alone: 'Placed, alone',
    placed: 'Placed, together',
    placedLast: 'Placed, when last',
    loses: 'Loss to others',
    losers: 'Who loses',
    competes: 'Competes with',
    proposal: 'Proposal',
    reason: 'Reason',
    chosen: 'Outcome chosen',
    outcome: 'Outcome: proposed, can be changed',
  },
  changed: (proposal) => `Changed. Proposal: ${proposal}`,
  reset: 'Set all outcomes back to the proposal',
  choose: (id) => `Outcome for ${id}`,
  proposals: {
    positive: 'Positive',
    'positive-with-remarks': 'Positive with remarks',
    'negative-enough-offer': 'Negative: enough offer',
    'negative-too-few-workplaces': 'Negative: too few workplaces',
  },
  reasons: {
    'no-workplaces': () => 'No establishment within reach is recognised.',
    'offer-takes-places': ({ alone, of, without }) =>
      `Only ${alone} of ${of} find a place, even if no other application goes ahead; without the offer there is, it would be ${without}.`,
    'few-places': ({ alone, of }) =>
      `Only ${alone} of ${of} find a place, even if no other application goes ahead: less than half.`,
    'others-take-places': ({ alone, placed, of }) =>
      `Together with the other applications only ${placed} of ${of} find a place: less than half. If no other went ahead, it would be ${alone}. A lower number went first.`,
    'part-placed': ({ placed, of }) => `Together with the other applications ${placed} of ${of} find a place, not all.`,
    competes: () => 'All find a place, but another application can take places from it.',
    'all-placed': () => 'All find a place, whatever happens to the other applications.',
  },
  together: (placed) => `Together with the other applications it is ${placed}.`,
  orderMatters: (placedLast) =>
    placedLast === 0
      ? 'If all other applications go first, no place is left.'
      : `If all other applications go first, ${placedLast} remain.`,
  costs: (offers, learners) =>
    `${enPlural(offers, '# offer that exists loses', '# offers that exist lose')} ${enPlural(learners, '# certain place', '# certain places')} in all.`,
  loser: (school, programme, loses) => `${school}, ${programme}: ${loses}`,
  costHelp:
    'Loss to others: so many learners of offers that exist are no longer certain of a place if this application alone goes ahead, with all its learners. As long as those all find a place, nobody loses anything.',
  file: 'forum-applications',
};

const fr: ForumText = {
  title: 'Juger les demandes ensemble',
  intro:
    'Jugez toutes les demandes ensemble : lesquelles peuvent toutes passer, et lesquelles se gênent ? Collez un tableau ou chargez un fichier CSV, avec les colonnes école, formation et élèves (ou school_id, programme_id et learners). Une colonne demande ou id est permise : sans elle, les lignes sont numérotées.',
  table: 'Demandes en CSV',
  head: ['demande', 'école', 'formation', 'élèves'],
  toForum: 'Vers le forum',
  load: 'Charger un fichier CSV',
  judge: 'Juger',
  example: 'Remplir un exemple',
  template: 'Modèle vide',
  fromChanges: (count) => frPlural(count, 'Reprendre # nouvelle offre de « Et si »', 'Reprendre # nouvelles offres de « Et si »'),
  pasted: 'tableau collé',
  unreadable:
    'Ce fichier ne peut pas être lu. Le tableau ci-dessous est resté ; enregistrez le fichier en CSV et essayez à nouveau.',
  tooLarge: (mb) => `Ce fichier dépasse ${mb} Mo. Le tableau ci-dessous est resté ; choisissez un fichier plus petit.`,
  empty: "Il n'y a aucune demande dans le tableau. Collez-en au moins une, ou remplissez un exemple.",
  headline: (placed, of, applications) =>
    `Ensemble, ${placed} élèves sur ${of} de ${frPlural(applications, '# demande', '# demandes')} trouvent une place`,
  summary: (whole, competing) =>
    `${frPlural(whole, '# demande peut', '# demandes peuvent')} passer en entier, avec toutes les autres ; ${frPlural(competing, '# est en concurrence', '# sont en concurrence')} avec une autre demande.`,
  kept: "Les demandes et les résultats choisis restent dans cet onglet jusqu'à ce que vous le fermiez. Ils ne sont pas dans le lien : gardez-les en CSV ou XLSX.",
  refused: (count) => frPlural(count, "# ligne n'a pas été utilisée", "# lignes n'ont pas été utilisées"),
  line: (row, sentence) => `Ligne ${row} : ${sentence}`,
  stale: 'Le tableau a été modifié. Le jugement ci-dessous est celui du tableau précédent.',
  columns: {
    id: 'Demande',
    school: 'École',
    programme: 'Formation',
    of: 'Élèves',
    alone: 'Placés, seule',
    placed: 'Placés, ensemble',
    placedLast: 'Placés, en dernier',
    loses: 'Perte pour les autres',
    losers: 'Qui perd',
    competes: 'En concurrence avec',
    proposal: 'Proposition',
    reason: 'Raison',
    chosen: 'Résultat choisi',
    outcome: 'Résultat : proposé, modifiable',
  },
  changed: (proposal) => `Modifié. Proposition : ${proposal}`,
  reset: 'Remettre tous les résultats à la proposition',
  choose: (id) => `Résultat pour ${id}`,
  proposals: {
    positive: 'Positif',
    'positive-with-remarks': 'Positif avec remarques',
    'negative-enough-offer': "Négatif : assez d'offre",
    'negative-too-few-workplaces': 'Négatif : trop peu de lieux de travail',
  },
  reasons: {
    'no-workplaces': () => "Aucun établissement à portée n'est agréé.",
    'offer-takes-places': ({ alone, of, without }) =>
      `Seulement ${alone} sur ${of} trouvent une place, même si aucune autre demande ne passe ; sans l'offre existante, ce seraient ${without}.`,
    'few-places': ({ alone, of }) =>
      `Seulement ${alone} sur ${of} trouvent une place, même si aucune autre demande ne passe : moins de la moitié.`,
    'others-take-places': ({ alone, placed, of }) =>
      `Avec les autres demandes, seulement ${placed} sur ${of} trouvent une place : moins de la moitié. Si aucune autre ne passait, ce seraient ${alone}. Un numéro plus bas est passé d'abord.`,
    'part-placed': ({ placed, of }) => `Avec les autres demandes, ${placed} sur ${of} trouvent une place, pas tous.`,
    competes: () => 'Tous trouvent une place, mais une autre demande peut lui en prendre.',
    'all-placed': () => 'Tous trouvent une place, quoi que deviennent les autres demandes.',
  },
  together: (placed) => `Avec les autres demandes, ce sont ${placed}.`,
  orderMatters: (placedLast) =>
    placedLast === 0
      ? "Si toutes les autres demandes passent d'abord, il ne reste aucune place."
      : `Si toutes les autres demandes passent d'abord, il en reste ${placedLast}.`,
  costs: (offers, learners) =>
    `${frPlural(offers, '# offre existante perd', '# offres existantes perdent')} ${frPlural(learners, '# place certaine', '# places certaines')} au total.`,
  loser: (school, programme, loses) => `${school}, ${programme} : ${loses}`,
  costHelp:
    "Perte pour les autres : autant d'élèves des offres existantes ne sont plus sûrs d'une place si cette demande seule passe, avec tous ses élèves. Tant que ceux-ci trouvent tous une place, personne ne perd rien.",
  file: 'forum-demandes',
};

export const FORUM_TEXT: Readonly<Record<Language, ForumText>> = { nl, en, fr };
