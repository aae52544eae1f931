import type { DossierText } from '../../i18n/dossier';
import type { Format } from '../../i18n/format';
import type { NewOffersText } from '../../i18n/new-offers';
import type { Dossier, DossierVerdicts } from '../../model/dossier';
import { costOf } from '../../model/scouting';
import type { Speech } from '../context';
import type { SheetTable } from '../ui/XlsxButton';

/** The figures that the answer rests on, each with its rule. */
export function figureRows(
  { figures, alternatives, effects }: Dossier,
  words: DossierText,
  { columns }: NewOffersText,
  format: Format,
): readonly { readonly name: string; readonly value: string; readonly rule: string }[] {
  const { figureRules: rules } = words;
  return [
    { name: columns.room, value: format.number(figures.room), rule: rules.room },
    { name: columns.workplaces, value: format.number(figures.workplaces), rule: rules.workplaces },
    { name: columns.places, value: format.number(figures.places), rule: rules.places },
    { name: columns.spare, value: format.number(figures.spareWorkplaces.length), rule: rules.spare },
    {
      name: words.rank,
      value: words.rankOf(format.number(alternatives.rank), format.number(alternatives.of)),
      rule: rules.rank,
    },
    { name: words.loses, value: format.number(costOf(effects)), rule: rules.loses },
  ];
}

/** Sources with their titles; those of the wishes in the language of the reader. */
export const sourcesOf = ({ sources }: Dossier, words: DossierText) =>
  sources.map(({ about, ...source }) => (about === 'wishes' ? { ...source, ...words.wishSource } : source));

/** Learners without a place, from least to most. */
export function sharedRange(
  { shared: { leastUnplaced, mostUnplaced } }: DossierVerdicts,
  { text }: Pick<Speech, 'text'>,
): string {
  return text.shared.unplacedRange(leastUnplaced, mostUnplaced);
}

/** Every table of a dossier, for a workbook. */
export function dossierSheets(dossier: Dossier, words: DossierText, offer: NewOffersText, speech: Speech): readonly SheetTable[] {
  const { figures, cards, alternatives, effects, wishes } = dossier;
  const { columns } = offer;
  const { text, format } = speech;
  const { sheets } = words;
  return [
    {
      name: sheets.figures,
      header: [words.figure, words.value, words.rule],
      rows: [
        ...figureRows(dossier, words, offer, format).map(({ name, value, rule }) => [name, value, rule]),
        [words.hash, dossier.dataHash, ''],
        ...(dossier.dataset.isExample ? [[words.example, words.exampleNote, '']] : []),
      ],
    },
    {
      name: sheets.verdicts,
      header: [words.area, words.item, words.count, words.shared, words.learners, words.places, words.quotient, words.unplaced],
      rows: cards.flatMap((card) =>
        (['before', 'after'] as const).map((side) => {
          const { count, shared } = card[side];
          const verdicts = [text.verdicts[count.verdict], text.verdicts[shared.verdict]];
          return [
            card.area.name,
            words[side],
            ...verdicts,
            count.enrolments,
            count.places,
            count.quotient,
            sharedRange(card[side], speech),
          ];
        }),
      ),
    },
    {
      name: sheets.programmes,
      header: ['id', columns.programme, columns.room, columns.spare, columns.loses, columns.wishes, columns.growth],
      rows: alternatives.programmes.map((each) => [
        each.id,
        each.name,
        each.room,
        each.spareWorkplaces,
        each.loses,
        each.wishes,
        each.growth,
      ]),
    },
    {
      name: sheets.sites,
      header: ['id', columns.school, columns.room, words.km, columns.loses, columns.wishes],
      rows: alternatives.sites.map(({ id, name, room, km, loses, wishes }) => [id, name, room, km, loses, wishes]),
    },
    {
      name: sheets.effects,
      header: ['id', columns.school, columns.programme, words.km, words.learners, words.losesOwn],
      rows: [
        ...effects.competitors.map(({ id, name, km, learners, loses }) => [
          id,
          name,
          dossier.question.programme.name,
          km,
          learners,
          loses,
        ]),
        ...effects.others.map(({ school, programme, loses }) => [school.id, school.name, programme.name, null, null, loses]),
      ],
    },
    {
      name: sheets.years,
      header: [words.fields.year, words.learners],
      rows: figures.enrolments.map(({ year, learners }) => [year, learners]),
    },
    { name: sheets.spare, header: ['id', columns.workplaces], rows: figures.spareWorkplaces.map(({ id, name }) => [id, name]) },
    {
      name: sheets.wishes,
      header: [words.area, words.reason, words.source],
      rows: wishes.map(({ area, reasons, source, page }) => [
        area,
        format.list(reasons.map((reason) => offer.wishReasons[reason])),
        `${source}, ${page}`,
      ]),
    },
    {
      name: sheets.sources,
      header: [words.source, words.licence, words.date],
      rows: sourcesOf(dossier, words).map(({ title, licence, date }) => [title, licence, date]),
    },
  ];
}
