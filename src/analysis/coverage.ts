import type { Coverage, CoveragePlaces, CoverageRow } from '../model/coverage';
import { PROSPECT_WEIGHTS, type ProspectRow } from '../model/prospect-row';
import type { Question } from '../model/question';
import { NO_END, type Recognitions, type Register, UNKNOWN, type Workplaces } from '../model/register';
import type { IsInside } from './area';
import { closenessTo } from './closeness';
import { contestOf } from './contest';
import { LiveFlow } from './live-flow';
import { membersOf } from './members';
import { networkOf } from './network';
import { programmeScope } from './prospects';
import { shortSchoolsOf } from './short-schools';

/** What of a row of a list matters here. */
export type CoverageSite = Pick<ProspectRow, 'kind' | 'row' | 'lon' | 'lat' | 'employees'>;

export interface CoverageQuery {
  readonly register: Register;
  readonly question: Question;
  readonly list: readonly CoverageSite[];
  /** Whose shortage: of the schools in here; null = of all. */
  readonly isInside?: IsInside | null;
  readonly places?: CoveragePlaces;
}

/**
 * Which of a list would end how much of a shortage, by the flow itself: each establishment stands in the network as a recognition of its own
 * that is opened and shut again. With one place each, the fewest that end as much are found by going down the list, since places that can be
 * used together form a matroid (Edmonds and Fulkerson 1965); with several places each it may take fewer.
 */
export function coverageOf(query: CoverageQuery): Coverage {
  const { register, question, list, isInside = null } = query;
  const scope = programmeScope(register, question);
  const [programme = UNKNOWN] = scope.programmes;
  const hasSchool = isInside ? membersOf(register, isInside).hasSchool : () => true;
  const offers = scope.offers.filter((offer) => hasSchool(register.offers?.school[offer] ?? UNKNOWN));
  const before = networkOf(contestOf({ ...scope, offers }));
  const places = list.map((site) => placesOf(query, programme, site));
  const extended = withSites(register, programme, list, places);
  const network = networkOf(contestOf({ ...scope, register: extended.register, offers }));
  const siteAt = new Map<number, number>();
  for (const target of network.sites.targets.values()) {
    for (const site of target) {
      const workplace = network.sites.workplace[network.parent[site] ?? 0] ?? UNKNOWN;
      if (site >= network.workplaces) siteAt.set(workplace, site);
    }
  }
  const sites = extended.rows.map((row) => (row === UNKNOWN ? UNKNOWN : (siteAt.get(row) ?? UNKNOWN)));
  const capacity = network.capacity.slice();
  for (const site of sites) if (site !== UNKNOWN) capacity[site] = 0;
  const live = new LiveFlow({ ...network, capacity });
  const shortage = live.unplaced;
  const open = (at: number) => live.setPlaces(sites[at] ?? 0, places[at] ?? 0);
  const canOpen = (at: number) => sites[at] !== UNKNOWN && (places[at] ?? 0) > 0;
  const alone = list.map((_, at) => {
    if (!canOpen(at)) return 0;
    open(at);
    const ended = shortage - live.unplaced;
    live.setPlaces(sites[at] ?? 0, 0);
    return ended;
  });
  const adds = list.map((_, at) => {
    if (!canOpen(at)) return 0;
    const unplaced = live.unplaced;
    open(at);
    return unplaced - live.unplaced;
  });
  const { schoolsNear } = closenessTo(register, shortSchoolsOf(before), scope.reachKm, PROSPECT_WEIGHTS);
  const rows = list.map(
    (site, at): CoverageRow => ({
      at,
      places: places[at] ?? 0,
      alone: alone[at] ?? 0,
      adds: adds[at] ?? 0,
      shortSchools: schoolsNear(site),
    }),
  );
  return {
    shortage,
    ended: shortage - live.unplaced,
    helpful: alone.filter((ended) => ended > 0).length,
    needed: adds.filter((added) => added > 0).length,
    rows,
  };
}

/** A prospect has no mentor yet: one is taken to be found. A recognised establishment brings the places it has, shared with its others. */
function placesOf({ register, question, places = 'one' }: CoverageQuery, programme: number, site: CoverageSite): number {
  if (site.kind === 'sleeping') return 0;
  if (places === 'one') return 1;
  const sector = register.sectors[register.programmes[programme]?.sector ?? UNKNOWN] ?? '';
  const perMentor = Object.hasOwn(question.learnersPerMentor, sector) ? (question.learnersPerMentor[sector] ?? 1) : 1;
  return site.employees === null ? perMentor : Math.min(Math.max(1, site.employees), perMentor);
}

/** The register with a recognition, capped at its places, for each of the list; prospects become workplaces. Also their rows. */
function withSites(
  register: Register,
  programme: number,
  list: readonly CoverageSite[],
  places: readonly number[],
): { readonly register: Register; readonly rows: readonly number[] } {
  const known = register.workplaces?.ids.length ?? 0;
  const fresh = [...list.keys()].filter((at) => list[at]?.kind === 'look-alike');
  const rows = list.map(({ kind, row }, at) => {
    if (kind === 'sleeping') return UNKNOWN;
    return kind === 'related' ? row : known + fresh.indexOf(at);
  });
  const opened = [...rows.keys()].filter((at) => rows[at] !== UNKNOWN);
  const added = fresh.flatMap((at) => list[at] ?? []);
  return {
    register: {
      ...register,
      workplaces:
        register.workplaces &&
        longerWorkplaces(
          register.workplaces,
          added,
          fresh.map((at) => places[at] ?? 0),
        ),
      recognitions:
        register.recognitions &&
        longerRecognitions(
          register.recognitions,
          programme,
          opened.map((at) => rows[at] ?? 0),
          opened.map((at) => places[at] ?? 0),
        ),
    },
    rows,
  };
}

function longerWorkplaces(table: Workplaces, added: readonly CoverageSite[], places: readonly number[]): Workplaces {
  const unknown = added.map(() => UNKNOWN);
  const empty = added.map(() => '');
  return {
    ids: [...table.ids, ...empty],
    names: [...table.names, ...empty],
    enterpriseIds: [...table.enterpriseIds, ...empty],
    nace: [...table.nace, ...empty],
    sector: Int32Array.from([...table.sector, ...unknown]),
    employees: Int32Array.from([...table.employees, ...unknown]),
    mentors: Int32Array.from([...table.mentors, ...unknown]),
    places: Int32Array.from([...table.places, ...places]),
    lon: Float64Array.from([...table.lon, ...added.map(({ lon }) => lon)]),
    lat: Float64Array.from([...table.lat, ...added.map(({ lat }) => lat)]),
    municipality: Int16Array.from([...table.municipality, ...unknown]),
    borderM: Float32Array.from([...table.borderM, ...unknown]),
  };
}

function longerRecognitions(
  table: Recognitions,
  programme: number,
  workplaces: readonly number[],
  places: readonly number[],
): Recognitions {
  const joined = (column: Int32Array, values: readonly number[]) => Int32Array.from([...column, ...values]);
  const same = (value: number) => workplaces.map(() => value);
  return {
    workplace: joined(table.workplace, workplaces),
    programme: joined(table.programme, same(programme)),
    context: joined(table.context, same(0)),
    places: joined(table.places, places),
    validFrom: joined(table.validFrom, same(0)),
    validUntil: joined(table.validUntil, same(NO_END)),
  };
}
