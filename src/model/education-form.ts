import type { Register } from './register';

/** Special secondary education, of which only form 3 (OV3) has dual programmes. */
const SPECIAL = /buso|buitengewoon|\bov ?3/i;

/** Whether a kind of school offers programmes of that form: special education those of OV3, other schools the others; null where the data do not tell. */
export function offersForm({ schools, programmes }: Register, school: number, programme: number): boolean | null {
  const [kind, form] = [schools?.kinds[school] ?? '', programmes[programme]?.educationForm ?? ''];
  return kind === '' || form === '' ? null : SPECIAL.test(kind) === SPECIAL.test(form);
}
