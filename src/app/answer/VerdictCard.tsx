import { lazy, type ReactNode, Suspense, useState } from 'react';
import { VERDICT_RULE_TEXT } from '../../i18n/verdict-rule';
import type { Question } from '../../model/question';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';
import type { Session } from '../session';
import { Fallible } from '../shell/Fallible';
import { FlagChip } from '../ui/FlagChip';
import { CloseIcon } from '../ui/icons';
import { VerdictBadge } from '../ui/VerdictBadge';
import type { JudgedArea } from './judged';
import { areaName } from './names';
import { turnsByVerdict } from './rule';
import { SharedRule } from './SharedRule';
import { figureOf, tellingFlags } from './summary';
import { VerdictRule } from './VerdictRule';
import './card.css';

const SureLine = lazy(() => import('./SureLine').then((module) => ({ default: module.SureLine })));

interface VerdictCardProps {
  readonly register: Register;
  readonly question: Question;
  readonly judged: JudgedArea;
  readonly session: Session;
  /** Null where there is nothing else to show. */
  readonly onClose: (() => void) | null;
  /** Shows the schools of the area. */
  readonly onSchools: () => void;
  readonly onSchool: (school: number) => void;
  /** Stands above the figures. */
  readonly children?: ReactNode;
}

const FIGURES = ['schools', 'workplaces', 'recognitions', 'places', 'enrolments', 'agreements'] as const;

/** One area: its figures, the rule with its numbers filled in, what would turn it, and where the figures come from. */
export function VerdictCard({ register, question, judged, session, onClose, onSchools, onSchool, children }: VerdictCardProps) {
  const { text, language, format } = useSpeech();
  const [explained, setExplained] = useState(false);
  const words = VERDICT_RULE_TEXT[language];
  const { area, shared, verdict } = judged;
  const name = judged.named?.name ?? areaName(register, question.level, area.region, language, text);
  const flags = [...(shared?.flags ?? []), ...tellingFlags(area)];
  const also = [
    ...(area.sleeping ? [words.sleeping(area.sleeping)] : []),
    ...(area.ending > 0 ? [words.ending(area.ending)] : []),
    ...(area.overlap ? [words.overlap(area.overlap.schools, area.overlap.workplaces)] : []),
  ];
  return (
    <section className="an-card" aria-label={words.card(name)}>
      <header className="an-card-head">
        <h3>{name}</h3>
        <span className="an-card-verdicts">
          <VerdictBadge verdict={verdict} variant="solid" />
        </span>
        {onClose && (
          <button type="button" className="ui-close" aria-label={words.close} onClick={onClose}>
            <CloseIcon />
          </button>
        )}
        {flags.length === 0 ? null : (
          <span className="an-flags">
            {flags.map((flag) => (
              <FlagChip key={flag} flag={flag} explained={explained} onExplain={() => setExplained(!explained)} />
            ))}
          </span>
        )}
      </header>
      {explained ? (
        <dl className="an-flag-list" aria-label={words.flagsTitle}>
          {flags.map((flag) => (
            <div key={flag}>
              <dt>{text.flags[flag]}</dt>
              <dd>{words.flags[flag]}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {children}
      <dl className="an-figures">
        {FIGURES.map((key) => (
          <div key={key}>
            <dt>{key === 'agreements' ? text.answer.short.agreements : text.answer.columns[key]}</dt>
            <dd>{format.number(figureOf(register, area, key))}</dd>
          </div>
        ))}
      </dl>
      <dl className="an-proof">
        {shared && <SharedRule register={register} row={shared} onSchool={onSchool} />}
        <div>
          <dt>{words.rule}</dt>
          <dd>
            <VerdictRule balance={area.balance} verdict={area.verdict} thresholds={question.thresholds} />
          </dd>
        </div>
        <div>
          <dt>{words.turnsTitle}</dt>
          <dd>
            <Lines
              lines={
                area.turns.length === 0
                  ? [words.noTurn]
                  : turnsByVerdict(area.turns).map(([verdict, turns]) => words.turn(turns, verdict))
              }
            />
          </dd>
        </div>
        {judged.named ? null : (
          <Fallible>
            <Suspense>
              <SureLine {...{ register, session }} region={area.region} />
            </Suspense>
          </Fallible>
        )}
        {also.length === 0 ? null : (
          <div>
            <dt>{words.known}</dt>
            <dd>
              <Lines lines={also} />
            </dd>
          </div>
        )}
      </dl>
      <footer className="an-card-foot">
        <span>
          {register.isExample ? `${words.example} · ` : ''}
          {words.state(format.date(register.referenceDate))}
        </span>
        {register.sources.length === 0 ? null : (
          <details className="an-sources">
            <summary>{words.sources(register.sources.length)}</summary>
            <ul>
              {register.sources.map(({ title, licence, date }) => (
                <li key={title}>
                  {[title, licence, ...(date === '' ? [] : [format.date(date)])].filter((part) => part !== '').join(' · ')}
                </li>
              ))}
            </ul>
          </details>
        )}
        {area.schools === 0 ? null : (
          <button type="button" className="ui-link" onClick={onSchools}>
            {words.showSchools(area.schools)}
          </button>
        )}
      </footer>
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 1) return <p>{lines[0]}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
