import type { Language } from './text';

// Texts of fields that views share, which are fetched with the first of them.

const nl = {
  noneFound: (typed: string) => `Niets gevonden voor "${typed}". Probeer een korter woord.`,
  showAll: 'Toon de lijst',
  noWholeNumber: (typed: string, most: string, kept: string) =>
    `${typed === '' ? 'Een leeg veld' : `"${typed}"`} is geen geheel getal van 1 tot ${most}. We rekenen verder met ${kept}; vul een ander getal in.`,
};
type FieldsText = typeof nl;

const en: FieldsText = {
  noneFound: (typed) => `Nothing found for "${typed}". Try a shorter word.`,
  showAll: 'Show the list',
  noWholeNumber: (typed, most, kept) =>
    `${typed === '' ? 'An empty field' : `"${typed}"`} is not a whole number from 1 to ${most}. We go on with ${kept}; fill in another number.`,
};

const fr: FieldsText = {
  noneFound: (typed) => `Rien trouvé pour « ${typed} ». Essayez un mot plus court.`,
  showAll: 'Montrer la liste',
  noWholeNumber: (typed, most, kept) =>
    `${typed === '' ? 'Un champ vide' : `« ${typed} »`} n'est pas un nombre entier de 1 à ${most}. Nous continuons avec ${kept} ; donnez un autre nombre.`,
};

export const FIELDS_TEXT: Readonly<Record<Language, FieldsText>> = { nl, en, fr };
