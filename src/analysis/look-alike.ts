import { type ClassEvidence, type ProspectWeights, SIZE_BANDS } from '../model/prospect-row';
import { naceDigits, type Prospects } from '../model/prospects';
import { type Register, UNKNOWN } from '../model/register';
import type { SchoolYearDays } from '../model/school-year';

/** Classes are looked at by so many first digits, from wide to narrow. */
const DIGITS = [2, 3, 4, 5];
/** Keeps log-odds finite where everybody is recognised. */
const SURE = 1e-6;

/** Who is recognised this year and counts how much for a programme: 0 of those recognised for something else, -1 of those not recognised. */
export interface KnownSites {
  readonly count: Float64Array;
}

/** Per workplace what its recognitions count for the programme; -1 where none is valid. */
export function knownSites(register: Register, programme: number, days: SchoolYearDays, weights: ProspectWeights): KnownSites {
  const { programmes, recognitions: table } = register;
  const asked = programmes[programme];
  const worth = Float64Array.from(programmes, (other, row) => {
    if (row === programme) return weights.own;
    if (asked && asked.family !== '' && other.family === asked.family) return weights.related;
    return asked && other.sector === asked.sector ? weights.sector : 0;
  });
  const count = new Float64Array(register.workplaces?.ids.length ?? 0).fill(UNKNOWN);
  for (let row = 0; row < (table?.workplace.length ?? 0); row++) {
    const workplace = table?.workplace[row] ?? UNKNOWN;
    if ((table?.validFrom[row] ?? 0) > days.lastDay || (table?.validUntil[row] ?? 0) < days.firstDay) continue;
    count[workplace] = Math.max(count[workplace] ?? 0, worth[table?.programme[row] ?? UNKNOWN] ?? 0);
  }
  return { count };
}

/** How many establishments there are of a kind, and how many of them are recognised. */
interface Tally {
  recognised: number;
  establishments: number;
}

/**
 * Log-odds of being recognised, given activity and size. A class borrows `classPrior` establishments from the class above it, up to all
 * establishments (the m-estimate of Cestnik 1990 along a hierarchy, as Micci-Barreca 2001): a class without any count is what the class
 * above it is. Sizes are compared for recognitions of any kind, since the sites of one programme are too few to tell sizes apart.
 */
export class LookAlikeModel {
  readonly #weights: ProspectWeights;
  readonly #classes = new Map<string, Tally>();
  readonly #all: Tally = { recognised: 0, establishments: 0 };
  readonly #sizes: readonly Tally[] = SIZE_BANDS.map(() => ({ recognised: 0, establishments: 0 }));

  constructor(register: Register, pool: Prospects | null, known: KnownSites, weights: ProspectWeights) {
    this.#weights = weights;
    const { workplaces } = register;
    const perNace = new Map<string, Tally>();
    for (let row = 0; row < known.count.length; row++) {
      const count = known.count[row] ?? UNKNOWN;
      if (count === UNKNOWN) continue;
      const nace = workplaces?.nace[row] ?? '';
      const tally = perNace.get(nace) ?? { recognised: 0, establishments: 0 };
      perNace.set(nace, tally);
      addTo(tally, 1, count);
      this.#addSize(workplaces?.employees[row] ?? UNKNOWN, 1);
    }
    for (const [nace, { establishments, recognised }] of perNace) this.#add(naceDigits(nace), establishments, recognised);
    const perCode = new Float64Array(pool?.naceCodes.length ?? 0);
    let without = 0;
    for (let row = 0; row < (pool?.nace.length ?? 0); row++) {
      const code = pool?.nace[row] ?? UNKNOWN;
      if (code === UNKNOWN) without += 1;
      else perCode[code] = (perCode[code] ?? 0) + 1;
      this.#addSize(pool?.employees[row] ?? UNKNOWN, 0);
    }
    pool?.naceCodes.forEach((code, row) => {
      this.#add(code, perCode[row] ?? 0, 0);
    });
    this.#add('', without, 0);
    for (const { classes } of pool?.unread ?? [])
      for (const [code, establishments] of Object.entries(classes)) this.#add(code, establishments, 0);
  }

  /** The classes of a code, widest first; none for an unknown one. */
  evidence(code: string): readonly ClassEvidence[] {
    const base = shareOf(this.#all);
    if (base === 0) return [];
    let share = base;
    return DIGITS.filter((digits) => digits <= code.length).map((digits) => {
      const { recognised, establishments } = this.#classes.get(code.slice(0, digits)) ?? NONE;
      const isTelling = surprise(recognised, establishments * share) >= this.#weights.leastSurprise;
      if (isTelling) share = (recognised + this.#weights.classPrior * share) / (establishments + this.#weights.classPrior);
      return { digits: code.slice(0, digits), recognised, establishments, isTelling, logOdds: logit(share) - logit(base) };
    });
  }

  /** Log-odds given the activity; 0 of an unknown one. */
  activity(code: string): number {
    return this.evidence(code).at(-1)?.logOdds ?? 0;
  }

  /** Log-odds per size band. */
  get sizes(): readonly number[] {
    const { sizePrior } = this.#weights;
    const all = { recognised: 0, establishments: 0 };
    for (const { recognised, establishments } of this.#sizes) {
      all.recognised += recognised;
      all.establishments += establishments;
    }
    const base = shareOf(all);
    return this.#sizes.map(({ recognised, establishments }) =>
      base === 0 ? 0 : logit((recognised + sizePrior * base) / (establishments + sizePrior)) - logit(base),
    );
  }

  #add(code: string, establishments: number, recognised: number): void {
    addTo(this.#all, establishments, recognised);
    for (const digits of DIGITS) {
      if (digits > code.length) return;
      const prefix = code.slice(0, digits);
      const tally = this.#classes.get(prefix) ?? { recognised: 0, establishments: 0 };
      this.#classes.set(prefix, tally);
      addTo(tally, establishments, recognised);
    }
  }

  #addSize(employees: number, recognised: number): void {
    const tally = this.#sizes[bandOf(employees)];
    if (tally) addTo(tally, 1, recognised);
  }
}

/** How many standard deviations a count is from what was expected, as counts vary by chance (the root of Anscombe 1948, right for small counts too). */
function surprise(count: number, expected: number): number {
  return 2 * Math.abs(Math.sqrt(count + 3 / 8) - Math.sqrt(expected + 3 / 8));
}

/** Band of a number of employees; UNKNOWN of an unknown one. */
export function bandOf(employees: number): number {
  let band = UNKNOWN;
  while (band + 1 < SIZE_BANDS.length && employees >= (SIZE_BANDS[band + 1] ?? 0)) band++;
  return band;
}

const NONE: Readonly<Tally> = { recognised: 0, establishments: 0 };
const shareOf = ({ recognised, establishments }: Readonly<Tally>) => (establishments === 0 ? 0 : recognised / establishments);

function addTo(tally: Tally, establishments: number, recognised: number): void {
  tally.establishments += establishments;
  tally.recognised += recognised;
}

function logit(share: number): number {
  const safe = Math.min(1 - SURE, Math.max(SURE, share));
  return Math.log(safe / (1 - safe));
}
