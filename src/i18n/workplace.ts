import type { WorkplaceStatus } from '../model/match';
import { pluralFor } from './plural';
import type { Language } from './text';

// Texts of a panel that is fetched when it is asked for, so they travel with it.

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

const nl = {
  places: 'Plekken',
  free: 'Vrij',
  employees: 'Werknemers',
  mentors: 'Mentoren',
  notForQuestion: 'Deze vestiging is niet erkend voor de gekozen opleiding in dit schooljaar.',
  recognisedFor: (year: string) => `Erkend in ${year}`,
  context: (context: number) => `context ${context}`,
  until: (date: string) => `tot ${date}`,
  schools: 'Scholen in bereik',
  noSchools: 'Geen school van deze vraag ligt binnen het bereik.',
  shared: 'Gedeelde plekken',
  status: {
    needed: 'Nodig: met één plek meer hier vindt één leerling meer een plek.',
    tight: 'Krap: deze plekken zijn nodig, maar één meer helpt niemand.',
    spare: 'Ruim: hier kan een plek vrij blijven, ook als zoveel mogelijk leerlingen een plek krijgen.',
  } satisfies Readonly<Record<WorkplaceStatus, string>>,
  sharedBy: (places: number, programmes: number) =>
    `${nlPlural(places, '# plek', '# plekken')}, gedeeld door ${programmes} opleidingen.`,
  suggested: 'Voorstel',
  suggestedNone: 'In het voorstel komt hier niemand terecht.',
  suggestedLine: (learners: number, km: string) => `${nlPlural(learners, '# leerling', '# leerlingen')}, ${km}`,
  suggestedTotal: (learners: number, km: string) => `Samen ${nlPlural(learners, '# leerling', '# leerlingen')} en ${km}.`,
  suggestedDraft: 'Een ontwerp met de kortste totale afstand van alle scholen samen, geen toewijzing.',
};
type WorkplaceText = typeof nl;

const en: WorkplaceText = {
  places: 'Places',
  free: 'Free',
  employees: 'Employees',
  mentors: 'Mentors',
  notForQuestion: 'This establishment is not recognised for the chosen programme in this school year.',
  recognisedFor: (year) => `Recognised in ${year}`,
  context: (context) => `context ${context}`,
  until: (date) => `until ${date}`,
  schools: 'Schools in reach',
  noSchools: 'No school of this question lies within reach.',
  shared: 'Shared places',
  status: {
    needed: 'Needed: with one more place here, one more learner finds a place.',
    tight: 'Tight: these places are needed, but one more helps nobody.',
    spare: 'Ample: a place here can stay free, even when as many learners as possible get one.',
  },
  sharedBy: (places, programmes) => `${enPlural(places, '# place', '# places')}, shared by ${programmes} programmes.`,
  suggested: 'Draft',
  suggestedNone: 'In the draft nobody goes here.',
  suggestedLine: (learners, km) => `${enPlural(learners, '# learner', '# learners')}, ${km}`,
  suggestedTotal: (learners, km) => `Together ${enPlural(learners, '# learner', '# learners')} and ${km}.`,
  suggestedDraft: 'A draft of the shortest total distance of all schools together, not an assignment.',
};

const fr: WorkplaceText = {
  places: 'Places',
  free: 'Libres',
  employees: 'Travailleurs',
  mentors: 'Mentors',
  notForQuestion: "Cet établissement n'est pas agréé pour la formation choisie cette année scolaire.",
  recognisedFor: (year) => `Agréé en ${year}`,
  context: (context) => `contexte ${context}`,
  until: (date) => `jusqu'au ${date}`,
  schools: 'Écoles à portée',
  noSchools: "Aucune école de cette question n'est à portée.",
  shared: 'Places partagées',
  status: {
    needed: 'Nécessaire : avec une place de plus ici, un élève de plus trouve une place.',
    tight: "Serré : ces places sont nécessaires, mais une de plus n'aide personne.",
    spare: "Ample : une place peut rester libre ici, même quand le plus d'élèves possible en ont une.",
  },
  sharedBy: (places, programmes) => `${frPlural(places, '# place', '# places')}, pour ${programmes} formations ensemble.`,
  suggested: 'Proposition',
  suggestedNone: 'Dans la proposition, personne ne vient ici.',
  suggestedLine: (learners, km) => `${frPlural(learners, '# élève', '# élèves')}, ${km}`,
  suggestedTotal: (learners, km) => `Ensemble ${frPlural(learners, '# élève', '# élèves')} et ${km}.`,
  suggestedDraft: 'Une ébauche de la distance totale la plus courte de toutes les écoles ensemble, pas une attribution.',
};

export const WORKPLACE_TEXT: Readonly<Record<Language, WorkplaceText>> = { nl, en, fr };
