import type { Geography } from '../../model/geography';
import { IMPORT_CODES, type ImportCode } from '../../model/import-issue';
import { dateText, enterpriseText, idText, isCheckedEnterprise, naceText, numberText, schoolYearText } from '../cells';
import { foldName } from '../locate';
import { csvCell } from './csv-rows';
import type { Mapping } from './mapping';
import { checkPlace, type PlaceCells } from './place-check';
import { type Field, fieldNamed, type ImportTable, SCHEMAS } from './schema';
import { tidy } from './tidy';

/** Ids that rows may refer to, per table; absent where nobody knows them. */
export type KnownIds = ReadonlyMap<ImportTable, { has(id: string): boolean }>;

/** Tells what was found in the row under way; the column is the header of the file. */
export type ReportCell = (code: ImportCode, column: string | null, value: string | null) => void;

export interface CheckedRow {
  /** The row as a line of the CSV that we write. */
  readonly line: string;
  /** By which the row is known in its table; null where rows alike are each their own. */
  readonly key: string | null;
  /** Its own id, for tables that others refer to. */
  readonly id: string | null;
}

interface Reader {
  readonly field: Field;
  readonly columns: readonly number[];
  readonly header: string;
  /** Place among the columns that are written. */
  readonly at: number;
  readonly known: Map<string, string> | null;
}

const MOST_REMEMBERED = 5000;
const PLACE_FIELDS = ['nis', 'postcode', 'place', 'lon', 'lat', 'x', 'y'] as const;
/** Types whose few different cells come back row after row. */
const REMEMBERED = new Set(['date', 'school-year', 'word', 'nace']);

/** Columns of a table that some mappings fill, in the order of the schema; a coordinate may end in either pair. */
export function writtenColumns(table: ImportTable, mappings: readonly Mapping[]): readonly string[] {
  const mapped = new Set(mappings.flatMap(({ fields }) => fields.map(({ field }) => field)));
  const hasPair = (['lon', 'x'] as const).some((name) => mapped.has(name));
  if (hasPair && SCHEMAS[table].hasLocation) for (const name of ['lon', 'lat', 'x', 'y']) mapped.add(name);
  return SCHEMAS[table].fields.map(({ name }) => name).filter((name) => mapped.has(name));
}

/** Checks the rows of one file against the schema of its table and gives them in normal form. */
export class RowChecker {
  readonly #readers: readonly Reader[];
  readonly #header: readonly string[];
  readonly #columns: readonly string[];
  readonly #geography: Geography;
  readonly #ids: KnownIds;
  readonly #isZeroUnknown: boolean;
  readonly #placeAt: readonly number[] | null;
  readonly #keyAt: readonly number[];
  readonly #idAt: number;
  readonly #bare: readonly boolean[];
  readonly #report: ReportCell;
  #isKept = true;

  constructor(
    mapping: Mapping,
    header: readonly string[],
    columns: readonly string[],
    geography: Geography,
    ids: KnownIds,
    report: ReportCell,
  ) {
    const schema = SCHEMAS[mapping.table];
    this.#header = header;
    this.#columns = columns;
    this.#geography = geography;
    this.#ids = ids;
    this.#report = report;
    this.#readers = mapping.fields.flatMap(({ field: name, columns: from }) => {
      const field = fieldNamed(mapping.table, name);
      if (!field || from.length === 0) return [];
      const known = REMEMBERED.has(field.type) ? new Map<string, string>() : null;
      return [{ field, columns: from, header: header[from[0] ?? 0] ?? name, at: columns.indexOf(name), known }];
    });
    this.#isZeroUnknown = mapping.fields.some(({ by }) => by === 'layout');
    this.#placeAt = schema.hasLocation ? PLACE_FIELDS.map((name) => columns.indexOf(name)) : null;
    this.#keyAt = schema.key.map((name) => columns.indexOf(name)).filter((at) => at >= 0);
    this.#idAt = columns.indexOf('id');
    this.#bare = columns.map(
      (name) => !['text', 'id', 'word', 'enterprise'].includes(fieldNamed(mapping.table, name)?.type ?? 'text'),
    );
  }

  /** The row in normal form; null when an error keeps it out. */
  check(cells: readonly string[], fault: ImportCode | undefined, mayBeOdd: boolean): CheckedRow | null {
    this.#isKept = true;
    if (fault !== undefined || cells.length !== this.#header.length) this.#checkForm(cells, fault);
    if (fault !== undefined && !this.#isKept) return null;
    if (mayBeOdd) this.#checkCharacters(cells);
    const normal: string[] = new Array(this.#columns.length).fill('');
    for (const reader of this.#readers) normal[reader.at] = this.#read(reader, cells);
    if (this.#placeAt) this.#checkPlace(this.#placeAt, normal);
    this.#checkPeriod(normal);
    return this.#isKept ? this.#written(normal) : null;
  }

  #tell(code: ImportCode, column: string | null, value: string | null): void {
    if (IMPORT_CODES[code] === 'error') this.#isKept = false;
    this.#report(code, column, value);
  }

  #checkForm(cells: readonly string[], fault: ImportCode | undefined): void {
    if (fault === 'quotes-broken' && cells.length === this.#header.length) this.#tell('quotes-mended', null, null);
    else if (fault !== undefined) this.#tell(fault, null, cells[0]?.slice(0, 80) ?? null);
    else if (cells.length < this.#header.length) this.#tell('cells-missing', null, String(cells.length));
    else {
      const surplus = cells.slice(this.#header.length).find((cell) => cell.trim() !== '');
      if (surplus !== undefined) this.#tell('cells-surplus', null, surplus.slice(0, 80));
    }
  }

  #checkCharacters(cells: readonly string[]): void {
    for (const { columns, field, header } of this.#readers) {
      const cell = columns.map((column) => cells[column] ?? '').join('');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      const isBroken = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(cell);
      if (isBroken || (field.type === 'id' && cell.includes('\uFFFD'))) this.#tell('character-broken', header, visible(cell));
      else if (cell.includes('\uFFFD')) this.#tell('character-lost', header, visible(cell));
    }
  }

  #read(reader: Reader, cells: readonly string[]): string {
    const { columns, field, header, known } = reader;
    const raw = columns.length === 1 ? cells[columns[0] ?? 0] : joined(columns, cells);
    const cell = raw === undefined ? '' : tidy(raw);
    if (cell === '') {
      if (field.isCellNeeded) this.#tell(field.name === 'id' ? 'id-missing' : 'value-missing', header, '');
      else if (field.isColumnNeeded) this.#tell('value-empty', header, '');
      return '';
    }
    if (field.type === 'text') return cell;
    const before = known?.get(cell);
    if (before !== undefined) return before;
    const normal = this.#normal(field, header, cell);
    if (known && normal !== '' && known.size < MOST_REMEMBERED) known.set(cell, normal);
    return normal;
  }

  /** The cell in normal form; empty, and told, when it cannot be read. */
  #normal(field: Field, header: string, cell: string): string {
    switch (field.type) {
      case 'id':
        return this.#id(field, header, cell);
      case 'whole':
      case 'decimal':
        return this.#number(field, header, cell);
      case 'date':
        return dateText(cell) ?? this.#without('date-broken', header, cell);
      case 'school-year':
        return schoolYearText(cell) ?? this.#without('year-broken', header, cell);
      case 'nace':
        return naceText(cell) ?? this.#without('nace-broken', header, cell);
      case 'enterprise':
        return this.#enterprise(header, cell);
      case 'word':
        return known(field.words, foldName(cell)) ?? cell;
      default:
        return cell;
    }
  }

  #without(code: ImportCode, header: string, value: string): '' {
    this.#tell(code, header, value);
    return '';
  }

  #id(field: Field, header: string, cell: string): string {
    const id = idText(cell);
    if (id.includes('\n')) return this.#without('character-broken', header, visible(cell));
    if (field.refersTo === undefined) return id;
    const ids = this.#ids.get(field.refersTo);
    if (!ids || ids.has(id)) return id;
    return this.#without(field.isCellNeeded ? 'reference-unknown' : 'reference-dropped', header, cell);
  }

  #number(field: Field, header: string, cell: string): string {
    const text = numberText(cell);
    if (text === null || (field.type === 'whole' && text.includes('.'))) return this.#without('number-broken', header, cell);
    if (field.least === undefined && field.most === undefined) return text;
    const value = Number(text);
    const isWithin = value >= (field.least ?? -Infinity) && value <= (field.most ?? Infinity);
    return isWithin ? text : this.#without('number-range', header, cell);
  }

  /** Text that is no enterprise number stays as it is, since other keys are in use too. */
  #enterprise(header: string, cell: string): string {
    const digits = enterpriseText(cell);
    if (digits !== null && !isCheckedEnterprise(digits)) this.#tell('enterprise-broken', header, cell);
    return digits ?? cell;
  }

  #checkPlace(at: readonly number[], normal: string[]): void {
    const [nis = '', postcode = '', place = '', lon = '', lat = '', x = '', y = ''] = at.map((column) => normal[column] ?? '');
    const cells: PlaceCells = { nis, postcode, place, lon, lat, x, y };
    checkPlace(cells, this.#geography, this.#isZeroUnknown, (code, field, value) => {
      const reader = this.#readers.find((one) => one.field.name === field);
      this.#tell(code, reader?.header ?? null, value);
    });
    PLACE_FIELDS.forEach((name, i) => {
      const column = at[i] ?? -1;
      if (column >= 0) normal[column] = cells[name];
    });
  }

  /** An end before its beginning leaves no valid day. */
  #checkPeriod(normal: readonly string[]): void {
    const from = normal[this.#columns.indexOf('valid_from')] ?? '';
    const until = normal[this.#columns.indexOf('valid_until')] ?? '';
    if (from === '' || until === '' || until >= from) return;
    this.#tell('date-broken', this.#readers.find(({ field }) => field.name === 'valid_until')?.header ?? null, until);
  }

  #written(normal: string[]): CheckedRow {
    const id = this.#idAt < 0 ? null : (normal[this.#idAt] ?? null);
    const key = this.#keyAt.length === 0 ? null : (id ?? this.#keyAt.map((at) => normal[at]).join('\n'));
    for (let at = 0; at < normal.length; at++) if (!this.#bare[at]) normal[at] = csvCell(normal[at] ?? '');
    return { line: normal.join(','), key, id };
  }
}

function joined(columns: readonly number[], cells: readonly string[]): string {
  return columns
    .map((column) => tidy(cells[column] ?? ''))
    .filter(Boolean)
    .join('-');
}

/** Control characters as the signs that stand for them. */
function visible(cell: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is shown
  return cell.slice(0, 80).replace(/[\u0000-\u001F]/g, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)));
}

function known(words: Readonly<Record<string, string>> | undefined, word: string): string | undefined {
  return words && Object.hasOwn(words, word) ? words[word] : undefined;
}
