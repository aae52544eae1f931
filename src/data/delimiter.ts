/** The separator that the first line has most of outside quotes; a comma when it has none. */
export function delimiterOf(text: string): string {
  const [firstLine = ''] = text.split(/\r\n|\r|\n/, 1);
  const plain = firstLine.includes('"') ? firstLine.replace(/"[^"]*"/g, '') : firstLine;
  const count = (delimiter: string) => plain.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
