import { useMemo, useState } from 'react';
import { SCHOOL_TEXT } from '../../i18n/school';
import { SCHOOL_SHARED_TEXT } from '../../i18n/school-shared';
import { VERDICT_RULE_TEXT } from '../../i18n/verdict-rule';
import type { Answer, SchoolReach } from '../../model/answer';
import type { Match, SharedCurve } from '../../model/match';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { useSpeech } from '../context';
import type { HrefOf } from '../link';
import { linkOfSelection } from '../selection';
import type { Layer2 } from '../session';
import { isPlainClick } from '../ui/plain-click';
import { valueAt } from './chart-frame';
import { FreeTable } from './FreeTable';
import type { Judgement } from './judged';
import { areaName, fileName, regionOfMunicipality } from './names';
import { RadiusChart } from './RadiusChart';
import { RiseNote } from './RiseNote';
import { SchoolHead } from './SchoolHead';
import { CompetitorTable, RadiusTable } from './SchoolLists';
import { SuggestedTable } from './SuggestedTable';
import { suggestedForSchool } from './suggested';
import './answer.css';
import './school.css';

interface SchoolPanelProps {
  readonly register: Register;
  readonly judgement: Judgement;
  /** Row in `Register.schools`. */
  readonly school: number;
  /** Null while it is being computed; so are the following. */
  readonly schoolReach: SchoolReach | null;
  readonly curve: SharedCurve | null;
  readonly free: Layer2['free'] | null;
  readonly match: Match | null;
  readonly reachKm: number;
  /** `final` is false while the reach is still being moved. */
  readonly onReach: (km: number, final: boolean) => void;
  readonly href: HrefOf;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
}

/** One school: whether its learners find a place, from which radius, with whom they share them, and where a place is free. */
export function SchoolPanel(props: SchoolPanelProps) {
  const { register, judgement, school, schoolReach, curve, free, match, reachKm, onReach, ...picks } = props;
  const { answer, shared } = judgement;
  const { language } = useSpeech();
  const name = register.schools?.names[school] ?? '';
  const twice = answer.programmes.filter((programme) => register.programmes[programme]?.contexts === 2).length;
  const twoContexts = twice === 0 ? 'none' : twice === answer.programmes.length ? 'all' : 'some';
  const placesPerLearner = twoContexts === 'all' ? 2 : 1;
  const sharedSchool = shared?.schools.find((row) => row.school === school) ?? null;
  const suggested = useMemo(
    () => match && suggestedForSchool(match, school, answer.programmes),
    [match, school, answer.programmes],
  );
  const freeKm = free?.request.question.reachKm ?? answer.reachKm;
  return (
    <section className="an-panel sc-panel">
      <header className="an-head">
        <Breadcrumb register={register} answer={answer} school={school} href={picks.href} onSelect={picks.onSelect} />
        <SchoolHead {...{ judgement, name, schoolReach, sharedSchool, reachKm, twoContexts }} />
      </header>
      {schoolReach ? (
        <>
          <RadiusSection
            {...{ register, schoolReach, curve, placesPerLearner, reachKm, onReach, href: picks.href, onSelect: picks.onSelect }}
          />
          <CompetitorTable register={register} schoolReach={schoolReach} {...picks} />
          <FreeTable
            register={register}
            free={free?.response ?? null}
            reachKm={freeKm}
            places={answer.programmes.length === 1 ? valueAt(schoolReach.curve.places, freeKm) : null}
            open={free && schoolReach.curve.learners ? free.response.learners / placesPerLearner : null}
            {...picks}
          />
          {sharedSchool !== null && sharedSchool.learners > 0 && (
            <SuggestedTable
              register={register}
              suggested={suggested}
              learners={sharedSchool.learners}
              file={fileName(SCHOOL_SHARED_TEXT[language].suggested.file, register, answer.question)}
              {...picks}
            />
          )}
        </>
      ) : null}
    </section>
  );
}

interface RadiusSectionProps {
  readonly register: Register;
  readonly schoolReach: SchoolReach;
  readonly curve: SharedCurve | null;
  readonly placesPerLearner: 1 | 2;
  readonly reachKm: number;
  readonly onReach: (km: number, final: boolean) => void;
  readonly href: HrefOf;
  readonly onSelect: (selection: Selection | null) => void;
}

/** Both layers per radius, as a chart or a table, and what the words in it mean. */
function RadiusSection({ register, schoolReach, curve, placesPerLearner, reachKm, onReach, ...link }: RadiusSectionProps) {
  const { language } = useSpeech();
  const [asTable, setAsTable] = useState(false);
  const words = SCHOOL_TEXT[language];
  const { learners } = schoolReach.curve;
  return (
    <section className="sc-section" aria-label={words.chart.title}>
      <div className="sc-section-head">
        <h3>{words.chart.title}</h3>
        <button type="button" className="ui-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {words.chart.asTable}
        </button>
      </div>
      {asTable ? (
        <RadiusTable curve={schoolReach.curve} shared={curve} />
      ) : (
        <RadiusChart curve={schoolReach.curve} shared={curve} {...{ placesPerLearner, reachKm, onReach }} />
      )}
      {learners && curve ? <RiseNote register={register} curve={curve} {...link} /> : null}
      <p className="sc-note">
        {words.aloneMeaning}
        {learners ? ` ${SCHOOL_SHARED_TEXT[language].chart.meaning}` : ''}
        {placesPerLearner === 2 ? ` ${VERDICT_RULE_TEXT[language].flags['two-contexts']}` : ''}
      </p>
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
  const words = SCHOOL_TEXT[language];
  const { level } = answer.question;
  const region = regionOfMunicipality(register, level, register.schools?.municipality[school]);
  const steps: readonly { readonly label: string; readonly selection: Selection | null }[] = [
    { label: SCHOOL_SHARED_TEXT[language].flanders, selection: null },
    { label: areaName(register, level, region, language, text), selection: { kind: 'area', region } },
  ];
  return (
    <nav aria-label={words.breadcrumb}>
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
        <li aria-current="page">{words.here}</li>
      </ol>
    </nav>
  );
}
