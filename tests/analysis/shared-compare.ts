import { expect } from 'vitest';
import { loadCommandText } from '../../src/i18n/cli';
import { formatFor } from '../../src/i18n/format';
import type { Register } from '../../src/model/register';
import type { Options } from '../../src/pipeline/commands';
import { COMMANDS } from '../../src/pipeline/commands';
import { loadReference } from '../../src/pipeline/folder';
import { haversineKm, type Position, type PositionOf, positionOf } from '../oracle/distance';
import { leastKm, maxPlaced } from '../oracle/flow';
import type { FlowWorld } from '../oracle/flow-world';
import { type FlowNetwork, learnersIn, networkOf, type SharedQuestion } from '../oracle/network';
import {
  certificateByTrying,
  type OracleOfferRow,
  offerKey,
  offerStatuses,
  type SiteStatus,
  siteStatuses,
} from '../oracle/statuses';
import { type OracleData, readOracle } from '../oracle/tables';
import { type Opened, positionsIn, readRegister } from './compare';

/** What the tests of the shared supply have in common: the commands run in process, and the comparison of a match. */

const text = await loadCommandText('nl');
const reference = await loadReference();

/** The object that a command prints with --json. */
export const ask = <Answer>(register: Register, name: string, options: Options): Answer => {
  const command = COMMANDS[name];
  if (command === undefined || !('run' in command)) throw new Error(`no command ${name}`);
  const context = { register, reference, text, language: 'nl', format: formatFor('nl'), geography: register.geography } as const;
  const result = command.run(context, { ...options, json: true });
  if (result instanceof Promise) throw new Error(`${name} reads files of its own`);
  return JSON.parse(JSON.stringify(result.json)) as Answer;
};

export const openFiles = async (files: FlowWorld['files']): Promise<Opened> => {
  const { register, issues } = await readRegister(async (file) => files[file] ?? null);
  expect(issues).toEqual([]);
  return { register, data: readOracle((file) => files[file] ?? null), position: positionsIn(register) };
};

export interface MatchPair {
  readonly school: string;
  readonly programme: string;
  readonly workplace: string;
  readonly learners: number;
  readonly km: number;
  readonly context?: number;
}

export interface MatchJson {
  readonly learners: number;
  readonly placed: number;
  readonly unplaced: number;
  readonly totalKm: number;
  readonly certificate: null | {
    readonly schools: readonly string[];
    readonly workplaces: readonly string[];
    readonly learners: number;
    readonly places: number;
  };
  readonly offers: readonly (OracleOfferRow & { readonly placed: number })[];
  readonly workplaces: readonly {
    readonly id: string;
    readonly places: number;
    readonly used: number;
    readonly status: SiteStatus;
  }[];
  readonly pairs: readonly MatchPair[];
}

/** Options of `match` and `room` for a question. */
export const matchOptions = (question: SharedQuestion): Options => ({
  ...(question.programme === null ? { all: true } : { programme: question.programme }),
  ...(question.related === true ? { related: true } : {}),
  ...(question.given === true ? { given: 'agreements' } : {}),
  year: question.year,
  'reach-km': String(question.reachKm),
});

/** Learner-km may differ in their last digits: sums are added in another order. */
export const expectSameKm = (about: object, found: number, counted: number): void => {
  const off = Math.abs(found - counted);
  if (!(off <= 1e-9 * Math.max(1, counted))) expect({ about, km: found }).toEqual({ about, km: counted });
};

const sorted = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] =>
  [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Whether everybody in the pairs can be there at once under the caps and places, each with the workplace the pair names. */
export const pairsFit = (network: FlowNetwork, pairs: readonly MatchPair[]): boolean => {
  const nodes = pairs.map((pair) => ({
    school: pair.school,
    programme: pair.programme,
    context: pair.context === undefined ? '' : String(pair.context),
    learners: pair.learners,
    unknown: false,
  }));
  const arcs = network.arcs.flatMap((arc) => {
    const from = network.nodes[arc.node];
    const site = network.sites[network.recognitions[arc.recognition]?.site ?? -1];
    return nodes.flatMap((node, index) => {
      const isOfPair = from !== undefined && offerKey(from) === offerKey(node) && from.context === node.context;
      return isOfPair && pairs[index]?.workplace === site?.id ? [{ ...arc, node: index }] : [];
    });
  });
  return maxPlaced({ ...network, nodes, arcs }) === sumOf(pairs.map((pair) => pair.learners));
};

const positionsOf = (data: OracleData, fallback: PositionOf): Map<string, Position> =>
  new Map([
    ...data.schools.map((row) => [`school ${row.id}`, positionOf('school', row, fallback)] as const),
    ...data.workplaces.map((row) => [`workplace ${row.id}`, positionOf('workplace', row, fallback)] as const),
  ]);

/** The parts of a match say the same: pairs, offers, workplaces and totals. */
export const expectConsistent = (about: object, found: MatchJson, opened: Pick<Opened, 'data' | 'position'>): void => {
  const spots = positionsOf(opened.data, opened.position);
  for (const pair of found.pairs) {
    const from = spots.get(`school ${pair.school}`);
    const to = spots.get(`workplace ${pair.workplace}`);
    if (from === undefined || to === undefined) throw new Error(`a pair of nobody: ${JSON.stringify(pair)}`);
    expectSameKm({ about, pair }, pair.km, haversineKm(from, to));
    if (!(pair.learners > 0 && Number.isInteger(pair.learners))) expect({ about, pair }).toBe('a pair of at least one learner');
  }
  const tally = (keyOf: (pair: MatchPair) => string): Map<string, number> => {
    const totals = new Map<string, number>();
    for (const pair of found.pairs) totals.set(keyOf(pair), (totals.get(keyOf(pair)) ?? 0) + pair.learners);
    return totals;
  };
  const byOffer = tally(offerKey);
  const byWorkplace = tally((pair) => pair.workplace);
  const total = sumOf(found.pairs.map((pair) => pair.learners));
  expectSameKm(about, found.totalKm, sumOf(found.pairs.map((pair) => pair.learners * pair.km)));
  expect({ about, placed: found.placed, unplaced: found.unplaced }).toEqual({
    about,
    placed: total,
    unplaced: found.learners - total,
  });
  for (const offer of found.offers) {
    expect({ about, offer, placed: offer.placed }).toEqual({ about, offer, placed: byOffer.get(offerKey(offer)) ?? 0 });
    if (offer.placed > offer.learners) expect({ about, offer }).toBe('no more placed than there are');
  }
  for (const site of found.workplaces) {
    expect({ about, site, used: site.used }).toEqual({ about, site, used: byWorkplace.get(site.id) ?? 0 });
    if (site.used > site.places) expect({ about, site }).toBe('no more used than there are');
  }
};

/** The certificate proves its number by sums that anybody can redo. */
export const expectCertificate = (about: object, found: MatchJson, network: FlowNetwork): void => {
  const counted = certificateByTrying(network);
  if (counted === null || found.certificate === null) {
    expect({ about, certificate: found.certificate }).toEqual({ about, certificate: counted });
    return;
  }
  const { workplaces, schools, learners, places } = found.certificate;
  expect({ about, learners, places, schools: [...schools].sort() }).toEqual({
    about,
    learners: counted.learners,
    places: counted.places,
    schools: counted.schools,
  });
  expect({ about, proves: learners - places }).toEqual({ about, proves: found.unplaced });
  // A workplace in reach that counts for nothing may be named or not.
  const named = new Set(workplaces);
  expect(named.size).toBe(workplaces.length);
  const missing = [...counted.workplaces].filter(([id, count]) => count > 0 && !named.has(id));
  expect({ about, missing, strange: workplaces.filter((id) => !counted.workplaces.has(id)) }).toEqual({
    about,
    missing: [],
    strange: [],
  });
};

export const offerRows = (rows: readonly OracleOfferRow[]): OracleOfferRow[] =>
  sorted(
    rows.map(({ school, programme, learners, status }) => ({ school, programme, learners: learners ?? 0, status })),
    offerKey,
  );

export const networkAsked = (opened: Opened, question: SharedQuestion): FlowNetwork =>
  networkOf(opened.data, { ...question, fallbackPosition: opened.position });

/** Asks for a match and compares everything in it with the recount; gives the answer. */
export const expectSameMatch = (
  opened: Opened,
  question: SharedQuestion,
  about: object,
  optimumOf: (network: FlowNetwork) => { readonly placed: number; readonly km: number } = leastKm,
): MatchJson => {
  const network = networkAsked(opened, question);
  const found = ask<MatchJson>(opened.register, 'match', matchOptions(question));
  const named = { ...about, ...question };
  const { placed, km } = optimumOf(network);
  const learners = learnersIn(network);
  expect({ named, learners: found.learners, placed: found.placed, unplaced: found.unplaced }).toEqual({
    named,
    learners,
    placed,
    unplaced: learners - placed,
  });
  expectSameKm(named, found.totalKm, km);
  expectConsistent(named, found, opened);
  expect({ named, fit: pairsFit(network, found.pairs) }).toEqual({ named, fit: true });
  expectCertificate(named, found, network);
  expect({ named, offers: offerRows(found.offers) }).toEqual({ named, offers: offerRows(offerStatuses(network)) });
  const sites = found.workplaces.map(({ id, places, status }) => ({ id, places, status }));
  expect({ named, workplaces: sorted(sites, (row) => row.id) }).toEqual({
    named,
    workplaces: sorted(siteStatuses(network), (row) => row.id),
  });
  return found;
};
