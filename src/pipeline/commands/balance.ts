import { analyse, sharedOf } from '../../analysis/analyse';
import { analyseArea } from '../../analysis/area-balance';
import { finish } from '../../analysis/steps';
import type { AreaRow } from '../../model/answer';
import type { RegionLevel } from '../../model/geography';
import type { SharedRow } from '../../model/match';
import { knowsSupply } from '../../model/register';
import { type AskedArea, areaOptionOf } from './area-option';
import {
  type Command,
  CommandError,
  type Context,
  levelOf,
  type Options,
  programmeId,
  question,
  type Result,
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
    area: { type: 'string' },
    year: { type: 'string' },
    'reach-km': { type: 'string' },
  },
  run(context, options) {
    const { register, text } = context;
    requireTables(context);
    if ((options.programme === undefined) === (options.sector === undefined)) throw new CommandError(text.cli.programmeOrSector);
    if (options.sector !== undefined && options.related === true) throw new CommandError(text.cli.relatedWithSector);
    if (options.level !== undefined && options.area !== undefined) throw new CommandError(text.cli.levelOrArea);
    const asked = areaOptionOf(context, options);
    if (asked) return balanceOfArea(context, options, asked);
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

/** One row per programme for the area, with what matters just outside it. */
function balanceOfArea(context: Context, options: Options, asked: AskedArea): Result {
  const { register, text } = context;
  const year = yearOf(context, options);
  const reachKm = reachKmOf(context, options);
  const answers = subjectsOf(context, options).map((subject) => {
    const ask = question(context, subject, year, 'municipality', reachKm);
    const answer = finish(analyseArea(register, ask, asked.isInside, asked.labelPoint));
    return { subject, ...answer };
  });
  const rows = answers.map(({ subject, row, shared, nearby }) => ({
    ...(options.sector === undefined ? {} : { programme: programmeId(subject) }),
    ...figures(context, row, asked.text, asked.name),
    shared: sharedJson(shared),
    nearby,
  }));
  const programmes = [...new Set(answers.flatMap((answer) => answer.programmes))].map((row) => register.programmes[row]?.id);
  const { area, name, guesses, suggestions } = asked;
  const said = rows.map(({ nearby }) => text.cli.nearby(nearby));
  const remark = [asked.remark.remark, ...(options.json === true || options.sector !== undefined ? [] : said)]
    .filter(Boolean)
    .join(' ');
  return {
    json: { programmes, year, level: null, area, reading: name, guesses, suggestions, rows },
    rows: rows.map(({ shared, nearby, ...row }) => ({
      ...row,
      ...inColumns(shared),
      nearbyLearners: nearby.learners,
      nearbyPlaces: nearby.places,
    })),
    ...(remark === '' ? {} : { remark }),
  };
}

function areaJson({ register, text }: Context, level: RegionLevel, area: AreaRow) {
  const region = area.region === null ? null : (register.geography.regions[level][area.region] ?? null);
  return figures({ register }, area, region?.code ?? null, region?.name ?? text.outside);
}

/** An absent table gives null. */
function figures({ register }: Pick<Context, 'register'>, row: AreaRow, area: string | null, name: string) {
  const isSupplyKnown = knowsSupply(register);
  const { schools, workplaces, recognitions, places, enrolments, agreements, verdict, flags } = row;
  return {
    area,
    name,
    schools,
    workplaces: isSupplyKnown ? workplaces : null,
    recognitions: isSupplyKnown ? recognitions : null,
    places: isSupplyKnown ? places : null,
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
