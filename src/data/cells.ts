import { daysOf } from '../model/school-year';

// Normal forms of single cells. Each takes a trimmed cell that is not empty and gives its normal text, or null when it cannot be read.

const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;
const GROUPED = /^[+-]?\d{1,3}(?:([ .,'\u00A0\u202F\u2019])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;
const EXPONENT = /^[+-]?\d+(?:\.\d+)?e[+-]?\d{1,3}$/i;

/** A number with a decimal point or comma, as Number reads it. */
export function plainNumber(cell: string): number {
  return PLAIN_NUMBER.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
}

/**
 * A number without superfluous zeros and with a decimal point. Groups of three are understood where they cannot be decimals: with two kinds of
 * marks, with two groups or more, or with a space or apostrophe.
 */
export function numberText(cell: string): string | null {
  if (isDigits(cell) && (cell.charCodeAt(0) !== 48 || cell.length === 1)) return cell;
  if (isTidyDecimal(cell)) return cell;
  if (PLAIN_NUMBER.test(cell)) return withoutZeros(cell.replace(',', '.'));
  const mark = GROUPED.exec(cell)?.[1];
  if (mark !== undefined) {
    const plain = cell.replaceAll(mark, '');
    if (PLAIN_NUMBER.test(plain)) return withoutZeros(plain.replace(',', '.'));
  }
  return EXPONENT.test(cell) ? shortText(Number(cell)) : null;
}

function withoutZeros(text: string): string {
  const [, sign = '', whole = '', decimals = ''] = /^([+-]?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  const digits = decimals === '' ? whole : `${whole}.${decimals}`;
  return sign === '-' && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/** A number as text without an exponent, where it has one that a table can hold. */
function shortText(value: number): string | null {
  if (!(Math.abs(value) < 1e15)) return null;
  return withoutZeros(value.toFixed(12));
}

/** A quick look: digits, a point and digits, nothing superfluous. */
function isTidyDecimal(text: string): boolean {
  const point = text.indexOf('.');
  if (point < 1 || (text.charCodeAt(0) === 48 && point > 1)) return false;
  const last = text.charCodeAt(text.length - 1);
  if (last < 49 || last > 57) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 48 || code > 57) && i !== point) return false;
  }
  return true;
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return text.length > 0 && text.length < 16;
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;
/** Excel counts days from 30 December 1899; these are 1954 to 2119, in which no year number and no postcode can be mistaken. */
const SERIAL = { first: 20_000, last: 80_000, dayZero: Date.UTC(1899, 11, 30), dayMs: 86_400_000 };

/** yyyy-mm-dd from yyyy-mm-dd, dd/mm/yyyy (also with - or . and with two digits of this century) or an Excel serial number. */
export function dateText(cell: string): string | null {
  const yearFirst = YEAR_FIRST.exec(cell);
  if (yearFirst) return calendarDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = DAY_FIRST.exec(cell);
  if (dayFirst) {
    const [, day = '', month = '', year = ''] = dayFirst;
    return calendarDay(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day));
  }
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(cell) ? Math.floor(Number(cell.replace(',', '.'))) : 0;
  if (serial < SERIAL.first || serial > SERIAL.last) return null;
  return new Date(SERIAL.dayZero + serial * SERIAL.dayMs).toISOString().slice(0, 10);
}

function calendarDay(year: number, month: number, day: number): string | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function daysInMonth(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const SCHOOL_YEAR = /^(?:[a-z. ]+)?(\d{4}|\d{2})\s*[-/\u2010-\u2015]\s*(\d{4}|\d{2})$/i;

/** "2021-2022" from "2021-2022", "2021-22", "21/22" and such, with or without a word before it. */
export function schoolYearText(cell: string): string | null {
  if (daysOf(cell)) return cell;
  const [, first = '', second = ''] = SCHOOL_YEAR.exec(cell) ?? [];
  if (first === '') return null;
  const from = first.length === 2 ? 2000 + Number(first) : Number(first);
  const until = second.length === 2 ? Math.floor((from + 1) / 100) * 100 + Number(second) : Number(second);
  return until === from + 1 ? `${from}-${until}` : null;
}

const NUMBER_WITH_DOTS = /^(?:BE)?[ .]?([0-9])[ .]?(\d{3})[ .-]?(\d{3})[ .-]?(\d{3})$/i;

/** An id, which may be any text; a number of an enterprise or establishment loses its dots, so that both ways of writing meet. */
export function idText(cell: string): string {
  const code = cell.charCodeAt(1);
  // Written "0123.456.789" or "2.123.456.789": a dot is the second or the fifth character.
  if (code !== 46 && cell.charCodeAt(4) !== 46) return cell;
  const [, a = '', b = '', c = '', d = ''] = /^(\d)\.?(\d{3})\.(\d{3})\.(\d{3})$/.exec(cell) ?? [];
  return a === '' ? cell : a + b + c + d;
}

/** An enterprise number as ten digits from "0123.456.789", "BE 0123456789" or nine digits; null for what looks like none. */
export function enterpriseText(cell: string): string | null {
  const nine = /^\d{9}$/.test(cell) ? `0${cell}` : cell;
  const [, a = '', b = '', c = '', d = ''] = NUMBER_WITH_DOTS.exec(nine) ?? [];
  return a === '' ? null : a + b + c + d;
}

/** Whether the last two of ten digits check the eight before them. */
export function isCheckedEnterprise(digits: string): boolean {
  return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}

/** A NACE code of 2008 or 2025 as digits: "43.21" is 4321, a section letter before it goes. */
export function naceText(cell: string): string | null {
  const digits = cell.replace(/^[A-V] ?(?=\d)/i, '').replaceAll('.', '');
  return /^\d{2,7}$/.test(digits) && !digits.startsWith('00') ? digits : null;
}
