// The one place that loads MapLibre. It is ESM only and looks for its worker next to itself, where a bundler does not put it.
import './maplibre.css';
import latin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latin600 from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import latinExt400 from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import latinExt600 from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url';
import { GeoJSONSource, Map as GlMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import core400 from './fonts/noto-sans-core-400.woff2?url';
import core600 from './fonts/noto-sans-core-600.woff2?url';
import type { FontFiles } from './style';

setWorkerUrl(workerUrl);

// Fonts are fetched by MapLibre's code, to which a relative address means nothing.
const absolute = (url: string) => new URL(url, document.baseURI).href;

export const FONT_FILES: FontFiles = {
  regular: [absolute(core400), absolute(latin400), absolute(latinExt400)],
  strong: [absolute(core600), absolute(latin600), absolute(latinExt600)],
};

export { GeoJSONSource, GlMap, ScaleControl };
