import { NEW_OFFERS_TEXT } from '../../i18n/new-offers';
import type { Register } from '../../model/register';
import type { ScoutedProgramme } from '../../model/scouting';
import { useSpeech } from '../context';
import { FILTER_FIELDS, optionsOf, otherFormsOf } from './programme-filter';
import type { ProgrammeFilter } from './view-state';

interface ProgrammeFiltersProps {
  readonly register: Register;
  readonly school: number;
  readonly programmes: readonly ScoutedProgramme[];
  readonly filter: ProgrammeFilter;
  readonly onFilter: (filter: ProgrammeFilter) => void;
}

/** Which programmes are listed; every choice says how many it leaves. */
export function ProgrammeFilters({ register, school, programmes, filter, onFilter }: ProgrammeFiltersProps) {
  const { language, format } = useSpeech();
  const words = NEW_OFFERS_TEXT[language];
  const others = otherFormsOf(register, school, programmes);
  return (
    <fieldset className="no-filters">
      <legend className="ui-hidden">{words.filters}</legend>
      {FILTER_FIELDS.map((field) => {
        const options = optionsOf(register, school, programmes, filter, field);
        if (options.length < 2 && filter[field] === '') return null;
        return (
          <label key={field} className="q-field">
            <span className="q-label">{words.filterFields[field]}</span>
            <select
              className="q-select"
              value={filter[field]}
              onChange={({ currentTarget }) => onFilter({ ...filter, [field]: currentTarget.value })}
            >
              <option value="">{words.any}</option>
              {options.map(({ value, count }) => (
                <option key={value} value={value}>
                  {value} ({format.number(count)})
                </option>
              ))}
            </select>
          </label>
        );
      })}
      <label className="no-check">
        <input
          type="checkbox"
          checked={filter.onlyNew}
          onChange={({ currentTarget }) => onFilter({ ...filter, onlyNew: currentTarget.checked })}
        />
        {words.onlyNew}
      </label>
      {others > 0 && (
        <label className="no-check">
          <input
            type="checkbox"
            checked={filter.otherForms}
            onChange={({ currentTarget }) => onFilter({ ...filter, otherForms: currentTarget.checked })}
          />
          {words.otherForms(format.number(others))}
        </label>
      )}
      <p className="w-note">{others > 0 ? words.formRule : words.formUnknown}</p>
    </fieldset>
  );
}
