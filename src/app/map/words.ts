import type { Caption } from '../../map/picture';
import type { SceneWords } from '../../map/scene';
import type { StateCounts } from '../../map/symbols';
import type { Target } from '../../map/target';
import { type Answer, WORKPLACE_STATES } from '../../model/answer';
import type { RegionLevel } from '../../model/geography';
import { type Register, UNKNOWN } from '../../model/register';
import type { Selection } from '../../model/selection';
import { STRICTNESS, VERDICTS } from '../../model/verdict';
import { type Judgement, judgedArea, judgedAreas } from '../answer/judged';
import { nameOfRegion } from '../answer/names';
import type { Speech } from '../context';
import type { Painting } from './painting';

/** A level's name inside a sentence; names in capitals stay so. */
export function levelInSentence(level: RegionLevel, { text }: Speech): string {
  const name = text.levels[level];
  return name === name.toUpperCase() ? name : name.toLowerCase();
}

export function sceneWords(register: Register, level: RegionLevel, { language, text, format }: Speech): SceneWords {
  return {
    regions: register.geography.regions[level].map((region) => nameOfRegion(region, language)),
    km: (km) => text.map.km(format.number(km)),
  };
}

/** Lines of the tooltip: what it is, then what counts. */
export function describe(
  target: Target,
  register: Register,
  judgement: Judgement,
  painting: Painting | null,
  speech: Speech,
): string[] {
  if (target.kind === 'cluster') {
    const [name = '', ...lines] = describeCluster(target.counts, speech);
    return [name, ...(painting && target.load ? [painting.loadFact(target.load)] : []), ...lines];
  }
  const [first, ...others] = target.selections;
  if (!first) return [];
  if (others.length > 0) {
    const named = (each: Selection) => {
      const painted = painting?.factOf(each) ?? null;
      return [nameOf(each, register, judgement.answer, speech), ...(painted === null ? [] : [painted])].join(' · ');
    };
    return [...target.selections.slice(0, 6).map(named), ...more(others)];
  }
  return [nameOf(first, register, judgement.answer, speech), ...factsOf(first, register, judgement, painting, speech)];
}

function more(others: readonly Selection[]): string[] {
  return others.length > 5 ? ['…'] : [];
}

/** Name of what is selected. */
export function nameOf(selection: Selection, register: Register, answer: Answer, { language, text }: Speech): string {
  switch (selection.kind) {
    case 'area': {
      const region = selection.region === null ? undefined : register.geography.regions[answer.question.level][selection.region];
      return region ? nameOfRegion(region, language) : text.outside;
    }
    case 'school':
      return register.schools?.names[selection.school] ?? '';
    case 'workplace':
      return register.workplaces?.names[selection.workplace] ?? '';
  }
}

/** The figures that belong to it, one line each; what the map shows comes first. */
export function factsOf(
  selection: Selection,
  register: Register,
  judgement: Judgement,
  painting: Painting | null,
  speech: Speech,
): string[] {
  const painted = painting?.factOf(selection) ?? null;
  return [...(painted === null ? [] : [painted]), ...ownFacts(selection, register, judgement, speech)];
}

function ownFacts(selection: Selection, register: Register, judgement: Judgement, speech: Speech): string[] {
  const { text } = speech;
  const { answer } = judgement;
  switch (selection.kind) {
    case 'area': {
      const found = judgedArea(judgement, selection.region);
      if (!found) return [];
      const { area, verdict } = found;
      return [text.verdicts[verdict], `${text.map.places(area.places)} · ${text.map.learners(area.enrolments)}`];
    }
    case 'school': {
      const row = answer.schools.find(({ school }) => school === selection.school);
      if (!row) return [];
      const related = row.offers === 'related' ? [text.map.offersRelated] : [];
      // Learners of related programmes are not looked up when the question leaves them out: nothing is said of them then.
      const learners = row.counted ? [text.map.learners(row.learners)] : [];
      return [...related, [...learners, text.map.placesInReach(row.placesInReach)].join(' · ')];
    }
    case 'workplace':
      return workplaceFacts(selection.workplace, register, answer, speech);
  }
}

function workplaceFacts(workplace: number, register: Register, answer: Answer, { text, language }: Speech): string[] {
  const index = answer.workplaces.workplace.indexOf(workplace);
  const municipality = register.geography.regions.municipality[register.workplaces?.municipality[workplace] ?? -1];
  const where = municipality ? [nameOfRegion(municipality, language)] : [];
  if (index < 0) return where;
  const places = answer.workplaces.places[index] ?? 0;
  const free = answer.workplaces.free[index] ?? UNKNOWN;
  const state = WORKPLACE_STATES[answer.workplaces.state[index] ?? 0] ?? 'recognised';
  return [
    [...where, text.map.states[state]].join(' · '),
    free === UNKNOWN ? text.map.places(places) : text.map.free(free, places),
  ];
}

function describeCluster(counts: StateCounts, { text, format }: Speech): string[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const parts = WORKPLACE_STATES.flatMap((state, index) => {
    const count = counts[index] ?? 0;
    return count === 0 ? [] : [text.map.groupPart(format.number(count), text.map.states[state])];
  });
  return [text.map.group(total), format.list(parts), text.map.groupHelp];
}

/** What is written under a saved picture. */
export function captionOf(
  register: Register,
  judgement: Judgement,
  painting: Painting | null,
  selection: Selection | null,
  speech: Speech,
  boundaryFile: string | null,
): Caption {
  const { text, format } = speech;
  const { answer, own } = judgement;
  const { question } = answer;
  const onMap = judgedAreas(judgement).filter(({ area }) => area.region !== null);
  const found = new Set(onMap.map(({ verdict }) => verdict));
  const verdicts = VERDICTS.filter((verdict) => found.has(verdict)).sort((a, b) => (STRICTNESS[b] ?? -1) - (STRICTNESS[a] ?? -1));
  return {
    title: subjectName(register, answer, speech),
    lines: [
      ...(own ? [[own.named.name, text.verdicts[own.verdict]].join(' · ')] : []),
      ...(selection
        ? [
            [nameOf(selection, register, answer, speech), ...factsOf(selection, register, judgement, painting, speech)].join(
              ' · ',
            ),
          ]
        : []),
      text.map.question(levelInSentence(question.level, speech), question.year, text.map.km(format.number(answer.reachKm))),
      ...(painting ? [painting.title, painting.note] : []),
      ...(register.isExample ? [text.map.example] : []),
      text.map.attribution(boundaryFile),
    ],
    legend: painting
      ? painting.legend.map(({ shade, word }) => ({ fill: shade, word }))
      : verdicts.map((verdict) => ({ fill: verdict, word: text.verdicts[verdict] })),
  };
}

function subjectName(register: Register, { question: { subject } }: Answer, { text }: Speech): string {
  if (subject.kind === 'sector') return subject.sector;
  const name = register.programmes.find((programme) => programme.id === subject.programme)?.name ?? subject.programme;
  return subject.related ? text.map.withRelated(name) : name;
}
