import { Zip, ZipDeflate } from 'fflate';

// A workbook, written piece by piece. The library for it packs large sheets in a worker made from a blob, which the page's
// policy forbids: it would wait for ever.

export type ExcelCell = string | number | { readonly day: string } | null;

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\\`: what Excel allows. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: Iterable<readonly ExcelCell[]>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const STYLE = { day: 1, bold: 2 } as const;
const FIXED_PARTS: Readonly<Record<string, string>> = {
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  // Cell formats by number: plain, day, bold. Format 14 is the short day of whoever opens it.
  'xl/styles.xml':
    `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>',
};
/** The header stays in sight. */
const SHEET_START =
  `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>` +
  '</sheetView></sheetViews><sheetData>';
const ROWS_PER_PART = 500;
/** No clock: the same rows give the same bytes. */
const ZIP_DAY = new Date(1980, 0, 1);

export function* workbookParts(sheets: readonly Sheet[]): Iterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const open = (name: string) => {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = ZIP_DAY;
    zip.add(entry);
    return entry;
  };
  const parts = { ...FIXED_PARTS, ...partsListing(sheets) };
  for (const [name, xml] of Object.entries(parts)) open(name).push(encoder.encode(DECLARATION + xml), true);
  for (const [index, { header, rows }] of sheets.entries()) {
    const entry = open(`xl/worksheets/${sheetFile(index)}`);
    let xml = SHEET_START + rowXml(header, 1, STYLE.bold);
    let number = 1;
    for (const cells of rows) {
      number += 1;
      xml += rowXml(cells, number, 0);
      if (number % ROWS_PER_PART !== 0) continue;
      entry.push(encoder.encode(xml));
      xml = '';
      yield* ready.splice(0);
    }
    entry.push(encoder.encode(`${xml}</sheetData></worksheet>`), true);
  }
  zip.end();
  yield* ready.splice(0);
}

const sheetFile = (index: number) => `sheet${index + 1}.xml`;

/** The parts that name every sheet. */
function partsListing(sheets: readonly Sheet[]): Readonly<Record<string, string>> {
  const styles = `rId${sheets.length + 1}`;
  const each = (write: (sheet: Sheet, index: number) => string) => sheets.map(write).join('');
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
      each((_, index) => `<Override PartName="/xl/worksheets/${sheetFile(index)}" ContentType="${TYPES}.worksheet+xml"/>`) +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      each(
        (_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/${sheetFile(index)}"/>`,
      ) +
      `<Relationship Id="${styles}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(
      ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )}</sheets></workbook>`,
  };
}

function rowXml(cells: readonly ExcelCell[], row: number, textStyle: number): string {
  return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, columnName(column) + row, textStyle)).join('')}</row>`;
}

function cellXml(cell: ExcelCell, address: string, textStyle: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${address}" s="${STYLE.day}"><v>${serialDay(cell.day)}</v></c>`;
  return `<c r="${address}" s="${textStyle}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** Excel counts days from 30 December 1899. */
function serialDay(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** XML, and Excel's own _xHHHH_ for what XML cannot hold; a text that looks like that is written so that it reads as itself. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
    .replace(/[\uFFFE\uFFFF]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase()}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
