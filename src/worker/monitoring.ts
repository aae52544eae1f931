import { coverOf } from '../analysis/cover';
import { endingOf } from '../analysis/ending';
import { arrowsOf, flowsOf } from '../analysis/flows';
import { robustnessOf } from '../analysis/robustness';
import type { Steps } from '../analysis/steps';
import { readClass } from '../data/class-file';
import type { EndingQuery } from '../model/ending';
import type { FlowsQuery } from '../model/flows';
import type { Register } from '../model/register';
import type { LaterAsked, LaterContext } from './later';
import type {
  CoverAnswer,
  CoverRequest,
  EndingAnswer,
  FlowsAnswer,
  MonitoringRequests,
  RobustnessAnswer,
  RobustnessRequest,
} from './monitoring-messages';

type Asked = Extract<LaterAsked, { readonly kind: keyof MonitoringRequests }>;

/** What the view of monitoring asks. */
export async function answerMonitoring(
  message: Asked,
  { register, inTurns }: LaterContext,
): Promise<MonitoringRequests[Asked['kind']]['response'] | null> {
  switch (message.kind) {
    case 'cover':
      return inTurns(coverAnswer(register, message.request));
    case 'flows':
      return flowsAnswer(register, message.request);
    case 'ending':
      return inTurns(endingAnswer(register, message.request));
    case 'robustness':
      return inTurns(robustnessAnswer(register, message.request));
  }
}

function* coverAnswer(register: Register, request: CoverRequest): Steps<CoverAnswer> {
  const { text, ...question } = request;
  const read = readClass(text, register);
  if ('refused' in read) return { request, ...read };
  const found = yield* coverOf(register, { ...question, pupils: read.pupils });
  return { request, found, read, refused: null };
}

function flowsAnswer(register: Register, request: FlowsQuery): FlowsAnswer {
  const found = flowsOf(register, request);
  return { request, found: found && { ...found, ...arrowsOf(found) } };
}

function* endingAnswer(register: Register, request: EndingQuery): Steps<EndingAnswer> {
  return { request, found: yield* endingOf(register, request) };
}

function* robustnessAnswer(register: Register, request: RobustnessRequest): Steps<RobustnessAnswer> {
  const { question, ground } = request;
  return { request, areas: yield* robustnessOf(register, question, ground) };
}
