/** Begins, after any apostrophes, with what makes a spreadsheet run a cell as a formula. */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

function isFormula(text: string): boolean {
  return FORMULA.test(text) && !NUMBER.test(text);
}

/**
 * Puts an apostrophe before a text that a spreadsheet would run. Apostrophes that stand before such a text already get one more, so that
 * `undefused` gives back exactly what there was; a text like 's-Gravenwezel is no formula and stays as it is.
 */
export function defused(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** Takes away the apostrophe that `defused`, or somebody who knows spreadsheets, put before a formula. */
export function undefused(text: string): string {
  return text.charCodeAt(0) === 39 && isFormula(text.slice(1)) ? text.slice(1) : text;
}
