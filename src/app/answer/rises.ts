import type { Format } from '../../i18n/format';
import type { SchoolSharedText } from '../../i18n/school-shared';
import type { SharedCurve } from '../../model/match';

/** A sentence that may name schools in its middle. */
export interface RiseSentence {
  readonly before: string;
  /** Rows of the schools to name, and how many more there are. */
  readonly schools: readonly number[];
  readonly unnamed: number;
  readonly after: string;
}

const SHOWN_SCHOOLS = 3;
const SHOWN_KM = 5;

/** Where the shared curve is not monotone, and which schools come in there; several rises in one sentence. Null where it only falls. */
export function riseSentence({ rises }: SharedCurve, { rises: say }: SchoolSharedText, format: Format): RiseSentence | null {
  const [first] = rises;
  if (!first) return null;
  const schools = [...new Set(rises.flatMap((rise) => rise.schools))];
  const more = Math.max(...rises.map((rise) => rise.more));
  // One that is left over is shown as well: "1 other" would be as long.
  const named = schools.length <= SHOWN_SCHOOLS + 1 ? schools : schools.slice(0, SHOWN_SCHOOLS);
  const shown = rises.length <= SHOWN_KM + 1 ? rises : rises.slice(0, SHOWN_KM);
  const kms = shown.map(({ km }) => format.number(km));
  const list = format.list(shown === rises ? kms : [...kms, say.others(rises.length - shown.length)]);
  const isOne = rises.length === 1;
  if (schools.length === 0) {
    const before = isOne ? say.oneIndirect(first.km, more) : say.severalIndirect(list, more);
    return { before, schools: [], unnamed: 0, after: '' };
  }
  const [before, after] = isOne ? say.one(first.km, more, schools.length) : say.several(list, more, schools.length);
  return { before, schools: named, unnamed: schools.length - named.length, after };
}
