import type { Format } from '../../i18n/format';
import type { SchoolSharedText } from '../../i18n/school-shared';
import type { Match, MatchedPair } from '../../model/match';
import type { Register } from '../../model/register';
import type { CsvValue } from '../ui/csv';

/** What is suggested for one school or workplace, nearest first, with the km of all these learners together. */
export interface Suggested {
  readonly pairs: readonly MatchedPair[];
  readonly learners: number;
  readonly totalKm: number;
  readonly hasProgrammes: boolean;
  readonly hasContexts: boolean;
}

/** The suggested workplaces of a school, for the programmes of the question alone. */
export function suggestedForSchool({ pairs }: Pick<Match, 'pairs'>, school: number, programmes: readonly number[]): Suggested {
  return together(pairs.filter((pair) => pair.school === school && programmes.includes(pair.programme)));
}

/** The suggested schools of a workplace, of everybody who takes part. */
export function suggestedForWorkplace({ pairs }: Pick<Match, 'pairs'>, workplace: number): Suggested {
  return together(pairs.filter((pair) => pair.workplace === workplace));
}

function together(pairs: readonly MatchedPair[]): Suggested {
  return {
    pairs: [...pairs].sort((a, b) => a.km - b.km || a.workplace - b.workplace || a.school - b.school),
    learners: pairs.reduce((sum, { learners }) => sum + learners, 0),
    totalKm: pairs.reduce((sum, { learners, km }) => sum + learners * km, 0),
    hasProgrammes: new Set(pairs.map(({ programme }) => programme)).size > 1,
    hasContexts: pairs.some(({ context }) => context !== 0),
  };
}

/** The suggestion as a table for a spreadsheet, ids included. */
export function suggestedCsv(
  register: Register,
  { pairs }: Suggested,
  { suggested: words }: SchoolSharedText,
): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvValue[])[] } {
  const { csv } = words;
  return {
    header: [csv.schoolId, csv.school, csv.workplaceId, csv.workplace, words.programme, words.context, words.learners, csv.km],
    rows: pairs.map(({ school, workplace, programme, context, learners, km }) => [
      register.schools?.ids[school] ?? '',
      register.schools?.names[school] ?? '',
      register.workplaces?.ids[workplace] ?? '',
      register.workplaces?.names[workplace] ?? '',
      register.programmes[programme]?.name ?? '',
      context === 0 ? null : context,
      learners,
      Math.round(km * 100) / 100,
    ]),
  };
}

/** What tells pairs of one school and workplace apart: the programme where there are several, and the context. */
export function pairDetail(
  register: Register,
  { hasProgrammes }: Suggested,
  { programme, context }: MatchedPair,
  { suggested: words }: SchoolSharedText,
): string {
  return [
    ...(hasProgrammes ? [register.programmes[programme]?.name ?? ''] : []),
    ...(context === 0 ? [] : [words.contextOf(context)]),
  ].join(', ');
}

/** "12 van 14 geplaatst, samen 104,3 km" */
export function sayTotal({ learners, totalKm }: Suggested, wanted: number, words: SchoolSharedText, format: Format): string {
  return words.suggested.total(learners, wanted, format.km(totalKm));
}
