import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ORACLE_LEVELS, type OracleLevel } from '../oracle/areas';
import { type OracleAreaRow, oracleBalance } from '../oracle/balance';
import { oraclePublished } from '../oracle/published';
import { oracleReach } from '../oracle/reach';
import { openOracleFolder } from '../oracle/tables';
import { diceOf } from '../oracle/world';
import { radarJson, runRadar } from './run-radar';

/*
 * The command line against a plain recount of the same files. Each call is a process of its own, so the calls are few and
 * each compares many rows; the random worlds test the same core in process.
 */

interface BalanceRow {
  readonly area: string | null;
  readonly programme?: string;
  readonly name: string;
  readonly schools: number;
  readonly workplaces: number;
  readonly recognitions: number;
  readonly places: number;
  readonly enrolments: number | null;
  readonly agreements: number | null;
  readonly verdict: string;
  readonly flags: readonly string[];
  readonly shared: unknown;
}

interface BalanceJson {
  readonly programmes: readonly string[];
  readonly year: string;
  readonly level: string;
  readonly rows: readonly BalanceRow[];
}

interface ReachJson {
  readonly school: string;
  readonly programme: string;
  readonly learners: number | null;
  readonly breakEvenAloneKm: number | null;
  readonly curve: readonly {
    readonly km: number;
    readonly places: number;
    readonly otherLearners: number;
    readonly unplacedShared: number;
  }[];
}

interface PublishedJson {
  readonly rows: readonly { readonly flags: readonly string[] }[];
  readonly agree: number;
  readonly of: number;
}

const TINY = 'tests/fixtures/tiny';
const YEARS = ['2021-2022', '2020-2021'] as const;
const embedded = openOracleFolder(fileURLToPath(new URL('../../geodata/vlaanderen-reconstructie', import.meta.url)));

const dice = diceOf(20261120);

/** Takes `count` different items by the dice. */
const draw = <Item>(items: readonly Item[], count: number): Item[] => {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const item = dice.pick(left);
    left.splice(left.indexOf(item), 1);
    return item;
  });
};

/** A dozen programmes that are on offer: two with two contexts, ten of any kind. */
const offered = new Set(embedded.offers?.map((offer) => offer.programme));
const living = embedded.programmes.filter((programme) => offered.has(programme.id));
const DOZEN = [
  ...draw(
    living.filter((programme) => programme.twoContexts),
    2,
  ),
  ...draw(
    living.filter((programme) => !programme.twoContexts),
    10,
  ),
].map((programme) => programme.id);

/** The printed row without what is shared, which has a recount of its own, without `boundary`, which the recount leaves out, and without the name of "outside", which is a sentence. */
const printed = ({ programme: _p, shared: _s, ...row }: BalanceRow) => ({
  ...row,
  name: row.area === null ? null : row.name,
  flags: row.flags.filter((flag) => flag !== 'boundary').sort(),
});

const counted = ({ sleeping: _s, ending: _e, overlap: _o, balance: _b, ...row }: OracleAreaRow) => row;

const yearArguments = (year: string | null): string[] => (year === null ? [] : ['--year', year]);

interface Call {
  readonly programme: string;
  readonly related: boolean;
  readonly level: OracleLevel;
  /** Null = the command's own default. */
  readonly year: string | null;
}

/** Runs one balance and compares every field of every row; gives the rows. */
const checkBalance = async ({ programme, related, level, year }: Call): Promise<readonly BalanceRow[]> => {
  const flags = related ? ['--related'] : [];
  const found = await radarJson<BalanceJson>(
    'balance',
    '--programme',
    programme,
    ...flags,
    '--level',
    level,
    ...yearArguments(year),
  );
  const expected = oracleBalance(embedded, { programme, related, level, ...(year === null ? {} : { year }) });
  expect(found.level).toBe(level);
  expect(found.year).toBe(expected.year);
  expect([...found.programmes].sort()).toEqual([...expected.programmes].sort());
  expect(found.rows.map(printed)).toEqual(expected.rows.map(counted));
  return found.rows;
};

const totalsOf = (rows: readonly BalanceRow[]) => {
  const sum = (amountOf: (row: BalanceRow) => number | null): number =>
    rows.reduce((total, row) => total + (amountOf(row) ?? 0), 0);
  return {
    schools: sum((row) => row.schools),
    workplaces: sum((row) => row.workplaces),
    recognitions: sum((row) => row.recognitions),
    places: sum((row) => row.places),
    enrolments: sum((row) => row.enrolments),
    agreements: sum((row) => row.agreements),
  };
};

describe('balance', () => {
  it.each(DOZEN.slice(0, 3).map((programme, index) => ({ programme, related: index !== 0 })))(
    'adds up to the same totals at every level: $programme, related $related',
    async ({ programme, related }) => {
      const totals: object[] = [];
      for (const level of ORACLE_LEVELS) totals.push(totalsOf(await checkBalance({ programme, related, level, year: null })));
      for (const total of totals) expect(total).toEqual(totals[0]);
    },
  );

  it.each(
    DOZEN.slice(1).map((programme, index) => ({
      programme,
      related: index % 2 === 0,
      level: ORACLE_LEVELS[index % ORACLE_LEVELS.length] ?? 'province',
      year: YEARS[Math.floor(index / 2) % 2] ?? null,
    })),
  )('counts as a plain recount does: $programme, related $related, $level, $year', async (call) => {
    await checkBalance(call);
  });

  it.each(['province', 'municipality'] as const)('gives a sector as every programme of it, by %s', async (level) => {
    const sector = 'Social profit';
    const found = await radarJson<BalanceJson>('balance', '--sector', sector, '--level', level);
    const own = embedded.programmes.filter((programme) => programme.sector === sector).map((programme) => programme.id);
    expect([...found.programmes].sort()).toEqual([...own].sort());
    for (const programme of own) {
      const expected = oracleBalance(embedded, { programme, level });
      expect(found.year).toBe(expected.year);
      expect(found.rows.filter((row) => row.programme === programme).map(printed)).toEqual(expected.rows.map(counted));
    }
    expect(found.rows.every((row) => own.includes(row.programme ?? ''))).toBe(true);
  });

  it('reads another folder, its own latest year and its empty agreements as none', async () => {
    const found = await radarJson<BalanceJson>(
      'balance',
      '--programme',
      'elektriciteit',
      '--related',
      '--level',
      'arrondissement',
      '--data',
      TINY,
    );
    const turnhout = found.rows.find((row) => row.area === '13000');
    expect(found.programmes).toEqual(['elektriciteit', 'elektrotechniek']);
    expect(found.year).toBe('2024-2025');
    expect(turnhout).toMatchObject({ schools: 2, workplaces: 3, recognitions: 4, places: 5, enrolments: 7, agreements: 0 });
    expect(turnhout?.verdict).toBe('shortage');
  });

  it('prints a table for people without --json', async () => {
    const { exit, stdout, stderr } = await runRadar('balance', '--programme', 'zorg', '--level', 'province', '--data', TINY);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain('Oost-Vlaanderen');
    expect(() => JSON.parse(stdout)).toThrow();
  });
});

describe('reach', () => {
  const offers = (embedded.offers ?? []).filter((offer) => offer.year === YEARS[0]);
  const twoContext = new Set(embedded.programmes.filter((programme) => programme.twoContexts).map((programme) => programme.id));
  const drawn = [
    ...draw(
      offers.filter((offer) => twoContext.has(offer.programme)),
      3,
    ),
    ...draw(
      offers.filter((offer) => (offer.enrolments ?? 0) > 0),
      5,
    ),
    ...draw(offers, 2),
  ];

  it.each(drawn)('draws the curve as a plain recount does: $school, $programme', async ({ school, programme }) => {
    const { curve, learners, breakEvenAloneKm } = await radarJson<ReachJson>(
      'reach',
      '--school',
      school,
      '--programme',
      programme,
    );
    const counted = curve.map(({ unplacedShared: _, ...step }) => step);
    expect({ curve: counted, learners, breakEvenAloneKm }).toEqual(oracleReach(embedded, { school, programme }));
  });

  it('answers the tiny world as worked out by hand', async () => {
    const found = await radarJson<ReachJson>('reach', '--school', 's-geel', '--programme', 'elektriciteit', '--data', TINY);
    expect(found).toMatchObject({ school: 's-geel', programme: 'elektriciteit', learners: 4, breakEvenAloneKm: 11 });
    const at = (km: number) => found.curve.find((step) => step.km === km);
    expect([1, 2, 4, 5, 10, 11, 60].map((km) => at(km)?.places)).toEqual([0, 2, 2, 3, 3, 5, 5]);
    expect([4, 5].map((km) => at(km)?.otherLearners)).toEqual([0, 3]);
    expect(found.curve.map((step) => step.km)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  it('stops where it is told to', async () => {
    const args = ['reach', '--school', 's-geel', '--programme', 'elektriciteit', '--data', TINY, '--max-km', '9'];
    const found = await radarJson<ReachJson>(...args);
    expect(found.curve.length).toBe(9);
    expect(found.breakEvenAloneKm).toBeNull();
  });
});

describe('published', () => {
  it('agrees with what the ministers said of all 39 pairs', async () => {
    const found = await radarJson<PublishedJson>('published');
    const expected = oraclePublished(embedded);
    expect(found.rows.map((row) => ({ ...row, flags: [...row.flags].sort() }))).toEqual(expected.rows);
    expect([found.agree, found.of]).toEqual([39, 39]);
    expect([expected.agree, expected.of]).toEqual([39, 39]);
  });
});
