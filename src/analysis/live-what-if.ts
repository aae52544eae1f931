import type { Change, RefusedChange } from '../model/changes';
import type { Ground } from '../model/match';
import type { Question } from '../model/question';
import { type Register, UNKNOWN } from '../model/register';
import type { WhatIfStake } from '../model/what-if';
import { applyChanges } from './changes';
import { type Contest, contestAmong, demandsOf } from './contest';
import { placesPerWorkplace } from './places';
import { schoolFilter, scopeOf } from './scope';
import { Standing } from './standing';

/** What a list of changes comes to, without the verdicts per area. */
export interface LiveOutcome {
  readonly learners: number;
  readonly placed: number;
  readonly unplaced: number;
  readonly refused: readonly RefusedChange[];
}

/**
 * Follows a list of changes while somebody edits it. The network knows every school x programme, most of them without learners, so that offers and
 * numbers of places are numbers on a flow that goes on from the one before; only other recognitions and workplaces need a network of their own.
 */
export class LiveWhatIf {
  readonly #register: Register;
  readonly #question: Question;
  readonly #ground: Ground;
  readonly #contest: Contest;
  readonly #ruled: Float64Array;
  readonly #before: ReturnType<Standing['stakes']>;
  #standing: Standing;
  /** Register that the standing is at, and the offers and workplaces that its changes name. */
  #now: Register;
  #touched: Touched = { offers: new Set(), workplaces: new Set() };

  constructor(register: Register, question: Question, ground: Ground) {
    this.#register = register;
    this.#now = register;
    this.#question = question;
    this.#ground = ground;
    this.#contest = this.#contestOf(register);
    this.#ruled = placesPerWorkplace(register, question.learnersPerMentor);
    this.#standing = new Standing(this.#contest, this.#ruled);
    this.#before = this.#standing.stakes();
  }

  /** The outcome of these changes on the register, whatever was followed before. */
  follow(changes: readonly Change[]): LiveOutcome {
    const { register, refused } = applyChanges(this.#register, this.#question.year, changes);
    const touched = touchedBy(register, changes);
    if (this.#isAlike(register)) this.#go(register, touched);
    else this.#standing = new Standing(this.#contestOf(register), this.#ruled);
    this.#now = register;
    this.#touched = touched;
    const { learners, unplaced } = this.#standing;
    return { learners, placed: learners - unplaced, unplaced, refused };
  }

  /** Every offer that is sure of more or of fewer places than in the register itself, as things were followed last. */
  stakes(): { readonly gains: readonly WhatIfStake[]; readonly losses: readonly WhatIfStake[] } {
    const after = this.#standing.stakes();
    const width = this.#register.programmes.length;
    const all = [...new Set([...this.#before.keys(), ...after.keys()])]
      .sort((a, b) => a - b)
      .map((key): WhatIfStake => {
        const [was, is] = [this.#before.get(key), after.get(key)];
        return {
          school: Math.floor(key / width),
          programme: key % width,
          before: was?.placedLast ?? 0,
          after: is?.placedLast ?? 0,
          isOwn: (was?.learners ?? 0) !== (is?.learners ?? 0),
        };
      });
    return { gains: all.filter((each) => each.after > each.before), losses: all.filter((each) => each.after < each.before) };
  }

  /** Whether a register has the same workplaces and recognitions as the one before, but perhaps with other places. */
  #isAlike({ recognitions, workplaces }: Register): boolean {
    const won = this.#register.workplaces?.ids.length ?? 0;
    return areSame(recognitions, this.#now.recognitions, 0) && areSame(workplaces, this.#now.workplaces, won);
  }

  /** Moves only what these changes or those before them name. */
  #go(register: Register, touched: Touched): void {
    const workplaces = new Set([...this.#touched.workplaces, ...touched.workplaces]);
    this.#standing.setPlaces(register, workplaces);
    const offers = new Set([...this.#touched.offers, ...touched.offers]);
    this.#standing.setLearners(offers, demandsOf({ ...this.#contest, register, offers: this.#rowsOf(register, offers) }));
  }

  /** Rows of the offers that count, of these schools x programmes. */
  #rowsOf({ offers, programmes }: Register, wanted: ReadonlySet<number>): readonly number[] {
    const takesPart = schoolFilter(this.#register, this.#question.schoolKinds);
    const rows: number[] = [];
    offers?.school.forEach((school, row) => {
      const isWanted = wanted.has(school * programmes.length + (offers.programme[row] ?? UNKNOWN));
      if (isWanted && offers.year[row] === this.#contest.year && takesPart(school)) rows.push(row);
    });
    return rows;
  }

  #contestOf(register: Register): Contest {
    const { competitors, given } = this.#ground;
    return contestAmong(scopeOf(register, this.#question), competitors, given);
  }
}

interface Touched {
  /** School x programme, as `school * programmes + programme`. */
  readonly offers: ReadonlySet<number>;
  /** Rows. */
  readonly workplaces: ReadonlySet<number>;
}

function touchedBy({ schools, programmes, workplaces }: Register, changes: readonly Change[]): Touched {
  const touched = { offers: new Set<number>(), workplaces: new Set<number>() };
  for (const change of changes) {
    const workplace = change.kind === 'places' ? change.workplace : change.kind === 'win' ? change.id : null;
    if (workplace !== null) touched.workplaces.add(workplaces?.ids.indexOf(workplace) ?? UNKNOWN);
    if (!('school' in change)) continue;
    const programme = programmes.findIndex(({ id }) => id === change.programme);
    for (const id of change.kind === 'move' ? [change.school, change.to] : [change.school])
      touched.offers.add((schools?.ids.indexOf(id) ?? UNKNOWN) * programmes.length + programme);
  }
  return touched;
}

type Columns = { readonly [name: string]: ArrayLike<number | string> };

/** Whether two tables say the same from a row on, their places apart where workplaces state them. */
function areSame(one: Register['recognitions'] | Register['workplaces'], other: typeof one, from: number): boolean {
  if (one === other) return true;
  if (!one || !other) return false;
  const [columns, others] = [one as unknown as Columns, other as unknown as Columns];
  const isOwnPlaces = (name: string) => name === 'places' && 'ids' in one;
  return Object.entries(columns).every(([name, column]) => {
    const same = others[name];
    if (same?.length !== column.length) return false;
    if (same === column || isOwnPlaces(name)) return true;
    for (let row = from; row < column.length; row++) if (!Object.is(column[row], same[row])) return false;
    return true;
  });
}
