import { knownArea } from '../analysis/area';
import { maskedTrend, plainTrend, unlessSmall } from '../analysis/masked-trend';
import { publishedTrend } from '../analysis/published-trends';
import type { Steps } from '../analysis/steps';
import { trendOf } from '../analysis/trends';
import { readPublishedTables } from '../data/published-tables';
import type { Register } from '../model/register';
import { yearBefore } from '../model/school-year';
import type { MaskedTrend, PublishedTables, Trend } from '../model/trend';
import type { LaterContext } from './later';
import type { TrendAnswer, TrendRequest, TrendRequests } from './trends-messages';

/** Counts what is asked, beside what was published of the same. */
export async function answerTrends(
  requests: TrendRequests['trends']['request'],
  { register, compiled, inTurns }: LaterContext,
): Promise<TrendRequests['trends']['response'] | null> {
  const published = readPublishedTables(await compiled('published-tables'));
  return inTurns(trendAnswers(register, published, requests));
}

export function* trendAnswers(
  register: Register,
  published: PublishedTables,
  requests: readonly TrendRequest[],
): Steps<readonly TrendAnswer[]> {
  const answers: TrendAnswer[] = [];
  for (const request of requests) answers.push(yield* answerOf(register, published, request));
  return answers;
}

function* answerOf(register: Register, tables: PublishedTables, request: TrendRequest): Steps<TrendAnswer> {
  const { by, area, year, day, floor } = request;
  const series = publishedTrend(tables, request);
  const published = series.table ? series : null;
  const [, second] = by;
  const printedSums = second ? publishedTrend(tables, { ...request, by: [second] }) : null;
  const publishedSums = printedSums?.table && printedSums.table === published?.table ? printedSums : null;
  if (area !== null && !knownArea(area, register.geography)) {
    return { request, counted: null, sums: null, before: null, published, publishedSums };
  }
  const kept = (trend: Trend) => (request.isMasked ? maskedTrend(trend, floor) : plainTrend(trend));
  const all = yield* trendOf(register, request);
  const counted = kept(all);
  const sums = second && { ...(yield* trendOf(register, { ...request, by: [second] })) };
  const earlier = year === null || day !== null ? '' : yearBefore(year);
  const before = register.years.includes(earlier) ? kept(yield* trendOf(register, { ...request, year: earlier })) : null;
  return { request, counted, sums: sums ? sumsOf(all, sums, request) : null, before, published, publishedSums };
}

/**
 * Sums by the second dimension. Where small counts are kept back those that are the sum of their column are as the mask of the whole table
 * leaves them; others tell nothing of the column.
 */
function sumsOf(all: Trend, sums: Trend, { isMasked, floor }: TrendRequest): MaskedTrend {
  if (!isMasked) return plainTrend(sums);
  const [, shown] = maskedTrend(all, floor).sums;
  const rows = sums.rows.map((row) => {
    const [key = null] = row.keys;
    const column = all.rows.filter(({ keys }) => keys[1] === key);
    const isSum = column.reduce((sum, { value }) => sum + (value ?? 0), 0) === row.value;
    const value = isSum ? (shown?.get(key) ?? null) : unlessSmall(row.value, floor);
    return { ...row, value, isMasked: value === null && row.value !== null };
  });
  return { ...sums, rows, isTotalMasked: false };
}
