import type { WorkList } from '../../model/work-list';

/**
 * Next steps as a calendar (RFC 5545): a whole day each, without notes and without the people one speaks to, since calendars are shared.
 * `placeOf`: municipality by establishment. An entry keeps its UID, so that a calendar moves its event when the date changes. `stampedAt` is an ISO instant. Whoever must not be contacted is not in it.
 */
export function workListIcs(
  { name, entries }: WorkList,
  stampedAt: string,
  placeOf: ReadonlyMap<string, string> = new Map(),
): string {
  const stamp = stampedAt.replace(/\.\d+/, '').replace(/[-:]/g, '');
  const events = entries
    .filter(({ nextDate, status }) => nextDate !== '' && status !== 'do-not-contact')
    .flatMap(({ establishment, name: site, nextStep, nextDate }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(`${establishment}-${name}`)}@leerwerkradar.invalid`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${nextDate.replaceAll('-', '')}`,
      `SUMMARY:${escaped(nextStep === '' ? site : `${nextStep} – ${site}`)}`,
      ...(placeOf.get(establishment) ? [`LOCATION:${escaped(placeOf.get(establishment) ?? '')}`] : []),
      `CATEGORIES:${escaped(name)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Leerwerkradar//NL', ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Text as section 3.3.11 has it; a calendar knows no other control characters than tabs and line ends. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(CONTROL, '');
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** Lines of at most 75 bytes, the next beginning with a space (section 3.1); no character is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of line) {
    const own = bytesOf(character.codePointAt(0) ?? 0);
    if (bytes + own > 75) {
      pieces.push(piece);
      [piece, bytes] = ['', 1];
    }
    piece += character;
    bytes += own;
  }
  return [...pieces, piece].join('\r\n ');
}

/** In UTF-8. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
