import { analyse, sharedSupplyOf } from '../analysis/analyse';
import { coverOf } from '../analysis/cover';
import { endingOf } from '../analysis/ending';
import { arrowsOf, flowsOf } from '../analysis/flows';
import { robustnessOf } from '../analysis/robustness';
import type { Steps } from '../analysis/steps';
import { readClass } from '../data/class-file';
import { DatasetError } from '../data/table';
import type { ClassRefusal, SchoolClass } from '../model/cover';
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
  const { file, text, ...question } = request;
  const read = classOf(file, text, register);
  if ('refused' in read) return { request, ...read };
  const found = yield* coverOf(register, { ...question, pupils: read.pupils });
  return { request, found, read, refused: null };
}

type Refused = { readonly refused: ClassRefusal['refused'] | 'not-text'; readonly column: string };

/** A text that is no table is refused as one: it is not the dataset that cannot be read. */
function classOf(file: string, text: string, register: Register): SchoolClass | Refused {
  const notText: Refused = { refused: 'not-text', column: '' };
  if (text.includes('\0')) return notText;
  try {
    return readClass(file, text, register);
  } catch (error) {
    if (error instanceof DatasetError) return notText;
    throw error;
  }
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
  const { areas } = yield* sharedSupplyOf(register, question, ground);
  const found = yield* robustnessOf(register, question, ground);
  const counted = analyse(register, question).areas;
  return {
    request,
    areas: found.map((area, i) => ({
      ...area,
      verdict: counted[i]?.verdict ?? 'unknown',
      shared: areas[i]?.verdict ?? 'unknown',
    })),
  };
}
