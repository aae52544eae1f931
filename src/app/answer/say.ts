import type { Format } from '../../i18n/format';
import type { Language, Text } from '../../i18n/text';
import type { Answer } from '../../model/answer';
import { DEFAULT_GROUND, type Ground } from '../../model/match';
import type { Register } from '../../model/register';
import { areaInSentence, divisionName } from './names';
import type { Headline } from './summary';

/** The headline in words. */
export function sayHeadline(
  headline: Headline,
  register: Register,
  { question }: Answer,
  { text, language, format }: { readonly text: Text; readonly language: Language; readonly format: Format },
  /** Where an area lies that is no region of the division. */
  here?: string,
): string {
  const say = text.answer.headline;
  const where = (region: number | null) => here ?? areaInSentence(register, question.level, region, language, text);
  const division = divisionName(register, question.level, text);
  switch (headline.kind) {
    case 'area': {
      const { area, difference } = headline;
      const { places } = area;
      const learners = area.enrolments ?? 0;
      if (area.verdict === 'unknown' && area.enrolments !== null) return say.noSupply(learners, where(area.region));
      if (area.verdict === 'shortage' && difference !== null && difference < 0) {
        return say.missingHere(where(area.region), -difference, learners);
      }
      if (area.verdict === 'room' && difference !== null && difference > 0) return say.roomHere(where(area.region), difference);
      return say.here[area.verdict](where(area.region), places, learners);
    }
    case 'short': {
      const { short, worst, missing } = headline;
      if (missing === null) return say.shortByQuotient(format.number(short), division, where(worst.region));
      if (short === 1) return say.shortOne(division, where(worst.region), missing);
      return say.short(format.number(short), division, where(worst.region), missing);
    }
    case 'tight':
      return say.tight(format.number(headline.tight), division, where(headline.worst.region));
    case 'enough':
      return say.enough(headline.places, headline.learners);
    case 'nobody':
      return say.nobody(headline.places);
    case 'no-offer':
      return say.noOffer(headline.places);
    case 'unknown':
      return say.unknown(headline.places, headline.workplaces);
    case 'no-supply':
      return say.noSupply(headline.learners);
    case 'empty':
      return say.empty(question.year);
  }
}

/** The same text with every number kept on one line with the word it counts. */
export function keepNumbers(sentence: string): string {
  return sentence.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
}

/** Programme or sector, with or without related ones, school year, reach, and on what ground where that is not the usual one. */
export function saySubject(
  register: Register,
  answer: Answer,
  { text, format }: { readonly text: Text; readonly format: Format },
  ground: Ground = DEFAULT_GROUND,
): string {
  const { question, programmes, reachKm } = answer;
  const { subject } = question;
  const what: string[] = [];
  if (subject.kind === 'sector') what.push(text.answer.sub.sector(subject.sector, programmes.length));
  else {
    const asked = register.programmes.find(({ id }) => id === subject.programme);
    const related = register.programmes.filter(({ id, family }) => family !== '' && family === asked?.family && id !== asked.id);
    const withRelated = subject.related ? text.answer.sub.withRelated(programmes.length - 1) : text.answer.sub.withoutRelated;
    what.push([asked?.name ?? subject.programme, ...(related.length > 0 ? [withRelated] : [])].join(', '));
  }
  const grounds = [
    ...(ground.competitors === 'all' ? [text.shared.competitorOptions.all] : []),
    ...(ground.given === 'agreements' ? [text.shared.givenOptions.agreements] : []),
  ];
  return [...what, question.year, text.answer.sub.reach(`${format.number(reachKm)} km`), ...grounds].join(' · ');
}
