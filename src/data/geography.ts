import { type Geography, type Place, REGION_LEVELS, type Region, type RegionLevel, type Zone } from '../model/geography';
import type { Reference } from '../model/reference';
import { FLAGS, VERDICTS } from '../model/verdict';
import { cellsOf, codeOf, fieldsOf, numberOf, openCompiled, tableOf, textOf } from './compiled';

const ALIAS_LEVELS = [...REGION_LEVELS, 'zone'] as const;

/** Reads the compiled geography (public/data/geography.json). Throws CompiledFileError. */
export function readGeography(json: unknown): Geography {
  const file = openCompiled(json, 'geography');
  const municipalities = tableOf(file, 'municipality');
  return {
    regions: perLevel((level) => tableOf(file, level).map((row) => readRegion(row, level))),
    regionOf: perLevel((level) =>
      level === 'municipality'
        ? Int16Array.from(municipalities, (_, row) => row)
        : Int16Array.from(tableOf(file, `${level}Of`), (row) => numberOf(row, level)),
    ),
    municipalityOfNis: readCodes(tableOf(file, 'nis'), 'nis'),
    municipalityOfPostcode: readCodes(tableOf(file, 'postcode'), 'postcode'),
    places: tableOf(file, 'place').map(readPlace),
    zones: tableOf(file, 'zone').map(readZone),
    aliases: tableOf(file, 'alias').map((row) => {
      const [name, level, code] = cellsOf(row, 'alias');
      return { name: textOf(name, 'alias'), level: codeOf(level, ALIAS_LEVELS, 'alias'), code: textOf(code, 'alias') };
    }),
    formerNames: tableOf(file, 'formerName').map((row) => {
      const [name, municipality] = cellsOf(row, 'formerName');
      return { name: textOf(name, 'formerName'), municipality: numberOf(municipality, 'formerName') };
    }),
    areaKm2: Float64Array.from(tableOf(file, 'areaKm2'), (km2) => numberOf(km2, 'areaKm2')),
    population: Int32Array.from(tableOf(file, 'population'), (count) => numberOf(count, 'population')),
  };
}

/** Reads the compiled reference tables (public/data/reference.json). Throws CompiledFileError. */
export function readReference(json: unknown): Reference {
  const file = openCompiled(json, 'reference');
  return {
    learnersPerMentor: Object.fromEntries(
      tableOf(file, 'learnersPerMentor').map((row) => {
        const [sector, learners] = cellsOf(row, 'learnersPerMentor');
        return [textOf(sector, 'sector'), numberOf(learners, 'learnersPerMentor')];
      }),
    ),
    ministerWords: tableOf(file, 'ministerWords').map((row) => {
      const { word, verdicts, flags } = fieldsOf(row, 'ministerWords');
      return {
        word: textOf(word, 'word'),
        verdicts: cellsOf(verdicts, 'verdicts').map((code) => codeOf(code, VERDICTS, 'verdicts')),
        flags: cellsOf(flags, 'flags').map((code) => codeOf(code, FLAGS, 'flags')),
      };
    }),
    ministerVerdicts: tableOf(file, 'ministerVerdicts').map((row) => {
      const { region, programme, year, word } = fieldsOf(row, 'ministerVerdicts');
      return {
        region: textOf(region, 'region'),
        programme: textOf(programme, 'programme'),
        year: textOf(year, 'year'),
        word: textOf(word, 'word'),
      };
    }),
  };
}

/** One value per region level. */
export function perLevel<T>(make: (level: RegionLevel) => T): Record<RegionLevel, T> {
  const entries = REGION_LEVELS.map((level) => [level, make(level)] as const);
  return Object.fromEntries(entries) as Record<RegionLevel, T>;
}

function readRegion(row: unknown, part: string): Region {
  const [code, name, nameFr, lon, lat] = cellsOf(row, part);
  return {
    code: textOf(code, part),
    name: textOf(name, part),
    nameFr: textOf(nameFr, part),
    lon: numberOf(lon, part),
    lat: numberOf(lat, part),
  };
}

function readZone(row: unknown): Zone {
  const [code, name, nameEn, nameFr, municipalities] = cellsOf(row, 'zone');
  return {
    code: textOf(code, 'zone'),
    name: textOf(name, 'zone'),
    nameEn: textOf(nameEn, 'zone'),
    nameFr: textOf(nameFr, 'zone'),
    municipalities: cellsOf(municipalities, 'zone').map((cell) => numberOf(cell, 'zone')),
  };
}

function readPlace(row: unknown): Place {
  const [name, postcode, municipality, lon, lat] = cellsOf(row, 'place');
  return {
    name: textOf(name, 'place'),
    postcode: textOf(postcode, 'place'),
    municipality: numberOf(municipality, 'place'),
    lon: numberOf(lon, 'place'),
    lat: numberOf(lat, 'place'),
  };
}

function readCodes(rows: readonly unknown[], part: string): Map<string, number> {
  return new Map(
    rows.map((row) => {
      const [code, municipality] = cellsOf(row, part);
      return [textOf(code, part), numberOf(municipality, part)];
    }),
  );
}
