import { analyse, sharedOf } from '../../analysis/analyse';
import type { AreaRow } from '../../model/answer';
import type { RegionLevel } from '../../model/geography';
import type { SharedRow } from '../../model/match';
import {
  type Command,
  CommandError,
  type Context,
  levelOf,
  programmeId,
  question,
  reachKmOf,
  requireTables,
  subjectsOf,
  yearOf,
} from './command';

export const balance: Command = {
  options: {
    programme: { type: 'string' },
    sector: { type: 'string' },
    related: { type: 'boolean' },
    level: { type: 'string' },
    year: { type: 'string' },
    'reach-km': { type: 'string' },
  },
  run(context, options) {
    const { register, text } = context;
    requireTables(context);
    if ((options.programme === undefined) === (options.sector === undefined)) throw new CommandError(text.cli.programmeOrSector);
    if (options.sector !== undefined && options.related === true) throw new CommandError(text.cli.relatedWithSector);
    const level = levelOf(context, options);
    const year = yearOf(context, options);
    const reachKm = reachKmOf(context, options);
    const subjects = subjectsOf(context, options);
    const answers = subjects.map((subject) => analyse(register, question(context, subject, year, level, reachKm)));
    const rows = answers.flatMap((answer, i) => {
      const shared = sharedOf(register, answer).areas;
      return answer.areas.map((area, nth) => ({
        ...(options.sector === undefined ? {} : { programme: programmeId(subjects[i]) }),
        ...areaJson(context, level, area),
        shared: sharedJson(shared[nth]),
        sharedFlags: shared[nth]?.flags ?? [],
      }));
    });
    const programmes = [...new Set(answers.flatMap((answer) => answer.programmes))].map((row) => register.programmes[row]?.id);
    // People read the shared verdict in columns beside the count.
    return {
      json: { programmes, year, level, rows },
      rows: rows.map(({ shared, ...row }) => ({ ...row, ...inColumns(shared) })),
    };
  },
};

function areaJson({ register, text }: Context, level: RegionLevel, area: AreaRow) {
  const region = area.region === null ? null : (register.geography.regions[level][area.region] ?? null);
  const { schools, workplaces, recognitions, places, enrolments, agreements, verdict, flags } = area;
  return {
    area: region?.code ?? null,
    name: region?.name ?? text.outside,
    schools,
    workplaces,
    recognitions,
    places,
    enrolments,
    agreements,
    verdict,
    flags,
  };
}

function sharedJson(row: SharedRow | undefined) {
  if (!row) return null;
  const { verdict, leastUnplaced, mostUnplaced, room } = row;
  return { verdict, leastUnplaced, mostUnplaced, room };
}

function inColumns(shared: ReturnType<typeof sharedJson>) {
  return {
    shared: shared?.verdict,
    leastUnplaced: shared?.leastUnplaced,
    mostUnplaced: shared?.mostUnplaced,
    room: shared?.room,
  };
}
