import { QUESTIONS_TEXT } from '../../i18n/questions';
import { TRENDS_TEXT } from '../../i18n/trends';
import type { MaskedTrend } from '../../model/trend';
import { useSpeech } from '../context';
import { CsvButton } from '../ui/CsvButton';
import { newProgrammes } from './new-programmes';
import type { TrendNames } from './trend-names';

interface NewProgrammesProps {
  /** Offers by programme and year. */
  readonly counted: MaskedTrend;
  readonly names: TrendNames;
}

/** The programmes that are new in each school year, by name. */
export function NewProgrammes({ counted, names }: NewProgrammesProps) {
  const { language } = useSpeech();
  const words = QUESTIONS_TEXT[language].fresh;
  const { dimensions } = TRENDS_TEXT[language];
  const collator = new Intl.Collator(language);
  const years = newProgrammes(counted).map(({ year, programmes }) => ({
    year,
    programmes: programmes.map((id) => names.name('programme', id)).sort(collator.compare),
  }));
  return (
    <section className="mt-figures">
      <p className="w-note mt-note">{words.meaning}</p>
      {years.map(({ year, programmes }) => (
        <section key={year}>
          <h3>{words.inYear(year, programmes.length)}</h3>
          {programmes.length > 0 && (
            <ul className="mt-names">
              {programmes.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <div className="w-tools">
        <CsvButton
          name={words.file}
          table={() => ({
            header: [dimensions.year, dimensions.programme],
            rows: years.flatMap(({ year, programmes }) => programmes.map((name) => [year, name])),
          })}
        />
      </div>
    </section>
  );
}
