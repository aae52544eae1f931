import { type FocusEvent, type FormEvent, useId } from 'react';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import { type EntryPatch, WORK_STATUSES, type WorkEntry } from '../../model/work-list';
import { dropDraft, keepDraft } from '../../store/drafts';
import { useSpeech } from '../context';

interface EntryFormProps {
  readonly entry: WorkEntry;
  /** The list it is on. */
  readonly list: string;
  readonly onChange: (patch: EntryPatch) => void;
}

const TEXTS = ['owner', 'nextStep'] as const;
const CONTACTS = ['person', 'telephone', 'email'] as const;

/** What is done about an establishment of a list; every field is kept when it is left. */
export function EntryForm({ entry, list, onChange }: EntryFormProps) {
  const { language } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const id = useId();
  const { person, telephone, email } = entry.contact;
  const contact = { person, telephone, email };
  // Kept as a draft at every key, and in the list when the field is left: that is one line of the history.
  const kept = (patchOf: (value: string) => EntryPatch, saved: string) => {
    const draftOf = (value: string) => ({ list, establishment: entry.establishment, patch: patchOf(value) });
    return {
      onInput: ({ currentTarget: { value } }: FormEvent<HTMLInputElement | HTMLTextAreaElement>) => keepDraft(draftOf(value)),
      onBlur: ({ currentTarget: { value } }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
        if (value !== saved) onChange(patchOf(value));
        dropDraft(draftOf(value));
      },
    };
  };
  return (
    <div className="pr-form">
      <label htmlFor={`${id}-status`}>
        {words.fields.status}
        <select
          id={`${id}-status`}
          className="q-select"
          value={entry.status}
          onChange={({ currentTarget }) => {
            const status = WORK_STATUSES.find((one) => one === currentTarget.value);
            if (status) onChange({ status });
          }}
        >
          {WORK_STATUSES.map((status) => (
            <option key={status} value={status}>
              {words.statuses[status]}
            </option>
          ))}
        </select>
      </label>
      {entry.status === 'do-not-contact' ? (
        <p className="w-note">{words.doNotContact}</p>
      ) : (
        <>
          {TEXTS.map((field) => (
            <label key={field} htmlFor={`${id}-${field}`}>
              {words.fields[field]}
              <input
                key={entry[field]}
                id={`${id}-${field}`}
                className="w-input"
                defaultValue={entry[field]}
                maxLength={200}
                {...kept((value) => ({ [field]: value }), entry[field])}
              />
            </label>
          ))}
          <label htmlFor={`${id}-date`}>
            {words.fields.nextDate}
            <input
              id={`${id}-date`}
              className="w-input"
              type="date"
              value={entry.nextDate}
              onChange={({ currentTarget }) => onChange({ nextDate: currentTarget.value })}
            />
          </label>
        </>
      )}
      <label htmlFor={`${id}-notes`}>
        {words.fields.notes}
        <textarea
          key={entry.notes}
          id={`${id}-notes`}
          className="w-input"
          rows={3}
          defaultValue={entry.notes}
          maxLength={4000}
          {...kept((notes) => ({ notes }), entry.notes)}
        />
      </label>
      {entry.status !== 'do-not-contact' && (
        <details>
          <summary>{words.contact}</summary>
          {CONTACTS.map((field) => (
            <label key={field} htmlFor={`${id}-${field}`}>
              {words.contactFields[field]}
              <input
                key={contact[field]}
                id={`${id}-${field}`}
                className="w-input"
                autoComplete="off"
                defaultValue={contact[field]}
                maxLength={200}
                {...kept((value) => ({ contact: { ...contact, [field]: value } }), contact[field])}
              />
            </label>
          ))}
        </details>
      )}
      <details>
        <summary>{words.history}</summary>
        <ol className="pr-history">
          {[...entry.history].reverse().map(({ at, by, field, value }) => (
            <li key={`${at} ${field} ${value}`}>
              <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')}</time> {by} {words.fields[field]}:{' '}
              {field === 'status'
                ? WORK_STATUSES.find((one) => one === value)
                  ? words.statuses[value as WorkEntry['status']]
                  : value
                : value}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
