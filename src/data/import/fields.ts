import type { Field, ImportTable } from './schema';

// Columns that several tables have, and short ways to declare a column.

export const needed = { isColumnNeeded: true, isCellNeeded: true } as const;

export const NAME: Field = {
  name: 'name',
  type: 'text',
  isColumnNeeded: true,
  titles: ['naam', 'name', 'nom'],
  aliases: ['benaming', 'maatschappelijke naam', 'denomination', 'denominatie', 'omschrijving', 'title'],
  examples: ['Proefnaam 1', 'Proefnaam 2'],
};
export const NETWORKS = {
  gemeenschapsonderwijs: 'go',
  'officieel gesubsidieerd onderwijs': 'ogo',
  'vrij gesubsidieerd onderwijs': 'vrij',
};
export const KINDS = {
  'school voor voltijds gewoon secundair onderwijs': 'school',
  'school voor voltijds gewoon secundair onderwijs en deeltijds beroepsonderwijs': 'school',
  'centrum voor deeltijds onderwijs': 'clw',
  'centrum voor deeltijds beroepssecundair onderwijs': 'clw',
  'centrum leren en werken': 'clw',
  'school voor buitengewoon secundair onderwijs': 'buso',
};

export function location(example: readonly [string, string], extra: readonly string[] = []): readonly Field[] {
  return [
    {
      name: 'nis',
      type: 'text',
      titles: ['niscode', 'NIS code', 'code INS'],
      aliases: ['nis code', 'refnis', 'gemeentecode', 'ins', 'municipality code', 'municipality id', 'gemeente nis'],
      examples: example,
    },
    {
      name: 'postcode',
      type: 'text',
      titles: ['postcode', 'postcode', 'code postal'],
      aliases: ['postnummer', 'zipcode', 'zip', 'zip code', 'postal code', 'cp', 'post code'],
      examples: ['', ''],
    },
    {
      name: 'place',
      type: 'text',
      titles: ['gemeente', 'place', 'commune'],
      aliases: [
        'gemeente werkplek',
        'gemeente bedrijf',
        'gemeente firma',
        'gemeente school',
        'plaats werkplek',
        'plaats',
        'municipality',
        'woonplaats',
        'stad',
        'city',
        'town',
        'localite',
        'deelgemeente',
        'lieu',
        ...extra,
      ],
      examples: ['', ''],
    },
    {
      name: 'lon',
      type: 'decimal',
      titles: ['lengtegraad', 'longitude', 'longitude'],
      aliases: ['lng', 'long', 'gps lengtegraad', 'wgs84 lon', 'epsg 4326 lon'],
      examples: ['4.99', '5.116'],
    },
    {
      name: 'lat',
      type: 'decimal',
      titles: ['breedtegraad', 'latitude', 'latitude'],
      aliases: ['gps breedtegraad', 'wgs84 lat', 'epsg 4326 lat'],
      examples: ['51.16', '51.19'],
    },
    {
      name: 'x',
      type: 'decimal',
      titles: ['lambert x', 'Lambert x', 'Lambert x'],
      aliases: ['lx', 'x lambert', 'x coordinaat', 'lambert72 x', 'x lambert72', 'epsg 31370 x', 'xcoord'],
      examples: ['', ''],
    },
    {
      name: 'y',
      type: 'decimal',
      titles: ['lambert y', 'Lambert y', 'Lambert y'],
      aliases: ['ly', 'y lambert', 'y coordinaat', 'lambert72 y', 'y lambert72', 'epsg 31370 y', 'ycoord'],
      examples: ['', ''],
    },
  ];
}

const reference = (
  table: ImportTable,
  name: string,
  titles: Field['titles'],
  aliases: readonly string[],
  example: string,
): Field => ({
  name,
  type: 'id',
  titles,
  aliases,
  ...needed,
  refersTo: table,
  examples: [example, example],
});
export const PROGRAMME = reference(
  'programmes',
  'programme_id',
  ['opleiding', 'programme', 'formation'],
  [
    'opleiding id',
    'opleidingscode',
    'opleidingsnummer',
    'programme id',
    'program',
    'program id',
    'programma',
    'programma id',
    'id formation',
    'richting',
    'studierichting',
    'duale opleiding',
    'naam opleiding',
    'opleidingsnaam',
  ],
  'proefopleiding-1',
);
export const SCHOOL_ALIASES = [
  'school id',
  'schoolnummer',
  'instellingsnummer',
  'id ecole',
  'instelling',
  'school number',
  'onderwijsinstelling',
];
export const SCHOOL = reference('schools', 'school_id', ['school', 'school', 'ecole'], SCHOOL_ALIASES, 'proefschool-1');
export const WORKPLACE = reference(
  'workplaces',
  'workplace_id',
  ['werkplek', 'workplace', 'lieu de travail'],
  [
    'werkplek id',
    'vestiging',
    'vestiging id',
    'vestigingsnummer',
    'vestigingsnr',
    'vestigings nr',
    'nr vestiging',
    'kbo vestigingsnummer',
    'establishment number',
    'workplace id',
    'leerbedrijf',
    'id lieu de travail',
    'bedrijf',
    'bedrijf id',
    'vestigingseenheid',
    'unite d etablissement',
    'numero d etablissement',
  ],
  'proefbedrijf-1',
);
export const SCHOOL_YEAR: Field = {
  name: 'school_year',
  type: 'school-year',
  ...needed,
  titles: ['schooljaar', 'school year', 'annee scolaire'],
  aliases: ['schoolyear', 'jaar', 'academiejaar', 'annee'],
  examples: ['2024-2025', '2023-2024'],
};
export const count = (
  name: string,
  titles: Field['titles'],
  aliases: readonly string[],
  examples: Field['examples'],
  most = 100_000,
): Field => ({
  name,
  type: 'whole',
  titles,
  aliases,
  least: 0,
  most,
  examples,
});
export const LEARNERS = count(
  'learners',
  ['leerlingen', 'learners', 'eleves'],
  ['aantal leerlingen', 'students', 'pupils', 'aantal', 'apprenants'],
  ['1', ''],
);
export const EMPLOYEES = count(
  'employees',
  ['werknemers', 'employees', 'travailleurs'],
  ['aantal werknemers', 'personeel', 'personeelsaantal', 'headcount', 'nombre de travailleurs', 'effectif'],
  ['12', ''],
  1_000_000,
);
export const ENTERPRISE: Field = {
  name: 'enterprise_id',
  type: 'enterprise',
  titles: ['ondernemingsnummer', 'enterprise number', "numero d'entreprise"],
  aliases: [
    'enterprise id',
    'kbo',
    'kbo nummer',
    'kbonummer',
    'bce',
    'numero bce',
    'btw nummer',
    'vat number',
    'onderneming',
    'enterprisenumber',
    'entiteitsnummer',
  ],
  examples: ['', ''],
};
export const NACE: Field = {
  name: 'nace',
  type: 'nace',
  titles: ['nace', 'NACE', 'NACE'],
  aliases: ['nacebel', 'nace code', 'nacecode', 'nace bel', 'activiteit', 'nace 2008', 'nace 2025', 'code nace'],
  examples: ['4321', '8730'],
};
export const SECTOR: Field = {
  name: 'sector',
  type: 'text',
  titles: ['sector', 'sector', 'secteur'],
  aliases: ['sectornaam', 'sectoraal partnerschap', 'partnerschap'],
  examples: ['Proefsector', 'Proefsector'],
};
export const places = (aliases: readonly string[]) =>
  count(
    'places',
    ['plekken', 'places', 'places'],
    ['aantal plekken', 'plaatsen', 'werkplekken', 'aantal plaatsen', 'capaciteit', 'capacity', ...aliases],
    ['2', ''],
  );
export const ENROLMENTS = count(
  'enrolments',
  ['inschrijvingen', 'enrolments', 'inscriptions'],
  ['aantal inschrijvingen', 'enrollments', 'leerlingen', 'aantal leerlingen', 'students', 'pupils', 'ingeschreven'],
  ['4', ''],
);
export const text = (name: string, titles: Field['titles'], aliases: readonly string[], examples: Field['examples']): Field => ({
  name,
  type: 'text',
  titles,
  aliases,
  examples,
});

const ID_ALIASES = ['code', 'nummer', 'number', 'numero', 'identificatie', 'identifier', 'identifiant'];
export const id = (aliases: readonly string[], examples: Field['examples']): Field => ({
  name: 'id',
  type: 'id',
  ...needed,
  titles: ['id', 'id', 'id'],
  aliases: [...aliases, ...ID_ALIASES],
  examples,
});
