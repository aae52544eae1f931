import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { cell, type GazetteerPlace, type Municipality, readMunicipalities, readPlaces, readTable } from '../facts';

/** A programme that needs recognised workplaces; `sector` carries the name used for workplaces. */
export interface ProgrammeFact {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly family: string;
  readonly degree: string;
  readonly finality: string;
  readonly educationForm: string;
  /** Level code of the catalogue: "OK2", "OK3", "OK4", "na OK3", "na OK4", "OV3 (kwalificatie)". */
  readonly level: string;
  readonly domain: string;
  readonly contexts: 1 | 2;
  readonly aliases: readonly string[];
  readonly code: string;
}

/** What was published about one region x programme; null is "not printed". */
export interface PrintedPair {
  readonly region: string;
  readonly arrondissement: string;
  readonly programme: string;
  readonly recognitions: number | null;
  readonly enrolments: number;
  readonly agreements: number | null;
  readonly word: string;
}

export type Ring = readonly (readonly [lon: number, lat: number])[];

export interface Facts {
  readonly programmes: readonly ProgrammeFact[];
  readonly municipalities: readonly Municipality[];
  readonly places: readonly GazetteerPlace[];
  readonly printed: readonly PrintedPair[];
  /** Province code -> recognitions and establishments in February 2022. */
  readonly provinces: ReadonlyMap<string, { readonly recognitions: number; readonly establishments: number }>;
  /** Sector -> recognitions in the province of Antwerp in July 2022. */
  readonly antwerpSectors: ReadonlyMap<string, number>;
  /** Sector -> learners one mentor may guide; absent = 1. */
  readonly learnersPerMentor: ReadonlyMap<string, number>;
  /** Outline of the country, WGS84. */
  readonly outline: readonly Ring[];
}

/** Published names of the provinces, in the table of February 2022, by NIS code. */
const PROVINCE_CODES: Readonly<Record<string, string>> = {
  'Brussels H. Gewest': '04000',
  'Provincie Antwerpen': '10000',
  'Provincie Vlaams-Brabant': '20001',
  'Provincie West-Vlaanderen': '30000',
  'Provincie Oost-Vlaanderen': '40000',
  'Provincie Limburg': '70000',
};

/** The regions of the minister's answer are these arrondissements. */
const REGION_CODES: Readonly<Record<string, string>> = { Antwerpen: '11000', Mechelen: '12000', Kempen: '13000' };

/** Workplaces without a sectoral partnership are "Overige" in the table per sector; programmes of that partnership follow it. */
const OTHER_SECTOR = { lead: 'Vlaams Partnerschap (overige)', name: 'Overige' };

/** Rows of the catalogue that are no programme with a workplace: preparation years and bare occupations. */
const NO_PROGRAMME = new Set(['aanloop', '(occupation)']);

const TOTAL_ROW = 'Eindtotaal';

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is not known`);
  return value;
}

function numberOrNull(text: string): number | null {
  return text === '' ? null : Number(text);
}

function readProgrammes(folder: string): ProgrammeFact[] {
  return readTable(folder, 'programmes.csv', ['programme_id', 'name_nl', 'lead_sector_partnership', 'family', 'ok_level'])
    .filter((row) => !NO_PROGRAMME.has(cell(row, 'family')))
    .map((row) => {
      const lead = cell(row, 'lead_sector_partnership');
      return {
        id: cell(row, 'programme_id'),
        name: cell(row, 'name_nl'),
        sector: lead === OTHER_SECTOR.lead ? OTHER_SECTOR.name : lead,
        family: cell(row, 'family'),
        degree: cell(row, 'degree'),
        finality: cell(row, 'finality'),
        educationForm: cell(row, 'education_form'),
        level: cell(row, 'ok_level'),
        domain: cell(row, 'studiedomein'),
        contexts: cell(row, 'workplace_contexts_required') === '2' ? 2 : 1,
        aliases: cell(row, 'seed_aliases')
          .split(';')
          .map((alias) => alias.trim())
          .filter((alias) => alias !== ''),
        code: cell(row, 'studierichting_code'),
      };
    });
}

function readPrinted(folder: string): PrintedPair[] {
  return readTable(folder, 'published-verdicts.csv', [
    'region',
    'programme_id',
    'recognitions',
    'enrolments',
    'agreements',
    'verdict',
  ]).map((row) => ({
    region: cell(row, 'region'),
    arrondissement: known(REGION_CODES[cell(row, 'region')], `region ${cell(row, 'region')}`),
    programme: cell(row, 'programme_id'),
    recognitions: numberOrNull(cell(row, 'recognitions')),
    enrolments: Number(cell(row, 'enrolments')),
    agreements: numberOrNull(cell(row, 'agreements')),
    word: cell(row, 'verdict'),
  }));
}

function readOutline(): Ring[] {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const atlas: Topology<{ countries: GeometryCollection<{ name: string }> }> = JSON.parse(readFileSync(file, 'utf8'));
  const countries = feature(atlas, atlas.objects.countries).features;
  const geometry = known(
    countries.find((country) => country.properties.name === 'Belgium'),
    'outline',
  ).geometry;
  const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : polygons.flat();
  return rings.map((ring) => ring.map(([lon, lat]) => [known(lon, 'longitude'), known(lat, 'latitude')] as const));
}

/** Reads everything the reconstruction rests on from the fact tables; throws when a table or column is missing. */
export function readFacts(folder: string): Facts {
  const tables = join(folder, 'published-tables');
  const sectorColumns = ['sector', 'goedgekeurde_erkenningen'];
  const provinceColumns = ['provincie', 'aantal_erkenningen', 'aantal_unieke_vestigingen'];
  const provinces = readTable(tables, 'T02_erkenningen_en_unieke_vestigingen_per_provincie_2022-02.csv', provinceColumns)
    .filter((row) => cell(row, 'provincie') !== TOTAL_ROW)
    .map((row) => {
      const counts = {
        recognitions: Number(cell(row, 'aantal_erkenningen')),
        establishments: Number(cell(row, 'aantal_unieke_vestigingen')),
      };
      return [known(PROVINCE_CODES[cell(row, 'provincie')], 'province'), counts] as const;
    });
  const sectors = readTable(tables, 'T01_antwerpen_erkenningen_per_sector_2022.csv', sectorColumns)
    .filter((row) => cell(row, 'sector') !== TOTAL_ROW)
    .map((row) => [cell(row, 'sector'), Number(cell(row, 'goedgekeurde_erkenningen'))] as const);
  return {
    programmes: readProgrammes(folder),
    municipalities: readMunicipalities(folder),
    places: readPlaces(folder),
    printed: readPrinted(folder),
    provinces: new Map(provinces),
    antwerpSectors: new Map(sectors),
    learnersPerMentor: new Map(
      readTable(folder, 'learners-per-mentor.csv', ['sector', 'learners_per_mentor']).map((row) => [
        cell(row, 'sector'),
        Number(cell(row, 'learners_per_mentor')),
      ]),
    ),
    outline: readOutline(),
  };
}
