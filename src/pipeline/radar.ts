import { parseArgs } from 'node:util';
import { DatasetError } from '../data/table';
import { formatFor } from '../i18n/format';
import { LANGUAGES, loadText, type Text } from '../i18n/text';
import type { Issue } from '../model/issue';
import { COMMANDS, CommandError, type Options, type Result } from './commands';
import { EMBEDDED_FOLDER, isFolder, loadFolder, loadGeography, loadReference } from './folder';
import { nearest } from './suggest';

const COMMON_OPTIONS = { data: { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' } } as const;
const MISTAKE = 2;

async function main(args: readonly string[]): Promise<number> {
  const language = LANGUAGES.find((known) => known === args[args.indexOf('--lang') + 1]) ?? 'nl';
  const text = await loadText(language);
  try {
    const { name, options } = parse(args, text);
    const result = await run(name, options, text, formatFor(language));
    process.stdout.write(options.json === true ? `${JSON.stringify(result.json)}\n` : asTable(result));
    return 0;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error, text)}\n`);
    return MISTAKE;
  }
}

function parse(args: readonly string[], text: Text): { name: string; options: Options } {
  const [name = '', ...rest] = args;
  const names = Object.keys(COMMANDS);
  const command = COMMANDS[name];
  if (name === '') throw new CommandError(text.cli.usage(names.join(', ')));
  if (!command) throw new CommandError(text.cli.unknownCommand(name, nearest(name, names).join(', ')));
  const known = { ...COMMON_OPTIONS, ...command.options };
  try {
    return { name, options: parseArgs({ args: rest, options: known, strict: true, allowPositionals: false }).values };
  } catch (error) {
    const [firstSentence = ''] = (error instanceof Error ? error.message : String(error)).split(/(?<=\.)\s/);
    const listed = Object.keys(known).map((option) => `--${option}`);
    throw new CommandError(text.cli.unknownOption(firstSentence.replace(/\.?$/, '.'), listed.join(', ')));
  }
}

async function run(name: string, options: Options, text: Text, format: ReturnType<typeof formatFor>): Promise<Result> {
  const folder = typeof options.data === 'string' ? options.data : EMBEDDED_FOLDER;
  if (!(await isFolder(folder))) throw new CommandError(text.cli.folderMissing(folder));
  const [geography, reference] = await Promise.all([loadGeography(), loadReference()]);
  const { register, issues } = await loadFolder(folder, geography);
  if (issues[0]) process.stderr.write(`${text.cli.setAside(text.cli.rows(issues.length), describe(issues[0], text))}\n`);
  const command = COMMANDS[name];
  if (!command) throw new CommandError(text.cli.unknownCommand(name, ''));
  return command.run({ register, reference, text, format }, options);
}

function describe(issue: Issue, text: Text): string {
  const where = issue.row === null ? '' : `${issue.file}:${issue.row} `;
  return where + text.issues[issue.code](issue);
}

function sentenceOf(error: unknown, text: Text): string {
  if (error instanceof CommandError) return error.message;
  if (error instanceof DatasetError) return describe(error.issue, text);
  throw error;
}

/** Columns of equal width; unknown is "–". */
function asTable({ rows }: Result): string {
  const header = Object.keys(rows[0] ?? {});
  const cells = [header, ...rows.map((row) => Object.values(row).map(asCell))];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  return cells
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function asCell(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : String(value ?? '–');
}

process.exitCode = await main(process.argv.slice(2));
