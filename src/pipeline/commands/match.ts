import { matchOf } from '../../analysis/explore';
import { type Match, WORKPLACE_STATUSES } from '../../model/match';
import { type AskedArea, areaInJson, areaOptionOf } from './area-option';
import {
  type Command,
  CommandError,
  type Context,
  givenOf,
  type Options,
  question,
  reachKmOf,
  requireTables,
  subjectsOf,
  yearOf,
} from './command';

export const match: Command = {
  options: {
    programme: { type: 'string' },
    related: { type: 'boolean' },
    all: { type: 'boolean' },
    'reach-km': { type: 'string' },
    year: { type: 'string' },
    given: { type: 'string' },
    area: { type: 'string' },
  },
  run(context, options) {
    requireTables(context);
    const asked = areaOptionOf(context, options);
    const found = matchJson(context, matched(context, options, asked));
    return { json: { ...found, ...areaInJson(asked) }, rows: found.offers, ...asked?.remark };
  },
};

function matched(context: Context, options: Options, asked: AskedArea | null): Match {
  const { register, text } = context;
  const isAll = options.all === true;
  if (isAll === (options.programme !== undefined)) throw new CommandError(text.cli.programmeOrAll);
  if (isAll && options.related === true) throw new CommandError(text.cli.relatedWithAll);
  const given = givenOf(context, options);
  // Any programme stands for all: the question only lends its year and reach.
  const subjects = isAll
    ? register.programmes.slice(0, 1).map(({ id }) => ({ kind: 'programme', programme: id, related: false }) as const)
    : subjectsOf(context, options);
  const [subject] = subjects;
  if (!subject) throw new CommandError(text.cli.tableMissing('programmes.csv'));
  const ask = question(context, subject, yearOf(context, options), 'province', reachKmOf(context, options));
  return matchOf(register, ask, { competitors: isAll ? 'all' : 'question', given }, asked?.members.hasSchool);
}

function matchJson({ register }: Context, found: Match) {
  const school = (row: number) => register.schools?.ids[row] ?? '';
  const programme = (row: number) => register.programmes[row]?.id ?? '';
  const workplace = (row: number) => register.workplaces?.ids[row] ?? '';
  const { learners, placed, unplaced, totalKm, certificate, offers, workplaces, pairs } = found;
  return {
    learners,
    placed,
    unplaced,
    totalKm,
    certificate: certificate && {
      schools: certificate.schools.map(school),
      workplaces: certificate.workplaces.map(workplace),
      learners: certificate.learners,
      places: certificate.places,
    },
    offers: offers.map((offer) => ({ ...offer, school: school(offer.school), programme: programme(offer.programme) })),
    workplaces: Array.from(workplaces.workplace, (row, i) => ({
      id: workplace(row),
      places: workplaces.places[i] ?? 0,
      used: workplaces.used[i] ?? 0,
      status: WORKPLACE_STATUSES[workplaces.status[i] ?? 0] ?? 'tight',
    })),
    pairs: pairs.map(({ context, ...pair }) => ({
      school: school(pair.school),
      programme: programme(pair.programme),
      workplace: workplace(pair.workplace),
      learners: pair.learners,
      km: pair.km,
      ...(context === 0 ? {} : { context }),
    })),
  };
}
