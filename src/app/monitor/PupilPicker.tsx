import { useMemo, useState } from 'react';
import { CLASS_PART_TEXT } from '../../i18n/class-part';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';
import { NumberField } from '../question/NumberField';
import { SearchBox } from '../question/SearchBox';
import { searchedIn } from '../question/search';
import { siteOptions } from '../question/site-options';

const MOST_AT_ONCE = 60;

interface PupilPickerProps {
  readonly register: Register;
  /** So many pupils of a programme at a school, both by id. */
  readonly onAdd: (count: number, programme: string, school: string) => void;
}

/** Fills in rows of a class from lists, for whoever has no file. */
export function PupilPicker({ register, onAdd }: PupilPickerProps) {
  const { language } = useSpeech();
  const words = CLASS_PART_TEXT[language];
  const [programme, setProgramme] = useState('');
  const [school, setSchool] = useState('');
  const [count, setCount] = useState(1);
  const [added, setAdded] = useState(0);
  const schools = useMemo(() => siteOptions(register, 'schools', language), [register, language]);
  const programmes = useMemo(
    () =>
      register.programmes
        .map(({ id, name, aliases }) => ({ id, label: name, ...searchedIn([name, id, ...aliases]) }))
        .sort((a, b) => a.label.localeCompare(b.label, 'nl', { numeric: true })),
    [register],
  );
  return (
    <section aria-label={words.pick}>
      <h3>{words.pick}</h3>
      <div className="w-tools mp-pick">
        <SearchBox
          label={words.head.programme}
          placeholder={words.typeName}
          options={programmes}
          chosenId={programme}
          onChoose={setProgramme}
        />
        <SearchBox
          label={words.head.school}
          placeholder={words.typeName}
          options={schools}
          chosenId={school}
          onChoose={setSchool}
        />
        <NumberField label={words.count} value={count} most={MOST_AT_ONCE} onChange={setCount} />
        <button
          type="button"
          className="ui-button"
          disabled={programme === '' || school === ''}
          onClick={() => {
            onAdd(count, programme, school);
            setAdded(added + count);
          }}
        >
          {words.add}
        </button>
      </div>
      <p role="status" className="w-note">
        {added > 0 ? words.added(added) : words.pickHelp}
      </p>
    </section>
  );
}
