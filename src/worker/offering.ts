import { LiveWhatIf } from '../analysis/live-what-if';
import { scoutSchool } from '../analysis/scout';
import { bestSites } from '../analysis/sites';
import type { Steps } from '../analysis/steps';
import { whatIfOf } from '../analysis/what-if';
import { wishRanks } from '../analysis/wishes';
import { readWishes } from '../data/wishes';
import { type Change, changesOfText } from '../model/changes';
import type { Ground } from '../model/match';
import type { Register } from '../model/register';
import type { Wish } from '../model/wish';
import type { LaterAsked, LaterContext } from './later';
import type {
  ChangesRequest,
  CompareAnswer,
  CompareRequest,
  LiveAnswer,
  OfferingRequests,
  ScoutAnswer,
  ScoutRequest,
  SitesAnswer,
  SitesRequest,
} from './offering-messages';

type Asked = Extract<LaterAsked, { readonly kind: keyof OfferingRequests }>;

/** What the view of new offers asks. */
export async function answerOffering(
  message: Asked,
  context: LaterContext,
): Promise<OfferingRequests[Asked['kind']]['response'] | null> {
  const { register, inTurns } = context;
  switch (message.kind) {
    case 'scout':
      return inTurns(scoutAnswer(register, message.request, await wishesOf(context)));
    case 'sites':
      return inTurns(sitesAnswer(register, message.request, await wishesOf(context)));
    case 'live':
      return liveAnswer(register, message.request);
    case 'compare':
      return compareAnswer(register, message.request);
    case 'whatIf': {
      const { question, changes } = message.request;
      const found = await inTurns(whatIfOf(register, question, changesIn(changes), groundOf(message.request)));
      return found && { request: message.request, before: found.before.areas, after: found.after.areas, flips: found.flips };
    }
  }
}

const groundOf = ({ given }: Pick<Ground, 'given'>): Ground => ({ competitors: 'all', given });

/** A text that is no list of changes changes nothing; the screen says so before it asks. */
const changesIn = (text: string): readonly Change[] => changesOfText(text) ?? [];

async function wishesOf({ compiled }: LaterContext): Promise<readonly Wish[]> {
  return readWishes(await compiled('wishes')).wishes;
}

function* scoutAnswer(register: Register, request: ScoutRequest, wishes: readonly Wish[]): Steps<ScoutAnswer> {
  const { question, school, learners } = request;
  return { ...(yield* scoutSchool(register, question, school, learners, groundOf(request), wishes)), request };
}

function* sitesAnswer(register: Register, request: SitesRequest, wishes: readonly Wish[]): Steps<SitesAnswer> {
  const { question, programme, kind, count, otherForms } = request;
  const found = yield* bestSites(register, question, programme, kind, count, groundOf(request), undefined, otherForms);
  const ranks = wishRanks(wishes, register, register.programmes[programme]?.id ?? '', found);
  return { ...found, request, wishes: ranks };
}

let followed: { readonly key: string; readonly register: Register; readonly live: LiveWhatIf } | null = null;

/** The numbers go on from those of the list before, as long as the question stays. */
function followedFor(register: Register, request: Omit<ChangesRequest, 'changes'>): LiveWhatIf {
  const { question, given } = request;
  const key = JSON.stringify([{ ...question, level: null }, given]);
  if (followed?.key !== key || followed.register !== register) {
    followed = { key, register, live: new LiveWhatIf(register, question, groundOf(request)) };
  }
  return followed.live;
}

function liveAnswer(register: Register, request: ChangesRequest): LiveAnswer {
  const live = followedFor(register, request);
  const before = live.follow([]);
  const { learners, placed, unplaced, refused } = live.follow(changesIn(request.changes));
  return { request, before, after: { learners, placed, unplaced }, ...live.stakes(), refused };
}

function compareAnswer(register: Register, request: CompareRequest): CompareAnswer {
  const live = followedFor(register, request);
  const sums = (text: string) => {
    const { learners, placed, unplaced } = live.follow(changesIn(text));
    return { learners, placed, unplaced };
  };
  return { request, before: sums(''), after: request.lists.map(sums) };
}
