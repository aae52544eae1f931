import { scoutSchool } from '../../analysis/scout';
import { finish } from '../../analysis/steps';
import { MOST_EXTRA_LEARNERS, type ScoutedProgramme } from '../../model/scouting';
import type { Wish } from '../../model/wish';
import { loadWishes } from '../folder';
import {
  type Command,
  type Context,
  chosen,
  groundOf,
  question,
  reachKmOf,
  requireTables,
  wholeNumberOf,
  yearOf,
} from './command';

/** One group of learners. */
export const GROUP_LEARNERS = 8;

export const scout: Command = {
  options: {
    school: { type: 'string' },
    learners: { type: 'string' },
    scope: { type: 'string' },
    'reach-km': { type: 'string' },
    year: { type: 'string' },
    given: { type: 'string' },
  },
  run(context, options) {
    const { register } = context;
    requireTables(context);
    const ids = register.schools?.ids ?? [];
    const school = ids.indexOf(chosen(context, options, 'school', ids));
    const learners = wholeNumberOf(context, options, 'learners', GROUP_LEARNERS, 1, MOST_EXTRA_LEARNERS);
    const subject = { kind: 'programme', programme: register.programmes[0]?.id ?? '', related: false } as const;
    const ask = question(context, subject, yearOf(context, options), 'municipality', reachKmOf(context, options));
    const ground = groundOf(context, options, 'all');
    const found = finish(scoutSchool(register, ask, school, learners, ground, loadWishes().wishes));
    const programmes = found.programmes.map((each) => scoutedJson(context, each));
    return {
      json: { school: ids[school], learners, year: ask.year, nothing: found.nothing, programmes },
      rows: programmes.map(({ id, room, advice, workplaces, spareWorkplaces, competitors, relatedAtSchool, wishes }) => ({
        id,
        room,
        advice,
        workplaces,
        spareWorkplaces,
        competitors: competitors.length,
        relatedAtSchool,
        wishes: wishes.length,
      })),
    };
  },
};

/** A scouted programme with ids in place of rows. */
export function scoutedJson({ register }: Context, each: ScoutedProgramme) {
  const school = (row: number) => register.schools?.ids[row] ?? '';
  const programme = (row: number) => register.programmes[row]?.id ?? '';
  return {
    id: programme(each.programme),
    room: each.room,
    roomFirst: each.roomFirst,
    advice: each.advice,
    offered: each.isOffered,
    workplaces: each.workplaces,
    places: each.places,
    spareWorkplaces: each.spare.length,
    competitors: each.competitors.map(({ school: row, ...other }) => ({ school: school(row), ...other })),
    others: each.others.map((loss) => ({ ...loss, school: school(loss.school), programme: programme(loss.programme) })),
    relatedAtSchool: each.relatedAtSchool.map(programme),
    enrolments: Object.fromEntries(register.years.map((year, row) => [year, each.enrolments[row] ?? null])),
    wishes: each.wishes.map(wishJson),
  };
}

export function wishJson({ words, area, areaText, reasons, source, page }: Wish) {
  return { words, area, areaText, reasons, source, page };
}
