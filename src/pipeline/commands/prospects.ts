import { partsIn } from '../../analysis/area-parts';
import { backTest, backTestAll } from '../../analysis/back-test';
import { type ProspectList, prospectAt, prospectCount, prospectsFor } from '../../analysis/prospects';
import { finish } from '../../analysis/steps';
import type { BackTest, Scored } from '../../model/back-test';
import type { ProspectRow } from '../../model/prospect-row';
import type { Prospects } from '../../model/prospects';
import type { Question } from '../../model/question';
import { EMBEDDED_FOLDER, isFolder, loadPool, loadSectorNace } from '../folder';
import { type AskedArea, areaInJson, areaOptionOf } from './area-option';
import {
  type Command,
  CommandError,
  type Context,
  type Options,
  question,
  type Result,
  reachKmOf,
  requireTables,
  subjectsOf,
  yearOf,
} from './command';

const ROWS = 50;

export const prospects: Command = {
  options: {
    programme: { type: 'string' },
    area: { type: 'string' },
    limit: { type: 'string' },
    pool: { type: 'string' },
    backtest: { type: 'boolean' },
    'reach-km': { type: 'string' },
    year: { type: 'string' },
  },
  async run(context, options) {
    requireTables(context);
    const { cli } = context.text;
    if (options.backtest === true && options.area !== undefined) throw new CommandError(cli.areaWithBacktest);
    const needsProgramme = options.backtest !== true || options.programme !== undefined;
    const [subject] = needsProgramme ? subjectsOf(context, options) : [];
    const asked = question(
      context,
      subject ?? { kind: 'programme', programme: context.register.programmes[0]?.id ?? '', related: false },
      yearOf(context, options),
      'province',
      reachKmOf(context, options),
    );
    const area = areaOptionOf(context, options);
    const pool = await poolOf(context, options, area);
    return options.backtest === true ? testedOn(context, options, asked, pool) : listed(context, options, asked, pool, area);
  },
};

/** The pool of --pool, else of the dataset, or at least what an area needs of it. */
async function poolOf({ geography, text }: Context, options: Options, asked: AskedArea | null): Promise<Prospects | null> {
  const folder = [options.pool, options.data].find((each) => typeof each === 'string') ?? EMBEDDED_FOLDER;
  if (!(await isFolder(String(folder)))) throw new CommandError(text.cli.folderMissing(String(folder)));
  const { prospects: pool, issues } = await loadPool(
    String(folder),
    geography,
    asked ? partsIn(asked.area, geography) : undefined,
  );
  if (pool === null && options.pool !== undefined) throw new CommandError(text.cli.tableMissing('prospects.csv'));
  if (issues.length > 0) process.stderr.write(`${text.counts.rows(issues.length)}: prospects.csv\n`);
  return pool;
}

function listed(context: Context, options: Options, asked: Question, pool: Prospects | null, area: AskedArea | null): Result {
  const { register } = context;
  const list = prospectsFor({ register, pool, question: asked, isInside: area?.isInside ?? null });
  const count = Math.min(limitOf(context, options), prospectCount(list));
  const found = Array.from({ length: count }, (_, at) => prospectAt(list, at)).filter((row) => row !== null);
  return {
    json: {
      rows: found.map((row) => rowInJson(context, row)),
      count: prospectCount(list),
      weights: list.weights,
      ...(pool === null ? { pool: null } : {}),
      ...areaInJson(area),
    },
    rows: found.map((row) => rowForPeople(context, row, list)),
    ...(options.json === true ? {} : remarkOf(context, pool, area?.remark.remark)),
  };
}

function remarkOf({ text }: Context, pool: Prospects | null, ofArea: string | undefined): { readonly remark?: string } {
  const remark = [ofArea, pool === null ? text.cli.noPool : undefined].filter(Boolean).join('\n');
  return remark === '' ? {} : { remark };
}

function rowInJson({ register }: Context, { id, name, kind, score, parts, km, nis, ...row }: ProspectRow) {
  const { carried, classes, shortSchools, employees, nace, enterprise, sameEnterprise } = row;
  return {
    id,
    name,
    kind,
    score,
    parts,
    km,
    nis,
    enterprise,
    nace,
    employees,
    classes,
    shortSchools: shortSchools.map(({ school, km: away, staysShort }) => ({
      school: register.schools?.ids[school] ?? '',
      km: away,
      staysShort,
    })),
    carried: carried && {
      agreements: carried.agreements,
      programmes: carried.programmes.map((programme) => register.programmes[programme]?.id ?? ''),
      places: carried.places,
      left: carried.left,
    },
    sameEnterprise: sameEnterprise.map((workplace) => register.workplaces?.ids[workplace] ?? ''),
  };
}

function rowForPeople(context: Context, row: ProspectRow, { query }: ProspectList) {
  const { format, geography } = context;
  const number = (value: number | undefined) => (value === undefined ? null : format.number(value, 2));
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    score: format.number(row.score, 2),
    activity: number(row.parts.activity),
    size: number(row.parts.size),
    shortage: number(row.parts.shortage),
    km: row.km === null ? null : format.number(row.km, 1),
    municipality: geography.regions.municipality[row.municipality]?.name ?? null,
    nace: row.nace || null,
    employees: row.employees,
    agreements: row.carried?.agreements ?? null,
    left: row.carried?.left ?? null,
    programmes: row.carried ? row.carried.programmes.map((each) => query.register.programmes[each]?.id ?? '') : null,
  };
}

function limitOf({ text }: Context, options: Options): number {
  if (options.limit === undefined) return ROWS;
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1) throw new CommandError(text.cli.wholeNumber('limit'));
  return limit;
}

async function testedOn(context: Context, options: Options, asked: Question, pool: Prospects | null): Promise<Result> {
  const { register, text } = context;
  if (pool === null) throw new CommandError(text.cli.tableMissing('prospects.csv'));
  const query = { register, pool, question: asked, sectorNace: await loadSectorNace() };
  const tested = finish((options.programme === undefined ? backTestAll : backTest)(query));
  if (tested.hidden === 0) throw new CommandError(text.cli.tooFewSites(tested.folds));
  return {
    json: testInJson(tested),
    rows: testForPeople(tested),
    ...(tested.isExample && options.json !== true ? { remark: text.cli.exampleBacktest } : {}),
  };
}

function testInJson({ ablations, sectorList, liftAt50, liftLow, liftHigh, precision, ...counts }: BackTest) {
  const shown = (scored: Scored) => ({
    liftAt50: scored.liftAt50,
    liftInterval: [scored.liftLow, scored.liftHigh],
    precisionAt50: at50(scored),
    precision: scored.precision,
  });
  return {
    ...counts,
    ...shown({ liftAt50, liftLow, liftHigh, precision }),
    sectorList: sectorList && shown(sectorList),
    ablations: {
      activity: shown(ablations.activity),
      size: shown(ablations.size),
      shortage: shown(ablations.shortage),
    },
  };
}

const at50 = ({ precision }: Scored) => precision.find(({ k }) => k === 50)?.value ?? null;

function testForPeople(tested: BackTest) {
  const percent = (share: number | null | undefined) => (share == null ? null : `${(100 * share).toFixed(2)} %`);
  const row = (order: string, scored: Scored) => ({
    order,
    liftAt50: scored.liftAt50?.toFixed(2) ?? null,
    low: scored.liftLow?.toFixed(2) ?? null,
    high: scored.liftHigh?.toFixed(2) ?? null,
    ...Object.fromEntries(scored.precision.map(({ k, value }) => [`precisionAt${k}`, percent(value)])),
    baseRate: percent(tested.baseRate),
  });
  return [
    row('score', tested),
    ...(tested.sectorList ? [row('sectorList', tested.sectorList)] : []),
    row('without activity', tested.ablations.activity),
    row('without size', tested.ablations.size),
    row('without shortage', tested.ablations.shortage),
  ];
}
