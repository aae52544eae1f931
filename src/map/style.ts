import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { VERDICTS } from '../model/verdict';
import { LABEL_SIZES } from './features';
import type { Palette } from './palette';
import { patternId } from './symbols';

/** ISO number of the country that is drawn as home. */
const HOME = '056';
const REGULAR = 'Noto Sans Regular';
export const STRONG = 'Noto Sans Strong';

/** Sources that MapView fills. */
export const SOURCES = [
  'land',
  'regions',
  'borders',
  'municipal',
  'labels',
  'towns',
  'campuses',
  'workplaces',
  'picked',
  'proof',
  'hovered',
] as const;
export type SourceName = (typeof SOURCES)[number];

/** Layers whose features can be pointed at, topmost first. */
export const POINT_LAYERS = ['picked', 'campuses', 'workplaces'] as const;
export const AREA_LAYER = 'area-fill';
/** The ring is drawn by a layer of its own kind, right below this one. */
export const ABOVE_RING = 'towns';

/** Addresses of the font files, absolute. */
export interface FontFiles {
  readonly regular: readonly string[];
  readonly strong: readonly string[];
}

/** What the files of each list cover: what the product writes itself, other Latin, Latin Extended. */
const RANGES: readonly (readonly string[])[] = [
  [
    'U+20-7E',
    'U+A0',
    'U+A9',
    'U+AB',
    'U+B0',
    'U+B7',
    'U+BB',
    'U+C0',
    'U+C9',
    'U+D7',
    'U+E0',
    'U+E2',
    'U+E7-EB',
    'U+EE-EF',
    'U+F4',
    'U+F6',
    'U+F9',
    'U+FB-FC',
    'U+153',
    'U+2013-2014',
    'U+2018-2019',
    'U+201C-201D',
    'U+2026',
    'U+20AC',
    'U+2212',
  ],
  [
    'U+7F-9F',
    'U+A1-A8',
    'U+AA',
    'U+AC-AF',
    'U+B1-B6',
    'U+B8-BA',
    'U+BC-BF',
    'U+C1-C8',
    'U+CA-D6',
    'U+D8-DF',
    'U+E1',
    'U+E3-E6',
    'U+EC-ED',
    'U+F0-F3',
    'U+F5',
    'U+F7-F8',
    'U+FA',
    'U+FD-FF',
    'U+131',
    'U+152',
    'U+2BB-2BC',
    'U+2C6',
    'U+2DA',
    'U+2DC',
    'U+2000-2012',
    'U+2015-2017',
    'U+201A-201B',
    'U+201E-2025',
    'U+2027-206F',
    'U+2122',
  ],
  ['U+100-130', 'U+132-151', 'U+154-2BA', 'U+1E00-1EFF', 'U+2113', 'U+2C60-2C7F'],
];

/** The whole style: empty sources and every layer in the colours of the palette. Colours change in `fadeMs`. */
export function styleOf(palette: Palette, fonts: FontFiles, fadeMs: number): StyleSpecification {
  const faces = (urls: readonly string[]) => urls.map((url, index) => ({ url, 'unicode-range': [...(RANGES[index] ?? [])] }));
  return {
    version: 8,
    'font-faces': { [REGULAR]: faces(fonts.regular), [STRONG]: faces(fonts.strong) },
    sources: Object.fromEntries(SOURCES.map((name) => [name, emptySource(name)])),
    layers: layersOf(palette),
    transition: { duration: fadeMs, delay: 0 },
  };
}

function emptySource(name: SourceName): SourceSpecification {
  return {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: [] },
    // Outlines are already as coarse as they should be drawn; neighbours simplified apart would gape.
    tolerance: name === 'workplaces' ? 0.375 : 0,
    ...(name === 'regions' ? { promoteId: 'row' } : {}),
  };
}

const stateIs = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false];
const shownWhen = (name: string, opacity: number): ExpressionSpecification => ['case', stateIs(name), opacity, 0];
const verdict: ExpressionSpecification = ['coalesce', ['get', 'verdict'], 'unknown'];

/** Points shrink a little where all of the country has to fit a phone. */
const POINT_SIZE: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  6,
  ['*', 0.65, ['get', 'scale']],
  7.5,
  ['get', 'scale'],
];

/** Name over sign and word, or sign and name alone. */
const NAME: ExpressionSpecification[number][] = [['get', 'name'], { 'text-font': ['literal', [STRONG]] }];
const SIGN: ExpressionSpecification[number][] = [['image', ['get', 'badge']], { 'vertical-align': 'center' }];
/** Where the map shows an amount, the label says it and has no sign. */
const LABEL_TEXT = [
  'case',
  ['all', ['==', ['get', 'badge'], ''], ['get', 'short']],
  ['format', ...NAME, ['concat', ' ', ['get', 'brief']], {}],
  ['==', ['get', 'badge'], ''],
  ['format', ...NAME, '\n', {}, ['get', 'word'], { 'font-scale': 0.92 }],
  ['get', 'short'],
  ['format', ...SIGN, ' ', {}, ...NAME],
  ['format', ...NAME, '\n', {}, ...SIGN, ['concat', ' ', ['get', 'word']], { 'font-scale': 0.92 }],
] as unknown as ExpressionSpecification;

/** Layers from bottom to top. */
export function layersOf(palette: Palette): LayerSpecification[] {
  return [...groundLayers(palette), ...areaLayers(palette), ...textAndPointLayers(palette)];
}

function groundLayers(palette: Palette): LayerSpecification[] {
  const isHome: ExpressionSpecification = ['==', ['get', 'id'], HOME];
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': ['case', isHome, palette.land, palette.foreign], 'fill-antialias': false },
    },
  ];
}

function areaLayers(palette: Palette): LayerSpecification[] {
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  const marks = VERDICTS.flatMap((code) => [code, palette.verdicts[code].mark]);
  const outline = (id: string, state: string, color: string, width: number): LayerSpecification => ({
    id,
    type: 'line',
    source: 'regions',
    layout: round,
    paint: {
      'line-color': color,
      'line-width': width,
      'line-opacity': shownWhen(state, 1),
      'line-opacity-transition': { duration: 0 },
    },
  });
  return [
    {
      id: AREA_LAYER,
      type: 'fill',
      source: 'regions',
      filter: ['has', 'verdict'],
      paint: {
        'fill-pattern': ['image', ['get', 'fill']],
        'fill-antialias': false,
      },
    },
    {
      id: 'municipal-line',
      type: 'line',
      source: 'municipal',
      minzoom: 8,
      paint: {
        'line-color': palette.municipality,
        'line-width': 1,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 8, 0.35, 9, 0.8],
      },
    },
    {
      id: 'area-dashes',
      type: 'line',
      source: 'regions',
      filter: ['in', ['get', 'fill'], ['literal', [patternId('no-activity'), patternId('unknown')]]],
      paint: {
        'line-color': ['match', verdict, ...marks, palette.line] as unknown as ExpressionSpecification,
        'line-width': 1.25,
        'line-dasharray': [3, 3],
        'line-offset': 4,
      },
    },
    {
      id: 'border-casing',
      type: 'line',
      source: 'borders',
      layout: round,
      paint: { 'line-color': palette.casing, 'line-width': 3 },
    },
    { id: 'border', type: 'line', source: 'borders', layout: round, paint: { 'line-color': palette.line, 'line-width': 1.25 } },
    outline('hover-casing', 'hover', palette.inkCasing, 5),
    outline('hover', 'hover', palette.ink, 2),
    outline('selected-casing', 'selected', palette.inkCasing, 7),
    outline('selected', 'selected', palette.ink, 3.2),
  ];
}

function circle(id: string, source: SourceName, color: string, width: number): LayerSpecification {
  return {
    id,
    type: 'circle',
    source,
    paint: { 'circle-radius': 13, 'circle-opacity': 0, 'circle-stroke-color': color, 'circle-stroke-width': width },
  };
}

function textAndPointLayers(palette: Palette): LayerSpecification[] {
  const halo = { 'text-halo-color': palette.halo, 'text-halo-width': 1.75, 'text-halo-blur': 0.25 };
  const reached: ExpressionSpecification = ['coalesce', ['get', 'opacity'], 1];
  return [
    {
      id: 'towns',
      type: 'symbol',
      source: 'towns',
      minzoom: 8,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [REGULAR],
        'text-size': ['interpolate', ['linear'], ['zoom'], 8, 11, 11, 13],
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.4,
        'symbol-sort-key': ['get', 'rank'],
        'text-padding': 4,
      },
      paint: { 'text-color': palette.town, ...halo },
    },
    {
      id: 'workplaces',
      type: 'symbol',
      source: 'workplaces',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-allow-overlap': true,
        'text-field': ['get', 'count'],
        'text-font': [STRONG],
        'icon-size': POINT_SIZE,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 9.5, 7.5, 11],
        'text-allow-overlap': true,
        'text-padding': 0,
        'icon-padding': 0,
        'symbol-sort-key': ['get', 'size'],
      },
      paint: { 'text-color': palette.label, 'icon-opacity': reached, 'text-opacity': reached },
    },
    {
      id: 'campuses',
      type: 'symbol',
      source: 'campuses',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-size': POINT_SIZE,
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'symbol-sort-key': ['get', 'size'],
      },
      paint: { 'icon-opacity': reached },
    },
    {
      id: 'picked',
      type: 'symbol',
      source: 'picked',
      layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-padding': 0 },
    },
    circle('proof-casing', 'proof', palette.inkCasing, 4),
    circle('proof', 'proof', palette.ink, 2),
    circle('hovered-casing', 'hovered', palette.inkCasing, 5),
    circle('hovered', 'hovered', palette.ink, 2),
    {
      id: 'labels',
      type: 'symbol',
      source: 'labels',
      layout: {
        'text-field': LABEL_TEXT,
        'text-font': [REGULAR],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          ...LABEL_SIZES.flatMap(({ zoom, px }) => [zoom, px]),
        ] as unknown as ExpressionSpecification,
        'text-line-height': 1.3,
        'text-max-width': 20,
        'text-padding': 0,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': palette.label, ...halo, 'text-halo-width': 2 },
    },
  ];
}
