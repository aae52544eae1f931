import * as v from 'valibot';
import { type Change, MOST_CHANGES, MOST_LEARNERS } from '../model/changes';

const id = v.pipe(v.string(), v.nonEmpty());
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_LEARNERS));
const context = v.optional(v.picklist([0, 1, 2]), 0);
const cap = v.optional(v.nullable(count), null);

const CHANGE = v.variant('kind', [
  v.strictObject({ kind: v.literal('offer'), school: id, programme: id, learners: count }),
  v.strictObject({ kind: v.literal('stop'), school: id, programme: id }),
  v.strictObject({ kind: v.literal('move'), school: id, programme: id, to: id }),
  v.strictObject({ kind: v.literal('learners'), school: id, programme: id, learners: count }),
  v.strictObject({ kind: v.literal('places'), workplace: id, places: count }),
  v.strictObject({ kind: v.literal('recognise'), workplace: id, programme: id, context, places: cap }),
  v.strictObject({ kind: v.literal('withdraw'), workplace: id, programme: id }),
  v.strictObject({
    kind: v.literal('win'),
    id,
    name: v.optional(v.string(), ''),
    lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    nis: v.optional(v.string(), ''),
    sector: v.optional(v.string(), ''),
    places: cap,
    programme: id,
    context,
  }),
]);

/** Changes of a file, or what is wrong with it: no list of changes at all, or the first one (from 0) that is none and the field at fault. */
export type ReadChanges =
  | { readonly changes: readonly Change[] }
  | { readonly broken: null }
  | { readonly broken: { readonly change: number; readonly field: string } };

/** Reads a list of changes, or an object that has one as `changes`. */
export function readChanges(json: unknown): ReadChanges {
  const list: unknown = Array.isArray(json)
    ? json
    : v.is(v.object({ changes: v.array(v.unknown()) }), json)
      ? json.changes
      : null;
  if (!Array.isArray(list) || list.length > MOST_CHANGES) return { broken: null };
  const changes: Change[] = [];
  for (const [change, value] of list.entries()) {
    const read = v.safeParse(CHANGE, value);
    if (!read.success) return { broken: { change, field: v.getDotPath(read.issues[0]) ?? 'kind' } };
    changes.push(read.output);
  }
  return { changes };
}
