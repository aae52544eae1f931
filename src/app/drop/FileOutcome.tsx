import { useState } from 'react';
import { BOUNDARIES_TEXT } from '../../i18n/boundaries';
import { GROUPINGS_TEXT } from '../../i18n/groupings';
import { OWN_GEOGRAPHY_TEXT } from '../../i18n/own-geography';
import { COORDINATE_SYSTEMS, type CoordinateSystem } from '../../model/boundaries';
import { useSpeech } from '../context';
import type { FileKind, FileReading, FileState } from './use-file-reading';

interface FileOutcomeProps {
  readonly kind: FileKind;
  readonly reading: FileReading;
}

/** How reading a file of one kind goes or went, in words. */
export function FileOutcome({ kind, reading: { state, keepFault, read, cancel } }: FileOutcomeProps) {
  const { language, format } = useSpeech();
  const words = OWN_GEOGRAPHY_TEXT[language];
  if (state.step === 'none' || state.kind !== kind) return null;
  const { name } = state.file;
  if (state.step === 'reading') {
    return (
      <div className="d-outcome d-reading">
        <label>
          <span>{words.reading(name)}</span>
          <progress value={state.share} max={1} />
        </label>
        <button type="button" className="ui-button" onClick={cancel}>
          {words.cancel}
        </button>
      </div>
    );
  }
  if (state.step === 'refused') {
    return (
      <div className="d-outcome d-refused">
        <p role="alert">
          {reasonOf(state, language)} {words.refused(name)}
        </p>
        {state.kind === 'boundaries' && <AskAgain key={name} refused={state.refused} onTold={(told) => read(state.file, told)} />}
      </div>
    );
  }
  return (
    <div className="d-outcome" role="status">
      <p>
        {words.read(name)} {keepFault && words.keepFault[keepFault]}
      </p>
      {state.issues.length > 0 && (
        <ul>
          {sentencesOf(state, language, (examples) => format.list(examples)).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

type Language = ReturnType<typeof useSpeech>['language'];

function reasonOf(state: Extract<FileState, { step: 'refused' }>, language: Language): string {
  const { failed } = OWN_GEOGRAPHY_TEXT[language];
  if (state.kind === 'groupings') return state.refusal ? GROUPINGS_TEXT[language].refusal[state.refusal] : failed;
  const { refusal, value } = state.refused;
  return refusal ? BOUNDARIES_TEXT[language].refusal[refusal](value) : failed;
}

function sentencesOf(
  state: Extract<FileState, { step: 'read' }>,
  language: Language,
  list: (examples: readonly string[]) => string,
): readonly string[] {
  return state.kind === 'groupings'
    ? state.issues.map(({ code, count, examples }) => GROUPINGS_TEXT[language].issue[code](count, list(examples)))
    : state.issues.map(({ code, count, examples }) => BOUNDARIES_TEXT[language].issue[code](count, list(examples)));
}

interface AskAgainProps {
  readonly refused: Extract<FileState, { kind: 'boundaries'; step: 'refused' }>['refused'];
  readonly onTold: (told: { codeProperty: string | null; system: CoordinateSystem | null }) => void;
}

/** Asks for what the file did not tell: the property with the codes, or the system of the coordinates. */
function AskAgain({ refused: { refusal, properties }, onTold }: AskAgainProps) {
  const words = OWN_GEOGRAPHY_TEXT[useSpeech().language];
  const [first] = properties;
  const [property, setProperty] = useState(first?.name ?? '');
  const [system, setSystem] = useState<CoordinateSystem>('31370');
  const asksProperty = refusal === 'no-codes' && first !== undefined;
  const asksSystem = refusal === 'system-unsupported' || refusal === 'system-mismatch';
  if (!asksProperty && !asksSystem) return null;
  return (
    <form
      className="d-ask"
      onSubmit={(event) => {
        event.preventDefault();
        onTold(asksProperty ? { codeProperty: property, system: null } : { codeProperty: null, system });
      }}
    >
      {asksProperty ? (
        <label>
          <span>{words.askProperty}</span>
          <select className="q-select" value={property} onChange={(event) => setProperty(event.target.value)}>
            {properties.map(({ name, sample }) => (
              <option key={name} value={name}>
                {words.sample(name, sample)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <label>
          <span>{words.askSystem}</span>
          <select
            className="q-select"
            value={system}
            onChange={(event) => setSystem(COORDINATE_SYSTEMS.find((known) => known === event.target.value) ?? system)}
          >
            {COORDINATE_SYSTEMS.map((code) => (
              <option key={code} value={code}>
                {words.systems[code]}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" className="ui-button">
        {words.again}
      </button>
    </form>
  );
}
