import { dossierOf } from '../analysis/dossier';
import { judgeApplications } from '../analysis/forum';
import { LiveWhatIf } from '../analysis/live-what-if';
import { registerHash } from '../analysis/register-hash';
import { scoutSchool, workplacesReached } from '../analysis/scout';
import { bestSites } from '../analysis/sites';
import type { Steps } from '../analysis/steps';
import { whatIfOf } from '../analysis/what-if';
import { wishRanks } from '../analysis/wishes';
import { readApplications } from '../data/applications';
import { DatasetError } from '../data/table';
import { type PublishedWishes, readWishes } from '../data/wishes';
import { type Change, changesOfText } from '../model/changes';
import type { Ground } from '../model/match';
import { type Register, UNKNOWN } from '../model/register';
import type { Wish } from '../model/wish';
import type { LaterAsked, LaterContext } from './later';
import type {
  ChangesRequest,
  DossierAnswer,
  DossierAsked,
  ForumAnswer,
  ForumRequest,
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
      return inTurns(scoutAnswer(register, message.request, (await wishesOf(context)).wishes));
    case 'sites':
      return inTurns(sitesAnswer(register, message.request, (await wishesOf(context)).wishes));
    case 'live':
      return liveAnswer(register, message.request);
    case 'whatIf': {
      const { question, changes } = message.request;
      const found = await inTurns(whatIfOf(register, question, changesIn(changes), groundOf(message.request)));
      return found && { request: message.request, before: found.before.areas, after: found.after.areas, flips: found.flips };
    }
    case 'dossier':
      return inTurns(dossierAnswer(register, message.request, await wishesOf(context)));
    case 'forum':
      return inTurns(forumAnswer(register, message.request));
  }
}

const groundOf = ({ given }: Pick<Ground, 'given'>): Ground => ({ competitors: 'all', given });

/** A text that is no list of changes changes nothing; the screen says so before it asks. */
const changesIn = (text: string): readonly Change[] => changesOfText(text) ?? [];

async function wishesOf({ compiled }: LaterContext): Promise<PublishedWishes> {
  return readWishes(await compiled('wishes'));
}

function* scoutAnswer(register: Register, request: ScoutRequest, wishes: readonly Wish[]): Steps<ScoutAnswer> {
  const { question, school, learners } = request;
  return { ...(yield* scoutSchool(register, question, school, learners, groundOf(request), wishes)), request };
}

function* dossierAnswer(register: Register, request: DossierAsked, published: PublishedWishes): Steps<DossierAnswer> {
  const { question, school, programme, learners } = request;
  const dossier = yield* dossierOf(register, {
    question,
    school,
    programme,
    learners,
    ground: groundOf(request),
    wishes: published.wishes,
    wishSources: published.sources,
    dataHash: registerHash(register),
  });
  return { request, dossier, reached: workplacesReached(register, question, school, programme) };
}

/** A text that is no table of applications has one issue, and no applications. */
function* forumAnswer(register: Register, request: ForumRequest): Steps<ForumAnswer> {
  const { question, given, file, text } = request;
  const read = applicationsIn(register, file, text);
  const judged = read.applications.length === 0 ? [] : yield* judgeApplications(register, question, read.applications, given);
  const applications = judged.map((one, row) => {
    const { school = UNKNOWN, programme = UNKNOWN } = read.applications[row] ?? {};
    return { ...one, school, programme };
  });
  return { request, applications, issues: read.issues };
}

function applicationsIn(register: Register, file: string, text: string): ReturnType<typeof readApplications> {
  try {
    return readApplications(file, text, register);
  } catch (error) {
    if (error instanceof DatasetError) return { applications: [], issues: [error.issue] };
    throw error;
  }
}

function* sitesAnswer(register: Register, request: SitesRequest, wishes: readonly Wish[]): Steps<SitesAnswer> {
  const { question, programme, kind, count } = request;
  const found = yield* bestSites(register, question, programme, kind, count, groundOf(request));
  const ranks = wishRanks(wishes, register, register.programmes[programme]?.id ?? '', found);
  return { ...found, request, wishes: ranks };
}

let followed: { readonly key: string; readonly register: Register; readonly live: LiveWhatIf } | null = null;

/** The numbers go on from those of the list before, as long as the question stays. */
function liveAnswer(register: Register, request: ChangesRequest): LiveAnswer {
  const { question, changes } = request;
  const key = JSON.stringify([{ ...question, level: null }, request.given]);
  if (followed?.key !== key || followed.register !== register) {
    followed = { key, register, live: new LiveWhatIf(register, question, groundOf(request)) };
  }
  const { live } = followed;
  const before = live.follow([]);
  const { learners, placed, unplaced, refused } = live.follow(changesIn(changes));
  return { request, before, after: { learners, placed, unplaced }, ...live.stakes(), refused };
}
