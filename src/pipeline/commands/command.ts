import type { CommandText } from '../../i18n/cli';
import type { Format } from '../../i18n/format';
import type { Language } from '../../i18n/text';
import { type Geography, REGION_LEVELS, type RegionLevel } from '../../model/geography';
import type { Competitors, Given, Ground } from '../../model/match';
import { MAX_REACH_KM, type Question, type Subject } from '../../model/question';
import type { Reference } from '../../model/reference';
import type { Register } from '../../model/register';
import { latestYear } from '../../model/school-year';
import { DEFAULT_THRESHOLDS } from '../../model/verdict';
import { nearest } from '../suggest';

/** A mistake of the person who typed the command; its message is the sentence to print. */
export class CommandError extends Error {}

/** What every command is run with. */
export interface Setting {
  readonly language: Language;
  readonly text: CommandText;
  readonly format: Format;
  readonly geography: Geography;
}

/** What a command about a dataset is run with. */
export interface Context extends Setting {
  readonly register: Register;
  readonly reference: Reference;
}

export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What a command found: one object for machines, and the rows of it that people read as a table. */
export interface Result {
  readonly json: unknown;
  readonly rows: readonly object[];
  /** A sentence for standard error beside the answer. */
  readonly remark?: string;
  /** The answer is that there is none. */
  readonly isMistake?: boolean;
}

interface CommandForm {
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  /** Name of what may stand without an option before it; it is among the options under this name. */
  readonly positional?: string;
  /** Name of any number of them, as a list. */
  readonly positionals?: string;
}

export interface Command extends CommandForm {
  run(context: Context, options: Options): Result | Promise<Result>;
}

/** A command that reads no dataset. */
export interface PlainCommand extends CommandForm {
  runPlain(setting: Setting, options: Options): Promise<Result>;
}

/** Farther than any two points of the country lie apart. */
const FARTHEST_KM = 1000;

const TABLES = ['schools', 'offers', 'workplaces', 'recognitions'] as const;

export function question(
  { reference }: Context,
  subject: Subject,
  year: string,
  level: RegionLevel,
  reachKm: number | null = null,
): Question {
  return {
    subject,
    year,
    level,
    reachKm,
    schoolKinds: [],
    thresholds: DEFAULT_THRESHOLDS,
    learnersPerMentor: reference.learnersPerMentor,
  };
}

/** One subject for --programme, one per programme it leads for --sector. */
export function subjectsOf(context: Context, options: Options): readonly Subject[] {
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

export function programmeId(subject: Subject | undefined): string {
  return subject?.kind === 'programme' ? subject.programme : '';
}

export function levelOf(context: Context, options: Options): RegionLevel {
  const level = chosen(context, options, 'level', REGION_LEVELS);
  return REGION_LEVELS.find((known) => known === level) ?? 'province';
}

export function yearOf(context: Context, options: Options): string {
  const { years, offers } = context.register;
  if (options.year !== undefined) return chosen(context, options, 'year', years);
  const latest = latestYear(years, offers);
  if (latest === null) throw new CommandError(context.text.cli.noYear);
  return latest;
}

type Named = 'programme' | 'sector' | 'school' | 'level' | 'year' | 'given' | 'scope' | 'sites' | NamedInMonitor;
type NamedInMonitor = 'measure' | 'dimension' | 'source';

function wordFor(text: CommandText, option: Named): string {
  return option === 'measure' || option === 'dimension' || option === 'source' ? text.monitor[option] : text.cli[option];
}

/** The value of an option, if the list has it; else a sentence with the nearest that it does have. */
export function chosen({ text }: Context, options: Options, option: Named, valid: readonly string[]): string {
  const value = options[option];
  if (typeof value !== 'string' || value === '') throw new CommandError(text.cli.optionMissing(option));
  if (valid.includes(value)) return value;
  const near = nearest(value, valid);
  throw new CommandError(
    near.length === 0
      ? text.cli.noValues(wordFor(text, option), value)
      : text.cli.unknownValue(wordFor(text, option), value, near.map((name) => `"${name}"`).join(', ')),
  );
}

export function wholeKm({ text }: Context, options: Options, option: string, preset: number): number {
  const value = options[option];
  if (value === undefined) return preset;
  const km = Number(value);
  if (!Number.isInteger(km) || km < 1 || km > MAX_REACH_KM) throw new CommandError(text.cli.wholeKm(option, MAX_REACH_KM));
  return km;
}

/** A whole number of an option. */
export function wholeNumberOf(
  { text }: Context,
  options: Options,
  option: string,
  preset: number,
  least: number,
  most: number,
): number {
  const value = options[option];
  if (value === undefined) return preset;
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) throw new CommandError(text.offers.wholeNumber(option, least, most));
  return number;
}

/** The reach asked for with --reach-km; null = each programme's own. */
export function reachKmOf({ text }: Context, options: Options): number | null {
  const value = options['reach-km'];
  if (value === undefined) return null;
  const km = typeof value === 'string' && /^\d+([.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : Number.NaN;
  if (!(km <= FARTHEST_KM)) throw new CommandError(text.cli.reachKm(FARTHEST_KM));
  return km;
}

/** What --given keeps where it is. */
export function givenOf(context: Context, options: Options): Given {
  if (options.given === undefined) return 'nothing';
  chosen(context, options, 'given', ['agreements']);
  if (!context.register.agreements) throw new CommandError(context.text.cli.tableMissing('agreements.csv'));
  return 'agreements';
}

/** Whose learners are on the network, as --scope says it. */
const SCOPES: Readonly<Record<string, Competitors>> = { programme: 'question', all: 'all' };

/** What --scope and --given say. */
export function groundOf(context: Context, options: Options, preset: 'programme' | 'all'): Ground {
  const scope = options.scope === undefined ? preset : chosen(context, options, 'scope', Object.keys(SCOPES));
  return { competitors: SCOPES[scope] ?? 'question', given: givenOf(context, options) };
}

export function requireTables({ register, text }: Context): void {
  const missing = TABLES.find((table) => register[table] === null);
  if (missing) throw new CommandError(text.cli.tableMissing(`${missing}.csv`));
}
