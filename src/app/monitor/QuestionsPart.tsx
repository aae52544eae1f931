import { Fragment, useEffect, useMemo, useRef } from 'react';
import { QUESTIONS_TEXT, type QuestionsText } from '../../i18n/questions';
import { READY_QUESTIONS, type ReadyQuestion } from '../../model/questions';
import type { Measure } from '../../model/trend';
import { usePhone } from '../answer/use-phone';
import { useSpeech } from '../context';
import { YearSelect } from '../question/selects';
import { StateLink } from '../ui/StateLink';
import { Waiting } from '../ui/Waiting';
import { useAsked } from '../use-answer';
import { AgreementShares } from './AgreementShares';
import { Figures } from './Figures';
import { NewProgrammes } from './NewProgrammes';
import { NotCounted } from './NotCounted';
import type { CountedPartProps } from './part-props';
import { provinceAsked, type QuestionState, questionOfText, questionText, trendOfQuery } from './question-state';
import { SectorTensions } from './SectorTensions';
import { SelectField } from './SelectField';
import { type TrendNames, trendNames } from './trend-names';
import { trendRequest, trendText } from './trend-state';
import { viewText } from './view-state';
import './monitor-figures.css';

const DOCUMENTS = ['000', '001', '004'] as const;
const [FIRST] = READY_QUESTIONS;

/** The questions that parliament asked, each with its answer; on a phone one after the other. */
export function QuestionsPart(props: CountedPartProps) {
  const { register, asked } = props;
  const { language } = useSpeech();
  const words = QUESTIONS_TEXT[language];
  const isPhone = usePhone();
  const names = useMemo(() => trendNames(register, { language }), [register, language]);
  const read = asked === '' ? null : questionOfText(asked);
  const opening = FIRST && !isPhone ? { question: FIRST, province: provinceAsked(FIRST) } : null;
  const state = read ?? opening;
  const answer = useRef<HTMLDivElement>(null);
  const chosen = useRef(asked);
  useEffect(() => {
    if (chosen.current === asked) return;
    chosen.current = asked;
    if (answer.current) bringIntoView(answer.current);
  }, [asked]);
  return (
    <>
      {asked !== '' && !read && <p role="alert">{words.notFound}</p>}
      <div className="mt-questions">
        {!(isPhone && read) && <QuestionList {...props} names={names} current={state} />}
        {state && (
          <div className="mt-answer" ref={answer}>
            {isPhone && (
              <StateLink change={{ monitoring: null }} href={props.href} navigate={props.navigate}>
                {words.back}
              </StateLink>
            )}
            <Answer {...props} state={state} names={names} />
          </div>
        )}
      </div>
    </>
  );
}

/** Scrolls to the beginning of an answer that begins above, or in the lower half of, what is seen. */
function bringIntoView(answer: HTMLElement): void {
  const { top } = answer.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight / 2) answer.scrollIntoView({ block: 'start' });
}

interface ListProps extends CountedPartProps {
  readonly names: TrendNames;
  readonly current: QuestionState | null;
}

function QuestionList({ names, current, href, navigate }: ListProps) {
  const words = QUESTIONS_TEXT[useSpeech().language];
  return (
    <nav className="mt-list" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="w-note">{words.intro}</p>
      {DOCUMENTS.map((document) => (
        <section key={document}>
          <h3>{words.documents[document]}</h3>
          <ol>
            {READY_QUESTIONS.filter((question) => question.document === document).map((question) => (
              <li key={question.id}>
                <StateLink
                  change={{ monitoring: viewText({ part: 'questions', asked: question.id }) }}
                  href={href}
                  navigate={navigate}
                  className="mt-question"
                  current={question === current?.question}
                >
                  <span className="mt-number">{question.number}</span>
                  <span>{wordsOf(question, provinceAsked(question), words, names)}</span>
                </StateLink>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </nav>
  );
}

function wordsOf({ id }: ReadyQuestion, province: string | null, words: QuestionsText, names: TrendNames): string {
  return words.questions[id]?.(province === null ? words.inAll : names.inProvince(province)) ?? id;
}

interface AnswerProps extends CountedPartProps {
  readonly state: QuestionState;
  readonly names: TrendNames;
}

function Answer({ session, register, link, navigate, href, state, names, onAsked, isMoved }: AnswerProps) {
  const { language } = useSpeech();
  const words = QUESTIONS_TEXT[language];
  const { question, province } = state;
  const trends = question.queries.map((query) => trendOfQuery(query, province));
  const requests = trends.flatMap((trend) => trendRequest(trend, link) ?? []);
  const { answer, isBusy, again } = useAsked(session, 'trends', requests.length > 0 && !isMoved ? requests : null);
  const isAnswered = !isMoved && answer && JSON.stringify(answer.map(({ request }) => request)) === JSON.stringify(requests);
  const ofProvinces = (asked: Measure) =>
    answer?.find(({ request: { measure, by } }) => measure === asked && by[0] === 'province');
  const [recognised, withAgreement] = [ofProvinces('enterprises'), ofProvinces('enterprises-with-agreement')];
  const methods = [...new Set(question.queries.flatMap((query) => query.methods))];
  const provinces = names.options('province');
  const hasYear = trends.some(({ by }) => !by.includes('year'));
  return (
    <article aria-busy={isBusy}>
      <p className="mt-from">
        {words.documents[question.document]} · {words.number(question.number)}
      </p>
      <h2>{wordsOf(question, province, words, names)}</h2>
      {(provinceAsked(question) !== null || hasYear) && question.queries.length > 0 && (
        <div className="s-sector-bar">
          {provinceAsked(question) !== null && (
            <SelectField
              label={words.province}
              value={province ?? ''}
              options={[...provinces, { key: '', name: words.all }]}
              onChange={(key) => onAsked(questionText({ question, province: key === '' ? null : key }))}
            />
          )}
          {hasYear && <YearSelect {...{ register, link, navigate }} />}
        </div>
      )}
      {question.cannot.length > 0 && (
        <p className="w-note">
          {question.cannot.map((code) => words.notInData[code].replace('#', register.years[0] ?? '')).join(' ')}
        </p>
      )}
      {isMoved && <NotCounted heading="h3" {...{ register, link, href, navigate }} />}
      {requests.length > 0 && !isAnswered && !isMoved && <Waiting isBusy={isBusy} onAgain={again} />}
      {question.id === 'sectors-with-most-shortage-antwerp' && !isMoved && (
        <SectorTensions {...{ session, link, navigate, href, province }} />
      )}
      {isAnswered &&
        answer.map((each, at) => {
          const trend = trends[at];
          const isOfProgrammes = each.request.by[0] === 'programme';
          if (isOfProgrammes && each.counted) return <NewProgrammes key="new" counted={each.counted} names={names} />;
          return (
            trend && (
              <Fragment key={trendText(trend)}>
                <Figures answer={each} source={trend.source} register={register} heading="h3">
                  <StateLink
                    change={{ monitoring: viewText({ part: 'trends', asked: trendText(trend) }) }}
                    href={href}
                    navigate={navigate}
                  >
                    {words.open}
                  </StateLink>
                </Figures>
                {at === 0 && recognised && withAgreement && <AgreementShares {...{ recognised, withAgreement, register }} />}
              </Fragment>
            )
          );
        })}
      {methods.length > 0 && !isMoved && (
        <>
          <h3>{words.how}</h3>
          <ul className="mt-lines">
            {methods.map((method) => (
              <li key={method}>{words.methods[method]}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
