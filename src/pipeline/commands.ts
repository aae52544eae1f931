import { analyse, publishedOf, reachOf } from '../analysis/analyse';
import type { Format } from '../i18n/format';
import type { Text } from '../i18n/text';
import type { AreaRow } from '../model/answer';
import { REGION_LEVELS, type RegionLevel } from '../model/geography';
import { MAX_REACH_KM, type Question, type Subject } from '../model/question';
import type { Reference } from '../model/reference';
import { type Register, UNKNOWN } from '../model/register';
import { latestYear } from '../model/school-year';
import { DEFAULT_THRESHOLDS } from '../model/verdict';
import { nearest } from './suggest';

/** A mistake of the person who typed the command; its message is the sentence to print. */
export class CommandError extends Error {}

export interface Context {
  readonly register: Register;
  readonly reference: Reference;
  readonly text: Text;
  readonly format: Format;
}

export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** What a command found: one object for machines, and the rows of it that people read as a table. */
export interface Result {
  readonly json: unknown;
  readonly rows: readonly object[];
}

export interface Command {
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  run(context: Context, options: Options): Result;
}

const TABLES = ['schools', 'offers', 'workplaces', 'recognitions'] as const;

const balance: Command = {
  options: {
    programme: { type: 'string' },
    sector: { type: 'string' },
    related: { type: 'boolean' },
    level: { type: 'string' },
    year: { type: 'string' },
  },
  run(context, options) {
    const { register, text } = context;
    requireTables(context);
    if ((options.programme === undefined) === (options.sector === undefined)) throw new CommandError(text.cli.programmeOrSector);
    if (options.sector !== undefined && options.related === true) throw new CommandError(text.cli.relatedWithSector);
    const level = levelOf(context, options);
    const year = yearOf(context, options);
    const subjects = subjectsOf(context, options);
    const answers = subjects.map((subject) => analyse(register, question(context, subject, year, level)));
    const rows = answers.flatMap((answer, i) =>
      answer.areas.map((area) => ({
        ...(options.sector === undefined ? {} : { programme: programmeId(subjects[i]) }),
        ...areaJson(context, level, area),
      })),
    );
    const programmes = [...new Set(answers.flatMap((answer) => answer.programmes))].map((row) => register.programmes[row]?.id);
    return { json: { programmes, year, level, rows }, rows };
  },
};

const reach: Command = {
  options: {
    school: { type: 'string' },
    programme: { type: 'string' },
    related: { type: 'boolean' },
    year: { type: 'string' },
    'max-km': { type: 'string' },
  },
  run(context, options) {
    const { register } = context;
    requireTables(context);
    const school = chosen(context, options, 'school', register.schools?.ids ?? []);
    const maxKm = wholeKm(context, options, 'max-km', MAX_REACH_KM);
    const [subject] = subjectsOf(context, { ...options, programme: options.programme ?? '' });
    if (!subject) throw new CommandError(context.text.cli.optionMissing('programme'));
    const asked = question(context, subject, yearOf(context, options), 'municipality');
    const { curve } = reachOf(register, asked, register.schools?.ids.indexOf(school) ?? UNKNOWN, maxKm);
    const points = Array.from(curve.places, (places, i) => ({ km: i + 1, places, otherLearners: curve.otherLearners[i] ?? 0 }));
    return {
      json: {
        school,
        programme: programmeId(subject),
        learners: curve.learners,
        breakEvenAloneKm: curve.breakEvenAloneKm,
        curve: points,
      },
      rows: points,
    };
  },
};

const published: Command = {
  options: {},
  run({ register, reference, text }) {
    if (!register.regionalFigures) throw new CommandError(text.cli.tableMissing('regional_figures.csv'));
    const rows = publishedOf(register, reference, DEFAULT_THRESHOLDS).map((row) => ({
      region: row.region,
      programme: register.programmes[row.programme]?.id ?? '',
      recognitions: row.recognitions,
      enrolments: row.enrolments,
      agreements: row.agreements,
      minister: row.minister,
      verdict: row.verdict,
      flags: row.flags,
      agrees: row.agrees,
    }));
    return { json: { rows, agree: rows.filter((row) => row.agrees === true).length, of: rows.length }, rows };
  },
};

export const COMMANDS: Readonly<Record<string, Command>> = { balance, reach, published };

function question({ reference }: Context, subject: Subject, year: string, level: RegionLevel): Question {
  return {
    subject,
    year,
    level,
    reachKm: null,
    schoolKinds: [],
    thresholds: DEFAULT_THRESHOLDS,
    learnersPerMentor: reference.learnersPerMentor,
  };
}

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

/** One subject for --programme, one per programme it leads for --sector. */
function subjectsOf(context: Context, options: Options): readonly Subject[] {
  const { register } = context;
  const of = (programme: string): Subject => ({ kind: 'programme', programme, related: options.related === true });
  if (options.sector === undefined) {
    return [
      of(
        chosen(
          context,
          options,
          'programme',
          register.programmes.map(({ id }) => id),
        ),
      ),
    ];
  }
  const leading = register.sectors.filter((_, row) => register.programmes.some((programme) => programme.sector === row));
  const sector = register.sectors.indexOf(chosen(context, options, 'sector', leading));
  return register.programmes.filter((programme) => programme.sector === sector).map(({ id }) => of(id));
}

function programmeId(subject: Subject | undefined): string {
  return subject?.kind === 'programme' ? subject.programme : '';
}

function levelOf(context: Context, options: Options): RegionLevel {
  const level = chosen(context, options, 'level', REGION_LEVELS);
  return REGION_LEVELS.find((known) => known === level) ?? 'province';
}

function yearOf(context: Context, options: Options): string {
  const { years, offers } = context.register;
  return options.year === undefined ? (latestYear(years, offers) ?? '') : chosen(context, options, 'year', years);
}

/** The value of an option, if the list has it; else a sentence with the nearest that it does have. */
function chosen(
  { text }: Context,
  options: Options,
  option: 'programme' | 'sector' | 'school' | 'level' | 'year',
  valid: readonly string[],
): string {
  const value = options[option];
  if (typeof value !== 'string' || value === '') throw new CommandError(text.cli.optionMissing(option));
  if (valid.includes(value)) return value;
  const near = nearest(value, valid);
  throw new CommandError(
    near.length === 0
      ? text.cli.noValues(text.cli[option], value)
      : text.cli.unknownValue(text.cli[option], value, near.map((name) => `"${name}"`).join(', ')),
  );
}

function wholeKm({ text }: Context, options: Options, option: string, preset: number): number {
  const value = options[option];
  if (value === undefined) return preset;
  const km = Number(value);
  if (!Number.isInteger(km) || km < 1 || km > MAX_REACH_KM) throw new CommandError(text.cli.wholeKm(option, MAX_REACH_KM));
  return km;
}

function requireTables({ register, text }: Context): void {
  const missing = TABLES.find((table) => register[table] === null);
  if (missing) throw new CommandError(text.cli.tableMissing(`${missing}.csv`));
}
