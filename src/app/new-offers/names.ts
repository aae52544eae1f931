import type { NewOffersText } from '../../i18n/new-offers';
import type { Register } from '../../model/register';

export const schoolName = ({ schools }: Register, row: number): string => schools?.names[row] ?? '';

export const programmeName = ({ programmes }: Register, row: number): string => programmes[row]?.name ?? '';

/** Without what stands between brackets. */
export const inShort = (text: string): string => text.replace(/ \([^)]*\)/g, '');

/** Degree and education form of a programme, as far as the data tell. */
export function degreeAndForm({ programmes }: Register, row: number, { formNotKnown }: NewOffersText): string {
  const { degree = '', educationForm = '' } = programmes[row] ?? {};
  return [degree, educationForm || formNotKnown].filter(Boolean).join(', ');
}

/** Name of what has an id; the id itself where the dataset does not know it. */
export function nameOfId(sites: Register['schools'] | Register['workplaces'], id: string): string {
  return sites?.names[sites.ids.indexOf(id)] ?? id;
}
