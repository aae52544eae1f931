import { WORKPLACE_STATES } from '../model/answer';
import type { ProspectKind, ProspectRow, ProspectWeights, ScorePart } from '../model/prospect-row';
import { PROSPECT_WEIGHTS } from '../model/prospect-row';
import { establishmentKey, type Prospects } from '../model/prospects';
import type { Question } from '../model/question';
import { type Register, UNKNOWN } from '../model/register';
import type { IsInside } from './area';
import { byScore } from './by-score';
import { type Carrying, carryingOf } from './carried';
import { type Closeness, closenessTo, kmTo } from './closeness';
import { contestOf } from './contest';
import { bandOf, knownSites, LookAlikeModel } from './look-alike';
import { networkOf } from './network';
import type { Point } from './positions';
import { type Scope, scopeOf } from './scope';
import { type ShortSchool, shortageOf } from './short-schools';
import { supplyOf } from './supply';

export interface ProspectQuery {
  readonly register: Register;
  readonly pool: Prospects | null;
  /** About one programme; whether its related ones take part is left aside. */
  readonly question: Question;
  /** Only establishments in here; null = anywhere. */
  readonly isInside?: IsInside | null;
  /** Keys of establishments that must not be contacted. */
  readonly without?: ReadonlySet<string>;
  readonly weights?: ProspectWeights;
}

type Parts = Readonly<Partial<Record<ScorePart, number>>>;

interface RankedWorkplace {
  readonly kind: ProspectKind;
  readonly workplace: number;
  readonly parts: Parts;
  readonly score: number;
}

/** Prospects in order; rows are made when somebody looks at them. */
export interface ProspectList {
  readonly query: ProspectQuery;
  readonly weights: ProspectWeights;
  readonly model: LookAlikeModel;
  readonly shortSchools: readonly ShortSchool[];
  /** Learners of all schools together without a place. */
  readonly unplaced: number;
  /** Sleeping, then related ones. */
  readonly recognised: readonly RankedWorkplace[];
  /** Rows of the pool, best first; their scores by row of the pool. */
  readonly lookAlikes: Int32Array;
  readonly scores: Float32Array;
  readonly scope: Scope;
  readonly closeness: Closeness;
  readonly carrying: Carrying;
}

/** Whom to call for a programme: sleeping, then related, then look-alikes, each by score and then by id. */
export function prospectsFor(query: ProspectQuery): ProspectList {
  const { register, pool } = query;
  const weights = query.weights ?? PROSPECT_WEIGHTS;
  const scope = programmeScope(register, query.question);
  const [programme = UNKNOWN] = scope.programmes;
  const { schools: shortSchools, unplaced } = shortageOf(networkOf(contestOf(scope)));
  const closeness = closenessTo(register, shortSchools, scope.reachKm, weights);
  const carrying = carryingOf(scope);
  const model = new LookAlikeModel(register, pool, knownSites(register, programme, scope.days, weights), weights);
  const closenessOf = (row: number) => closeness.at(pool?.lon[row] ?? Number.NaN, pool?.lat[row] ?? Number.NaN);
  const scores = lookAlikeScores(model, pool, closenessOf, weights, query.isInside ?? null);
  const isListed = poolFilter(scope, carrying, pool, query.without);
  const rows: number[] = [];
  for (let row = 0; row < scores.length; row++) if (scores[row] !== NOT_ALIKE && isListed(row)) rows.push(row);
  return {
    query,
    weights,
    model,
    shortSchools,
    unplaced,
    recognised: rankedWorkplaces(query, scope, { closeness, carrying, model }, weights),
    lookAlikes: byScore(Int32Array.from(rows), scores),
    scores,
    scope,
    closeness,
    carrying,
  };
}

export function prospectCount({ recognised, lookAlikes }: ProspectList): number {
  return recognised.length + lookAlikes.length;
}

/** The row at a position of the list, with its reasons; null beyond the end. */
export function prospectAt(list: ProspectList, position: number): ProspectRow | null {
  const ranked = list.recognised[position];
  if (ranked) return workplaceRow(list, ranked);
  const row = list.lookAlikes[position - list.recognised.length];
  return row === undefined ? null : lookAlikeRow(list, row);
}

export function scoreAt({ recognised, lookAlikes, scores }: ProspectList, position: number): number {
  return recognised[position]?.score ?? scores[lookAlikes[position - recognised.length] ?? UNKNOWN] ?? Number.NaN;
}

/** Where a position of the list is written down: a row of the workplaces or of the pool. */
interface Site {
  readonly table: Columns | null;
  readonly row: number;
}
type Columns = Pick<Prospects, 'names' | 'ids' | 'enterpriseIds' | 'lon' | 'lat' | 'municipality' | 'employees'>;

export function siteAt({ query: { register, pool }, recognised, lookAlikes }: ProspectList, position: number): Site {
  const ranked = recognised[position];
  if (ranked) return { table: register.workplaces, row: ranked.workplace };
  return { table: pool, row: lookAlikes[position - recognised.length] ?? UNKNOWN };
}

/** Row in the workplaces; undefined of one that is in the pool only. */
export function workplaceAt(list: ProspectList, position: number): number | undefined {
  const { table, row } = siteAt(list, position);
  return list.recognised[position] ? row : list.carrying.rowOf(table?.ids.at(row) ?? '');
}

export function kmAt(list: ProspectList, position: number): number | null {
  const { table, row } = siteAt(list, position);
  return nearestKm(list, { lon: table?.lon[row] ?? Number.NaN, lat: table?.lat[row] ?? Number.NaN });
}

/** To the nearest short school, else to the nearest that offers the programme. */
function nearestKm({ query, scope, shortSchools: short }: ProspectList, point: Point): number | null {
  const { schools, offers } = query.register;
  let nearest = Number.POSITIVE_INFINITY;
  const look = (school: number) => {
    const km = kmTo(schools, school, point);
    if (km < nearest) nearest = km;
  };
  for (const { school } of short) look(school);
  if (short.length === 0) for (const offer of scope.offers) look(offers?.school[offer] ?? UNKNOWN);
  return Number.isFinite(nearest) ? nearest : null;
}

/** The programme alone: its related ones have a kind of their own. Throws RangeError. */
export function programmeScope(register: Register, question: Question): Scope {
  const { subject } = question;
  if (subject.kind !== 'programme') throw new RangeError('prospects are looked for by programme');
  return scopeOf(register, { ...question, subject: { ...subject, related: false } });
}

/** The score of an establishment whose activity is not over-represented among those recognised: it is no look-alike. */
export const NOT_ALIKE = Number.NEGATIVE_INFINITY;

/** Scores by row of the pool: each class and each size is looked up once. `weights.activity` 0 takes all for alike. */
export function lookAlikeScores(
  model: LookAlikeModel,
  pool: Prospects | null,
  closenessOf: (row: number) => number,
  weights: ProspectWeights,
  isInside: IsInside | null,
): Float32Array {
  const scores = new Float32Array(pool?.nace.length ?? 0);
  if (!pool) return scores;
  const activity = Float64Array.from(pool.naceCodes, (code) => weights.activity * model.activity(code));
  const sizes = Float64Array.from(model.sizes, (size) => weights.size * size);
  const { nace, employees, lon, lat, municipality } = pool;
  for (let row = 0; row < scores.length; row++) {
    const ofClass = activity[nace[row] ?? UNKNOWN] ?? 0;
    const isAlike = weights.activity === 0 || ofClass > 0;
    const [x, y] = [lon[row] ?? Number.NaN, lat[row] ?? Number.NaN];
    scores[row] =
      isAlike && (isInside === null || isInside(x, y, municipality[row]))
        ? ofClass + (sizes[bandOf(employees[row] ?? UNKNOWN)] ?? 0) + weights.shortage * closenessOf(row)
        : NOT_ALIKE;
  }
  return scores;
}

/** Leaves out who is recognised for the programme or a related one, by establishment number, and who must not be contacted. */
function poolFilter(
  { register: { workplaces }, programmes, isRelated }: Scope,
  carrying: Carrying,
  pool: Prospects | null,
  without: ReadonlySet<string> | undefined,
): (row: number) => boolean {
  const isTaken = (programme: number) => programmes.includes(programme) || isRelated[programme] === 1;
  const out = new Set(without);
  workplaces?.ids.forEach((id, row) => {
    if (carrying.isRecognisedFor(row, isTaken)) out.add(establishmentKey(id));
  });
  return (row) => !out.has(establishmentKey(pool?.ids.at(row) ?? ''));
}

function rankedWorkplaces(
  { register, isInside, without }: ProspectQuery,
  scope: Scope,
  { closeness, carrying, model }: Pick<ProspectList, 'closeness' | 'carrying' | 'model'>,
  weights: ProspectWeights,
): readonly RankedWorkplace[] {
  const { workplaces } = register;
  const { workplace, state } = supplyOf(scope);
  const own = new Set(workplace);
  const sleeping = [...workplace].filter((_, i) => WORKPLACE_STATES[state[i] ?? 0] === 'sleeping');
  const related = [...(workplaces?.ids.keys() ?? [])].filter(
    (row) => !own.has(row) && carrying.isRecognisedFor(row, (programme) => scope.isRelated[programme] === 1),
  );
  const isWanted = (row: number) =>
    !without?.has(establishmentKey(workplaces?.ids[row] ?? '')) &&
    (!isInside ||
      isInside(workplaces?.lon[row] ?? Number.NaN, workplaces?.lat[row] ?? Number.NaN, workplaces?.municipality[row]));
  const shortage = (row: number) =>
    weights.shortage * closeness.at(workplaces?.lon[row] ?? Number.NaN, workplaces?.lat[row] ?? Number.NaN);
  const ranked = (kind: ProspectKind, row: number, parts: Parts) => ({ kind, workplace: row, parts, score: sumOf(parts) });
  const sizes = model.sizes;
  return [
    // A sleeping recognition says already that the firm fits and has a place free.
    ...sleeping.filter(isWanted).map((row) => ranked('sleeping', row, { shortage: shortage(row) })),
    ...related.filter(isWanted).map((row) =>
      ranked('related', row, {
        activity: weights.activity * model.activity(digitsOf(workplaces?.nace[row])),
        size: weights.size * (sizes[bandOf(workplaces?.employees[row] ?? UNKNOWN)] ?? 0),
        shortage: shortage(row),
        full: carrying.of(row).left === 0 ? weights.full : 0,
      }),
    ),
  ].sort((a, b) => kindOrder(a) - kindOrder(b) || b.score - a.score || a.workplace - b.workplace);
}

const kindOrder = ({ kind }: RankedWorkplace) => (kind === 'sleeping' ? 0 : 1);
const sumOf = (parts: Parts) => Math.fround(Object.values(parts).reduce((sum, part) => sum + part, 0));
const digitsOf = (nace: string | undefined) => (nace ?? '').replace(/\D/g, '');

function workplaceRow(list: ProspectList, { kind, workplace, parts, score }: RankedWorkplace): ProspectRow {
  const { workplaces } = list.query.register;
  return {
    kind,
    row: workplace,
    id: workplaces?.ids[workplace] ?? '',
    name: workplaces?.names[workplace] ?? '',
    enterprise: workplaces?.enterpriseIds[workplace] ?? '',
    score,
    parts,
    ...siteOf(list, workplaces, workplace, workplaces?.nace[workplace] ?? '', workplaces?.employees[workplace] ?? UNKNOWN),
    carried: list.carrying.of(workplace),
    sameEnterprise: list.carrying.ofEnterprise(workplaces?.enterpriseIds[workplace] ?? '').filter((row) => row !== workplace),
  };
}

function lookAlikeRow(list: ProspectList, row: number): ProspectRow {
  const { pool } = list.query;
  const { weights, model } = list;
  const id = pool?.ids.at(row) ?? '';
  const code = pool?.naceCodes[pool.nace[row] ?? UNKNOWN] ?? '';
  const employees = pool?.employees[row] ?? UNKNOWN;
  const enterprise = pool?.enterpriseIds.at(row) ?? '';
  const workplace = list.carrying.rowOf(id);
  return {
    kind: 'look-alike',
    row,
    id,
    name: pool?.names.at(row) ?? '',
    enterprise,
    score: list.scores[row] ?? 0,
    parts: {
      activity: weights.activity * model.activity(code),
      size: weights.size * (model.sizes[bandOf(employees)] ?? 0),
      shortage: weights.shortage * list.closeness.at(pool?.lon[row] ?? Number.NaN, pool?.lat[row] ?? Number.NaN),
    },
    ...siteOf(list, pool, row, code, employees),
    carried: workplace === undefined ? null : list.carrying.of(workplace),
    sameEnterprise: list.carrying.ofEnterprise(enterprise).filter((other) => other !== workplace),
  };
}

/** What is told of a workplace and of a row of the pool alike. */
function siteOf(
  list: ProspectList,
  table: Pick<Prospects, 'lon' | 'lat' | 'municipality'> | null,
  row: number,
  nace: string,
  employees: number,
) {
  const { query, closeness, model } = list;
  const { geography } = query.register;
  const point = { lon: table?.lon[row] ?? Number.NaN, lat: table?.lat[row] ?? Number.NaN };
  const municipality = table?.municipality[row] ?? UNKNOWN;
  return {
    km: nearestKm(list, point),
    shortSchools: closeness.schoolsNear(point),
    municipality,
    nis: geography.regions.municipality[municipality]?.code ?? '',
    ...point,
    nace,
    classes: model.evidence(digitsOf(nace)),
    employees: employees === UNKNOWN ? null : employees,
  };
}
