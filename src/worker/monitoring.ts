import { coverOf } from '../analysis/cover';
import { endingOf } from '../analysis/ending';
import { arrowsOf, flowsOf } from '../analysis/flows';
import { robustnessOf } from '../analysis/robustness';
import { sectorTensions } from '../analysis/sector-tension';
import type { Steps } from '../analysis/steps';
import { beyondOf } from '../data/beyond';
import { readClass } from '../data/class-file';
import type { EndingQuery } from '../model/ending';
import type { FlowsQuery } from '../model/flows';
import { DOUBTFUL_BORDER_M, type Register } from '../model/register';
import type { Beyond } from '../model/robustness';
import type { TensionQuery } from '../model/sector-tension';
import type { LaterAsked, LaterContext } from './later';
import type {
  CoverAnswer,
  CoverRequest,
  EndingAnswer,
  FlowsAnswer,
  MonitoringRequests,
  RobustnessAnswer,
  RobustnessRequest,
  TensionAnswer,
} from './monitoring-messages';

type Asked = Extract<LaterAsked, { readonly kind: keyof MonitoringRequests }>;

/** What the view of monitoring asks. */
export async function answerMonitoring(
  message: Asked,
  { register, loadLocator, inTurns }: LaterContext,
): Promise<MonitoringRequests[Asked['kind']]['response'] | null> {
  switch (message.kind) {
    case 'cover':
      return inTurns(coverAnswer(register, message.request));
    case 'flows':
      return flowsAnswer(register, message.request);
    case 'ending':
      return inTurns(endingAnswer(register, message.request));
    case 'tension':
      return inTurns(tensionAnswer(register, message.request));
    case 'robustness':
      return inTurns(robustnessAnswer(register, message.request, await beyondIn(register, message.request, loadLocator)));
  }
}

function* coverAnswer(register: Register, request: CoverRequest): Steps<CoverAnswer> {
  const { text, ...question } = request;
  const read = readClass(text, register);
  if ('refused' in read) return { request, ...read };
  const found = yield* coverOf(register, { ...question, pupils: read.pupils });
  return { request, found, read, refused: null };
}

function* tensionAnswer(register: Register, request: TensionQuery): Steps<TensionAnswer> {
  return { request, sectors: yield* sectorTensions(register, request) };
}

function flowsAnswer(register: Register, request: FlowsQuery): FlowsAnswer {
  const found = flowsOf(register, request);
  return { request, found: found && { ...found, ...arrowsOf(found) } };
}

function* endingAnswer(register: Register, request: EndingQuery): Steps<EndingAnswer> {
  return { request, found: yield* endingOf(register, request) };
}

/** Outlines are read only where a record lies so near a border that they matter. */
async function beyondIn(
  register: Register,
  { question }: RobustnessRequest,
  loadLocator: LaterContext['loadLocator'],
): Promise<Beyond | undefined> {
  const { schools, workplaces } = register;
  const isDoubtful = [schools, workplaces].some((sites) => sites?.borderM.some((metres) => metres < DOUBTFUL_BORDER_M));
  return isDoubtful ? beyondOf(register, question.level, await loadLocator()) : undefined;
}

function* robustnessAnswer(register: Register, request: RobustnessRequest, beyond: Beyond | undefined): Steps<RobustnessAnswer> {
  const { question, ground } = request;
  return { request, areas: yield* robustnessOf(register, question, ground, beyond) };
}
