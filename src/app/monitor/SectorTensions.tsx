import { useMemo } from 'react';
import { QUESTIONS_TEXT } from '../../i18n/questions';
import { TRENDS_TEXT } from '../../i18n/trends';
import { DEFAULT_FLOOR } from '../../model/trend';
import { useSpeech } from '../context';
import { questionOf } from '../requests';
import { StateLink } from '../ui/StateLink';
import { Waiting } from '../ui/Waiting';
import { useAsked } from '../use-answer';
import type { PartProps } from './part-props';
import { SideTable } from './SideTable';
import { firstOf } from './say-trend';
import { placesPerLearner, tightnessOf } from './tightness';

/** Sectors that are named as the least roomy, and with those that are equal to the last of them. */
const FIRST_NAMED = 3;
const MOST_NAMED = 6;

interface SectorTensionsProps extends Pick<PartProps, 'session' | 'link' | 'navigate' | 'href'> {
  readonly province: string | null;
}

/** Which sectors have the fewest places for their learners, all of them in a table, and why their programmes may be short all the same. */
export function SectorTensions({ session, link, navigate, href, province }: SectorTensionsProps) {
  const { language, format } = useSpeech();
  const words = QUESTIONS_TEXT[language];
  const { answer, isBusy, again } = useAsked(session, 'tension', { question: questionOf(link), province });
  const columns = useMemo(
    () =>
      [
        { label: words.tension.learners, kind: 'count' },
        { label: words.tension.places, kind: 'count' },
        { label: words.tension.ratio, kind: 'ratio', isMain: true },
        { label: words.tension.programmes, kind: 'count' },
        { label: words.tension.short, kind: 'count' },
      ] as const,
    [words],
  );
  if (answer?.request.province !== province) return <Waiting isBusy={isBusy} onAgain={again} />;
  const { sectors } = answer;
  const found = tightnessOf(sectors, DEFAULT_FLOOR);
  const short = found.filter(({ ratio }) => ratio < 1).map(({ sector }) => sector);
  const tightest = firstOf(found, FIRST_NAMED, MOST_NAMED, ({ ratio }) => ratio);
  const named = tightest.map(({ sector, ratio }) => `${sector} (${format.number(ratio, 1)})`);
  // Where the overview has most to show that the totals hide.
  const [hidden] = [...sectors].sort((a, b) => b.shortProgrammes - a.shortProgrammes).filter((row) => row.shortProgrammes > 0);
  return (
    <>
      <p className="mt-lead">
        {words.short(short.length === 0 ? null : format.list(short))}{' '}
        {named.length > 0 && words.tightest(format.list(named), DEFAULT_FLOOR)}
      </p>
      <p className="w-note mt-note">
        {words.tension.why}{' '}
        {hidden && (
          <StateLink
            change={{ view: 'overview', level: 'arrondissement', subject: { kind: 'sector', sector: hidden.sector } }}
            {...{ href, navigate }}
          >
            {words.tension.toOverview(hidden.sector)}
          </StateLink>
        )}
      </p>
      <SideTable
        title={words.tension.title}
        head={TRENDS_TEXT[language].dimensions.sector}
        columns={columns}
        rows={sectors.map((row) => ({
          name: row.sector,
          values: [row.learners, row.places, placesPerLearner(row), row.programmes, row.shortProgrammes],
        }))}
        sortedBy={2}
        file={words.tension.file}
      />
    </>
  );
}
