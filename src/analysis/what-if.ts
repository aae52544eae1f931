import type { Change } from '../model/changes';
import { type Ground, WORKPLACE_STATUSES } from '../model/match';
import type { Question } from '../model/question';
import { type Register, UNKNOWN } from '../model/register';
import type { FlipReason, WhatIf, WhatIfArea, WhatIfFlip, WhatIfSide, WhatIfStake } from '../model/what-if';
import { analyse } from './analyse';
import { applyChanges } from './changes';
import { type Contest, contestOf, contestOfAll } from './contest';
import { Judge } from './judge';
import { LiveFlow } from './live-flow';
import { sumOf } from './max-flow';
import { type Network, networkOf } from './network';
import { offersOn, placedLastNow } from './placed-last';
import { demandStatus, statusOf, workplaceStatus } from './proof';
import { type Residual, residualOf } from './residual';
import { scopeOf } from './scope';
import { judgeAreas } from './shared';
import { SharingTeller } from './sharing';
import { part, type Steps } from './steps';

/**
 * Before and after a list of changes, and who and what differs. The subject of the question is left aside: judged are `programmes`, by default
 * those that the changes touch. On the ground of all, everybody's learners are on one network; else each of these programmes is among itself.
 */
export function* whatIfOf(
  register: Register,
  question: Question,
  changes: readonly Change[],
  ground: Ground,
  programmes?: readonly number[],
): Steps<WhatIf> {
  const { register: changed, refused } = applyChanges(register, question.year, changes);
  const judged = programmes ?? touchedBy(register, changed);
  const before = yield* part(whatIfSide(register, question, judged, ground), 0, 0.5);
  const after = yield* part(whatIfSide(changed, question, judged, ground), 0.5, 1);
  return { ...whatIfBetween(before, after), refused };
}

/** What differs between two sides of the same programmes and level. */
export function whatIfBetween(before: WhatIfSide, after: WhatIfSide): Omit<WhatIf, 'refused'> {
  const stakes = stakesOf(before, after);
  return {
    before,
    after,
    flips: before.areas.flatMap((area, i) => flipsOf(area, after.areas[i] ?? area)),
    gains: stakes.filter((stake) => stake.after > stake.before),
    losses: stakes.filter((stake) => stake.after < stake.before),
  };
}

/**
 * Programmes whose own offers, recognitions or places differ, ascending. The count of any other programme cannot flip, nor its shared verdict
 * when programmes are among themselves.
 */
export function touchedBy(before: Register, after: Register): readonly number[] {
  const touched = new Set<number>();
  const compare = (table: 'offers' | 'recognitions') => {
    if (before[table] === after[table]) return;
    const rows = countedRows(before[table]);
    for (const [key, count] of countedRows(after[table])) rows.set(key, (rows.get(key) ?? 0) - count);
    for (const [key, count] of rows) if (count !== 0) touched.add(Number(key.split(' ')[0]));
  };
  compare('offers');
  compare('recognitions');
  const places = before.workplaces?.places;
  after.recognitions?.workplace.forEach((workplace, row) => {
    const isKnown = places && workplace < places.length;
    if (isKnown && places[workplace] !== after.workplaces?.places[workplace])
      touched.add(after.recognitions?.programme[row] ?? UNKNOWN);
  });
  return [...touched].sort((a, b) => a - b);
}

/** How often each row of a table stands in it, as text that begins with its programme. */
function countedRows(table: Register['offers'] | Register['recognitions']): Map<string, number> {
  const rows = new Map<string, number>();
  if (!table) return rows;
  const { programme, ...others } = table;
  const columns = Object.values(others) as Int32Array[];
  programme.forEach((own, row) => {
    const key = [own, ...columns.map((column) => column[row])].join(' ');
    rows.set(key, (rows.get(key) ?? 0) + 1);
  });
  return rows;
}

/** How things stand in one register, for the programmes given. */
export function* whatIfSide(
  register: Register,
  question: Question,
  programmes: readonly number[],
  ground: Ground,
): Steps<WhatIfSide> {
  const together = ground.competitors === 'all' ? solvedOf(contestOfAll(register, question, ground.given)) : null;
  const networks = new Set<Solved>(together ? [together] : []);
  const areas: WhatIfArea[] = [];
  for (const [done, programme] of programmes.entries()) {
    const id = register.programmes[programme]?.id ?? '';
    const ask: Question = { ...question, subject: { kind: 'programme', programme: id, related: false } };
    const scope = scopeOf(register, ask);
    const solved = together ?? solvedOf(contestOf(scope, ground.given), programme);
    networks.add(solved);
    const { network, live, residual } = solved;
    const judge = new Judge(scope, network, live.flow, residual, new SharingTeller(scope, network));
    const answer = analyse(register, ask);
    const from = done / programmes.length;
    const shared = yield* part(judgeAreas(scope, judge, answer), from, from + 1 / programmes.length);
    answer.areas.forEach(({ region, schools, workplaces, enrolments, places, verdict }, nth) => {
      const row = shared.areas[nth] ?? shared.total;
      const { leastUnplaced, mostUnplaced, room } = row;
      const own = { verdict: row.verdict, leastUnplaced, mostUnplaced, room };
      areas.push({ programme, region, schools, workplaces, enrolments, places, verdict, shared: own });
    });
  }
  return { areas, ...sumsOf([...networks]) };
}

/** A network with a maximum flow that can follow changes. */
interface Solved {
  readonly network: Network;
  readonly live: LiveFlow;
  readonly residual: Residual;
  readonly programme: number | null;
}

function solvedOf(contest: Contest, programme: number | null = null): Solved {
  const network = networkOf(contest);
  const live = new LiveFlow(network);
  return { network, live, residual: residualOf(network, live.flow), programme };
}

/** What several networks tell together. Stakes move the flows, so they are asked last. */
function sumsOf(networks: readonly Solved[]): Omit<WhatIfSide, 'areas'> {
  const learners = networks.reduce((sum, { network }) => sum + sumOf(network.amount), 0);
  const unplaced = networks.reduce((sum, { live }) => sum + live.unplaced, 0);
  const workplaces = networks.flatMap(({ network, residual, programme }) =>
    Array.from(network.sites.workplace, (workplace, site) => ({
      workplace,
      programme,
      places: network.capacity[site] ?? 0,
      status: WORKPLACE_STATUSES.find((status) => status === workplaceStatus(residual, site)) ?? 'tight',
    })),
  );
  const offers = networks.flatMap(({ network, live, residual }) => {
    const lastOf = placedLastNow(live);
    return offersOn(network).map(({ school, programme, demands }) => ({
      school,
      programme,
      learners: demands.reduce((sum, demand) => sum + (network.amount[demand] ?? 0), 0),
      placedLast: lastOf(demands),
      status: statusOf(demands.map((demand) => demandStatus(residual, demand))),
    }));
  });
  return { learners, placed: learners - unplaced, unplaced, offers, workplaces };
}

function flipsOf(before: WhatIfArea, after: WhatIfArea): readonly WhatIfFlip[] {
  const { programme, region } = before;
  const own = reasonsOf(before, after);
  const flip = (layer: WhatIfFlip['layer'], from: WhatIfFlip['from'], to: WhatIfFlip['to']): readonly WhatIfFlip[] =>
    from === to ? [] : [{ layer, programme, region, from, to, why: own.length > 0 ? own : ['elsewhere'] }];
  return [...flip('count', before.verdict, after.verdict), ...flip('shared', before.shared.verdict, after.shared.verdict)];
}

function reasonsOf(before: WhatIfArea, after: WhatIfArea): readonly FlipReason[] {
  const learners = (after.enrolments ?? 0) - (before.enrolments ?? 0);
  const places = after.places - before.places;
  return [
    ...(after.schools > before.schools ? (['offer-added'] as const) : []),
    ...(after.schools < before.schools ? (['offer-gone'] as const) : []),
    ...(learners > 0 ? (['learners-more'] as const) : learners < 0 ? (['learners-fewer'] as const) : []),
    ...(places > 0 ? (['places-more'] as const) : places < 0 ? (['places-fewer'] as const) : []),
  ];
}

/** Every offer of either side, by school and programme. */
function stakesOf(before: WhatIfSide, after: WhatIfSide): readonly WhatIfStake[] {
  const keyOf = ({ school, programme }: { readonly school: number; readonly programme: number }) => `${school} ${programme}`;
  const earlier = new Map(before.offers.map((offer) => [keyOf(offer), offer]));
  const later = new Map(after.offers.map((offer) => [keyOf(offer), offer]));
  const all = [...before.offers, ...after.offers.filter((offer) => !earlier.has(keyOf(offer)))];
  return all
    .map((offer) => {
      const { school, programme } = offer;
      const [was, is] = [earlier.get(keyOf(offer)), later.get(keyOf(offer))];
      const isOwn = (was?.learners ?? 0) !== (is?.learners ?? 0);
      return { school, programme, before: was?.placedLast ?? 0, after: is?.placedLast ?? 0, isOwn };
    })
    .sort((a, b) => a.school - b.school || a.programme - b.programme);
}
