import { type Area, type AreaLevel, type AreaPoint, type AreaShape, shapesOf } from '../model/area';
import type { AreaGuess, AreaSuggestion, NamedRegion } from '../model/area-reading';
import type { Geography } from '../model/geography';
import { type Format, formatFor } from './format';
import type { Language } from './text';

// Texts of the area box, and of the commands that take an area.

type Guess<Code extends AreaGuess['code']> = Extract<AreaGuess, { code: Code }>;

/** Brussels stands among the provinces without being one. */
const isGewest = (name: string) => name.endsWith('Gewest');

const nl = {
  level: {
    municipality: (name: string) => name,
    arrondissement: (name: string) => `arrondissement ${name}`,
    province: (name: string) => (isGewest(name) ? name : `provincie ${name}`),
    resoc: (name: string) => `RESOC ${name}`,
    'reference-region': (name: string) => `referentieregio ${name.replace(/^Regio /, '')}`,
    zone: (name: string) => name,
  } satisfies Record<AreaLevel, (name: string) => string>,
  town: (name: string) => `stad ${name}`,
  circle: (name: string, km: string) => `${km} rond ${name}`,
  corridor: (line: string, km: string) => `as ${line}, ${km} aan weerszijden`,
  polygon: (corners: number, list: string, km: string) =>
    `${corners === 3 ? 'driehoek' : 'veelhoek'} ${list}, met een rand van ${km}`,
  by: (place: string) => `bij ${place}`,
  pointBy: (place: string) => `een punt bij ${place}`,
  drawn: (place: string) => `getekende veelhoek bij ${place}`,
  inDrawn: (place: string) => `in de getekende veelhoek bij ${place}`,
  point: (lat: string, lon: string) => `${lat}° N ${lon}° O`,
  where: {
    municipality: (name: string) => `in ${name}`,
    arrondissement: (name: string) => `in het arrondissement ${name}`,
    province: (name: string) => (isGewest(name) ? `in het ${name}` : `in de provincie ${name}`),
    resoc: (name: string) => `in RESOC ${name}`,
    'reference-region': (name: string) => `in de referentieregio ${name.replace(/^Regio /, '')}`,
    zone: (name: string) => `in de streek ${name}`,
  } satisfies Record<AreaLevel, (name: string) => string>,
  within: (name: string, km: string) => `binnen ${km} rond ${name}`,
  along: (line: string) => `langs de as ${line}`,
  between: (corners: number, list: string) => `in de ${corners === 3 ? 'driehoek' : 'veelhoek'} ${list}`,
  here: 'in dit gebied',
  read: (shapes: string) => `Begrepen als ${shapes}.`,
  strip: (list: string, km: string) => `een strook langs ${list}, ${km} aan elke kant`,
  guess: {
    'default-half-width': ({ km }: Guess<'default-half-width'>, f: Format) =>
      `Breedte niet gezegd: ${kmText(km, f)} aan weerszijden.`,
    'default-margin': ({ km }: Guess<'default-margin'>, f: Format) => `Rand niet gezegd: ${kmText(km, f)} rondom.`,
    'default-radius': ({ name, km }: Guess<'default-radius'>, f: Format) => `Straal niet gezegd: ${kmText(km, f)} rond ${name}.`,
    'wide-radius': ({ name, km }: Guess<'wide-radius'>, f: Format) => `"Ruim" gelezen als ${kmText(km, f)} rond ${name}.`,
    'full-width': ({ km, halfKm }: Guess<'full-width'>, f: Format) =>
      `${kmText(km, f)} breed gelezen als ${kmText(halfKm, f)} aan weerszijden.`,
    spelling: ({ from, to }: Guess<'spelling'>) => `"${from}" gelezen als "${to}".`,
    'same-name': ({ name, chosen, others }: Guess<'same-name'>, f: Format) =>
      `Er zijn meer plaatsen die ${name} heten: genomen is ${chosen}, niet ${f.list(others)}.`,
    'same-region': ({ name, chosen, others }: Guess<'same-region'>, _: Format, say: SayRegion) =>
      `${name} gelezen als ${say(chosen)}, niet als ${others.map(say).join(' of ')}.`,
    'part-of': ({ name, municipality }: Guess<'part-of'>) => `${name} ligt in ${municipality}: die gemeente is genomen.`,
    'region-as-point': ({ name }: Guess<'region-as-point'>) => `Van ${name} is het midden genomen.`,
    narrowed: ({ whole, parts }: Guess<'narrowed'>, f: Format) => `Van ${whole} is alleen ${f.list(parts)} genomen.`,
    'outside-whole': ({ whole, parts }: Guess<'outside-whole'>, f: Format) => `${f.list(parts)} ligt niet in ${whole}.`,
    vague: () => 'Welk deel bedoeld is, is niet gezegd: alles is genomen.',
    'wide-region': ({ name }: Guess<'wide-region'>) => `${name} is al een streek en is niet ruimer genomen.`,
    'no-shape': ({ names }: Guess<'no-shape'>) => `Geen vorm gezegd: de gemeenten zelf. Voor een as: "as ${names.join(' - ')}".`,
    'too-few': ({ shape, taken }: Guess<'too-few'>) =>
      shape === 'polygon' && taken === 'corridor'
        ? 'Een driehoek heeft drie plaatsen nodig: als as gelezen.'
        : `Te weinig plaatsen voor een ${shape === 'polygon' ? 'driehoek' : 'as'}: als straal gelezen.`,
    ignored: ({ words }: Guess<'ignored'>) => `Niet begrepen en weggelaten: "${words}".`,
  },
  nothing: 'Geen gebied gezegd. Noem een regio of plaatsen, zoals "Kempen", "straal Pelt 15 km" of "as: Aalst - Ninove - Halle".',
  unknown: (words: string) => `Niet begrepen: "${words}".`,
  near: (names: string) => ` Bedoel je ${names}?`,
  hint: ' Noem er plaatsen bij, zoals "as: Aalst - Ninove - Halle".',
  or: ' of ',
};
type AreaText = typeof nl;
type SayRegion = (region: { readonly level: AreaLevel; readonly name: string }) => string;

const en: AreaText = {
  level: {
    municipality: (name) => name,
    arrondissement: (name) => `arrondissement of ${name}`,
    province: (name) => (isGewest(name) ? name : `province of ${name}`),
    resoc: (name) => `RESOC ${name}`,
    'reference-region': (name) => `reference region ${name.replace(/^Regio /, '')}`,
    zone: (name) => name,
  },
  town: (name) => `city of ${name}`,
  circle: (name, km) => `${km} around ${name}`,
  corridor: (line, km) => `axis ${line}, ${km} on either side`,
  polygon: (corners, list, km) => `${corners === 3 ? 'triangle' : 'polygon'} ${list}, with a margin of ${km}`,
  by: (place) => `near ${place}`,
  pointBy: (place) => `a point near ${place}`,
  drawn: (place) => `drawn polygon near ${place}`,
  inDrawn: (place) => `in the drawn polygon near ${place}`,
  point: (lat, lon) => `${lat}° N ${lon}° E`,
  where: {
    municipality: (name) => `in ${name}`,
    arrondissement: (name) => `in the arrondissement of ${name}`,
    province: (name) => (isGewest(name) ? `in the ${name}` : `in the province of ${name}`),
    resoc: (name) => `in RESOC ${name}`,
    'reference-region': (name) => `in the reference region ${name.replace(/^Regio /, '')}`,
    zone: (name) => `in the zone ${name}`,
  },
  within: (name, km) => `within ${km} of ${name}`,
  along: (line) => `along the axis ${line}`,
  between: (corners, list) => `in the ${corners === 3 ? 'triangle' : 'polygon'} ${list}`,
  here: 'in this area',
  read: (shapes) => `Read as: ${shapes}.`,
  strip: (list, km) => `a strip along ${list}, ${km} on either side`,
  guess: {
    'default-half-width': ({ km }, f) => `No width said: ${kmText(km, f)} on either side.`,
    'default-margin': ({ km }, f) => `No margin said: ${kmText(km, f)} all round.`,
    'default-radius': ({ name, km }, f) => `No radius said: ${kmText(km, f)} around ${name}.`,
    'wide-radius': ({ name, km }, f) => `"Wide" read as ${kmText(km, f)} around ${name}.`,
    'full-width': ({ km, halfKm }, f) => `${kmText(km, f)} wide read as ${kmText(halfKm, f)} on either side.`,
    spelling: ({ from, to }) => `"${from}" read as "${to}".`,
    'same-name': ({ name, chosen, others }, f) => `Several places are called ${name}: ${chosen} is taken, not ${f.list(others)}.`,
    'same-region': ({ name, chosen, others }, _, say) =>
      `${name} read as ${say(chosen)}, not as ${others.map(say).join(' or ')}.`,
    'part-of': ({ name, municipality }) => `${name} lies in ${municipality}: that municipality is taken.`,
    'region-as-point': ({ name }) => `The middle of ${name} is taken.`,
    narrowed: ({ whole, parts }, f) => `Of ${whole} only ${f.list(parts)} is taken.`,
    'outside-whole': ({ whole, parts }, f) => `${f.list(parts)} does not lie in ${whole}.`,
    vague: () => 'Which part is meant is not said: all of it is taken.',
    'wide-region': ({ name }) => `${name} is a region already and is not taken wider.`,
    'no-shape': ({ names }) => `No shape said: the municipalities themselves. For an axis: "axis ${names.join(' - ')}".`,
    'too-few': ({ shape, taken }) =>
      shape === 'polygon' && taken === 'corridor'
        ? 'A triangle needs three places: read as an axis.'
        : `Too few places for ${shape === 'polygon' ? 'a triangle' : 'an axis'}: read as a radius.`,
    ignored: ({ words }) => `Not understood and left out: "${words}".`,
  },
  nothing: 'No area said. Name a region or places, such as "Kempen", "radius Pelt 15 km" or "axis: Aalst - Ninove - Halle".',
  unknown: (words) => `Not understood: "${words}".`,
  near: (names) => ` Did you mean ${names}?`,
  hint: ' Add places, such as "axis: Aalst - Ninove - Halle".',
  or: ' or ',
};

/** "de Gand", "d'Anvers" */
const of = (name: string) => (/^[aeiouyéèêâîô]/i.test(name) ? `d'${name}` : `de ${name}`);

const fr: AreaText = {
  level: {
    municipality: (name) => name,
    arrondissement: (name) => `arrondissement ${of(name)}`,
    province: (name) => (isGewest(name) ? name : `province ${of(name)}`),
    resoc: (name) => `RESOC ${name}`,
    'reference-region': (name) => `région de référence ${name.replace(/^Regio /, '')}`,
    zone: (name) => name,
  },
  town: (name) => `ville ${of(name)}`,
  circle: (name, km) => `${km} autour ${of(name)}`,
  corridor: (line, km) => `axe ${line}, ${km} de chaque côté`,
  polygon: (corners, list, km) => `${corners === 3 ? 'triangle' : 'polygone'} ${list}, avec une marge de ${km}`,
  by: (place) => `près de ${place}`,
  pointBy: (place) => `un point près de ${place}`,
  drawn: (place) => `polygone dessiné près de ${place}`,
  inDrawn: (place) => `dans le polygone dessiné près de ${place}`,
  point: (lat, lon) => `${lat}° N ${lon}° E`,
  where: {
    municipality: (name) => `à ${name}`,
    arrondissement: (name) => `dans l'arrondissement ${of(name)}`,
    province: (name) => (isGewest(name) ? `dans le ${name}` : `dans la province ${of(name)}`),
    resoc: (name) => `dans le RESOC ${name}`,
    'reference-region': (name) => `dans la région de référence ${name.replace(/^Regio /, '')}`,
    zone: (name) => `dans la zone ${name}`,
  },
  within: (name, km) => `à moins de ${km} ${of(name)}`,
  along: (line) => `le long de l'axe ${line}`,
  between: (corners, list) => `dans le ${corners === 3 ? 'triangle' : 'polygone'} ${list}`,
  here: 'dans cette zone',
  read: (shapes) => `Compris comme\u00a0: ${shapes}.`,
  strip: (list, km) => `une bande par ${list}, ${km} de chaque côté`,
  guess: {
    'default-half-width': ({ km }, f) => `Largeur non précisée : ${kmText(km, f)} de chaque côté.`,
    'default-margin': ({ km }, f) => `Marge non précisée : ${kmText(km, f)} tout autour.`,
    'default-radius': ({ name, km }, f) => `Rayon non précisé : ${kmText(km, f)} autour ${of(name)}.`,
    'wide-radius': ({ name, km }, f) => `« Large » lu comme ${kmText(km, f)} autour ${of(name)}.`,
    'full-width': ({ km, halfKm }, f) => `${kmText(km, f)} de large lu comme ${kmText(halfKm, f)} de chaque côté.`,
    spelling: ({ from, to }) => `« ${from} » lu comme « ${to} ».`,
    'same-name': ({ name, chosen, others }, f) =>
      `Plusieurs lieux s'appellent ${name} : ${chosen} est pris, pas ${f.list(others)}.`,
    'same-region': ({ name, chosen, others }, _, say) =>
      `${name} lu comme ${say(chosen)}, pas comme ${others.map(say).join(' ou ')}.`,
    'part-of': ({ name, municipality }) => `${name} se trouve dans ${municipality} : cette commune est prise.`,
    'region-as-point': ({ name }) => `De ${name}, le milieu est pris.`,
    narrowed: ({ whole, parts }, f) => `De ${whole}, seulement ${f.list(parts)} est pris.`,
    'outside-whole': ({ whole, parts }, f) => `${f.list(parts)} ne se trouve pas dans ${whole}.`,
    vague: () => "La partie visée n'est pas précisée : tout est pris.",
    'wide-region': ({ name }) => `${name} est déjà une région et n'est pas pris plus large.`,
    'no-shape': ({ names }) => `Aucune forme précisée : les communes mêmes. Pour un axe : « axe ${names.join(' - ')} ».`,
    'too-few': ({ shape, taken }) =>
      shape === 'polygon' && taken === 'corridor'
        ? 'Un triangle demande trois lieux : lu comme un axe.'
        : `Trop peu de lieux pour un ${shape === 'polygon' ? 'triangle' : 'axe'} : lu comme un rayon.`,
    ignored: ({ words }) => `Non compris et laissé de côté : « ${words} ».`,
  },
  nothing:
    'Aucune zone précisée. Nommez une région ou des lieux, comme « Kempen », « rayon Pelt 15 km » ou « axe : Aalst - Ninove - Halle ».',
  unknown: (words) => `Non compris : « ${words} ».`,
  near: (names) => ` Vouliez-vous dire ${names} ?`,
  hint: ' Ajoutez des lieux, comme « axe : Aalst - Ninove - Halle ».',
  or: ' ou ',
};

const AREA_TEXT: Readonly<Record<Language, AreaText>> = { nl, en, fr };

/** The words for areas in one language. */
export interface AreaWords {
  /** An area as people would say it; typed again, it gives the same area. */
  name(area: Area): string;
  /** The same to read: a point picked on the map is called after the nearest place. */
  title(area: Area): string;
  /** The same inside a sentence: "langs de as Aalst – Ninove – Halle". */
  where(area: Area): string;
  /** How a sentence was read. */
  understood(area: Area): string;
  /** The distance that an area is drawn with, as the map writes it; empty where there is none. */
  width(area: Area): string;
  /** A region with its level, so that no other bears the name. */
  region(region: NamedRegion): string;
  guess(guess: AreaGuess): string;
  /** A sentence for words that were not understood, with the nearest names. */
  suggestion(suggestion: AreaSuggestion): string;
}

export function areaWordsFor(language: Language, geography: Geography): AreaWords {
  const text = AREA_TEXT[language];
  const format = formatFor(language);
  const regionName = (level: AreaLevel, code: string) => {
    if (level !== 'zone') {
      const region = geography.regions[level].find((candidate) => candidate.code === code);
      return (language === 'fr' && region?.nameFr) || region?.name || code;
    }
    const zone = geography.zones.find((candidate) => candidate.code === code);
    return { nl: zone?.name, en: zone?.nameEn, fr: zone?.nameFr }[language] ?? code;
  };
  const isProvinceToo = (name: string) => geography.regions.province.some((province) => province.name === name);
  const exact: SayPoint = ({ name, lat, lon }) => name || text.point(format.number(lat, 4), format.number(lon, 4));
  const near: SayPoint = (point) => point.name || text.by(nearestPlace(point, geography));
  const nearOne: SayPoint = (point) => point.name || text.pointBy(nearestPlace(point, geography));
  /** A polygon that was drawn has corners without names; it is called after the place in its middle. */
  const drawnPlace = (points: readonly AreaPoint[]) =>
    points.some(({ name }) => name !== '') ? null : nearestPlace(middleOf(points), geography);
  const shapeName = (shape: AreaShape, isExact: boolean): string => {
    const pointName = isExact ? exact : near;
    switch (shape.kind) {
      case 'region': {
        const name = regionName(shape.level, shape.code);
        return shape.level === 'municipality' && isProvinceToo(name) ? text.town(name) : text.level[shape.level](name);
      }
      case 'circle':
        return text.circle((isExact ? exact : nearOne)(shape.centre), kmText(shape.radiusKm, format));
      case 'corridor':
        return text.corridor(shape.points.map(pointName).join(' – '), kmText(shape.halfWidthKm, format));
      case 'polygon': {
        const drawn = isExact ? null : drawnPlace(shape.points);
        if (drawn !== null) return text.drawn(drawn);
        return text.polygon(shape.points.length, format.list(shape.points.map(pointName)), kmText(shape.marginKm, format));
      }
    }
  };
  const names = (area: Area, isExact: boolean) => {
    const shapes = shapesOf(area).map((shape) => shapeName(shape, isExact));
    return shapesOf(area).every(({ kind }) => kind === 'region' || kind === 'circle') ? format.list(shapes) : shapes.join('; ');
  };
  const whereShape = (shape: AreaShape): string => {
    switch (shape.kind) {
      case 'region':
        return text.where[shape.level](regionName(shape.level, shape.code));
      case 'circle':
        return text.within(nearOne(shape.centre), kmText(shape.radiusKm, format));
      case 'corridor':
        return text.along(shape.points.map(near).join(' – '));
      case 'polygon': {
        const drawn = drawnPlace(shape.points);
        return drawn === null ? text.between(shape.points.length, format.list(shape.points.map(near))) : text.inDrawn(drawn);
      }
    }
  };
  const readShape = (shape: AreaShape) =>
    shape.kind === 'corridor'
      ? text.strip(format.list(shape.points.map(nearOne)), kmText(shape.halfWidthKm, format))
      : shapeName(shape, false);
  const sayRegion: SayRegion = ({ level, name }) => (level === 'municipality' ? text.town(name) : text.level[level](name));
  return {
    name: (area) => names(area, true),
    title: (area) => names(area, false),
    where: (area) => {
      const shapes = shapesOf(area);
      return shapes.length > MOST_IN_SENTENCE ? text.here : format.list(shapes.map(whereShape));
    },
    understood: (area) => text.read(format.list(shapesOf(area).map(readShape))),
    width: (area) =>
      shapesOf(area)
        .flatMap((shape) => widthText(shape, format))
        .join(' · '),
    region: sayRegion,
    guess: (guess) => {
      const say = text.guess[guess.code] as (guess: AreaGuess, format: Format, say: SayRegion) => string;
      return say(guess, format, sayRegion);
    },
    suggestion: ({ words, near }) => {
      if (words === '') return text.nothing;
      const quoted = near.map((name) => `"${name}"`);
      return text.unknown(words) + (near.length > 0 ? text.near(quoted.join(text.or)) : text.hint);
    },
  };
}

const MOST_IN_SENTENCE = 3;

type SayPoint = (point: AreaPoint) => string;

/** Name of the place that lies nearest. */
function nearestPlace({ lon, lat }: Pick<AreaPoint, 'lon' | 'lat'>, { places }: Geography): string {
  const squeeze = Math.cos((lat * Math.PI) / 180) ** 2;
  let best = { name: '', distance: Number.POSITIVE_INFINITY };
  for (const place of places) {
    const distance = (place.lat - lat) ** 2 + (place.lon - lon) ** 2 * squeeze;
    if (distance < best.distance) best = { name: place.name, distance };
  }
  return best.name;
}

function middleOf(points: readonly AreaPoint[]): Pick<AreaPoint, 'lon' | 'lat'> {
  const mean = (pick: (point: AreaPoint) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  return { lon: mean(({ lon }) => lon), lat: mean(({ lat }) => lat) };
}

function widthText(shape: AreaShape, format: Format): readonly string[] {
  switch (shape.kind) {
    case 'region':
      return [];
    case 'circle':
      return [kmText(shape.radiusKm, format)];
    case 'corridor':
      return [`2 × ${kmText(shape.halfWidthKm, format)}`];
    case 'polygon':
      return shape.marginKm > 0 ? [`+ ${kmText(shape.marginKm, format)}`] : [];
  }
}

/** Kilometres without needless decimals. */
function kmText(km: number, format: Format): string {
  return `${format.number(km, Number.isInteger(km) ? 0 : 1)} km`;
}
