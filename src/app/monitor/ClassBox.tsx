import { useId, useRef, useState } from 'react';
import { withPupils } from '../../data/class-text';
import { CLASS_FILE_TEXT } from '../../i18n/class-file';
import { CLASS_PART_TEXT } from '../../i18n/class-part';
import { CLASS_COLUMNS } from '../../model/cover';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';
import { saveCsv } from '../ui/csv';
import { DownloadIcon } from '../ui/icons';
import { exampleClass } from './example-class';
import { textOfFile } from './kept-class';
import { PupilPicker } from './PupilPicker';

interface ClassBoxProps {
  readonly register: Register;
  readonly year: string;
  /** The class that stands there; null while there is none. */
  readonly known: string | null;
  readonly isBusy: boolean;
  readonly onClass: (given: string) => void;
}

/** Where a class comes in: pasted, typed, picked from lists, chosen or dropped; with an example to look at and the columns told. */
export function ClassBox({ register, year, known, isBusy, onClass }: ClassBoxProps) {
  const { language } = useSpeech();
  const words = CLASS_PART_TEXT[language];
  const { columns } = CLASS_FILE_TEXT[language];
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(known ?? '');
  const load = async (file: File | undefined) => {
    if (!file) return;
    const text = await textOfFile(file);
    setTyped(text);
    onClass(text);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it do the same by keyboard.
    <div
      className="mp-box"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        void load(event.dataTransfer.files[0]);
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClass(typed);
        }}
      >
        <label htmlFor={id} className="q-label">
          {words.box}
        </label>
        <p id={`${id}-help`} className="w-note">
          {words.boxHelp}
        </p>
        <textarea
          id={id}
          aria-describedby={`${id}-help`}
          className="mp-paste"
          rows={8}
          spellCheck={false}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <div className="w-tools">
          <button type="submit" className="ui-button s-primary" disabled={isBusy || typed.trim() === ''}>
            {words.compute}
          </button>
          <button type="button" className="ui-button" onClick={() => picker.current?.click()}>
            {words.choose}
          </button>
          <button type="button" className="ui-button" onClick={() => setTyped(exampleClass(register, year, language))}>
            {words.example}
          </button>
          <button
            type="button"
            className="ui-button"
            onClick={() =>
              void saveCsv(
                words.templateFile,
                CLASS_COLUMNS.map((column) => columns[column]),
                [],
                language,
              )
            }
          >
            <DownloadIcon />
            {words.template}
          </button>
        </div>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={words.choose}
          accept=".csv,.tsv,.txt"
          onChange={({ currentTarget }) => {
            void load(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </form>
      <PupilPicker
        register={register}
        onAdd={(count, programme_id, school_id) => setTyped(withPupils(typed, count, { programme_id, school_id }, columns))}
      />
      <details open={known === null}>
        <summary>{words.columnsTitle}</summary>
        <dl className="mp-columns">
          {CLASS_COLUMNS.map((column) => (
            <div key={column}>
              <dt>
                <code>{columns[column]}</code>
              </dt>
              <dd>{words.columns[column]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
