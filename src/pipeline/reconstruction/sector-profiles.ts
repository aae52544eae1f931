/** What the invented establishments of a sector look like. All of it is an assumption but `nace`, which follows geodata/sectors.csv. */
export interface SectorProfile {
  /** Stems of invented names; a number follows. */
  readonly names: readonly [string, string, string];
  /** NACE-BEL 2008, written without points as the business register does. */
  readonly nace: readonly string[];
  /** Median number of employees of an establishment, and the spread of its logarithm. */
  readonly employees: readonly [median: number, spread: number];
  /** Chance that an establishment belongs to an enterprise that already has one in the arrondissement. */
  readonly chain: number;
  /** Establishments per recognition, relative to other sectors. */
  readonly sites: number;
  /** Share of the recognitions that goes to families of programmes other sectors lead. */
  readonly extras: Readonly<Record<string, number>>;
  /** How much more or less than in the province of Antwerp, by province code; absent = as much. */
  readonly provinces: Readonly<Record<string, number>>;
}

const BRUSSELS = '04000';
const FLEMISH_BRABANT = '20001';
const WEST = '30000';
const EAST = '40000';
const LIMBURG = '70000';

export const SECTOR_PROFILES: Readonly<Record<string, SectorProfile>> = {
  'Autosector en aanverwante sectoren': {
    names: ['Voorbeeldgarage', 'Fictief Autowerk', 'Testcarrosserie'],
    nace: ['4511', '4520', '4520', '4520', '4540', '4532'],
    employees: [5, 0.9],
    chain: 0.06,
    sites: 0.9,
    extras: { elektro: 0.01, lassen: 0.02, verkoop: 0.03, administratie: 0.02 },
    provinces: { [BRUSSELS]: 0.8, [LIMBURG]: 1.15 },
  },
  Binnenvaart: {
    names: ['Voorbeeldschip', 'Fictieve Vaart', 'Testvaartuig'],
    nace: ['5040', '5040', '5030'],
    employees: [3, 0.5],
    chain: 0.05,
    sites: 1.4,
    extras: {},
    provinces: { [BRUSSELS]: 0, [FLEMISH_BRABANT]: 0.1, [WEST]: 0.4, [EAST]: 0.8, [LIMBURG]: 0.5 },
  },
  Bouw: {
    names: ['Voorbeeldbouw', 'Testwerf', 'Fictief Bouwwerk'],
    nace: ['4120', '4211', '4311', '4322', '4322', '4331', '4333', '4334', '4391', '4399'],
    employees: [6, 1],
    chain: 0.02,
    sites: 0.95,
    extras: { 'hout-schrijnwerk': 0.05, elektro: 0.03, onderhoud: 0.01, administratie: 0.01 },
    provinces: { [BRUSSELS]: 0.5, [WEST]: 1.2, [LIMBURG]: 1.2 },
  },
  'Chemie, kunststoffen en life sciences': {
    names: ['Voorbeeldchemie', 'Fictief Procesbedrijf', 'Testpolymeer'],
    nace: ['2014', '2016', '2030', '2059', '2120', '2221', '2229'],
    employees: [60, 1],
    chain: 0.05,
    sites: 0.9,
    extras: { 'productie-industrie': 0.18, elektromechanica: 0.12, mechanica: 0.05, logistiek: 0.05 },
    provinces: { [BRUSSELS]: 0.3, [FLEMISH_BRABANT]: 0.5, [WEST]: 0.6, [EAST]: 0.8, [LIMBURG]: 1 },
  },
  'Elektriciens: installatie en distributie': {
    names: ['Voorbeeldstroom', 'Fictief Elektro', 'Testdraad'],
    nace: ['4321', '4321', '4321', '4322', '6190', '8020', '3314'],
    employees: [5, 0.9],
    chain: 0.02,
    sites: 0.95,
    extras: { 'hvac-sanitair': 0.05, elektromechanica: 0.03, administratie: 0.01 },
    provinces: { [BRUSSELS]: 0.6 },
  },
  'Grafische sector en Papier- en kartonbewerkende sector': {
    names: ['Voorbeelddruk', 'Fictief Drukwerk', 'Proefkarton'],
    nace: ['1721', '1729', '1812', '1812', '1813', '1814'],
    employees: [14, 0.9],
    chain: 0.03,
    sites: 1,
    extras: { 'productie-industrie': 0.06, logistiek: 0.06 },
    provinces: { [WEST]: 1.3, [EAST]: 1.3 },
  },
  'Groene sectoren': {
    names: ['Voorbeeldtuin', 'Fictief Groen', 'Testhoeve'],
    nace: ['8130', '8130', '8130', '0113', '0119', '0141', '0143', '0150'],
    employees: [3, 0.8],
    chain: 0.01,
    sites: 0.95,
    extras: { wegenbouw: 0.02, 'voertuig-zwaar': 0.02, florist: 0.02, onderhoud: 0.02 },
    provinces: { [BRUSSELS]: 0.3, [WEST]: 1.2, [FLEMISH_BRABANT]: 1.15 },
  },
  'Haartooi - fitness - schoonheidszorgen': {
    names: ['Voorbeeldsalon', 'Testkapper', 'Fictief Kapsalon'],
    nace: ['96021', '96021', '96021', '96021', '96022', '9313'],
    employees: [2, 0.6],
    chain: 0.04,
    sites: 1,
    extras: { verkoop: 0.015 },
    provinces: { [BRUSSELS]: 1.2 },
  },
  'Handel - Detailhandel': {
    names: ['Voorbeeldmarkt', 'Fictief Warenhuis', 'Testwinkelketen'],
    nace: ['4719', '4711', '4752', '4759', '4771', '4772', '4778'],
    employees: [22, 0.7],
    chain: 0.5,
    sites: 1.15,
    extras: {
      verkoop: 0.55,
      bakkerij: 0.08,
      slagerij: 0.12,
      logistiek: 0.14,
      florist: 0.03,
      fiets: 0.03,
      'horeca-keuken': 0.05,
    },
    provinces: { [BRUSSELS]: 1.3 },
  },
  'Handel - Voedingshandel': {
    names: ['Voorbeeldslager', 'Fictieve Kruidenier', 'Testvers'],
    nace: ['4722', '4722', '4724', '4711', '4729', '4638'],
    employees: [4, 0.8],
    chain: 0.05,
    sites: 0.95,
    extras: { bakkerij: 0.15, verkoop: 0.18, logistiek: 0.04, 'horeca-keuken': 0.03 },
    provinces: { [WEST]: 1.4 },
  },
  'Handel - Zelfstandige kleinhandel': {
    names: ['Voorbeeldwinkel', 'Fictieve Zaak', 'Testetalage'],
    nace: ['4764', '4776', '4771', '4772', '4752', '4759', '4778', '4741'],
    employees: [4, 0.8],
    chain: 0.06,
    sites: 1.1,
    extras: { logistiek: 0.03, 'elektro-data': 0.02, mode: 0.02, bakkerij: 0.02, administratie: 0.03 },
    provinces: { [BRUSSELS]: 1.1 },
  },
  Horeca: {
    names: ['Voorbeeldkeuken', 'Fictieve Brasserie', 'Testtafel'],
    nace: ['5610', '5610', '5610', '5610', '5510', '5621', '5630'],
    employees: [6, 0.9],
    chain: 0.04,
    sites: 0.85,
    extras: { onderhoud: 0.02, administratie: 0.02 },
    provinces: { [BRUSSELS]: 1.3, [WEST]: 1.35 },
  },
  Houtsectoren: {
    names: ['Voorbeeldhout', 'Testschrijnwerk', 'Fictief Houtwerk'],
    nace: ['4332', '4332', '4332', '1623', '3101', '3102', '3109'],
    employees: [5, 0.9],
    chain: 0.02,
    sites: 0.85,
    extras: { logistiek: 0.02, schilder: 0.01, 'productie-industrie': 0.02 },
    provinces: { [BRUSSELS]: 0.4, [WEST]: 1.5, [LIMBURG]: 1.1 },
  },
  'Kleding en Confectie': {
    names: ['Voorbeeldmode', 'Fictief Atelier', 'Testconfectie'],
    nace: ['1413', '1419', '1412', '1392'],
    employees: [7, 0.8],
    chain: 0.02,
    sites: 0.9,
    extras: { verkoop: 0.1, textiel: 0.05 },
    provinces: { [WEST]: 1.4, [EAST]: 1.3 },
  },
  'Lokale besturen': {
    names: ['Voorbeeldbestuur', 'Fictieve Gemeentedienst', 'Testlokaalbestuur'],
    nace: ['8411', '8411', '8411', '8730', '8891', '8130'],
    employees: [35, 0.9],
    chain: 0.55,
    sites: 0.8,
    extras: { 'groen-tuin': 0.25, zorg: 0.14, kinderopvang: 0.15, administratie: 0.14, schilder: 0.02, elektro: 0.02 },
    provinces: { [BRUSSELS]: 0.4, [LIMBURG]: 1.2 },
  },
  'Openbare besturen': {
    names: ['Voorbeelddienst', 'Fictief Agentschap', 'Proefdienst'],
    nace: ['8411', '8413', '8424', '8531'],
    employees: [40, 0.9],
    chain: 0.3,
    sites: 0.9,
    extras: { administratie: 0.5, onderhoud: 0.2, 'groen-tuin': 0.15, 'horeca-keuken': 0.15 },
    provinces: { [BRUSSELS]: 2 },
  },
  'Social profit': {
    names: ['Voorbeeldzorg', 'Fictief Zorghuis', 'Testopvang'],
    nace: ['8710', '8730', '8730', '8810', '8891', '8891', '8610', '8720'],
    employees: [28, 1],
    chain: 0.2,
    sites: 0.9,
    extras: { onderhoud: 0.06, 'horeca-keuken': 0.08, administratie: 0.05, 'groen-tuin': 0.03 },
    provinces: { [BRUSSELS]: 1.2 },
  },
  'Technologische industrie': {
    names: ['Voorbeeldmetaal', 'Fictieve Machinebouw', 'Testtechniek'],
    nace: ['2511', '2511', '2561', '2562', '2822', '2829', '2932', '3312', '3320'],
    employees: [22, 1],
    chain: 0.04,
    sites: 0.75,
    extras: { logistiek: 0.04, elektro: 0.06, carrosserie: 0.01 },
    provinces: { [BRUSSELS]: 0.3, [WEST]: 1.4, [LIMBURG]: 1.3 },
  },
  Textiel: {
    names: ['Voorbeeldtextiel', 'Fictief Weefwerk', 'Testgaren'],
    nace: ['1310', '1320', '1393', '1396'],
    employees: [40, 0.8],
    chain: 0.02,
    sites: 0.8,
    extras: { 'productie-industrie': 0.1, elektromechanica: 0.1 },
    provinces: { [BRUSSELS]: 0, [FLEMISH_BRABANT]: 0, [WEST]: 1.2, [EAST]: 1, [LIMBURG]: 0 },
  },
  Textielverzorging: {
    names: ['Voorbeeldwasserij', 'Fictieve Wasserij', 'Testlinnen'],
    nace: ['9601'],
    employees: [25, 0.7],
    chain: 0.02,
    sites: 1,
    extras: {},
    provinces: { [BRUSSELS]: 0 },
  },
  'Transport, logistiek en grondafhandeling op luchthavens': {
    names: ['Voorbeeldtransport', 'Fictief Magazijn', 'Testlading'],
    nace: ['4941', '4941', '5210', '5224', '5229'],
    employees: [25, 1],
    chain: 0.05,
    sites: 0.8,
    extras: { 'voertuig-zwaar': 0.06, administratie: 0.04 },
    provinces: { [FLEMISH_BRABANT]: 1.2, [LIMBURG]: 1.3 },
  },
  Verhuis: {
    names: ['Voorbeeldverhuis', 'Fictieve Verhuizer', 'Testverhuis'],
    nace: ['4942'],
    employees: [8, 0.7],
    chain: 0,
    sites: 1,
    extras: { logistiek: 1 },
    provinces: {},
  },
  Vermakelijkheden: {
    names: ['Voorbeeldpodium', 'Fictief Theater', 'Testdecor'],
    nace: ['9001', '9002', '9004'],
    employees: [12, 0.8],
    chain: 0.02,
    sites: 1,
    extras: { elektro: 0.1 },
    provinces: { [BRUSSELS]: 2 },
  },
  Voedingsindustrie: {
    names: ['Voorbeeldbakker', 'Fictieve Bakkerij', 'Testvoeding'],
    nace: ['1071', '1071', '1071', '1082', '1011', '1013', '1089'],
    employees: [5, 1.1],
    chain: 0.03,
    sites: 0.8,
    extras: { logistiek: 0.04, 'productie-industrie': 0.05, verkoop: 0.04, elektromechanica: 0.02 },
    provinces: { [BRUSSELS]: 0.7, [WEST]: 1.3 },
  },
  Overige: {
    names: ['Voorbeeldbureau', 'Fictieve Onderneming', 'Testkantoor'],
    nace: ['8121', '8122', '8211', '8220', '6920', '7500'],
    employees: [8, 1],
    chain: 0.06,
    sites: 1,
    extras: {
      verkoop: 0.14,
      logistiek: 0.08,
      tandzorg: 0.08,
      'elektro-data': 0.06,
      dier: 0.1,
      print: 0.03,
      'horeca-keuken': 0.03,
    },
    provinces: { [BRUSSELS]: 1.5 },
  },
};

/** Sectors that the table of the province of Antwerp lacks, with the recognitions a province of its size would have. */
export const SECTORS_ELSEWHERE: Readonly<Record<string, number>> = { Textiel: 7 };

/** Activity that fits a family of programmes better than the sector's list; only where the sector's own list leaves room for it. */
export const FAMILY_NACE: Readonly<Record<string, readonly string[]>> = {
  'auto-onderhoud': ['4520', '4511'],
  fiets: ['4764', '4540'],
  ruwbouw: ['4120', '4399'],
  wegenbouw: ['4211'],
  nutsvoorzieningen: ['4321', '4221'],
  'hvac-sanitair': ['4322'],
  koeltechniek: ['4322'],
  schilder: ['4334'],
  dak: ['4391'],
  'afwerking-vloer': ['4333', '4331'],
  elektro: ['4321'],
  'hout-schrijnwerk': ['4332', '1623'],
  meubel: ['3109', '3101'],
  'groen-tuin': ['8130'],
  paard: ['0143'],
  kapper: ['96021'],
  fitness: ['9313'],
  slagerij: ['4722', '1013'],
  bakkerij: ['1071', '4724'],
  florist: ['4776'],
  'horeca-keuken': ['5610', '5621'],
  'horeca-zaal': ['5610', '5630'],
  'horeca-hotel': ['5510'],
  kinderopvang: ['8891'],
  zorg: ['8730', '8710', '8810'],
  tandzorg: ['8623'],
  lassen: ['2511'],
  mechanica: ['2562'],
  print: ['1812'],
};
