import { REGION_LEVELS } from '../../model/geography';
import { COMPETITORS, GIVEN } from '../../model/match';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';
import { type LinkState, type Navigate, PAINTS } from '../link';
import './question.css';

interface SelectProps {
  readonly link: LinkState;
  readonly navigate: Navigate;
}

/** The school year, newest first. */
export function YearSelect({ register, link, navigate }: SelectProps & { readonly register: Register }) {
  const { text } = useSpeech();
  return (
    <label className="q-field">
      <span className="q-label">{text.question.year}</span>
      <select className="q-select" value={link.year} onChange={(event) => navigate({ year: event.target.value })}>
        {[...register.years].reverse().map((year, at) => (
          <option key={year} value={year}>
            {year}
            {at === 0 && register.carriedFrom && ` (${text.question.learnersOf} ${register.carriedFrom})`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The division of the map; a selected area goes with the division it belongs to. */
export function LevelSelect({ link, navigate }: SelectProps) {
  const { text } = useSpeech();
  return (
    <ChoiceSelect
      label={text.question.level}
      options={REGION_LEVELS}
      names={text.levels}
      value={link.level}
      onChange={(level) => navigate({ level, selection: link.selection?.kind === 'area' ? null : link.selection })}
    />
  );
}

interface ChoiceProps<K extends string> {
  readonly label: string;
  readonly options: readonly K[];
  readonly names: Readonly<Record<K, string>>;
  readonly value: K;
  readonly onChange: (value: K) => void;
}

function ChoiceSelect<K extends string>({ label, options, names, value, onChange }: ChoiceProps<K>) {
  return (
    <label className="q-field">
      <span className="q-label">{label}</span>
      <select
        className="q-select"
        value={value}
        onChange={(event) => {
          const chosen = options.find((known) => known === event.target.value);
          if (chosen) onChange(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {names[option]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** On what ground the shared supply is asked, and what of it the map shows. */
export function SharedSelects({ link, navigate, hasAgreements }: SelectProps & { readonly hasAgreements: boolean }) {
  const { shared: words } = useSpeech().text;
  const own = link.subject.kind === 'sector' ? words.competitorsSector : words.competitorOptions.question;
  return (
    <>
      <ChoiceSelect
        label={words.paint}
        options={PAINTS}
        names={words.paintOptions}
        value={link.paint}
        onChange={(paint) => navigate({ paint }, 'replace')}
      />
      <ChoiceSelect
        label={words.competitors}
        options={COMPETITORS}
        names={{ ...words.competitorOptions, question: own }}
        value={link.competitors}
        onChange={(competitors) => navigate({ competitors })}
      />
      {hasAgreements && (
        <ChoiceSelect
          label={words.given}
          options={GIVEN}
          names={words.givenOptions}
          value={link.given}
          onChange={(given) => navigate({ given })}
        />
      )}
    </>
  );
}
