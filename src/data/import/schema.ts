import {
  count,
  EMPLOYEES,
  ENROLMENTS,
  ENTERPRISE,
  id,
  KINDS,
  LEARNERS,
  location,
  NACE,
  NAME,
  NETWORKS,
  needed,
  PROGRAMME,
  places,
  SCHOOL,
  SCHOOL_ALIASES,
  SCHOOL_YEAR,
  SECTOR,
  text,
  WORKPLACE,
} from './fields';

/** Tables of a dataset in the order in which they are read: what others refer to comes first. */
export const IMPORT_TABLES = [
  'programmes',
  'schools',
  'workplaces',
  'prospects',
  'offers',
  'recognitions',
  'agreements',
  'regional_figures',
] as const;
export type ImportTable = (typeof IMPORT_TABLES)[number];

export type FieldType = 'text' | 'id' | 'whole' | 'decimal' | 'date' | 'school-year' | 'nace' | 'enterprise' | 'word';

/** One column of a table: what it is called, what may stand in it, and how it is recognised. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** Name of the column in Dutch, English and French. */
  readonly titles: readonly [nl: string, en: string, fr: string];
  /** Other headers under which it comes, compared without case, accents and punctuation. */
  readonly aliases?: readonly string[];
  /** A file without this column is refused. */
  readonly isColumnNeeded?: true;
  /** A row without this cell is kept out. */
  readonly isCellNeeded?: true;
  readonly least?: number;
  readonly most?: number;
  readonly refersTo?: ImportTable;
  /** Known words and what they are written as; other words stay as they are. */
  readonly words?: Readonly<Record<string, string>>;
  /** Cells of the filled example, one per row. */
  readonly examples: readonly [string, string];
}

export interface TableSchema {
  readonly name: ImportTable;
  readonly titles: readonly [nl: string, en: string, fr: string];
  /** Words in a file's name that tell the table. */
  readonly aliases: readonly string[];
  readonly fields: readonly Field[];
  /** Columns by which a row is known; empty where rows alike are each their own. */
  readonly key: readonly string[];
  /** Whether a row must say where it lies. */
  readonly hasLocation: boolean;
}

/** Columns of which one (or one pair) must be there in a table with a location. */
export const LOCATION_COLUMNS = [['nis'], ['postcode'], ['place'], ['lon', 'lat'], ['x', 'y']] as const;

/** The one place that says what a table holds: it checks files, makes the templates and describes what is exported. */
export const SCHEMAS: Readonly<Record<ImportTable, TableSchema>> = {
  programmes: {
    name: 'programmes',
    titles: ['opleidingen', 'programmes', 'formations'],
    aliases: ['opleidingen', 'opleiding', 'programmes', 'programme', 'programs', 'programmas', 'formations', 'formation'],
    key: ['id'],
    hasLocation: false,
    fields: [
      id(
        ['opleiding id', 'programme id', 'program id', 'opleidingscode', 'programma id', 'id formation'],
        ['proefopleiding-1', 'proefopleiding-2'],
      ),
      { ...NAME, aliases: [...(NAME.aliases ?? []), 'opleiding', 'opleidingsnaam', 'programme', 'program', 'formation'] },
      { ...SECTOR, isColumnNeeded: true },
      text('family', ['familie', 'family', 'famille'], ['opleidingsfamilie', 'cluster'], ['', '']),
      text('degree', ['graad', 'degree', 'degre'], ['onderwijsgraad'], ['3de graad', '3de graad']),
      text('finality', ['finaliteit', 'finality', 'finalite'], [], ['arbeidsmarkt', 'dubbel']),
      text('education_form', ['onderwijsvorm', 'education form', "forme d'enseignement"], [], ['', '']),
      text('domain', ['domein', 'domain', 'domaine'], ['studiedomein', 'studiegebied'], ['', '']),
      count('contexts', ['contexten', 'contexts', 'contextes'], ['werkplekcontexten', 'aantal contexten'], ['1', '2'], 2),
      {
        name: 'reach_km',
        type: 'decimal',
        least: 0,
        most: 1000,
        titles: ['bereik km', 'reach km', 'portee km'],
        aliases: ['reikwijdte km', 'straal km'],
        examples: ['20', ''],
      },
      text('aliases', ['andere namen', 'aliases', 'autres noms'], ['synoniemen', 'synonyms'], ['', '']),
      text('url', ['url', 'URL', 'URL'], ['link', 'website', 'webadres'], ['', '']),
      text('code', ['officiele code', 'official code', 'code officiel'], ['code'], ['', '']),
    ],
  },
  schools: {
    name: 'schools',
    titles: ['scholen', 'schools', 'ecoles'],
    aliases: ['scholen', 'schools', 'school', 'ecoles', 'vestigingsplaatsen', 'scholenlijst', 'instellingen'],
    key: ['id'],
    hasLocation: true,
    fields: [
      id(SCHOOL_ALIASES, ['proefschool-1', 'proefschool-2']),
      { ...NAME, aliases: [...(NAME.aliases ?? []), 'schoolnaam', 'school', 'school name', 'nom de l ecole'] },
      {
        name: 'kind',
        type: 'word',
        words: KINDS,
        titles: ['soort', 'kind', 'type'],
        aliases: ['instellingstype', 'soort school', 'schooltype'],
        examples: ['school', 'clw'],
      },
      {
        name: 'network',
        type: 'word',
        words: NETWORKS,
        titles: ['net', 'network', 'reseau'],
        aliases: ['onderwijsnet', 'netwerk'],
        examples: ['go', 'vrij'],
      },
      text('street', ['straat', 'street', 'rue'], ['straatnaam', 'streetname'], ['', '']),
      text('house_number', ['huisnummer', 'house number', 'numero'], ['huisnr', 'nr'], ['', '']),
      ...location(['13008', '13025']),
    ],
  },
  workplaces: {
    name: 'workplaces',
    titles: ['werkplekken', 'workplaces', 'lieux de travail'],
    aliases: [
      'werkplekken',
      'werkplek',
      'workplaces',
      'workplace',
      'vestigingen',
      'bedrijven',
      'leerbedrijven',
      'lieux de travail',
      'entreprises',
      'establishments',
    ],
    key: ['id'],
    hasLocation: true,
    fields: [
      id(WORKPLACE.aliases ?? [], ['proefbedrijf-1', 'proefbedrijf-2']),
      {
        ...NAME,
        aliases: [
          ...(NAME.aliases ?? []),
          'bedrijfsnaam',
          'bedrijf',
          'naam bedrijf',
          'firma',
          'firmanaam',
          'naam firma',
          'onderneming',
          'naam vestiging',
          'werkplek',
          'company',
          'entreprise',
        ],
      },
      ENTERPRISE,
      SECTOR,
      NACE,
      EMPLOYEES,
      count('mentors', ['mentoren', 'mentors', 'mentors'], ['aantal mentoren', 'mentor', 'tuteurs'], ['2', '']),
      places([]),
      text('street', ['straat', 'street', 'rue'], ['straatnaam', 'streetname'], ['', '']),
      text('house_number', ['huisnummer', 'house number', 'numero'], ['huisnr', 'nr'], ['', '']),
      ...location(['13008', '13025']),
    ],
  },
  prospects: {
    name: 'prospects',
    titles: ['prospecten', 'prospects', 'prospects'],
    aliases: ['prospecten', 'prospects', 'prospect'],
    key: ['id'],
    hasLocation: true,
    fields: [
      id([...(WORKPLACE.aliases ?? []), 'prospect id'], ['prospect-1', 'prospect-2']),
      { ...NAME, aliases: [...(NAME.aliases ?? []), 'bedrijfsnaam', 'bedrijf', 'prospect', 'company', 'entreprise'] },
      ENTERPRISE,
      { ...NACE, isColumnNeeded: true },
      EMPLOYEES,
      ...location(['13008', '13025']),
    ],
  },
  offers: {
    name: 'offers',
    titles: ['aanbod', 'offers', 'offre'],
    aliases: ['aanbod', 'offers', 'offer', 'offre', 'offres', 'inschrijvingen', 'enrolments'],
    key: ['school_id', 'programme_id', 'school_year'],
    hasLocation: false,
    fields: [
      SCHOOL,
      PROGRAMME,
      SCHOOL_YEAR,
      ENROLMENTS,
      {
        name: 'status',
        type: 'word',
        words: { actief: 'active', actif: 'active' },
        titles: ['status', 'status', 'statut'],
        aliases: ['toestand'],
        examples: ['', ''],
      },
    ],
  },
  recognitions: {
    name: 'recognitions',
    titles: ['erkenningen', 'recognitions', 'agrements'],
    aliases: ['erkenningen', 'erkenning', 'recognitions', 'recognition', 'agrements', 'agrement', 'reconnaissances'],
    key: ['workplace_id', 'programme_id', 'context', 'valid_from', 'valid_until'],
    hasLocation: false,
    fields: [
      WORKPLACE,
      PROGRAMME,
      { ...count('context', ['context', 'context', 'contexte'], ['werkplekcontext'], ['', '1'], 2), least: 1 },
      places([]),
      {
        name: 'valid_from',
        type: 'date',
        titles: ['geldig vanaf', 'valid from', 'valable a partir du'],
        aliases: [
          'begindatum',
          'startdatum',
          'start date',
          'start',
          'datum erkenning',
          'erkend op',
          'van',
          'vanaf',
          'date de debut',
          'begin',
        ],
        examples: ['2024-09-01', ''],
      },
      {
        name: 'valid_until',
        type: 'date',
        titles: ['geldig tot', 'valid until', "valable jusqu'au"],
        aliases: [
          'einddatum',
          'end date',
          'end',
          'tot',
          'tot en met',
          'geldig tot en met',
          'vervaldatum',
          'date de fin',
          'valid to',
          'einde',
        ],
        examples: ['2029-08-31', ''],
      },
    ],
  },
  agreements: {
    name: 'agreements',
    titles: ['overeenkomsten', 'agreements', 'contrats'],
    aliases: ['overeenkomsten', 'overeenkomst', 'agreements', 'agreement', 'contrats', 'contrat', 'leerovereenkomsten'],
    key: [],
    hasLocation: false,
    fields: [
      WORKPLACE,
      PROGRAMME,
      SCHOOL_YEAR,
      {
        name: 'school_id',
        type: 'id',
        refersTo: 'schools',
        titles: SCHOOL.titles,
        aliases: SCHOOL_ALIASES,
        examples: ['proefschool-1', ''],
      },
      LEARNERS,
    ],
  },
  regional_figures: {
    name: 'regional_figures',
    titles: ['regionale cijfers', 'regional figures', 'chiffres regionaux'],
    aliases: ['regionale cijfers', 'regional figures', 'chiffres regionaux', 'regiocijfers'],
    key: ['region_level', 'region', 'programme_id', 'school_year'],
    hasLocation: false,
    fields: [
      {
        name: 'region_level',
        type: 'word',
        words: {
          arrondissementen: 'arrondissement',
          provincie: 'province',
          gemeente: 'municipality',
          referentieregio: 'reference-region',
        },
        ...needed,
        titles: ['gebiedsniveau', 'region level', 'niveau'],
        aliases: ['niveau', 'level'],
        examples: ['province', 'arrondissement'],
      },
      { ...text('region', ['regio', 'region', 'region'], ['gebied', 'streek', 'area'], ['Antwerpen', 'Turnhout']), ...needed },
      PROGRAMME,
      SCHOOL_YEAR,
      count('recognitions', ['erkenningen', 'recognitions', 'agrements'], ['aantal erkenningen'], ['3', '']),
      ENROLMENTS,
      count('agreements', ['overeenkomsten', 'agreements', 'contrats'], ['aantal overeenkomsten'], ['2', '']),
    ],
  },
};

export function fieldNamed(table: ImportTable, name: string): Field | undefined {
  return SCHEMAS[table].fields.find((field) => field.name === name);
}
