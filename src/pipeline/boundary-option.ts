import { readFile } from 'node:fs/promises';
import { BoundaryError } from '../data/boundaries/boundary-error';
import { type Boundaries, readBoundaries } from '../data/boundaries/read';
import { BOUNDARIES_TEXT } from '../i18n/boundaries';
import type { CommandText } from '../i18n/cli';
import type { Language } from '../i18n/text';
import { COORDINATE_SYSTEMS } from '../model/boundaries';
import type { Geography } from '../model/geography';
import { CommandError, type Options } from './commands/command';

/**
 * A file of boundaries by the options `--code-property` and `--crs`, with what is wrong with it as sentences, empty when nothing is. A file
 * that cannot be used throws CommandError.
 */
export async function readBoundaryFile(
  file: string,
  options: Options,
  geography: Geography,
  text: CommandText,
  language: Language,
): Promise<Boundaries & { readonly remark: string }> {
  const content = await readFile(file).catch(() => null);
  if (content === null) throw new CommandError(text.cli.fileMissing(file));
  const { crs } = options;
  const system = COORDINATE_SYSTEMS.find((known) => known === crs) ?? null;
  if (crs !== undefined && system === null) throw new CommandError(text.cli.crs(COORDINATE_SYSTEMS.join(', ')));
  const say = BOUNDARIES_TEXT[language];
  const codeProperty = typeof options['code-property'] === 'string' ? options['code-property'] : null;
  const read = await readBoundaries(content, geography, { codeProperty, system }).catch((error: unknown) => {
    throw error instanceof BoundaryError ? new CommandError(say.refusal[error.refusal](error.value)) : error;
  });
  const remark = read.issues.map(({ code, count, examples }) => say.issue[code](count, examples.join(', '))).join(' ');
  return { ...read, remark };
}
