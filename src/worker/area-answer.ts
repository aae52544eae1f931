import { insideOf, labelPointOf } from '../analysis/area';
import { analyseArea } from '../analysis/area-balance';
import { areaKm2, type DrawMunicipalities, outlineOf } from '../analysis/area-outline';
import { membersOf } from '../analysis/members';
import type { Steps } from '../analysis/steps';
import { type Area, areaText } from '../model/area';
import type { AreaAnswer } from '../model/area-answer';
import { type Geography, NO_REGION } from '../model/geography';
import type { Register } from '../model/register';
import type { Requests } from './messages';

type Drawn = Pick<AreaAnswer, 'km2' | 'outline'>;

/** The area drawn last: most questions are about the same one as the question before. */
let last: { readonly text: string; readonly geography: Geography; readonly drawn: Drawn } | null = null;

function drawnOf(area: Area, geography: Geography, draw: DrawMunicipalities): Drawn {
  const text = areaText(area);
  if (last?.text !== text || last.geography !== geography) {
    last = { text, geography, drawn: { km2: areaKm2(area, geography, draw), outline: outlineOf(area, geography, draw) } };
  }
  return last.drawn;
}

/** Everything the screen shows of an area of the reader's own. */
export function* areaAnswer(
  register: Register,
  { question, ground, area }: Requests['area']['request'],
  draw: DrawMunicipalities,
): Steps<AreaAnswer> {
  const { geography } = register;
  // Every record of a register has been located: no outlines are needed for that any more.
  const isInside = insideOf(area, geography, () => NO_REGION);
  const figures = yield* analyseArea(register, question, isInside, labelPointOf(area, geography), ground);
  const { hasSchool } = membersOf(register, isInside);
  const schools = [...(register.schools?.ids.keys() ?? [])].filter(hasSchool);
  return { ...figures, schools, ...drawnOf(area, geography, draw), area, question, ground };
}
