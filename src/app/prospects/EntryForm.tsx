import { type FocusEvent, type FormEvent, useId, useRef, useState } from 'react';
import { LOCALES } from '../../i18n/format';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import { WORK_LIST_TEXT } from '../../i18n/work-list';
import { type EntryPatch, WORK_STATUSES, type WorkEntry, type WorkStatus } from '../../model/work-list';
import { dropDraft, keepDraft } from '../../store/drafts';
import { useSpeech } from '../context';
import { whoAmI } from './use-lists';

interface EntryFormProps {
  readonly entry: WorkEntry;
  /** The list it is on. */
  readonly list: string;
  /** Names of other lists that forbid to contact it. */
  readonly forbiddenOn: readonly string[];
  readonly onChange: (patch: EntryPatch) => void;
}

const FORBIDS: WorkStatus = 'do-not-contact';
const TEXTS = ['owner', 'nextStep'] as const;
const CONTACTS = ['person', 'telephone', 'email'] as const;

/** What is done about an establishment of a list; every field is kept when it is left. */
export function EntryForm({ entry, list, forbiddenOn, onChange }: EntryFormProps) {
  const { language, format } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const own = WORK_LIST_TEXT[language];
  const moment = (at: string) => new Date(at).toLocaleString(LOCALES[language], { dateStyle: 'short', timeStyle: 'short' });
  const id = useId();
  // Passing over a status with the arrow keys is no call: it is kept when the field is left, by mouse at once.
  const [status, setStatus] = useState(entry.status);
  const isPointed = useRef(false);
  const [told, setTold] = useState(entry.status);
  if (told !== entry.status) {
    setTold(entry.status);
    setStatus(entry.status);
  }
  // Both ways: a key that slips must neither forbid nor allow.
  const isAsked = (status === FORBIDS) !== (entry.status === FORBIDS);
  const lifts = isAsked && entry.status === FORBIDS;
  const select = useRef<HTMLSelectElement>(null);
  // The buttons go with their question: the keyboard stays at what it was about.
  const answer = (chosen: WorkStatus) => {
    select.current?.focus();
    setStatus(chosen);
    if (chosen !== entry.status) onChange({ status: chosen });
  };
  const { person, telephone, email } = entry.contact;
  const contact = { person, telephone, email };
  // Kept as a draft at every key, and in the list when the field is left: that is one line of the history.
  const kept = (patchOf: (value: string) => EntryPatch, saved: string) => {
    const draftOf = (value: string) => ({ list, establishment: entry.establishment, patch: patchOf(value) });
    return {
      onInput: ({ currentTarget }: FormEvent<HTMLInputElement | HTMLTextAreaElement>) => {
        if (currentTarget.validity.valid) keepDraft(draftOf(currentTarget.value));
      },
      onBlur: ({ currentTarget }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
        const { value } = currentTarget;
        // A date that is half typed is none yet.
        const isWhole = currentTarget.validity.valid;
        if (value !== saved && isWhole) onChange(patchOf(value));
        dropDraft(draftOf(value));
      },
    };
  };
  return (
    <div className="pr-form">
      <label htmlFor={`${id}-status`}>
        {words.fields.status}
        <select
          ref={select}
          id={`${id}-status`}
          className="q-select"
          value={status}
          disabled={forbiddenOn.length > 0}
          onPointerDown={() => {
            isPointed.current = true;
          }}
          onChange={({ currentTarget }) => {
            const status = WORK_STATUSES.find((one) => one === currentTarget.value);
            if (!status) return;
            setStatus(status);
            const draft = { list, establishment: entry.establishment, patch: { status } };
            if (status === FORBIDS || entry.status === FORBIDS) dropDraft(draft);
            else if (isPointed.current) onChange({ status });
            // A tab that ends while the keyboard is still here loses nothing either.
            else keepDraft(draft);
            isPointed.current = false;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !isAsked) return;
            // Closes the question alone, not the card.
            event.stopPropagation();
            setStatus(entry.status);
          }}
          onBlur={() => {
            if (status !== entry.status && !isAsked) onChange({ status });
            dropDraft({ list, establishment: entry.establishment, patch: { status } });
          }}
        >
          {WORK_STATUSES.map((status) => (
            <option key={status} value={status}>
              {words.statuses[status]}
            </option>
          ))}
        </select>
      </label>
      {isAsked && (
        <div
          role="alertdialog"
          aria-label={lifts ? own.liftSure : words.forbidSure}
          className="pr-sure"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            answer(entry.status);
          }}
        >
          <p>{lifts ? own.liftSure : words.doNotContact}</p>
          <button type="button" className="ui-button" onClick={() => answer(status)}>
            {lifts ? own.lift : words.forbid}
          </button>{' '}
          <button type="button" className="ui-button" onClick={() => answer(entry.status)}>
            {words.forbidNot}
          </button>
        </div>
      )}
      {entry.status === FORBIDS ? (
        <p className="w-note">{forbiddenOn.length > 0 ? own.forbiddenOn(forbiddenOn.join(', ')) : words.isForbidden}</p>
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
                placeholder={field === 'owner' ? whoAmI() : undefined}
                list={field === 'owner' ? `${id}-me` : undefined}
                {...kept((value) => ({ [field]: value }), entry[field])}
              />
            </label>
          ))}
          <datalist id={`${id}-me`}>{whoAmI() !== '' && <option value={whoAmI()} />}</datalist>
          <label htmlFor={`${id}-date`}>
            {words.fields.nextDate}
            <input
              id={`${id}-date`}
              className="w-input"
              type="date"
              key={entry.nextDate}
              defaultValue={entry.nextDate}
              min="2000-01-01"
              max="2100-12-31"
              {...kept((nextDate) => ({ nextDate }), entry.nextDate)}
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
      {entry.status !== FORBIDS && (
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
                {...kept((value) => ({ contact: { [field]: value } }), contact[field])}
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
              <time dateTime={at}>{moment(at)}</time> {by} {words.fields[field]}:{' '}
              {field === 'status'
                ? WORK_STATUSES.find((one) => one === value)
                  ? words.statuses[value as WorkEntry['status']]
                  : value
                : field === 'nextDate'
                  ? format.date(value)
                  : value}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
