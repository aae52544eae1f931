import { useMemo } from 'react';
import { QUESTIONS_TEXT } from '../../i18n/questions';
import { TRENDS_TEXT } from '../../i18n/trends';
import type { Register } from '../../model/register';
import type { TrendAnswer } from '../../worker/trends-messages';
import { useSpeech } from '../context';
import { agreementShares, agreementSharesByYear } from './agreement-share';
import { SideTable } from './SideTable';
import { trendGrid } from './trend-grid';
import { trendNames } from './trend-names';

interface AgreementSharesProps {
  readonly recognised: TrendAnswer;
  readonly withAgreement: TrendAnswer;
  readonly register: Register;
}

/** How many of the enterprises with a recognition trained somebody, a table per source. */
export function AgreementShares({ recognised, withAgreement, register }: AgreementSharesProps) {
  const { language } = useSpeech();
  const { share: words } = QUESTIONS_TEXT[language];
  const trends = TRENDS_TEXT[language];
  const { byYear, shares } = useMemo(() => {
    const names = trendNames(register, { language });
    const gridOf = (answer: TrendAnswer) => trendGrid(answer, 'both', names, '');
    const [all, some] = [gridOf(recognised), gridOf(withAgreement)];
    return { byYear: agreementSharesByYear(all, some), shares: agreementShares(all, some, trends.total) };
  }, [recognised, withAgreement, register, language, trends]);
  const columns = useMemo(
    () =>
      [
        { label: words.recognised, kind: 'count' },
        { label: words.withAgreement, kind: 'count' },
        { label: words.share, kind: 'share', isMain: true },
      ] as const,
    [words],
  );
  return (
    <>
      {byYear
        .filter(({ rows }) => rows.length > 0)
        .map(({ source, rows }) => (
          <SideTable
            key={`years ${source}`}
            title={words.titleByYear(trends[source])}
            head={trends.dimensions.year}
            file={words.file}
            {...{ columns, rows }}
          />
        ))}
      {shares.map(({ year, source, rows, total }) => (
        <SideTable
          key={source}
          title={words.title(trends[source], year)}
          head={trends.dimensions.province}
          file={words.file}
          {...{ columns, rows, total }}
        />
      ))}
    </>
  );
}
