import type { NewOffersText } from '../../i18n/new-offers';
import type { Language } from '../../i18n/text';
import type { Register } from '../../model/register';
import { municipalityName } from '../answer/names';
import { searchedIn } from '../question/search';
import type { SearchOption } from './SearchBox';

/** Every school or workplace as an option that names its municipality. */
export function siteOptions(register: Register, table: 'schools' | 'workplaces', language: Language): readonly SearchOption[] {
  const sites = register[table];
  const options = sites?.ids.map((id, row) => {
    const place = municipalityName(register, sites.municipality[row], language);
    const name = sites.names[row] ?? id;
    const label = place === '' || name.includes(place) ? name : `${name}, ${place}`;
    return { id, label, ...searchedIn([label, id]) };
  });
  return (options ?? []).sort((a, b) => a.label.localeCompare(b.label, 'nl', { numeric: true }));
}

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
