import type { Language } from '../../i18n/text';
import type { Register } from '../../model/register';
import { municipalityName } from '../answer/names';
import type { SearchOption } from './SearchBox';
import { searchedIn } from './search';

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
