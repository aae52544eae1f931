import type { SurePartText } from '../../i18n/sure-part';
import type { Robustness } from '../../model/robustness';
import type { Speech } from '../context';

/** At which trials a verdict becomes another one; empty at none, or where there is nothing to try. */
export function failsOf({ checks, word }: Robustness, words: SurePartText, { list }: Pick<Speech['format'], 'list'>): string {
  if (word === null) return '';
  return list(checks.filter(({ holds }) => !holds).map(({ check }) => words.checks[check]));
}
