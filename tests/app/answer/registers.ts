import type { Geography, Region } from '../../../src/model/geography';
import type { Programme, Register } from '../../../src/model/register';

const region = (code: string, name: string, nameFr = ''): Region => ({ code, name, nameFr, lon: 4, lat: 51 });

/** Three arrondissements, Brussels among them, and two provinces. */
const GEOGRAPHY: Geography = {
  regions: {
    municipality: [region('13008', 'Geel'), region('24062', 'Leuven', 'Louvain'), region('21004', 'Brussel', 'Bruxelles')],
    arrondissement: [
      region('13000', 'Turnhout'),
      region('21000', 'Brussel-Hoofdstad', 'Bruxelles-Capitale'),
      region('24000', 'Leuven', 'Louvain'),
    ],
    province: [region('04000', 'Brussels Hoofdstedelijk Gewest'), region('10000', 'Antwerpen', 'Anvers')],
    resoc: [],
    'reference-region': [],
  },
  regionOf: {
    municipality: Int16Array.from([0, 1, 2]),
    arrondissement: Int16Array.from([0, 2, 1]),
    province: Int16Array.from([1, -1, 0]),
    resoc: Int16Array.from([-1, -1, -1]),
    'reference-region': Int16Array.from([-1, -1, -1]),
  },
  municipalityOfNis: new Map(),
  municipalityOfPostcode: new Map(),
  places: [],
  zones: [],
  aliases: [],
  formerNames: [],
  areaKm2: new Float64Array(),
  population: new Int32Array(3),
};

export const programme = (id: string, name: string, family: string): Programme => ({
  id,
  name,
  sector: 0,
  family,
  degree: '',
  finality: '',
  educationForm: '',
  domain: '',
  contexts: 1,
  reachKm: null,
  aliases: [],
  url: '',
});

/** A register with three programmes, two of them related, and the given offers as [school, programme, year, enrolments]. */
export function registerOf(offers: readonly (readonly [number, number, number, number])[]): Register {
  const column = (i: 0 | 1 | 2 | 3) => Int32Array.from(offers, (offer) => offer[i]);
  return {
    name: 'proef',
    title: 'Proef',
    isExample: true,
    referenceDate: '2022-08-31',
    sources: [],
    assumptions: [],
    geography: GEOGRAPHY,
    sectors: ['Bouw'],
    years: ['2020-2021', '2021-2022', '2022-2023'],
    programmes: [
      programme('metselaar', 'Metselaar', 'ruwbouw'),
      programme('dekker', 'Dekker', 'dak'),
      programme('bekister', 'Bekister', 'ruwbouw'),
    ],
    schools: null,
    offers: { school: column(0), programme: column(1), year: column(2), enrolments: column(3) },
    workplaces: null,
    recognitions: null,
    agreements: null,
    regionalFigures: null,
  };
}
