import type { Geography } from '../../model/geography';
import { IMPORT_CODES, type ImportCode } from '../../model/import-issue';
import { dateText, enterpriseText, idText, isCheckedEnterprise, naceText, numberText, schoolYearText } from '../cells';
import { foldName } from '../fold-name';
import { csvCell, mayBeFormula, needsCare } from './csv-rows';
import { hashOf, keyHash } from './key-index';
import type { Mapping } from './mapping';
import { checkPlace, isNear, type PlaceCells } from './place-check';
import type { Referable } from './referable';
import { type Field, fieldNamed, type ImportTable, SCHEMAS } from './schema';
import { tidy } from './tidy';

/** Ids that rows may refer to, per table; absent where nobody knows them. */
export type KnownIds = ReadonlyMap<ImportTable, Referable>;

/** Tells what was found in the row under way; the column is the header of the file. */
export type ReportCell = (code: ImportCode, column: string | null, value: string | null) => void;

interface Reader {
  readonly field: Field;
  readonly columns: readonly number[];
  readonly header: string;
  /** Place among the columns that are written. */
  readonly at: number;
  /** The column where there is one only, else -1. */
  readonly column: number;
  /** Cells as they came with what is written for them: nothing where they seldom come back. */
  readonly known: Map<string, Known>;
  /** The same for cells of one character, by its code, and for empty ones at 0: far quicker than a map. */
  readonly short: (Known | undefined)[];
  readonly isRepeated: boolean;
  /** Where a row lies is checked before it is written. */
  readonly isPlace: boolean;
  /** Whether the normal form may need quotes. */
  readonly isQuotable: boolean;
}

interface Known {
  readonly text: string;
  readonly hash: number;
}

const MOST_REMEMBERED = 20_000;
const PLACE_FIELDS = ['nis', 'postcode', 'place', 'lon', 'lat', 'x', 'y'] as const;
/** Types whose cells come back row after row; references do too. */
const REMEMBERED: ReadonlySet<string> = new Set(['date', 'school-year', 'word', 'nace', 'whole']);
/** Types whose normal form may need quotes. */
const QUOTABLE: ReadonlySet<string> = new Set(['text', 'id', 'word', 'enterprise']);
const PLACES: ReadonlySet<string> = new Set(PLACE_FIELDS);

/** Columns of a table that some mappings fill, in the order of the schema. */
export function writtenColumns(table: ImportTable, mappings: readonly Mapping[]): readonly string[] {
  const mapped = new Set(mappings.flatMap(({ fields }) => fields.map(({ field }) => field)));
  return SCHEMAS[table].fields.map(({ name }) => name).filter((name) => mapped.has(name));
}

/** Columns of the key of a table among those that are written. */
export function keyColumns(table: ImportTable, columns: readonly string[]): readonly number[] {
  return SCHEMAS[table].key.map((name) => columns.indexOf(name)).filter((at) => at >= 0);
}

/**
 * Checks the rows of one file against the schema of its table and gives them in normal form. `line`, `id` and `hash` are of the row checked
 * last: an object per row would double the time.
 */
export class RowChecker {
  /** The row as a line of the CSV that we write. */
  line = '';
  /** Its own id as it is written, in tables that others refer to. */
  id: string | null = null;
  /** A hash of the columns by which it is known. */
  hash: number | null = null;
  readonly #readers: readonly Reader[];
  readonly #header: readonly string[];
  readonly #geography: Geography;
  readonly #ids: KnownIds;
  readonly #isZeroUnknown: boolean;
  readonly #placeAt: readonly number[] | null;
  readonly #keyAt: readonly number[];
  readonly #periodAt: readonly [number, number];
  readonly #report: ReportCell;
  readonly #normal: string[];
  /** Hashes of the cells of the row, by which its key is told. */
  readonly #hashes: Int32Array;
  readonly #isKeyed: boolean;
  readonly #hasId: boolean;
  #isKept = true;

  constructor(
    mapping: Mapping,
    fileHeader: readonly string[],
    columns: readonly string[],
    geography: Geography,
    ids: KnownIds,
    report: ReportCell,
  ) {
    const { hasLocation, key } = SCHEMAS[mapping.table];
    this.#header = fileHeader;
    this.#geography = geography;
    this.#ids = ids;
    this.#report = report;
    this.#readers = mapping.fields.flatMap(({ field: name, columns: from }) => {
      const field = fieldNamed(mapping.table, name);
      if (!field || from.length === 0) return [];
      const isPlace = hasLocation && PLACES.has(name);
      const isQuotable = QUOTABLE.has(field.type);
      const isRepeated = (REMEMBERED.has(field.type) || field.refersTo !== undefined) && !isPlace && from.length === 1;
      // An empty cell that may be so needs no look.
      const isFree = from.length === 1 && !field.isCellNeeded && !field.isColumnNeeded;
      const known = new Map<string, Known>();
      const short = new Array<Known | undefined>(128).fill(undefined);
      if (isFree) short[0] = { text: '', hash: hashOf('') };
      const column = from.length === 1 ? (from[0] ?? -1) : -1;
      const header = fileHeader[from[0] ?? 0] ?? name;
      return [{ field, columns: from, column, header, at: columns.indexOf(name), known, short, isRepeated, isPlace, isQuotable }];
    });
    this.#isZeroUnknown = mapping.fields.some(({ by }) => by === 'layout');
    this.#placeAt = hasLocation ? PLACE_FIELDS.map((name) => columns.indexOf(name)) : null;
    this.#hasId = key[0] === 'id';
    this.#keyAt = keyColumns(mapping.table, columns);
    this.#isKeyed = this.#keyAt.length > 0;
    this.#periodAt = [columns.indexOf('valid_from'), columns.indexOf('valid_until')];
    this.#normal = new Array<string>(columns.length).fill('');
    this.#hashes = new Int32Array(columns.length).fill(hashOf(''));
  }

  /** Whether the row is let in. */
  check(cells: readonly string[], fault: ImportCode | undefined): boolean {
    this.#isKept = true;
    if (fault !== undefined || cells.length !== this.#header.length) this.#checkForm(cells, fault);
    if (fault !== undefined && !this.#isKept) return false;
    const normal = this.#normal;
    const hashes = this.#hashes;
    for (const reader of this.#readers) {
      const cell = cells[reader.column] ?? '';
      const before = cell.length < 2 ? reader.short[cell.length === 0 ? 0 : cell.charCodeAt(0)] : reader.known.get(cell);
      if (before !== undefined) {
        normal[reader.at] = before.text;
        hashes[reader.at] = before.hash;
      } else {
        const text = this.#read(reader, cells);
        normal[reader.at] = text;
        if (this.#isKeyed) hashes[reader.at] = hashOf(text);
      }
    }
    if (this.#placeAt) this.#checkPlace(this.#placeAt, normal);
    if (this.#periodAt[0] >= 0 && this.#periodAt[1] >= 0) this.#checkPeriod(normal);
    if (!this.#isKept) return false;
    this.hash = this.#isKeyed ? this.#keyHash() : null;
    this.id = this.#hasId ? (normal[this.#keyAt[0] ?? 0] ?? '') : null;
    this.line = normal.join(',');
    return true;
  }

  #keyHash(): number {
    let hash = 0;
    for (const at of this.#keyAt) hash = keyHash(hash, this.#hashes[at] ?? 0);
    return hash;
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

  /** Tells characters that no text should hold; gives whether the cell can be used. */
  #checkCharacters({ field, header }: Reader, cell: string): boolean {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const isBroken = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(cell);
    if (isBroken || (field.type === 'id' && /[\n\uFFFD]/.test(cell))) this.#tell('character-broken', header, visible(cell));
    else if (cell.includes('\uFFFD')) this.#tell('character-lost', header, visible(cell));
    return this.#isKept;
  }

  /** The cell as it is written; where a row lies, as it is meant. */
  #read(reader: Reader, cells: readonly string[]): string {
    const { columns, column, field, header, isPlace, isQuotable } = reader;
    const raw = (column >= 0 ? cells[column] : joined(columns, cells)) ?? '';
    const cell = tidy(raw);
    if (cell === '') {
      if (field.isCellNeeded) this.#tell(field.name === 'id' ? 'id-missing' : 'value-missing', header, '');
      else if (field.isColumnNeeded) this.#tell('value-empty', header, '');
      return '';
    }
    const isClean = !needsCare(cell) && !mayBeFormula(cell);
    if (isQuotable && !isClean && !this.#checkCharacters(reader, cell)) return '';
    const normal = this.#normalOf(field, header, cell);
    if (isPlace) return normal;
    const encoded = isQuotable && !isClean ? csvCell(normal) : normal;
    // What was told something about is read anew, to be told again.
    if (reader.isRepeated && normal !== '') remember(reader, raw, { text: encoded, hash: hashOf(encoded) });
    return encoded;
  }

  /** The cell in normal form; empty, and told, when it cannot be read. */
  #normalOf(field: Field, header: string, cell: string): string {
    switch (field.type) {
      case 'text':
        return cell;
      case 'id':
        return this.#idOf(field, header, cell);
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
        return wordFor(field.words, foldName(cell)) ?? cell;
    }
  }

  #without(code: ImportCode, header: string, value: string): '' {
    this.#tell(code, header, value);
    return '';
  }

  #idOf(field: Field, header: string, cell: string): string {
    const id = idText(cell);
    if (field.refersTo === undefined) return id;
    const ids = this.#ids.get(field.refersTo);
    if (!ids || ids.has(id)) return id;
    const named = ids.named?.(cell) ?? null;
    if (named !== null) return named;
    return this.#without(field.isCellNeeded ? 'reference-unknown' : 'reference-dropped', header, cell);
  }

  #number(field: Field, header: string, cell: string): string {
    // Three digits after a mark are no decimals of a whole number.
    const text = numberText(field.type === 'whole' ? cell.replace(/^([+-]?\d{1,3})[.,](\d{3})$/, '$1$2') : cell);
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
    if (!this.#isPlainPlace(at, normal)) this.#checkPlaceClosely(at, normal);
  }

  /** Most rows have degrees in Belgium near the municipality of their code, and nothing that needs quotes. */
  #isPlainPlace(
    [nisAt = -1, postcodeAt = -1, placeAt = -1, lonAt = -1, latAt = -1, xAt = -1]: readonly number[],
    normal: string[],
  ): boolean {
    const [nis, lon, lat] = [normal[nisAt], normal[lonAt], normal[latAt]];
    if (!nis || !lon || !lat || normal[postcodeAt] || normal[placeAt] || normal[xAt]) return false;
    return isNear(nis, Number(lon), Number(lat), this.#geography);
  }

  #checkPlaceClosely(at: readonly number[], normal: string[]): void {
    const [nis = '', postcode = '', place = '', lon = '', lat = '', x = '', y = ''] = at.map((column) => normal[column] ?? '');
    const cells: PlaceCells = { nis, postcode, place, lon, lat, x, y };
    checkPlace(cells, this.#geography, this.#isZeroUnknown, (code, field, value) => {
      const reader = this.#readers.find((one) => one.field.name === field);
      this.#tell(code, reader?.header ?? null, value);
    });
    PLACE_FIELDS.forEach((name, i) => {
      const column = at[i] ?? -1;
      if (column >= 0) normal[column] = csvCell(cells[name]);
    });
  }

  /** An end before its beginning leaves no valid day. */
  #checkPeriod(normal: readonly string[]): void {
    const from = normal[this.#periodAt[0]] ?? '';
    const until = normal[this.#periodAt[1]] ?? '';
    if (from === '' || until === '' || until >= from) return;
    this.#tell('date-broken', this.#readers.find(({ field }) => field.name === 'valid_until')?.header ?? null, until);
  }
}

function remember({ known, short }: Reader, raw: string, what: Known): void {
  const code = raw.charCodeAt(0);
  if (raw.length === 1 && code > 0 && code < 128) short[code] = what;
  else if (raw.length > 1 && known.size < MOST_REMEMBERED) known.set(raw, what);
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

function wordFor(words: Readonly<Record<string, string>> | undefined, word: string): string | undefined {
  return words && Object.hasOwn(words, word) ? words[word] : undefined;
}
