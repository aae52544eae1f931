import { geoCircle } from 'd3-geo';
import { useId, useMemo } from 'react';
import type { Outlines } from '../../data/outlines';
import { DOSSIER_TEXT } from '../../i18n/dossier';
import { EARTH_KM, type LonLat } from '../../map/sphere';
import type { Register } from '../../model/register';
import type { DossierAnswer } from '../../worker/proving-messages';
import { nameOfRegion } from '../answer/names';
import { useSpeech } from '../context';
import { lookAt, planePath, projectionOf, type Size } from '../map/svg-camera';

interface DossierMapProps {
  readonly answer: DossierAnswer;
  readonly register: Register;
  readonly outlines: Outlines;
}

const SIZE: Size = { width: 680, height: 256 };
const MARGIN_PX = 14;
const KM_PER_DEGREE = (EARTH_KM * Math.PI) / 180;

/** The school, how far its learners may travel, and who and what lies there; drawn as it is printed. */
export function DossierMap({ answer: { dossier, reached }, register, outlines }: DossierMapProps) {
  const { language } = useSpeech();
  const words = DOSSIER_TEXT[language];
  const clip = useId();
  const { question, figures, effects } = dossier;
  const { lon, lat, name } = question.school;
  const drawn = useMemo(() => {
    if (lon === null || lat === null) return null;
    const [north, east] = [
      question.reachKm / KM_PER_DEGREE,
      question.reachKm / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
    ];
    const projection = projectionOf(lookAt([lon - east, lat - north, lon + east, lat + north], SIZE, MARGIN_PX), SIZE);
    const path = planePath(projection);
    const ring = geoCircle()
      .center([lon, lat])
      .radius(question.reachKm / KM_PER_DEGREE)();
    const place = (point: LonLat) => projection([point.lon, point.lat]) ?? [Number.NaN, Number.NaN];
    const isInView = ([x = Number.NaN, y = Number.NaN]: readonly number[]) =>
      x > 40 && x < SIZE.width - 40 && y > 16 && y < SIZE.height - 8;
    return {
      land: outlines.land.features.map((country) => ({ ...country.properties, d: path(country) ?? '' })),
      municipal: path(outlines.borders('municipality')) ?? '',
      regional: path(outlines.borders('arrondissement')) ?? '',
      ring: path(ring) ?? '',
      school: place({ lon, lat }),
      names: register.geography.regions.arrondissement
        .map((region) => ({ name: nameOfRegion(region, language), at: place(region) }))
        .filter(({ at }) => isInView(at)),
      place,
    };
  }, [lon, lat, question.reachKm, outlines, register, language]);
  if (!drawn) return <p>{words.noPoint}</p>;
  const spare = new Set(figures.spareWorkplaces.map(({ id }) => id));
  const pointOf = (sites: Register['schools'] | Register['workplaces'], row: number) =>
    drawn.place({ lon: sites?.lon[row] ?? Number.NaN, lat: sites?.lat[row] ?? Number.NaN });
  const workplaces = reached.map((row) => {
    const id = register.workplaces?.ids[row] ?? '';
    return { id, at: pointOf(register.workplaces, row), isSpare: spare.has(id) };
  });
  const others = effects.competitors.map(({ id }) => ({
    id,
    at: pointOf(register.schools, register.schools?.ids.indexOf(id) ?? -1),
  }));
  const isKnown = ({ at }: { readonly at: readonly number[] }) => at.every(Number.isFinite);
  const [schoolX = 0, schoolY = 0] = drawn.school;
  return (
    <figure className="do-map">
      <svg
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={words.mapLabel(name, reached.length, spare.size, others.length)}
      >
        <clipPath id={clip}>
          <rect width={SIZE.width} height={SIZE.height} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          <rect width={SIZE.width} height={SIZE.height} fill="var(--map-sea)" />
          {drawn.land.map(({ id, d }) => (
            <path key={id} d={d} fill={id === '056' ? 'var(--map-land)' : 'var(--map-foreign)'} />
          ))}
          <path d={drawn.municipal} className="do-muni" />
          <path d={drawn.regional} className="do-border" />
          <path d={drawn.ring} className="do-ring" />
          {[false, true].map((isSpare) => (
            <g key={String(isSpare)}>
              {workplaces
                .filter((one) => one.isSpare === isSpare && isKnown(one))
                .map(({ id, at: [x, y] }) => (
                  <circle key={id} cx={x} cy={y} r={3} className={isSpare ? 'do-spare' : 'do-full'} />
                ))}
            </g>
          ))}
          {others.filter(isKnown).map(({ id, at: [x = 0, y = 0] }) => (
            <path key={id} d={triangle(x, y)} className="do-other" />
          ))}
          <rect x={schoolX - 6} y={schoolY - 6} width={12} height={12} className="do-school" />
          {drawn.names.map(({ name: region, at: [x, y] }) => (
            <text key={region} x={x} y={y} className="do-name">
              {region}
            </text>
          ))}
        </g>
      </svg>
      <figcaption>
        <Sign label={words.legend.school}>
          <rect x={2} y={2} width={10} height={10} className="do-school" />
        </Sign>
        <Sign label={`${words.legend.reach}, ${question.reachKm} km`}>
          <circle cx={7} cy={7} r={5.5} className="do-ring" />
        </Sign>
        <Sign label={words.legend.spare}>
          <circle cx={7} cy={7} r={4} className="do-spare" />
        </Sign>
        <Sign label={words.legend.full}>
          <circle cx={7} cy={7} r={4} className="do-full" />
        </Sign>
        <Sign label={words.legend.other}>
          <path d={triangle(7, 7)} className="do-other" />
        </Sign>
      </figcaption>
    </figure>
  );
}

const triangle = (x: number, y: number): string => `M${x} ${y - 7}l6.5 11.5h-13z`;

function Sign({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <span>
      <svg viewBox="0 0 14 14" width={14} height={14} aria-hidden="true">
        {children}
      </svg>
      {label}
    </span>
  );
}
