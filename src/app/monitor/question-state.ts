import { READY_QUESTIONS, type ReadyQuery, type ReadyQuestion } from '../../model/questions';
import { OPENING_TREND, type TrendState } from './trend-state';

/** A ready-made question, about the province that it was asked about or another. */
export interface QuestionState {
  readonly question: ReadyQuestion;
  /** Code; null = everywhere. */
  readonly province: string | null;
}

const EVERYWHERE = 'alles';

/** The province that a question was asked about; null when it is about none. */
export function provinceAsked({ queries }: ReadyQuestion): string | null {
  return queries.flatMap(({ only }) => only).find(({ dimension }) => dimension === 'province')?.key ?? null;
}

/** The state as text for a link. */
export function questionText({ question, province }: QuestionState): string {
  const isAsAsked = province === provinceAsked(question);
  return isAsAsked ? question.id : `${question.id}:${province ?? EVERYWHERE}`;
}

/** Reads it back; null when it is none. */
export function questionOfText(text: string): QuestionState | null {
  const [id, provinceText, more] = text.split(':');
  const question = READY_QUESTIONS.find((each) => each.id === id);
  if (!question || more !== undefined) return null;
  const asked = provinceAsked(question);
  if (provinceText === undefined) return { question, province: asked };
  const isProvince = asked !== null && (provinceText === EVERYWHERE || /^\d{5}$/.test(provinceText));
  return isProvince ? { question, province: provinceText === EVERYWHERE ? null : provinceText } : null;
}

/** A query of the question as figures to show. */
export function trendOfQuery({ measure, by, only, isPublished }: ReadyQuery, province: string | null): TrendState {
  const isAboutProvince = only.some(({ dimension }) => dimension === 'province');
  const narrowed = isAboutProvince && province !== null ? { dimension: 'province' as const, key: province } : null;
  return { ...OPENING_TREND, measure, by, only: narrowed, source: isPublished ? 'both' : 'dataset' };
}
