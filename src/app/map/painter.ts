import { PAINT_TEXT, type PaintText } from '../../i18n/paint';
import type { AreaFace } from '../../map/scene';
import { HEAT_SHADES, heatShade, type Load, pressureOf, type Shade } from '../../map/shades';
import type { Heat, RoomEverywhere } from '../../model/match';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { type Judgement, judgedAreas } from '../answer/judged';
import type { Speech } from '../context';
import { type HeatLoads, heatLoadsOf } from './heat-loads';
import type { Painting } from './painting';
import { type RoomStep, roomShade, roomSteps } from './room-steps';
import { levelInSentence } from './words';

export type Painter = { readonly paintRoom: typeof paintRoom; readonly paintHeat: typeof paintHeat };

interface Ask {
  readonly register: Register;
  readonly judgement: Judgement;
  readonly speech: Speech;
}

/** Regions by their room; null while layer 2 of the answer is not there. */
export function paintRoom({ register, judgement, speech }: Ask, room: RoomEverywhere): Painting | null {
  const { answer, shared } = judgement;
  if (!shared) return null;
  const { level, subject } = answer.question;
  const text = PAINT_TEXT[speech.language];
  const words = text.room;
  const roomAt = roomPerRegion(judgement, room);
  const schoolRoom = new Map(room.schools.map((row) => [row.site, row.room]));
  const steps = roomSteps([...roomAt.values()].flatMap((value) => value ?? []));
  const sayRoom = (value: number | null | undefined) => (value == null ? words.unknown : words.here(value));
  const title = words.title(levelInSentence(level, speech));
  const values = register.geography.regions[level].map((_, region) => roomAt.get(region) ?? null);
  return {
    paint: 'room',
    name: text.mapTitle(title),
    title,
    note: subject.kind === 'sector' ? `${words.meaning} ${words.sectorMeaning}` : words.meaning,
    faces: facesOf(judgement, (region) => {
      const value = roomAt.get(region) ?? null;
      return { shade: roomShade(value, steps), word: sayRoom(value), brief: speech.format.number(value) };
    }),
    loads: null,
    legend: roomLegend(values, steps, text, speech),
    factOf: (selection) => {
      if (selection.kind === 'area') return selection.region === null ? null : sayRoom(roomAt.get(selection.region));
      return selection.kind === 'school' ? sayRoom(schoolRoom.get(selection.school)) : null;
    },
    loadFact: () => '',
    areaColumn: {
      label: words.column,
      short: words.column,
      digits: 0,
      valueOf: (region) => roomAt.get(region) ?? null,
      say: (region) => sayRoom(roomAt.get(region)),
    },
    schoolColumn: null,
  };
}

/** By row of the regions: a municipality's own room, else the largest at a school of the area. */
function roomPerRegion({ answer, shared }: Judgement, room: RoomEverywhere): ReadonlyMap<number, number | null> {
  if (answer.question.level === 'municipality') return new Map(room.municipalities.map((row) => [row.site, row.room]));
  return new Map(answer.areas.map(({ region }, row) => [region ?? -1, shared?.areas[row]?.room ?? null]));
}

function roomLegend(
  values: readonly (number | null)[],
  steps: readonly RoomStep[],
  { room: words }: PaintText,
  { format }: Speech,
): Painting['legend'] {
  const entry = (shade: Shade, word: string) => ({ shade, word, inverse: null });
  return [
    ...(values.includes(0) ? [entry('room-0', words.none)] : []),
    ...steps.map(({ shade, from, to }) => entry(shade, words.step(format.number(from), to === null ? null : format.number(to)))),
    ...(values.includes(null) ? [entry('without', words.unknown)] : []),
  ];
}

/** Regions, workplaces and schools by how many learners lean on how many places. */
export function paintHeat({ register, judgement, speech }: Ask, heat: Heat): Painting | null {
  const { answer, shared } = judgement;
  const { level } = answer.question;
  const text = PAINT_TEXT[speech.language];
  const words = text.heat;
  const loads = heatLoadsOf(register, answer, heat);
  const say = heatSayings(text, speech);
  const factOf = (selection: Selection) => heatFact(selection, loads, say, words);
  const title = words.title(levelInSentence(level, speech));
  const isOwnGround = shared?.ground.given === 'agreements' || shared?.ground.competitors === 'all';
  const isTwoContexts = answer.programmes.some((programme) => register.programmes[programme]?.contexts === 2);
  return {
    paint: 'heat',
    name: text.mapTitle(title),
    title,
    note: [
      words.totals(heat.learners - heat.learnersOutside, heat.places - heat.placesOutside),
      words.outside(heat.learnersOutside, heat.placesOutside),
      ...(isTwoContexts ? [speech.text.shared.twoContexts] : []),
      ...(isOwnGround ? [words.ground] : []),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    faces: facesOf(judgement, (region) => {
      const load = loads.regions.get(region);
      const number = say.number(load ? pressureOf(load) : null);
      return {
        shade: load ? heatShade(load) : 'without',
        word: load ? words.label(number) : words.nothing,
        brief: number,
      };
    }),
    loads,
    legend: [
      ...HEAT_SHADES.map((shade, step) => ({ shade, word: words.steps[step] ?? '', inverse: words.inverse[step] ?? '' })),
      { shade: 'without', word: words.without, inverse: words.without },
    ],
    factOf,
    loadFact: say.perPlace,
    areaColumn: {
      ...words.areaColumn,
      digits: 2,
      valueOf: (region) => pressureAt(loads.regions.get(region)),
      say: (region) => factOf({ kind: 'area', region }),
    },
    schoolColumn: {
      ...words.schoolColumn,
      digits: 2,
      valueOf: (school) => sharePerLearner(loads.schools.get(school)),
      say: (school) => factOf({ kind: 'school', school }),
    },
  };
}

const pressureAt = (load: Load | undefined): number | null => (load ? pressureOf(load) : null);
const sharePerLearner = (load: Load | undefined): number | null => (load ? load.places / load.learners : null);

interface HeatSayings {
  readonly number: (value: number | null) => string;
  readonly perPlace: (load: Load) => string;
  readonly perLearner: (load: Load) => string;
}

const LEAST = 0.1;

function heatSayings({ heat: words }: PaintText, { format }: Speech): HeatSayings {
  const number = (value: number | null) => {
    if (value === 0) return format.number(0);
    // What rounds to nothing is not nothing.
    return value !== null && value < LEAST ? `< ${format.number(LEAST, 1)}` : format.number(value, 1);
  };
  return {
    number,
    perPlace: (load) => {
      const pressure = pressureOf(load);
      return pressure === null ? words.nothing : words.learnersPerPlace(pressure, number(pressure));
    },
    perLearner: ({ learners, places }) => words.placesPerLearner(places / learners, number(places / learners)),
  };
}

function heatFact(
  selection: Selection,
  { regions, schools, workplaces }: HeatLoads,
  say: HeatSayings,
  words: PaintText['heat'],
): string | null {
  switch (selection.kind) {
    case 'area': {
      const load = selection.region === null ? undefined : regions.get(selection.region);
      return load ? say.perPlace(load) : words.nothing;
    }
    case 'school': {
      const load = schools.get(selection.school);
      return load ? say.perLearner(load) : null;
    }
    case 'workplace': {
      const load = workplaces.get(selection.workplace);
      return load ? say.perPlace(load) : words.nothing;
    }
  }
}

function facesOf(judgement: Judgement, faceOf: (region: number) => Omit<AreaFace, 'verdict'>): readonly AreaFace[] {
  const faces: AreaFace[] = [];
  for (const { area, verdict } of judgedAreas(judgement)) {
    if (area.region !== null) faces[area.region] = { verdict, ...faceOf(area.region) };
  }
  return faces;
}
