import type { RegionLevel } from '../model/geography';
import type { Register } from '../model/register';
import type { Selection } from '../model/selection';
import type { LinkSelection } from './link';
import { OUTSIDE_CODE } from './url';

/** What a link selects, as rows of the register; null when the register does not have it. */
export function selectionOfLink(selected: LinkSelection | null, level: RegionLevel, register: Register): Selection | null {
  if (!selected) return null;
  const { kind, id } = selected;
  if (kind === 'area' && id === OUTSIDE_CODE) return { kind, region: null };
  const ids = {
    area: register.geography.regions[level].map(({ code }) => code),
    school: register.schools?.ids,
    workplace: register.workplaces?.ids,
  };
  const row = ids[kind]?.indexOf(id) ?? -1;
  if (row < 0) return null;
  if (kind === 'area') return { kind, region: row };
  return kind === 'school' ? { kind, school: row } : { kind, workplace: row };
}

/** The same the other way: ids, which survive a new version of the dataset. */
export function linkOfSelection(selection: Selection | null, level: RegionLevel, register: Register): LinkSelection | null {
  if (!selection) return null;
  const { kind } = selection;
  if (kind === 'area') {
    const code = selection.region === null ? OUTSIDE_CODE : register.geography.regions[level][selection.region]?.code;
    return code === undefined ? null : { kind, id: code };
  }
  const id = kind === 'school' ? register.schools?.ids[selection.school] : register.workplaces?.ids[selection.workplace];
  return id === undefined ? null : { kind, id };
}
