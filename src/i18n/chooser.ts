import { pluralFor } from './plural';
import type { Language } from './text';

const nlPlural = pluralFor('nl-BE');
const enPlural = pluralFor('en-GB');
const frPlural = pluralFor('fr-BE');

/** What lies at one point of the map; it is fetched with the list of that. */
interface ChooserText {
  readonly choose: (n: number) => string;
  readonly close: string;
}

export const CHOOSER_TEXT: Readonly<Record<Language, ChooserText>> = {
  nl: {
    choose: (n) => nlPlural(n, '# mogelijkheid op deze plaats', '# mogelijkheden op deze plaats'),
    close: 'Sluit',
  },
  en: {
    choose: (n) => enPlural(n, '# possibility at this place', '# possibilities at this place'),
    close: 'Close',
  },
  fr: {
    choose: (n) => frPlural(n, '# possibilité à cet endroit', '# possibilités à cet endroit'),
    close: 'Fermer',
  },
};
