import { dossierOf } from '../analysis/dossier';
import { judgeApplications } from '../analysis/forum';
import { registerHash } from '../analysis/register-hash';
import { workplacesReached } from '../analysis/scout';
import type { Steps } from '../analysis/steps';
import { readApplications } from '../data/applications';
import { DatasetError } from '../data/table';
import { type PublishedWishes, readWishes } from '../data/wishes';
import type { Register } from '../model/register';
import type { LaterAsked, LaterContext } from './later';
import type { DossierAnswer, DossierAsked, ForumAnswer, ForumRequest, ProvingRequests } from './proving-messages';

type Asked = Extract<LaterAsked, { readonly kind: keyof ProvingRequests }>;

/** What a school proves its new offer with, and what a forum judges many by. */
export async function answerProving(message: Asked, { register, compiled, inTurns }: LaterContext) {
  switch (message.kind) {
    case 'dossier':
      return inTurns(dossierAnswer(register, message.request, readWishes(await compiled('wishes'))));
    case 'forum':
      return inTurns(forumAnswer(register, message.request));
  }
}

function* dossierAnswer(register: Register, request: DossierAsked, published: PublishedWishes): Steps<DossierAnswer> {
  const { question, school, programme, learners, among } = request;
  const dossier = yield* dossierOf(register, {
    question,
    school,
    programme,
    learners,
    ground: { competitors: 'all', given: request.given },
    among,
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
  const applications = judged.flatMap((one, row) => {
    const application = read.applications[row];
    return application ? [{ ...one, school: application.school, programme: application.programme }] : [];
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
