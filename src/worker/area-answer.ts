import { knownArea } from '../analysis/area';
import { areaKm2, type DrawMunicipalities, outlineOf } from '../analysis/area-outline';
import { areaFiguresOf } from '../analysis/explore';
import type { Steps } from '../analysis/steps';
import type { Area } from '../model/area';
import type { AreaAnswer } from '../model/area-answer';
import type { Geography } from '../model/geography';
import type { Register } from '../model/register';
import type { Requests } from './messages';

type Drawn = Pick<AreaAnswer, 'km2' | 'outline'>;

/** The area drawn last: most questions are about the same one as the question before. */
let last: { readonly text: string; readonly geography: Geography; readonly drawn: Drawn } | null = null;

/** The outline of an area and its size. */
export function drawnOf(area: Area, text: string, geography: Geography, draw: DrawMunicipalities): Drawn {
  if (last?.text !== text || last.geography !== geography) {
    last = { text, geography, drawn: { km2: areaKm2(area, geography, draw), outline: outlineOf(area, geography, draw) } };
  }
  return last.drawn;
}

/** Everything the screen shows of an area of the reader's own. */
export function* areaAnswer(
  register: Register,
  { question, ground, area: text }: Requests['area']['request'],
  draw: DrawMunicipalities,
): Steps<Requests['area']['response']> {
  const area = knownArea(text, register.geography);
  if (!area) return 'unknown';
  const figures = yield* areaFiguresOf(register, question, area, ground);
  return { ...figures, ...drawnOf(area, text, register.geography, draw), area, question, ground };
}
