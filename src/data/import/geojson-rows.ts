import * as v from 'valibot';
import { allBytes, type FileSource } from './bytes';
import type { Rows } from './csv-rows';
import { Refusal } from './refusal';

const FEATURES = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(v.unknown()),
});
const FEATURE = v.object({
  type: v.literal('Feature'),
  id: v.optional(v.union([v.string(), v.number()])),
  properties: v.nullish(v.record(v.string(), v.unknown())),
  geometry: v.nullish(v.object({ type: v.string(), coordinates: v.optional(v.array(v.unknown())) })),
});

const MOST_BYTES = 200_000_000;

/** The features of a GeoJSON file as a table: their properties, and the coordinate of a point. Throws Refusal. */
export async function readFeatures(source: FileSource): Promise<readonly (readonly string[])[]> {
  if (source.size > MOST_BYTES) throw new Refusal('archive-too-large');
  const json = parsedJson(new TextDecoder().decode(await allBytes(source)));
  const collection = v.safeParse(FEATURES, json);
  if (!collection.success) throw new Refusal(isTable(json) ? 'file-not-csv' : 'geojson-broken', 'JSON');
  // What is no feature at all still is a row, so that it is counted and told.
  const features = collection.output.features.map((each) => {
    const { success, output } = v.safeParse(FEATURE, each);
    return success ? output : null;
  });
  const names = new Set(features.flatMap((feature) => Object.keys(feature?.properties ?? {})));
  const idName = !names.has('id') && features.some((feature) => feature?.id !== undefined) ? ['id'] : [];
  const coordinate = ['lon', 'lat'].filter((name) => !names.has(name));
  const header = [...idName, ...names, ...(coordinate.length === 2 ? coordinate : [])];
  const rows = features.map((feature) => {
    const point = feature?.geometry?.type === 'Point' ? feature.geometry.coordinates : undefined;
    return header.map((name) => {
      if (name === idName[0]) return textOf(feature?.id);
      if (coordinate.length === 2 && name === 'lon') return textOf(point?.[0]);
      if (coordinate.length === 2 && name === 'lat') return textOf(point?.[1]);
      const properties = feature?.properties ?? {};
      return Object.hasOwn(properties, name) ? textOf(properties[name]) : '';
    });
  });
  return [header, ...rows];
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal('geojson-broken', 'JSON');
  }
}

function isTable(json: unknown): boolean {
  return Array.isArray(json);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

/** A table that is held whole, in batches; unlike in a text file its blank rows count. */
export async function* heldRows(rows: readonly (readonly string[])[], size: number): Rows {
  const step = 2000;
  for (let from = 0; from < rows.length; from += step) {
    yield {
      rows: rows.slice(from, from + step),
      faults: null,
      bytes: Math.round((size * Math.min(from + step, rows.length)) / rows.length),
    };
  }
}
