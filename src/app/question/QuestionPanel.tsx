import type { Answer } from '../../model/answer';
import { MAX_REACH_KM } from '../../model/question';
import type { Register } from '../../model/register';
import { DEFAULT_THRESHOLDS } from '../../model/verdict';
import { AreaField } from '../area/AreaField';
import { useSpeech } from '../context';
import type { LinkState, Navigate } from '../link';
import { ProgrammeField } from './ProgrammeField';
import { LevelSelect, SharedSelects, YearSelect } from './selects';
import './question.css';

interface QuestionPanelProps {
  readonly register: Register;
  readonly link: LinkState;
  readonly answer: Answer | null;
  readonly navigate: Navigate;
  readonly onThresholds: () => void;
  readonly onAbout: () => void;
  /** Somebody wants to draw an area on the map. */
  readonly onDraw: () => void;
}

/** What is asked: every control changes the link, and the link changes the screen. */
export function QuestionPanel({ register, link, answer, navigate, onThresholds, onAbout, onDraw }: QuestionPanelProps) {
  const { text, format } = useSpeech();
  const { subject } = link;
  const reachKm = link.reachKm ?? answer?.reachKm ?? 0;
  return (
    <div className="q-panel">
      <ProgrammeField
        register={register}
        subject={subject}
        onChoose={(chosen) => navigate({ subject: withRelated(chosen, subject), selection: null })}
      />
      <SubjectNote register={register} link={link} answer={answer} navigate={navigate} />
      <YearSelect register={register} link={link} navigate={navigate} />
      <LevelSelect link={link} navigate={navigate} />
      <AreaField geography={register.geography} link={link} navigate={navigate} onDraw={onDraw} />
      <ReachSlider reachKm={reachKm} navigate={navigate} label={text.question.reach} valueText={format.number(reachKm)} />
      <SharedSelects link={link} navigate={navigate} hasAgreements={register.agreements !== null} />
      <SchoolKinds register={register} link={link} navigate={navigate} />
      <div className="q-foot">
        <p>
          {text.question.thresholds(isStandard(link))}{' '}
          <button type="button" className="q-link" onClick={onThresholds}>
            {text.question.changeThresholds}
          </button>
        </p>
        <p>
          {text.question.dataset(register.title, format.date(register.referenceDate))}{' '}
          <button type="button" className="q-link" onClick={onAbout}>
            {text.question.about}
          </button>
        </p>
      </div>
    </div>
  );
}

function SubjectNote({
  register,
  link,
  answer,
  navigate,
}: Pick<QuestionPanelProps, 'register' | 'link' | 'answer' | 'navigate'>) {
  const { text } = useSpeech();
  const { subject } = link;
  if (subject.kind === 'sector') {
    return <p className="q-help">{text.question.sectorNote(answer?.programmes.length ?? 0)}</p>;
  }
  const programme = register.programmes.find(({ id }) => id === subject.programme);
  const related = register.programmes.filter(
    ({ id, family }) => family !== '' && family === programme?.family && id !== programme.id,
  );
  const extraSchools = answer?.schools.filter(({ offers }) => offers === 'related').length ?? 0;
  return (
    <>
      <p className="q-help">
        {[programme?.degree, register.sectors[programme?.sector ?? -1]].filter(Boolean).join(' · ')}
        {programme?.contexts === 2 && <span className="q-contexts">{text.question.twoContexts}</span>}
      </p>
      {related.length > 0 && (
        <label className="q-switch">
          <input
            type="checkbox"
            checked={subject.related}
            onChange={(event) => navigate({ subject: { ...subject, related: event.target.checked } })}
          />
          <span>
            {text.question.related}
            <small title={related.map(({ name }) => name).join(', ')}>
              {text.question.relatedNote(related.length, extraSchools)}
            </small>
          </span>
        </label>
      )}
    </>
  );
}

interface ReachSliderProps {
  readonly reachKm: number;
  readonly navigate: Navigate;
  readonly label: string;
  readonly valueText: string;
}

function ReachSlider({ reachKm, navigate, label, valueText }: ReachSliderProps) {
  return (
    <div className="q-field">
      <label className="q-label q-spread" htmlFor="reach">
        <span>{label}</span>
        <output htmlFor="reach">{valueText} km</output>
      </label>
      <input
        id="reach"
        className="q-range"
        type="range"
        min={1}
        max={MAX_REACH_KM}
        value={reachKm}
        aria-valuetext={`${valueText} km`}
        onChange={(event) => navigate({ reachKm: event.currentTarget.valueAsNumber }, 'draft')}
        onPointerUp={(event) => navigate({ reachKm: event.currentTarget.valueAsNumber }, 'push')}
        onKeyUp={(event) => {
          if (/^(Arrow|Page|Home|End)/.test(event.key)) navigate({ reachKm: event.currentTarget.valueAsNumber }, 'replace');
        }}
      />
      <div className="q-scale" aria-hidden="true">
        {[1, 15, 30, 45].map((km) => (
          <span key={km}>{km}</span>
        ))}
        <span>60 km</span>
      </div>
    </div>
  );
}

function SchoolKinds({ register, link, navigate }: Pick<QuestionPanelProps, 'register' | 'link' | 'navigate'>) {
  const { text } = useSpeech();
  const kinds = [...new Set(register.schools?.kinds)].filter(Boolean).sort();
  if (kinds.length < 2) return null;
  const isOn = (kind: string) => link.schoolKinds.length === 0 || link.schoolKinds.includes(kind);
  const toggle = (kind: string) => {
    const next = kinds.filter((each) => (each === kind ? !isOn(each) : isOn(each)));
    // None at all would answer nothing, so it means what it means in the link: all of them.
    navigate({ schoolKinds: next.length === kinds.length ? [] : next });
  };
  return (
    <fieldset className="q-field q-kinds">
      <legend className="q-label">{text.question.schoolKinds}</legend>
      {kinds.map((kind) => (
        <label key={kind} className="q-check">
          <input type="checkbox" checked={isOn(kind)} onChange={() => toggle(kind)} />
          {kindName(text.question.kinds, kind)}
        </label>
      ))}
    </fieldset>
  );
}

/** The name of a kind of school that the text tables know, else the code of the dataset itself. */
export function kindName(names: Readonly<Record<string, string>>, kind: string): string {
  return (Object.hasOwn(names, kind) ? names[kind] : undefined) ?? kind;
}

/** Keeps the switch for related programmes when another programme is chosen. */
function withRelated(chosen: LinkState['subject'], before: LinkState['subject']): LinkState['subject'] {
  return chosen.kind === 'programme' && before.kind === 'programme' ? { ...chosen, related: before.related } : chosen;
}

function isStandard({ thresholds }: LinkState): boolean {
  return JSON.stringify(thresholds) === JSON.stringify(DEFAULT_THRESHOLDS);
}
