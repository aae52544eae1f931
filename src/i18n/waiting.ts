import type { Language } from './text';

const nl = {
  busy: 'Bezig met rekenen…',
  notAnswered: 'Er is geen antwoord gekomen.',
  again: 'Bereken opnieuw',
};

/** What stands in the place of an answer of the worker. */
export const WAITING_TEXT: Readonly<Record<Language, typeof nl>> = {
  nl,
  en: { busy: 'Working it out…', notAnswered: 'No answer has come.', again: 'Compute again' },
  fr: { busy: 'Calcul en cours…', notAnswered: "Aucune réponse n'est venue.", again: 'Recalculer' },
};
