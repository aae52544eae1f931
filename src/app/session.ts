import { type Outlines, readOutlines } from '../data/outlines';
import { formatFor } from '../i18n/format';
import { type Language, loadText } from '../i18n/text';
import type { Answer, Overview, PublishedRow, SchoolReach } from '../model/answer';
import type { Issue } from '../model/issue';
import { DEFAULT_GROUND, type SharedSupply } from '../model/match';
import type { OwnGeography } from '../model/own-geography';
import type { Question, Subject } from '../model/question';
import { knowsSupply, type Register } from '../model/register';
import { latestYear } from '../model/school-year';
import { DEFAULT_THRESHOLDS } from '../model/verdict';
import { AnalysisClient, WorkerError } from '../worker/client';
import type { LaterRequests } from '../worker/later-messages';
import type { Loaded, Requests } from '../worker/messages';
import type { Speech } from './context';
import { KEPT_FLAG } from './drop/flag';
import { listenForFiles } from './drop/listen';
import type { LinkState, Navigate } from './link';
import { areaRequest, curveRequest, groundOf, questionOf } from './requests';
import { stored } from './shell/theme';
import { type LinkNotice, readEarly, readLink, writeLink } from './url';

/** Why there is nothing, or nothing newer, to show. `issue` is set when a dataset could not be read. */
export interface Failure {
  readonly issue: Issue | null;
}

/** Everything the screen is drawn from; a new object at each change. */
export interface Snapshot {
  readonly speech: Speech | null;
  readonly loaded: (Loaded & { readonly outlines: Outlines }) | null;
  readonly link: LinkState | null;
  /** Parts of the last link that could not be followed. */
  readonly notices: readonly LinkNotice[];
  readonly failure: Failure | null;
  /** The newest answers; while a newer one is on its way the old ones stay. */
  readonly answer: Answer | null;
  /** Layer 2, each part with what it answers: it follows the count, so it may still be of the question before. */
  readonly layer2: Layer2;
  readonly schoolReach: SchoolReach | null;
  readonly overview: Overview | null;
  readonly published: readonly PublishedRow[] | null;
  readonly isBusy: boolean;
  /** Share done of a long computation under way; null when there is none. */
  readonly progress: number | null;
  /** A long computation was given up by the reader. */
  readonly isStopped: boolean;
}

type Layer2Kind = 'shared' | 'area' | 'curve' | 'free' | 'match' | 'room' | 'heat';
export type Layer2 = {
  readonly [K in Layer2Kind]?: { readonly request: Requests[K]['request']; readonly response: Requests[K]['response'] };
};

/** The part of layer 2 that answers this very request; null while it is on its way. */
export function partOf<K extends Layer2Kind>(
  layer2: Layer2,
  kind: K,
  request: Requests[K]['request'],
): Requests[K]['response'] | null {
  const part = layer2[kind];
  return part && JSON.stringify(part.request) === JSON.stringify(request) ? part.response : null;
}

/**
 * The part of layer 2 about the same but for the reach: while a newer one is on its way it may stay, under its own reach.
 */
export function keptPartOf<K extends Layer2Kind>(layer2: Layer2, kind: K, request: Requests[K]['request']): Layer2[K] | null {
  const but = (asked: unknown) => JSON.stringify(asked, (key, value: unknown) => (key === 'reachKm' ? null : value));
  const part = layer2[kind];
  return part && but(part.request) === but(request) ? part : null;
}

const NOTHING: Snapshot = {
  speech: null,
  loaded: null,
  link: null,
  notices: [],
  failure: null,
  answer: null,
  layer2: {},
  schoolReach: null,
  overview: null,
  published: null,
  isBusy: true,
  progress: null,
  isStopped: false,
};

/** Everything about files that the reader brings; nobody waits for it who never brought one. */
const fetchDrop = () => import('./drop/open-drop');

/** Opens on a question with something to see: short in some places, room in others. */
const OPENING_PROGRAMME = 'elektrotechnicus';

/**
 * The conversation between the address, the worker and the screen, outside React: the address says what is asked, the worker answers,
 * the screen reads the newest snapshot.
 */
export class Session {
  /** What the reader put in place of the borders and groupings of the site; `retry` reads everything anew with it. */
  own: OwnGeography | null = null;
  #client = this.#newClient();
  #snapshot = NOTHING;
  readonly #listeners = new Set<() => void>();
  /** The dataset that is being opened: until it is there, the link on the screen is of the one before. */
  #opening: Pick<LinkState, 'dataset'> | null = null;
  /** Questions under way; the screen is busy while there are any. */
  #underWay = 0;

  constructor() {
    window.addEventListener('popstate', () => this.#follow());
    listenForFiles(this.bring);
    void this.#open();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Snapshot => this.#snapshot;

  readonly navigate: Navigate = (change, how = 'push') => {
    const { link } = this.#snapshot;
    if (!link) return;
    const next = { ...link, ...this.#opening, ...change };
    if (how !== 'draft') window.history[`${how}State`](null, '', this.href(change));
    // A dataset that is being opened shows what the address asks for once it is there.
    if (next.dataset !== (this.#opening ?? link).dataset) void this.#open();
    else if (!this.#opening) this.#show(next, how === 'draft' ? this.#snapshot.notices : []);
  };

  readonly href = (change: Partial<LinkState>): string => {
    const { link, loaded } = this.#snapshot;
    if (!link || !loaded) return window.location.href;
    return `?${writeLink({ ...link, ...this.#opening, ...change }, presetOf(loaded))}${window.location.hash}`;
  };

  /** Tries again what failed: the whole dataset, with a new worker in case the old one is lost. */
  readonly retry = (): void => {
    this.#client.close();
    this.#client = this.#newClient();
    this.#underWay = 0;
    void this.#open();
  };

  /** Opens the dialog that takes files in, with these. */
  readonly bring = (files: readonly File[]): void => {
    fetchDrop().then(
      ({ openDrop }) => openDrop(this, files),
      () => this.#set({ failure: { issue: null } }),
    );
  };

  /** Asks what a later view shows; null when a newer question overtook it, or it failed, which the screen then says. */
  readonly ask = <K extends keyof LaterRequests>(
    kind: K,
    request: LaterRequests[K]['request'],
  ): Promise<LaterRequests[K]['response'] | null> =>
    this.#ask(this.#client.ask(kind, request) as Promise<LaterRequests[K]['response'] | null>);

  /** Gives up what is being computed; what is on the screen stays. */
  readonly stop = (): void => {
    this.#client.stop();
    this.#set({ isStopped: true });
  };

  /** Computes again what was stopped. */
  readonly resume = (): void => {
    const { link, notices } = this.#snapshot;
    if (link) this.#show(link, notices);
  };

  /** Leaves a dataset that cannot be read for the embedded one. */
  readonly useEmbedded = (): void => {
    const params = new URLSearchParams(window.location.search);
    params.delete('gegevens');
    window.history.pushState(null, '', `?${params}`);
    this.retry();
  };

  #newClient(): AnalysisClient {
    return new AnalysisClient((progress) => this.#set({ progress }));
  }

  async #open(): Promise<void> {
    const { language, dataset } = readEarly(window.location.search);
    const opening = { dataset };
    this.#opening = opening;
    await this.#speak(language);
    this.#set({ failure: null });
    const baseUrl = document.baseURI;
    const result = await this.#ask(this.#load(dataset, baseUrl));
    if (this.#opening === opening) this.#opening = null;
    if (!result) return;
    const { loaded, outlines } = result;
    // Answers and link of the dataset before are none of this one.
    this.#set({ ...NOTHING, speech: this.#snapshot.speech, loaded: { ...loaded, outlines } });
    this.#follow();
  }

  async #load(dataset: string | null, baseUrl: string) {
    if (!this.own && stored(KEPT_FLAG)) this.own = await (await fetchDrop()).readOwn();
    const { own } = this;
    const [loaded, file] = await Promise.all([
      this.#client.ask('load', { dataset, baseUrl, own }),
      own?.outlines
        ? JSON.parse(own.outlines.compiled)
        : fetch(new URL('data/outlines.json', baseUrl)).then((response) => response.json() as Promise<unknown>),
    ]);
    return loaded && { loaded, outlines: readOutlines(file, loaded.register.geography) };
  }

  /** Shows what the address asks for. */
  #follow(): void {
    const { loaded, link } = this.#snapshot;
    if (!loaded || (link && link.dataset !== readEarly(window.location.search).dataset)) {
      void this.#open();
      return;
    }
    const { state, notices } = readLink(window.location.search, presetOf(loaded), loaded);
    this.#show(state, notices);
  }

  #show(link: LinkState, notices: readonly LinkNotice[]): void {
    const before = this.#snapshot.link;
    this.#set({ link, notices, isStopped: false });
    if (link.language !== this.#snapshot.speech?.language) void this.#speak(link.language);
    const { loaded } = this.#snapshot;
    if (!loaded) return;
    const question = questionOf(link);
    this.#forgetStale(before, link, loaded.register);
    const isNew = !before || !sameQuestion(questionOf(before), question);
    if (isNew) this.#client.stop();
    if (isNew || !this.#snapshot.answer) {
      void this.#answerWith(this.#client.ask('analyse', question), (answer) => ({ answer }));
    }
    if (link.selection?.kind === 'school') {
      const school = loaded.register.schools?.ids.indexOf(link.selection.id) ?? -1;
      if (this.#snapshot.schoolReach?.school !== school) this.#set({ schoolReach: null });
      void this.#answerWith(this.#client.ask('reach', { question, school }), (schoolReach) => ({ schoolReach }));
    }
    if (link.view === 'supply') this.#askLayer2(link, loaded.register);
    if (link.view === 'overview') {
      const sector = sectorOf(link.subject, loaded.register);
      void this.#answerWith(this.#client.ask('overview', { question, sector, area: link.area }), (overview) => ({ overview }));
    }
    if (link.view === 'published') {
      void this.#answerWith(this.#client.ask('published', link.thresholds), (published) => ({ published }));
    }
  }

  #askLayer2(link: LinkState, register: Register): void {
    const question = questionOf(link);
    const ground = groundOf(link);
    // Without a table of places there is nothing to share.
    if (!knowsSupply(register)) return;
    this.#askPart('shared', { question, ground });
    if (link.area !== null) this.#askPart('area', areaRequest(question, ground, link.area));
    if (link.paint === 'room' || link.table === 'rooms') this.#askPart('room', { question, ground });
    if (link.paint === 'heat') this.#askPart('heat', question);
    if (link.selection?.kind === 'school') {
      const school = register.schools?.ids.indexOf(link.selection.id) ?? -1;
      this.#askPart('curve', curveRequest(question, ground, school));
      this.#askPart('free', { question, school });
    }
    if (link.selection && link.selection.kind !== 'area') this.#askPart('match', { question, ground });
  }

  #askPart<K extends Layer2Kind>(kind: K, request: Requests[K]['request']): void {
    if (partOf(this.#snapshot.layer2, kind, request) !== null) return;
    void this.#answerWith(this.#client.ask(kind, request), (response) =>
      response === 'unknown' ? this.#withoutArea() : { layer2: { ...this.#snapshot.layer2, [kind]: { request, response } } },
    );
  }

  /** A link whose area is none; it is named like every part that cannot be followed. */
  #withoutArea(): Partial<Snapshot> {
    const { link, notices } = this.#snapshot;
    return link ? { link: { ...link, area: null }, notices: [...notices, { part: 'gebied', value: link.area ?? '' }] } : {};
  }

  /** Takes away what would otherwise stand under another name than its own until the answer comes. */
  #forgetStale(before: LinkState | null, link: LinkState, register: Register): void {
    if (!before) return;
    const asked = (state: LinkState) => ({ ...questionOf(state), reachKm: null });
    if (!sameQuestion(asked(before), asked(link))) this.#set({ schoolReach: null });
    const isSameOverview =
      sectorOf(before.subject, register) === sectorOf(link.subject, register) &&
      before.level === link.level &&
      before.year === link.year &&
      before.area === link.area;
    if (!isSameOverview) this.#set({ overview: null });
  }

  async #answerWith<T>(asked: Promise<T | null>, change: (response: T) => Partial<Snapshot>): Promise<void> {
    const response = await this.#ask(asked);
    if (response !== null) this.#set(change(response));
  }

  /** Waits for the worker; null when a newer question overtook this one, or it failed, which the screen then says. */
  async #ask<T>(asked: Promise<T>): Promise<T | null> {
    this.#underWay += 1;
    this.#set({ isBusy: true });
    try {
      const response = await asked;
      if (this.#snapshot.failure) this.#set({ failure: null });
      return response;
    } catch (error) {
      this.#set({ failure: { issue: error instanceof WorkerError ? error.issue : null } });
      return null;
    } finally {
      this.#underWay = Math.max(0, this.#underWay - 1);
      this.#set({ isBusy: this.#underWay > 0 });
    }
  }

  async #speak(language: Language): Promise<void> {
    const text = await loadText(language);
    this.#set({ speech: { language, text, format: formatFor(language) } });
  }

  #set(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** What a link means that says nothing. */
function presetOf({ register, reference }: Loaded): LinkState {
  return {
    view: 'supply',
    language: 'nl',
    subject: { kind: 'programme', programme: openingProgramme(register), related: false },
    year: latestYear(register.years, register.offers) ?? '',
    level: 'arrondissement',
    area: null,
    reachKm: null,
    schoolKinds: [],
    thresholds: DEFAULT_THRESHOLDS,
    learnersPerMentor: reference.learnersPerMentor,
    ...DEFAULT_GROUND,
    layer: 'shared',
    paint: 'verdict',
    table: 'areas',
    selection: null,
    prospecting: null,
    newOffer: null,
    changes: null,
    monitoring: null,
    dataset: null,
  };
}

function openingProgramme({ programmes }: Register): string {
  return (programmes.find(({ id }) => id === OPENING_PROGRAMME) ?? programmes[0])?.id ?? '';
}

/**
 * The answer to show and its layer 2. They belong together, so while layer 2 of a newer question is on its way both stay as they were;
 * unless that was about something else altogether, or the computation was stopped.
 */
export function shownOf({ answer, layer2, isStopped }: Snapshot): {
  readonly answer: Answer | null;
  readonly shared: SharedSupply | null;
} {
  const shared = layer2.shared?.response ?? null;
  if (!answer || !shared) return { answer, shared: null };
  const isOfAnswer = sameQuestion(shared.question, answer.question);
  const subject = ({ subject: asked, year, level, schoolKinds }: Question) => JSON.stringify([asked, year, level, schoolKinds]);
  if (!isOfAnswer && (isStopped || subject(shared.question) !== subject(answer.question))) return { answer, shared: null };
  return { answer: shared.answer, shared };
}

/** Whether an answer to one question is an answer to the other. */
export function sameQuestion(a: Question, b: Question): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The sector that is asked for, or that leads the programme that is. */
export function sectorOf(subject: Subject, register: Register): string {
  if (subject.kind === 'sector') return subject.sector;
  const programme = register.programmes.find(({ id }) => id === subject.programme);
  return register.sectors[programme?.sector ?? -1] ?? '';
}
