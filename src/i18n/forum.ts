import type { ForumReason, Proposal } from '../model/forum';
import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of the forum, which are fetched with the view of new offers.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

const nl = {
  title: 'Aanvragen samen beoordelen',
  intro:
    'Beoordeel alle aanvragen samen: welke kunnen allemaal doorgaan, en welke zitten elkaar in de weg? Plak een tabel of lees een CSV-bestand in, met een kolom id, school_id, programme_id en learners.',
  table: 'Aanvragen als CSV',
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
    'offer-takes-places': (alone: number, of: number, without: string) =>
      `Maar ${alone} van ${of} vinden een plek; zonder het bestaande aanbod waren het er ${without}.`,
    'few-places': (alone: number, of: number) => `Maar ${alone} van ${of} vinden een plek: minder dan de helft.`,
    'part-placed': (alone: number, of: number) => `${alone} van ${of} vinden een plek, niet allemaal.`,
    competes: () => 'Allemaal vinden ze een plek, maar een andere aanvraag kan er plekken van nemen.',
    'all-placed': () => 'Allemaal vinden ze een plek, wat er ook met de andere aanvragen gebeurt.',
  } satisfies Record<ForumReason, (alone: number, of: number, without: string) => string>,
  file: 'forum-aanvragen',
};
export type ForumText = typeof nl;

const en: ForumText = {
  title: 'Judge applications together',
  intro:
    'Judge all applications together: which can all go ahead, and which are in each other’s way? Paste a table or load a CSV file, with columns id, school_id, programme_id and learners.',
  table: 'Applications as CSV',
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
    'offer-takes-places': (alone, of, without) =>
      `Only ${alone} of ${of} find a place; without the offer there is, it would be ${without}.`,
    'few-places': (alone, of) => `Only ${alone} of ${of} find a place: less than half.`,
    'part-placed': (alone, of) => `${alone} of ${of} find a place, not all.`,
    competes: () => 'All find a place, but another application can take places from it.',
    'all-placed': () => 'All find a place, whatever happens to the other applications.',
  },
  file: 'forum-applications',
};

const fr: ForumText = {
  title: 'Juger les demandes ensemble',
  intro:
    'Jugez toutes les demandes ensemble : lesquelles peuvent toutes passer, et lesquelles se gênent ? Collez un tableau ou chargez un fichier CSV, avec les colonnes id, school_id, programme_id et learners.',
  table: 'Demandes en CSV',
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
    'offer-takes-places': (alone, of, without) =>
      `Seulement ${alone} sur ${of} trouvent une place ; sans l'offre existante, ce seraient ${without}.`,
    'few-places': (alone, of) => `Seulement ${alone} sur ${of} trouvent une place : moins de la moitié.`,
    'part-placed': (alone, of) => `${alone} sur ${of} trouvent une place, pas tous.`,
    competes: () => 'Tous trouvent une place, mais une autre demande peut lui en prendre.',
    'all-placed': () => 'Tous trouvent une place, quoi que deviennent les autres demandes.',
  },
  file: 'forum-demandes',
};

export const FORUM_TEXT: Readonly<Record<Language, ForumText>> = { nl, en, fr };
