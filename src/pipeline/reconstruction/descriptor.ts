interface Source {
  readonly title: string;
  readonly path?: string;
  readonly licence: string;
  readonly date: string;
}

type FieldType = 'string' | 'integer' | 'number' | 'date';

interface Resource {
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly sources: readonly Source[];
  /** Column -> type; a type followed by "!" is required. */
  readonly fields: Readonly<Record<string, FieldType | `${FieldType}!`>>;
  readonly key: readonly string[];
  /** Column -> table it refers to. */
  readonly refers?: Readonly<Record<string, string>>;
}

const REFERENCE_DATE = '2022-08-31';
const CC_BY = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};
const FACTS = 'feiten uit openbare documenten, met bronvermelding';

const INVENTED: Source = {
  title: 'Leerwerkradar: verzonnen punten, gemaakt door een programma met vaste toevalsgetallen',
  licence: CC_BY.title,
  date: REFERENCE_DATE,
};
const ANSWER_724: Source = {
  title: 'Vlaams Parlement, schriftelijke vraag 724/817 (Sterckx), antwoord na 18 juli 2022: erkenningen per sector en per regio',
  licence: FACTS,
  date: '2022-07-18',
};
const ANSWER_337: Source = {
  title: 'Vlaams Parlement, schriftelijke vraag 337 (Vanryckeghem): erkenningen en vestigingen per provincie',
  licence: FACTS,
  date: '2022-02-07',
};
const ANSWER_757: Source = {
  title: 'Vlaams Parlement, schriftelijke vraag 757 (Vandromme): ondernemingen per sector en schooljaar, als richting',
  licence: FACTS,
  date: '2023-06-16',
};
const CATALOGUE: Source = {
  title: 'Onderwijs Vlaanderen, lijst van duale opleidingen; sector, familie en contexten deels afgeleid',
  licence: FACTS,
  date: '2026-11-20',
};
const PLACES: Source = {
  title: 'GeoNames, plaatsen met postcode',
  path: 'https://www.geonames.org',
  licence: CC_BY.title,
  date: '2026-11-20',
};
const SECTORS: Source = {
  title: 'Sectoren met hun paritaire comités en NACE-codes (geodata/sectors.csv)',
  licence: FACTS,
  date: '2026-11-20',
};
const PEOPLE: Source = {
  title: 'Statbel, gemeenten en bevolking op 1 januari 2020',
  path: 'https://statbel.fgov.be',
  licence: 'Statbel open data (verenigbaar met CC BY 2.0)',
  date: '2025-01-01',
};

const ASSUMPTIONS = [
  'Namen, punten, ondernemingen, scholen en prospecten zijn verzonnen; geen ervan is een bestaande organisatie of persoon.',
  'De erkenningen en vestigingen per provincie zijn die van februari 2022; per sector in de provincie Antwerpen die van juli 2022.',
  'De 301 erkenningen die de provincie Antwerpen tussen beide tabellen won, beginnen van maart tot juli 2022, 199 ervan op nieuwe vestigingen.',
  'De gedrukte erkenningen, inschrijvingen en overeenkomsten voor Antwerpen, Kempen en Mechelen gelden voor schooljaar 2021-2022; die regio’s zijn de arrondissementen Antwerpen, Turnhout en Mechelen.',
  'De sector van een erkenning is die van haar vestiging. Overige staat voor het Vlaams Partnerschap.',
  'Buiten de provincie Antwerpen volgt de verdeling over sectoren die van Antwerpen, met een geschatte factor per provincie.',
  'Welke opleidingen een sector erkent, hoe populair ze zijn en hoe dat per streek verschilt, is geschat met vaste toevalsgetallen.',
  'Elke erkenning geldt vijf jaar. Hoe het aantal groeide, volgt bij benadering de ondernemingen met een erkenning per schooljaar.',
  'Een mentor begeleidt 4 leerlingen in de chemie, 2 in de social profit en 1 in andere sectoren. Een onbekend aantal mentoren telt als 1.',
  'Werknemers per vestiging zijn getrokken rond een geschatte mediaan per sector; ongeveer één op twaalf is onbekend.',
  'Van de vestigingen met een erkenning heeft één op twintig een activiteit (NACE) van zomaar een sector; de andere een uit de lijst van hun sector, die meestal bij hun opleidingen past.',
  'De prospecten zijn in verhouding even talrijk per sector en arrondissement als de vestigingen met een erkenning, en even groot. 65 % heeft een activiteit uit de lijst van de sector (ongelijk verdeeld), 10 % een van zomaar een sector en 25 % een die geen sector noemt. Hun activiteit volgt nooit uit een score.',
  'Ongeveer 84 % van de ingeschrevenen heeft een overeenkomst, hoogstens 30 km van de school en liefst dichtbij.',
  'Scholen staan in gemeenten vanaf 9.000 inwoners, in verhouding tot hun bevolking; Brussel telt voor een vijfde.',
  'Punten liggen hoogstens 2,5 km van een plaats van hun gemeente; alleen de gemeentecode is exact.',
] as const;

const RESOURCES: readonly Resource[] = [
  {
    name: 'programmes',
    title: 'Duale opleidingen met een werkplek',
    date: '2026-11-20',
    sources: [CATALOGUE],
    fields: {
      id: 'string!',
      name: 'string!',
      sector: 'string!',
      family: 'string',
      degree: 'string',
      finality: 'string',
      education_form: 'string',
      domain: 'string',
      contexts: 'integer',
      aliases: 'string',
      code: 'string',
    },
    key: ['id'],
  },
  {
    name: 'schools',
    title: 'Verzonnen scholen, centra en campussen (kind: school, clw, buso, syntra; network: go, ogo, vrij, syntra)',
    date: REFERENCE_DATE,
    sources: [INVENTED, PLACES, PEOPLE],
    fields: { id: 'string!', name: 'string!', kind: 'string', network: 'string', nis: 'string!', lon: 'number', lat: 'number' },
    key: ['id'],
  },
  {
    name: 'offers',
    title: 'Verzonnen aanbod met inschrijvingen; gedrukte aantallen gelden in 2021-2022',
    date: REFERENCE_DATE,
    sources: [INVENTED, ANSWER_724],
    fields: { school_id: 'string!', programme_id: 'string!', school_year: 'string!', enrolments: 'integer' },
    key: ['school_id', 'programme_id', 'school_year'],
    refers: { school_id: 'schools', programme_id: 'programmes' },
  },
  {
    name: 'workplaces',
    title: 'Verzonnen vestigingen; hun aantallen per provincie en sector zijn gepubliceerd',
    date: REFERENCE_DATE,
    sources: [INVENTED, ANSWER_337, ANSWER_724, PLACES, PEOPLE],
    fields: {
      id: 'string!',
      name: 'string!',
      enterprise_id: 'string',
      sector: 'string',
      nace: 'string',
      employees: 'integer',
      mentors: 'integer',
      places: 'integer',
      nis: 'string!',
      lon: 'number',
      lat: 'number',
    },
    key: ['id'],
  },
  {
    name: 'recognitions',
    title: 'Verzonnen erkenningen; hun aantallen per provincie, sector en gedrukte regio x opleiding zijn gepubliceerd',
    date: REFERENCE_DATE,
    sources: [INVENTED, ANSWER_337, ANSWER_724, ANSWER_757],
    fields: {
      workplace_id: 'string!',
      programme_id: 'string!',
      context: 'integer',
      places: 'integer',
      valid_from: 'date',
      valid_until: 'date',
    },
    key: ['workplace_id', 'programme_id'],
    refers: { workplace_id: 'workplaces', programme_id: 'programmes' },
  },
  {
    name: 'agreements',
    title: 'Verzonnen overeenkomsten; gedrukte aantallen gelden in 2021-2022',
    date: REFERENCE_DATE,
    sources: [INVENTED, ANSWER_724, ANSWER_757],
    fields: {
      workplace_id: 'string!',
      programme_id: 'string!',
      school_year: 'string!',
      school_id: 'string',
      learners: 'integer',
    },
    key: ['workplace_id', 'programme_id', 'school_year', 'school_id'],
    refers: { workplace_id: 'workplaces', programme_id: 'programmes', school_id: 'schools' },
  },
  {
    name: 'prospects',
    title: 'Verzonnen vestigingen zonder erkenning; geen natuurlijke personen',
    date: REFERENCE_DATE,
    sources: [INVENTED, PLACES, PEOPLE, SECTORS],
    fields: {
      id: 'string!',
      name: 'string!',
      enterprise_id: 'string',
      nace: 'string',
      employees: 'integer',
      nis: 'string!',
      lon: 'number',
      lat: 'number',
    },
    key: ['id'],
  },
  {
    name: 'regional_figures',
    title: 'Gedrukte aantallen per regio en opleiding, zonder punten; leeg is niet gedrukt',
    date: '2022-07-18',
    sources: [ANSWER_724],
    fields: {
      region_level: 'string!',
      region: 'string!',
      programme_id: 'string!',
      school_year: 'string!',
      recognitions: 'integer',
      enrolments: 'integer',
      agreements: 'integer',
    },
    key: ['region', 'programme_id', 'school_year'],
    refers: { programme_id: 'programmes' },
  },
];

function fieldOf([name, type]: readonly [string, string]): object {
  if (!type.endsWith('!')) return { name, type };
  return { name, type: type.slice(0, -1), constraints: { required: true } };
}

function resourceOf({ name, title, date, sources, fields, key, refers = {} }: Resource): object {
  const foreignKeys = Object.entries(refers).map(([column, resource]) => ({
    fields: [column],
    reference: { resource, fields: ['id'] },
  }));
  return {
    name,
    path: `${name}.csv`,
    title,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    date,
    sources,
    licenses: [CC_BY],
    schema: {
      fields: Object.entries(fields).map(fieldOf),
      missingValues: [''],
      primaryKey: key,
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  };
}

/** The Frictionless descriptor. It says what is invented, what is published, and what was assumed in between. */
export function descriptor(): string {
  const content = {
    name: 'vlaanderen-reconstructie',
    title: 'Vlaanderen, reconstructie',
    profile: 'tabular-data-package',
    description:
      'Voorbeeldgegevens. Namen en punten zijn verzonnen; de totalen zijn gepubliceerd en kloppen exact: erkenningen en vestigingen ' +
      'per provincie (februari 2022), erkenningen per sector in de provincie Antwerpen (juli 2022) en de gedrukte aantallen per ' +
      'opleiding voor Antwerpen, Kempen en Mechelen (2021-2022). Al het andere is aangenomen en geen bron voor beslissingen.',
    example: true,
    referenceDate: REFERENCE_DATE,
    licenses: [CC_BY],
    sources: [INVENTED, ANSWER_337, ANSWER_724, ANSWER_757, CATALOGUE, PLACES, PEOPLE],
    assumptions: ASSUMPTIONS,
    resources: RESOURCES.map(resourceOf),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}
