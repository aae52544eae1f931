import type { Language } from './text';

// Texts of a panel that is fetched when it is asked for, so they travel with it.

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
};

export const WORKPLACE_TEXT: Readonly<Record<Language, WorkplaceText>> = { nl, en, fr };
