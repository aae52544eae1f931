import { useState } from 'react';
import type { Text } from '../../i18n/text';
import type { Answer, SchoolReach } from '../../model/answer';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { useSpeech } from '../context';
import type { HrefOf } from '../link';
import { linkOfSelection } from '../selection';
import { isPlainClick } from '../ui/plain-click';
import { areaName, regionOfMunicipality } from './names';
import { RadiusChart } from './RadiusChart';
import { CompetitorTable, NearestTable, RadiusTable } from './SchoolLists';
import { keepNumbers } from './say';
import { placesAt, schoolHeadline } from './school-summary';
import './answer.css';
import './school.css';

interface SchoolPanelProps {
  readonly register: Register;
  readonly answer: Answer;
  /** Row in `Register.schools`. */
  readonly school: number;
  /** Null while it is being computed. */
  readonly schoolReach: SchoolReach | null;
  readonly reachKm: number;
  /** `final` is false while the reach is still being moved. */
  readonly onReach: (km: number, final: boolean) => void;
  readonly href: HrefOf;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
}

/** One school: whether its reach holds enough places, with whom it shares them, and where a place is free. */
export function SchoolPanel(props: SchoolPanelProps) {
  const { register, answer, school, schoolReach, reachKm, onReach, ...picks } = props;
  const { text, format } = useSpeech();
  const [asTable, setAsTable] = useState(false);
  const words = text.school;
  const name = register.schools?.names[school] ?? '';
  const twoContexts = answer.programmes.every((programme) => register.programmes[programme]?.contexts === 2);
  return (
    <section className="an-panel sc-panel">
      <header className="an-head">
        <Breadcrumb register={register} answer={answer} school={school} href={picks.href} onSelect={picks.onSelect} />
        <h2 className="an-headline" aria-live="polite">
          {schoolReach ? keepNumbers(saySchool(schoolReach, reachKm, name, text)) : name}
        </h2>
        <p className="an-sub">
          {schoolReach
            ? `${words.sub(
                schoolReach.curve.learners === null ? words.learnersUnknown : text.counts.learners(schoolReach.curve.learners),
                placesAt(schoolReach, reachKm),
                reachKm,
              )} · ${answer.question.year}`
            : words.loading}
        </p>
      </header>
      {schoolReach ? (
        <>
          <section className="sc-section" aria-label={words.chart.title}>
            <div className="sc-section-head">
              <h3>{words.chart.title}</h3>
              <button type="button" className="ui-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
                {words.chart.asTable}
              </button>
            </div>
            {asTable ? (
              <RadiusTable curve={schoolReach.curve} />
            ) : (
              <RadiusChart curve={schoolReach.curve} placesPerLearner={twoContexts ? 2 : 1} reachKm={reachKm} onReach={onReach} />
            )}
            <p className="sc-note">
              {words.aloneMeaning}
              {twoContexts ? ` ${text.verdictRule.flags['two-contexts']}` : ''}
            </p>
          </section>
          <section className="sc-section" aria-label={words.competitors}>
            <div className="sc-section-head">
              <h3>
                {words.competitors} <span className="sc-count">{format.number(schoolReach.competitors.length)}</span>
              </h3>
            </div>
            <CompetitorTable register={register} schoolReach={schoolReach} {...picks} />
          </section>
          <NearestTable register={register} schoolReach={schoolReach} reachKm={reachKm} {...picks} />
        </>
      ) : null}
    </section>
  );
}

interface BreadcrumbProps {
  readonly register: Register;
  readonly answer: Answer;
  readonly school: number;
  readonly href: HrefOf;
  readonly onSelect: (selection: Selection | null) => void;
}

function Breadcrumb({ register, answer, school, href, onSelect }: BreadcrumbProps) {
  const { text, language } = useSpeech();
  const { level } = answer.question;
  const region = regionOfMunicipality(register, level, register.schools?.municipality[school]);
  const steps: readonly { readonly label: string; readonly selection: Selection | null }[] = [
    { label: text.answer.flanders, selection: null },
    { label: areaName(register, level, region, language, text), selection: { kind: 'area', region } },
  ];
  return (
    <nav aria-label={text.school.breadcrumb}>
      <ol className="sc-path">
        {steps.map(({ label, selection }) => (
          <li key={label}>
            <a
              href={href({ selection: linkOfSelection(selection, level, register) })}
              onClick={(event) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                onSelect(selection);
              }}
            >
              {label}
            </a>
          </li>
        ))}
        <li aria-current="page">{text.school.here}</li>
      </ol>
    </nav>
  );
}

function saySchool(reach: SchoolReach, reachKm: number, name: string, text: Text): string {
  const say = text.school.headline;
  const headline = schoolHeadline(reach, reachKm);
  switch (headline.kind) {
    case 'unknown':
      return say.unknown(name, headline.places, headline.km);
    case 'nobody':
      return say.nobody(name, headline.places, headline.km);
    case 'enough':
      return say.enough(name, headline.km);
    case 'too-far':
      return say.tooFar(name, headline.km, headline.reachKm);
    case 'never':
      return say.never(name, headline.maxKm, headline.learners, headline.places);
  }
}
