import { closest } from 'fastest-levenshtein';
import { useId, useMemo, useState } from 'react';
import { placesNamed } from '../../data/locate';
import { routeGpx } from '../../data/work-list/gpx';
import { PROSPECTS_TEXT } from '../../i18n/prospects';
import { WORK_LIST_TEXT } from '../../i18n/work-list';
import type { SceneOutlines } from '../../map/scene';
import type { LonLat } from '../../map/sphere';
import { establishmentKey } from '../../model/prospects';
import type { Register } from '../../model/register';
import type { WorkList } from '../../model/work-list';
import { municipalityName } from '../answer/names';
import { useSpeech } from '../context';
import type { Session } from '../session';
import { saveFile } from '../ui/save-file';
import { useAnswer } from '../use-answer';
import { TourMap } from './TourMap';

interface TourPartProps {
  readonly session: Session;
  readonly register: Register;
  readonly outlines: SceneOutlines;
  readonly list: WorkList;
}

const LEAVE_AT = '08:30';
const isPlaced = ({ lon, lat }: LonLat) => Number.isFinite(lon + lat);

/** The planned visits in the order of a short tour, with a time per stop. */
export function TourPart({ session, register, outlines, list }: TourPartProps) {
  const { language, format } = useSpeech();
  const words = PROSPECTS_TEXT[language];
  const own = WORK_LIST_TEXT[language];
  const id = useId();
  const [from, setFrom] = useState('');
  const [leave, setLeave] = useState(LEAVE_AT);
  /** Where the route that was asked for begins; it follows the visits from then on. */
  const [start, setStart] = useState<(LonLat & { readonly name: string }) | null>(null);
  /** The name that comes nearest to one that is not known. */
  const [meant, setMeant] = useState<string | null>(null);
  const { municipality: municipalities } = register.geography.regions;
  const visits = list.entries.filter(({ status }) => status === 'visit-planned');
  const days = [...new Set(visits.map(({ nextDate }) => nextDate))].sort();
  const [chosenDay, setDay] = useState<string | null>(null);
  const day = chosenDay !== null && days.includes(chosenDay) ? chosenDay : (days.find((each) => each !== '') ?? '');
  const ids = visits.filter(({ nextDate }) => nextDate === day).map(({ establishment }) => establishment);
  const tour = useAnswer(session, 'tour', start && ids.length > 0 ? { start: { lon: start.lon, lat: start.lat }, ids } : null);
  const stops = useMemo(
    () =>
      tour?.stops.map(({ municipality, ...stop }) => ({ ...stop, place: municipalityName(register, municipality, language) })) ??
      [],
    [tour, register, language],
  );
  const plan = (name: string) => {
    const [found] = placesNamed(register.geography, name);
    setMeant(
      found
        ? null
        : closest(
            name,
            municipalities.map((each) => each.name),
          ),
    );
    setFrom(name);
    if (found) setStart({ lon: found.lon, lat: found.lat, name });
  };
  const stepOf = (id: string) => visits.find(({ establishment }) => establishment === establishmentKey(id))?.nextStep ?? '';
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
          className="w-tools pr-unprinted"
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
                onChange={({ currentTarget }) => setDay(currentTarget.value)}
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
      {tour && start && ids.length > 0 && meant === null && (
        <div role="status">
          <p>
            <strong>{[day === '' ? '' : format.date(day), own.tourVisits(ids.length)].filter(Boolean).join(' · ')}</strong>
          </p>
          <TourMap outlines={outlines} start={start} stops={stops.filter(isPlaced)} />
          <p>
            {words.tourTotal(
              format.number(tour.totalKm),
              format.number(tour.totalMinutes / 60, 1),
              tour.minutesPerStop,
              tour.kmPerHour,
            )}
          </p>
          <ol className="to-stops">
            <li>{own.tourLeave(timeOf(0), start.name)}</li>
            {stops.map(({ id: stop, name, place, km, arrives }, nth) => (
              <li key={stop}>
                {nth + 1} · {words.tourStop(timeOf(arrives), name, place, format.number(km))}
                {stepOf(stop) && `: ${stepOf(stop)}`}
              </li>
            ))}
            <li>{own.tourBack(timeOf(tour.totalMinutes), start.name)}</li>
          </ol>
          {tour.unknown.length > 0 && <p className="w-note">{words.tourUnknown(tour.unknown.join(', '))}</p>}
          <button
            type="button"
            className="ui-button pr-unprinted"
            onClick={() => {
              const home = { establishment: '', ...start };
              const places = stops.map(({ id: stop, name, lon, lat }) => ({ establishment: stop, name, lon, lat }));
              saveFile(
                new Blob([routeGpx(list.name, [home, ...places, home], new Set())], { type: 'application/gpx+xml' }),
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
