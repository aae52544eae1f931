import { distance } from '@turf/turf';
import { SCHOOL_SHARED_TEXT } from '../../i18n/school-shared';
import { WORKPLACE_TEXT } from '../../i18n/workplace';
import { type Answer, WORKPLACE_STATES } from '../../model/answer';
import { type Match, WORKPLACE_STATUSES } from '../../model/match';
import { NO_END, type Register, UNKNOWN } from '../../model/register';
import { daysOf } from '../../model/school-year';
import type { Selection } from '../../model/selection';
import { useSpeech } from '../context';
import type { HrefOf } from '../link';
import { CsvButton } from '../ui/CsvButton';
import type { Judgement } from './judged';
import { fileName, municipalityName } from './names';
import { SchoolLink } from './SchoolLink';
import { pairDetail, type Suggested, suggestedCsv, suggestedForWorkplace } from './suggested';
import './answer.css';
import './card.css';

interface WorkplacePanelProps {
  readonly register: Register;
  readonly judgement: Judgement;
  /** Row in `Register.workplaces`. */
  readonly workplace: number;
  /** Null while it is being computed. */
  readonly match: Match | null;
  readonly href: HrefOf;
  readonly onSelect: (selection: Selection | null) => void;
}

const SHOWN_SCHOOLS = 5;

/** One establishment: how many places it has, whether they are needed, what it is recognised for and who is near. */
export function WorkplacePanel({ register, judgement, workplace, match, href, onSelect }: WorkplacePanelProps) {
  const { answer, shared } = judgement;
  const { text, language, format } = useSpeech();
  const words = WORKPLACE_TEXT[language];
  const { workplaces } = register;
  const index = answer.workplaces.workplace.indexOf(workplace);
  const state = WORKPLACE_STATES[answer.workplaces.state[index] ?? UNKNOWN];
  const free = answer.workplaces.free[index] ?? UNKNOWN;
  const sector = register.sectors[workplaces?.sector[workplace] ?? UNKNOWN];
  const where = municipalityName(register, workplaces?.municipality[workplace], language);
  const recognised = recognitionsOf(register, workplace, answer.question.year);
  const schools = nearestSchools(register, answer, workplace);
  const places = index < 0 ? 0 : (answer.workplaces.places[index] ?? null);
  const programmes = new Set(recognised.map(({ programme }) => programme)).size;
  const status = WORKPLACE_STATUSES[shared?.workplaceStatus[index] ?? UNKNOWN];
  const suggested = match && index >= 0 ? suggestedForWorkplace(match, workplace) : null;
  return (
    <section className="an-panel">
      <header className="an-head">
        <button type="button" className="ui-link" onClick={() => onSelect(null)}>
          {SCHOOL_SHARED_TEXT[language].flanders}
        </button>
        <h2 className="an-headline">{workplaces?.names[workplace]}</h2>
        <p className="an-sub">{[where, sector, state && text.map.states[state]].filter(Boolean).join(' · ')}</p>
      </header>
      <div className="an-card">
        <dl className="an-figures">
          <Figure label={words.places} value={format.number(places)} />
          <Figure label={words.free} value={format.number(index < 0 || free === UNKNOWN ? null : free)} />
          <Figure label={words.employees} value={format.number(known(workplaces?.employees[workplace]))} />
          <Figure label={words.mentors} value={format.number(known(workplaces?.mentors[workplace]))} />
        </dl>
        {index < 0 && <p>{words.notForQuestion}</p>}
        <dl className="an-proof">
          {status && (
            <div>
              <dt>{words.shared}</dt>
              <dd>
                <p>{words.status[status]}</p>
              </dd>
            </div>
          )}
          {suggested && <SuggestedSchools {...{ register, answer, suggested, href, onSelect }} />}
          <div>
            <dt>{words.recognisedFor(answer.question.year)}</dt>
            <dd>
              {programmes > 1 && places !== null && places > 0 && <p>{words.sharedBy(places, programmes)}</p>}
              <ul>
                {recognised.map(({ programme, context, validUntil }) => (
                  <li key={`${programme} ${context}`}>
                    {programme}
                    {context > 0 && ` (${words.context(context)})`}
                    {validUntil < NO_END && `, ${words.until(format.date(isoDay(validUntil)))}`}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
          <div>
            <dt>{words.schools}</dt>
            <dd>
              <ul>
                {schools.map(({ school, km }) => (
                  <li key={school}>
                    <SchoolLink register={register} school={school} href={href} onSelect={onSelect} /> {format.km(km)}
                  </li>
                ))}
              </ul>
              {schools.length === 0 && <p>{words.noSchools}</p>}
            </dd>
          </div>
        </dl>
      </div>
    </section>
  );
}

interface SuggestedSchoolsProps {
  readonly register: Register;
  readonly answer: Answer;
  readonly suggested: Suggested;
  readonly href: HrefOf;
  readonly onSelect: (selection: Selection | null) => void;
}

/** A draft of whose learners could come here. */
function SuggestedSchools({ register, answer, suggested, href, onSelect }: SuggestedSchoolsProps) {
  const { language, format } = useSpeech();
  const words = WORKPLACE_TEXT[language];
  const shared = SCHOOL_SHARED_TEXT[language];
  const { pairs, learners, totalKm } = suggested;
  return (
    <div>
      <dt>{words.suggested}</dt>
      <dd>
        {pairs.length === 0 ? (
          <p>{words.suggestedNone}</p>
        ) : (
          <>
            <ul>
              {pairs.map((pair) => (
                <li key={`${pair.school} ${pair.programme} ${pair.context}`}>
                  <SchoolLink register={register} school={pair.school} href={href} onSelect={onSelect} />{' '}
                  {[words.suggestedLine(pair.learners, format.km(pair.km)), pairDetail(register, suggested, pair, shared)]
                    .filter(Boolean)
                    .join(', ')}
                </li>
              ))}
            </ul>
            {pairs.length > 1 && <p>{words.suggestedTotal(learners, format.km(totalKm))}</p>}
            <p className="an-note an-draft">{words.suggestedDraft}</p>
            <CsvButton
              name={fileName(shared.suggested.file, register, answer.question)}
              table={() => suggestedCsv(register, suggested, shared)}
            />
          </>
        )}
      </dd>
    </div>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function known(count: number | undefined): number | null {
  return count === undefined || count === UNKNOWN ? null : count;
}

function isoDay(day: number): string {
  return String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

/** Recognitions that are valid on some day of the school year, by programme name. */
function recognitionsOf({ recognitions, programmes }: Register, workplace: number, year: string) {
  const days = daysOf(year);
  const rows = [...(recognitions?.workplace.keys() ?? [])].filter(
    (row) =>
      recognitions?.workplace[row] === workplace &&
      (recognitions.validFrom[row] ?? 0) <= (days?.lastDay ?? 0) &&
      (recognitions.validUntil[row] ?? 0) >= (days?.firstDay ?? 0),
  );
  return rows
    .map((row) => ({
      programme: programmes[recognitions?.programme[row] ?? UNKNOWN]?.name ?? '',
      context: recognitions?.context[row] ?? 0,
      validUntil: recognitions?.validUntil[row] ?? NO_END,
    }))
    .sort((a, b) => a.programme.localeCompare(b.programme, 'nl'));
}

function nearestSchools({ schools, workplaces }: Register, answer: Answer, workplace: number) {
  const here = [workplaces?.lon[workplace] ?? Number.NaN, workplaces?.lat[workplace] ?? Number.NaN];
  return answer.schools
    .filter(({ counted }) => counted)
    .map(({ school }) => ({
      school,
      km: distance(here, [schools?.lon[school] ?? Number.NaN, schools?.lat[school] ?? Number.NaN]),
    }))
    .filter(({ km }) => km <= answer.reachKm)
    .sort((a, b) => a.km - b.km)
    .slice(0, SHOWN_SCHOOLS);
}
