import { useId, useState } from 'react';
import { VERDICT_RULE_TEXT } from '../../i18n/verdict-rule';
import { DEFAULT_THRESHOLDS, type Thresholds, type Verdict } from '../../model/verdict';
import { useSpeech } from '../context';
import { VerdictBadge } from '../ui/VerdictBadge';
import { boundsOf } from './bounds';
import { type FieldError, parseDecimal, QUOTIENT_FIELDS, type ThresholdField, thresholdError, wholeError } from './thresholds';
import '../ui/controls.css';
import './thresholds.css';

interface ThresholdsPanelProps {
  readonly thresholds: Thresholds;
  readonly learnersPerMentor: Readonly<Record<string, number>>;
  readonly defaultLearnersPerMentor: Readonly<Record<string, number>>;
  /** Names of all sectors, in the order they are shown. */
  readonly sectors: readonly string[];
  readonly onThresholds: (thresholds: Thresholds) => void;
  readonly onLearnersPerMentor: (learnersPerMentor: Readonly<Record<string, number>>) => void;
}

const TABLE: readonly Verdict[] = [
  'no-workplaces',
  'shortage',
  'tight',
  'balanced',
  'high-both',
  'room',
  'unused',
  'no-offer',
  'no-activity',
  'unknown',
];
const FIELDS: readonly ThresholdField[] = [...QUOTIENT_FIELDS, 'highBothEnrolments'];

/** The one table all verdicts come from, readable and adjustable. A value that cannot be is refused in words; the last good one holds. */
export function ThresholdsPanel(props: ThresholdsPanelProps) {
  const { thresholds, learnersPerMentor, defaultLearnersPerMentor, sectors, onThresholds, onLearnersPerMentor } = props;
  const { language, format } = useSpeech();
  const words = VERDICT_RULE_TEXT[language].thresholds;
  const bounds = boundsOf(thresholds, format);
  const [resets, setResets] = useState(0);
  const isDefault =
    FIELDS.every((field) => thresholds[field] === DEFAULT_THRESHOLDS[field]) &&
    sectors.every((sector) => (learnersPerMentor[sector] ?? 1) === (defaultLearnersPerMentor[sector] ?? 1));
  return (
    <div className="th-panel">
      <p>{words.intro}</p>
      <table className="th-table">
        <thead>
          <tr>
            <th scope="col">{words.verdict}</th>
            <th scope="col">{words.when}</th>
          </tr>
        </thead>
        <tbody>
          {TABLE.map((verdict) => (
            <tr key={verdict}>
              <th scope="row">
                <VerdictBadge verdict={verdict} />
              </th>
              <td>{VERDICT_RULE_TEXT[language].range[verdict](bounds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {/* Restoring the defaults also throws away what was typed and refused. */}
      <div key={resets}>
        <div className="th-fields">
          {FIELDS.map((field) => (
            <NumberField
              key={field}
              label={words.fields[field]}
              value={thresholds[field]}
              digits={field === 'highBothEnrolments' ? 0 : 2}
              errorOf={(typed) => thresholdError(field, typed, thresholds)}
              onChange={(typed) => onThresholds({ ...thresholds, [field]: typed })}
            />
          ))}
        </div>
        <h3>{words.mentors}</h3>
        <p>{words.mentorsIntro}</p>
        <table className="th-table th-mentors">
          <thead>
            <tr>
              <th scope="col">{words.sector}</th>
              <th scope="col">{words.perMentor}</th>
            </tr>
          </thead>
          <tbody>
            {sectors.map((sector) => (
              <tr key={sector}>
                <th scope="row">{sector}</th>
                <td>
                  <NumberField
                    label={`${sector}: ${words.perMentor.toLowerCase()}`}
                    hideLabel
                    value={learnersPerMentor[sector] ?? 1}
                    digits={0}
                    errorOf={wholeError}
                    onChange={(typed) => onLearnersPerMentor({ ...learnersPerMentor, [sector]: typed })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="th-foot">
        <button
          type="button"
          className="ui-button"
          onClick={() => {
            setResets(resets + 1);
            onThresholds(DEFAULT_THRESHOLDS);
            onLearnersPerMentor(defaultLearnersPerMentor);
          }}
        >
          {words.reset}
        </button>
        {isDefault ? <span>{words.isDefault}</span> : null}
      </div>
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: number;
  readonly digits: number;
  readonly errorOf: (typed: number | null) => FieldError | null;
  readonly onChange: (value: number) => void;
}

/** A number that is taken over as soon as it can be; until then what was typed stays in the field, with the reason below it. */
function NumberField({ label, hideLabel = false, value, digits, errorOf, onChange }: NumberFieldProps) {
  const { language, format } = useSpeech();
  const words = VERDICT_RULE_TEXT[language].thresholds;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const written = format.number(value, Math.max(digits, String(value).split('.')[1]?.length ?? 0));
  const typed = draft === null ? value : parseDecimal(draft);
  const error = draft === null ? null : errorOf(typed);
  return (
    <div className="th-field">
      <label htmlFor={id} className={hideLabel ? 'ui-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={draft ?? written}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onChange={(event) => {
          const next = event.target.value;
          setDraft(next);
          const number = parseDecimal(next);
          if (number !== null && errorOf(number) === null) onChange(number);
        }}
        onBlur={() => {
          if (error === null) setDraft(null);
        }}
      />
      {error === null ? null : (
        <p id={`${id}-error`} className="th-error" role="alert">
          {words.errors[error]} {words.kept(written)}
        </p>
      )}
    </div>
  );
}
