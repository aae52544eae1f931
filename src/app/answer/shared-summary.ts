import type { Format } from '../../i18n/format';
import type { Language, Text } from '../../i18n/text';
import type { SharedRow, SharedSupply } from '../../model/match';
import type { Register } from '../../model/register';
import type { JudgedArea, Judgement } from './judged';
import { areaInSentence } from './names';
import { sayHeadline } from './say';
import { headlineOf } from './summary';

interface Speech {
  readonly text: Text;
  readonly language: Language;
  readonly format: Format;
}

/** The one sentence that leads: about the selected area, with none about that of the reader's own, or else about everything together. */
export function sayAnswer(judgement: Judgement, selected: JudgedArea | null, register: Register, speech: Speech): string {
  const { answer, shared, layer } = judgement;
  const told = selected ?? judgement.own ?? null;
  const sentence = layer === 'shared' && shared ? saySharedHeadline(answer.question.level, shared, told) : null;
  return sentence ?? sayHeadline(headlineOf(answer, told?.area ?? null), register, answer, speech, told?.named?.where);

  /** Null where the shared supply has nothing of its own to say: nobody is enrolled. */
  function saySharedHeadline(
    level: typeof answer.question.level,
    { total, areas, ground }: SharedSupply,
    area: JudgedArea | null,
  ): string | null {
    const say = speech.text.shared;
    const isOpen = ground.given === 'agreements';
    const where = (region: number | null) => areaInSentence(register, level, region, speech.language, speech.text);
    if (area?.shared) {
      const { named } = area;
      const reachKm = named?.reachKm ?? answer.reachKm;
      return sayArea(area.shared, named?.where ?? where(area.area.region), reachKm, isOpen, speech.text);
    }
    const learners = total.learners ?? 0;
    if (learners === 0) return null;
    const who = say.people(learners, isOpen);
    if (total.mostUnplaced === 0) return say.allPlaced(who, learners === 1, answer.reachKm);
    if (total.leastUnplaced === 0) return say.allTight(total.mostUnplaced, who, answer.reachKm);
    const worst = worstOf(areas);
    const named = worst === null ? '' : say.most(where(answer.areas[worst]?.region ?? null), areas[worst]?.leastUnplaced ?? 0);
    return say.allShort(total.leastUnplaced, total.mostUnplaced, who, answer.reachKm, named);
  }
}

/** Verdicts of areas where nobody is enrolled. */
const IDLE: ReadonlySet<string> = new Set(['no-activity', 'no-offer', 'unused']);

function sayArea(row: SharedRow, where: string, reachKm: number, isOpen: boolean, text: Text): string | null {
  const say = text.shared;
  const learners = row.learners ?? 0;
  const who = say.people(learners, isOpen);
  if (isOpen && row.learners === 0 && row.verdict !== 'unknown' && !IDLE.has(row.verdict)) return say.agreedHere(where);
  switch (row.verdict) {
    case 'shortage':
      return learners > 0 ? say.shortHere(where, sayUnplaced(row, isOpen, text), row.mostUnplaced === 1, reachKm) : null;
    case 'tight':
      return learners > 0 ? say.tightHere(where, row.mostUnplaced, reachKm) : null;
    case 'room':
      return learners > 0 ? say.roomHere(where, row.room ?? 0, reachKm) : null;
    case 'balanced':
      return learners > 0 ? say.balancedHere(where, who, learners === 1, reachKm) : null;
    default:
      return null;
  }
}

/** "3 tot 4 leerlingen" */
export function sayUnplaced(
  { leastUnplaced, mostUnplaced }: Pick<SharedRow, 'leastUnplaced' | 'mostUnplaced'>,
  isOpen: boolean,
  { shared: say }: Text,
): string {
  return leastUnplaced === mostUnplaced ? say.people(leastUnplaced, isOpen) : say.range(leastUnplaced, mostUnplaced, isOpen);
}

/** The area where at least most learners stay without a place; null when that is nowhere certain. */
function worstOf(areas: readonly SharedRow[]): number | null {
  const most = Math.max(0, ...areas.map(({ leastUnplaced }) => leastUnplaced));
  return most === 0 ? null : areas.findIndex(({ leastUnplaced }) => leastUnplaced === most);
}
