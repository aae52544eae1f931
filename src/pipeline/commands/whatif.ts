import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { finish } from '../../analysis/steps';
import { whatIfOf } from '../../analysis/what-if';
import { readChanges } from '../../data/changes-json';
import { type Change, type ChangeFault, changesText, type RefusedChange } from '../../model/changes';
import type { RegionLevel } from '../../model/geography';
import type { WhatIf, WhatIfOffer, WhatIfSide, WhatIfStake, WhatIfWorkplace } from '../../model/what-if';
import { nearest } from '../suggest';
import {
  type Command,
  CommandError,
  type Context,
  chosen,
  groundOf,
  levelOf,
  type Options,
  question,
  reachKmOf,
  requireTables,
  yearOf,
} from './command';

export const whatif: Command = {
  options: {
    changes: { type: 'string' },
    programme: { type: 'string' },
    level: { type: 'string' },
    scope: { type: 'string' },
    'reach-km': { type: 'string' },
    year: { type: 'string' },
    given: { type: 'string' },
  },
  run(context, options) {
    const { register } = context;
    requireTables(context);
    const changes = changesOf(context, options);
    const level = options.level === undefined ? 'arrondissement' : levelOf(context, options);
    const subject = { kind: 'programme', programme: register.programmes[0]?.id ?? '', related: false } as const;
    const ask = question(context, subject, yearOf(context, options), level, reachKmOf(context, options));
    const found = finish(whatIfOf(register, ask, changes, groundOf(context, options, 'all'), judgedOf(context, options)));
    const [refused] = found.refused;
    if (refused) throw new CommandError(refusal(context, refused));
    const json = whatIfJson(context, found, level, changes);
    return { json: { changes: changesText(changes), year: ask.year, level, ...json }, rows: [...json.gains, ...json.losses] };
  },
};

/** The programme that is judged instead of those that the changes touch. */
function judgedOf(context: Context, options: Options): readonly number[] | undefined {
  if (options.programme === undefined) return undefined;
  const ids = context.register.programmes.map(({ id }) => id);
  return [ids.indexOf(chosen(context, options, 'programme', ids))];
}

function changesOf({ text }: Context, options: Options): readonly Change[] {
  const file = options.changes;
  if (typeof file !== 'string' || file === '') throw new CommandError(text.cli.optionMissing('changes'));
  const read = readChanges(jsonOf(file, text.offers.fileUnreadable(file), text.offers.notJson(basename(file))));
  if ('changes' in read) return read.changes;
  const { broken } = read;
  throw new CommandError(
    broken ? text.offers.changeBroken(broken.change + 1, broken.field) : text.offers.notJson(basename(file)),
  );
}

function jsonOf(file: string, unreadable: string, notJson: string): unknown {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    throw new CommandError(unreadable);
  }
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new CommandError(notJson);
  }
}

function refusal({ register, text }: Context, { change, fault, value }: RefusedChange): string {
  const names: Partial<Record<ChangeFault, readonly string[]>> = {
    'school-unknown': register.schools?.ids ?? [],
    'programme-unknown': register.programmes.map(({ id }) => id),
    'workplace-unknown': register.workplaces?.ids ?? [],
  };
  const near = nearest(value, names[fault] ?? []).map((name) => `"${name}"`);
  return `${text.offers.change(change + 1)} ${text.offers.faults[fault](value, near.join(', '))}`;
}

function whatIfJson(context: Context, found: WhatIf, level: RegionLevel, changes: readonly Change[]) {
  const { register, geography } = context;
  const school = (row: number) => register.schools?.ids[row] ?? '';
  const programme = (row: number) => register.programmes[row]?.id ?? '';
  const won = changes.flatMap((change) => (change.kind === 'win' ? [change.id] : []));
  const known = register.workplaces?.ids ?? [];
  const workplace = (row: number) => known[row] ?? won[row - known.length] ?? '';
  const area = (region: number | null) => (region === null ? null : (geography.regions[level][region]?.code ?? null));
  const side = ({ learners, placed, unplaced, areas }: WhatIfSide) => ({
    learners,
    placed,
    unplaced,
    areas: areas.map(({ programme: own, region, ...row }) => ({ programme: programme(own), area: area(region), ...row })),
  });
  const stake = (each: WhatIfStake) => ({
    school: school(each.school),
    programme: programme(each.programme),
    before: each.before,
    after: each.after,
    difference: each.after - each.before,
    own: each.isOwn,
  });
  const { before, after } = found;
  return {
    before: side(before),
    after: side(after),
    difference: {
      learners: after.learners - before.learners,
      placed: after.placed - before.placed,
      unplaced: after.unplaced - before.unplaced,
    },
    flips: found.flips.map(({ programme: own, region, ...flip }) => ({ programme: programme(own), area: area(region), ...flip })),
    gains: found.gains.map(stake),
    losses: found.losses.map(stake),
    schools: differing(before.offers, after.offers, (offer: WhatIfOffer) => ({
      key: { school: school(offer.school), programme: programme(offer.programme) },
      value: { learners: offer.learners, placedLast: offer.placedLast, status: offer.status },
    })),
    workplaces: differing(before.workplaces, after.workplaces, (row: WhatIfWorkplace) => ({
      key: { id: workplace(row.workplace), ...(row.programme === null ? {} : { programme: programme(row.programme) }) },
      value: { places: row.places, status: row.status },
    })),
  };
}

/** Rows that are not the same on both sides, with what they were and are; null = not there. */
function differing<Row>(
  before: readonly Row[],
  after: readonly Row[],
  read: (row: Row) => { readonly key: object; readonly value: object },
): readonly object[] {
  const sides = new Map<string, { readonly key: object; before: object | null; after: object | null }>();
  for (const [rows, name] of [[before, 'before'] as const, [after, 'after'] as const]) {
    for (const row of rows) {
      const { key, value } = read(row);
      const text = JSON.stringify(key);
      const entry = sides.get(text) ?? { key, before: null, after: null };
      entry[name] = value;
      sides.set(text, entry);
    }
  }
  return [...sides.values()]
    .filter((entry) => JSON.stringify(entry.before) !== JSON.stringify(entry.after))
    .map(({ key, ...values }) => ({ ...key, ...values }));
}
