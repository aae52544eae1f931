import { closest } from 'fastest-levenshtein';
import { useId, useState } from 'react';
import { placesNamed } from '../../data/locate';
import { routeGpx } from '../../data/work-list/gpx';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import type { Register } from '../../model/register';
import type { WorkList } from '../../model/work-list';
import type { TourRequest } from '../../worker/later-messages';
import { municipalityName } from '../answer/names';
import { useSpeech } from '../context';
import type { Session } from '../session';
import { saveFile } from '../ui/save-file';
import { useAnswer } from '../use-answer';

interface TourPartProps {
  readonly session: Session;
  readonly register: Register;
  readonly list: WorkList;
}

const LEAVE_AT = '08:30';

/** The planned visits in the order of a short tour, with a time per stop. */
export function TourPart({ session, register, list }: TourPartProps) {
  const { language, format } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const id = useId();
  const [from, setFrom] = useState('');
  const [leave, setLeave] = useState(LEAVE_AT);
  const [asked, setAsked] = useState<TourRequest | null>(null);
  /** The name that comes nearest to one that is not known. */
  const [meant, setMeant] = useState<string | null>(null);
  const tour = useAnswer(session, 'tour', asked);
  const { municipality: municipalities } = register.geography.regions;
  const visits = list.entries.filter(({ status }) => status === 'visit-planned');
  const days = [...new Set(visits.map(({ nextDate }) => nextDate))].sort();
  const [chosenDay, setDay] = useState<string | null>(null);
  const day = chosenDay !== null && days.includes(chosenDay) ? chosenDay : (days.find((each) => each !== '') ?? '');
  const ids = visits.filter(({ nextDate }) => nextDate === day).map(({ establishment }) => establishment);
  const plan = (name: string) => {
    const [start] = placesNamed(register.geography, name);
    setMeant(
      start
        ? null
        : closest(
            name,
            municipalities.map((each) => each.name),
          ),
    );
    setFrom(name);
    if (start) setAsked({ start: { lon: start.lon, lat: start.lat }, ids });
  };
  const timeOf = (minutes: number) => {
    const [hour = 8, minute = 30] = leave.split(':').map(Number);
    const at = Math.round(hour * 60 + minute + minutes);
    return `${String(Math.floor(at / 60) % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  };
  return (
    <details className="da-details">
      <summary>{words.tour}</summary>
      {ids.length === 0 ? (
        <p className="w-note">{words.tourNone}</p>
      ) : (
        <form
          className="w-tools"
          onSubmit={(event) => {
            event.preventDefault();
            plan(from);
          }}
        >
          {days.length > 1 && (
            <label htmlFor={`${id}-day`}>
              {words.tourDay}{' '}
              <select
                id={`${id}-day`}
                className="q-select w-select"
                value={day}
                onChange={({ currentTarget }) => {
                  setDay(currentTarget.value);
                  setAsked(null);
                }}
              >
                {days.map((each) => (
                  <option key={each} value={each}>
                    {each === '' ? words.tourNoDay : format.date(each)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label htmlFor={`${id}-from`}>
            {words.tourStart}{' '}
            <input
              id={`${id}-from`}
              className="w-input"
              required
              list={`${id}-places`}
              value={from}
              onChange={({ currentTarget }) => setFrom(currentTarget.value)}
            />
          </label>
          <datalist id={`${id}-places`}>
            {municipalities.map(({ code, name }) => (
              <option key={code} value={name} />
            ))}
          </datalist>
          <label htmlFor={`${id}-leave`}>
            {words.departAt}{' '}
            <input
              id={`${id}-leave`}
              className="w-input"
              type="time"
              value={leave}
              onChange={({ currentTarget }) => setLeave(currentTarget.value)}
            />
          </label>
          <button type="submit" className="ui-button">
            {words.tourPlan}
          </button>
        </form>
      )}
      {meant !== null && (
        <p role="alert">
          {words.tourUnknownStart}{' '}
          <button type="button" className="ui-button" onClick={() => plan(meant)}>
            {words.tourMeant(meant)}
          </button>
        </p>
      )}
      {tour && asked && meant === null && (
        <div role="status">
          <p>
            {words.tourTotal(
              format.number(tour.totalKm),
              format.number(tour.totalMinutes / 60, 1),
              tour.minutesPerStop,
              tour.kmPerHour,
            )}
          </p>
          <ol>
            {tour.stops.map(({ id: stop, name, municipality, km, arrives }) => (
              <li key={stop}>
                {words.tourStop(timeOf(arrives), name, municipalityName(register, municipality, language), format.number(km))}
              </li>
            ))}
          </ol>
          {tour.unknown.length > 0 && <p className="w-note">{words.tourUnknown(tour.unknown.join(', '))}</p>}
          <button
            type="button"
            className="ui-button"
            onClick={() => {
              const start = { establishment: '', name: from, ...asked.start };
              const stops = tour.stops.map(({ id: stop, name, lon, lat }) => ({ establishment: stop, name, lon, lat }));
              saveFile(
                new Blob([routeGpx(list.name, [start, ...stops], new Set())], { type: 'application/gpx+xml' }),
                `${list.name}.gpx`,
              );
            }}
          >
            {words.gpx}
          </button>
        </div>
      )}
    </details>
  );
}
