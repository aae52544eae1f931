import type { Ground } from '../model/match';
import type { Question } from '../model/question';
import type { Requests } from '../worker/messages';
import type { LinkState } from './link';

// What a link asks of the worker.

export function questionOf({ subject, year, level, reachKm, schoolKinds, thresholds, learnersPerMentor }: LinkState): Question {
  return { subject, year, level, reachKm, schoolKinds, thresholds, learnersPerMentor };
}

export function groundOf({ competitors, given }: LinkState): Ground {
  return { competitors, given };
}

/** A curve is about every reach, so the one in the question is left aside. */
export function curveRequest(question: Question, ground: Ground, school: number): Requests['curve']['request'] {
  return { question: { ...question, reachKm: null }, ground, school };
}

/** An area of one's own is the same on every division of the map. */
export function areaRequest(question: Question, ground: Ground, area: string): Requests['area']['request'] {
  return { question: { ...question, level: 'municipality' }, ground, area };
}
