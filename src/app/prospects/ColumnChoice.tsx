import { PROSPECTS_TEXT } from '../../i18n/prospects';
import { useSpeech } from '../context';
import { Disclosure } from '../ui/Disclosure';
import { COLUMN_KEYS, type ColumnKey, OPENING } from './view-state';

interface ColumnChoiceProps {
  readonly columns: readonly ColumnKey[];
  readonly onColumns: (columns: readonly ColumnKey[]) => void;
}

/** Which columns the table shows beside the name. */
export function ColumnChoice({ columns, onColumns }: ColumnChoiceProps) {
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  return (
    <Disclosure label={words.chooseColumns}>
      <fieldset className="pr-columns">
        <legend className="ui-hidden">{words.chooseColumns}</legend>
        {COLUMN_KEYS.map((key) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={columns.includes(key)}
              onChange={({ currentTarget: { checked } }) =>
                onColumns(COLUMN_KEYS.filter((each) => (each === key ? checked : columns.includes(each))))
              }
            />{' '}
            {words.columns[key]}
          </label>
        ))}
      </fieldset>
      <button type="button" className="ui-button" onClick={() => onColumns(OPENING.columns)}>
        {words.resetColumns}
      </button>
    </Disclosure>
  );
}
