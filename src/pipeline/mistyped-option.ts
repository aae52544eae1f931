import type { CommandText } from '../i18n/cli';
import { nearest } from './suggest';

/** The sentence for options that Node's parser refuses, in the language of the person. */
export function mistypedOption(error: unknown, args: readonly string[], known: readonly string[], text: CommandText): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const names = args.filter((arg) => arg.startsWith('--')).map((arg) => arg.slice(2).split('=')[0] ?? '');
  const unknown = names.find((name) => !known.includes(name));
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown !== undefined) {
    return text.cli.unknownOption(
      unknown,
      nearest(unknown, known)
        .map((name) => `--${name}`)
        .join(', '),
    );
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return text.cli.optionValue(known.map((name) => `--${name}`).join(', '));
  return text.cli.strayArgument(known.map((name) => `--${name}`).join(', '));
}
