import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { registerAsOn } from '../analysis/on-day';
import { DatasetError } from '../data/table';
import { type CommandText, loadCommandText } from '../i18n/cli';
import { formatFor } from '../i18n/format';
import { LANGUAGES, type Language } from '../i18n/text';
import { firstDayOf, isoOfDay } from '../model/day';
import type { Issue } from '../model/issue';
import { COMMANDS } from './commands';
import { CommandError, type Options, type Result } from './commands/command';
import { dayOf } from './commands/number-option';
import { EMBEDDED_FOLDER, foldersBeside, isFolder, loadFolder, loadGeography, loadReference } from './folder';
import { mistypedOption } from './mistyped-option';
import { nearest } from './suggest';

const COMMON_OPTIONS = { data: { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' } } as const;
/** Of every command about a dataset; some know it in a sense of their own. */
const ON_A_DAY = { on: { type: 'string' } } as const;
const MISTAKE = 2;

async function main(args: readonly string[]): Promise<number> {
  const language = LANGUAGES.find((known) => known === args[args.indexOf('--lang') + 1]) ?? 'nl';
  const text = await loadCommandText(language);
  if (args[0] === '--help' || args[0] === 'help') {
    process.stdout.write(`${text.cli.usage(Object.keys(COMMANDS).join(', '))}\n`);
    return 0;
  }
  try {
    const { name, options } = parse(args, text);
    const result = await run(name, options, text, language);
    if (result.remark !== undefined) process.stderr.write(`${result.remark}\n`);
    if (options.json === true) process.stdout.write(`${JSON.stringify(result.json)}\n`);
    else if (result.isMistake !== true) process.stdout.write(asTable(result));
    return result.isMistake === true ? MISTAKE : 0;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error, text)}\n`);
    return MISTAKE;
  }
}

function parse(args: readonly string[], text: CommandText): { name: string; options: Options } {
  const [name = '', ...rest] = args;
  const names = Object.keys(COMMANDS);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (name === '') throw new CommandError(text.cli.usage(names.join(', ')));
  if (!command) throw new CommandError(text.cli.unknownCommand(name, nearest(name, names).join(', ')));
  const known = { ...COMMON_OPTIONS, ...('run' in command ? ON_A_DAY : {}), ...command.options };
  try {
    const { positional, positionals: several } = command;
    const allowPositionals = positional !== undefined || several !== undefined;
    const { values, positionals } = parseArgs({ args: rest, options: known, strict: true, allowPositionals });
    if (several !== undefined) return { name, options: { ...values, [several]: positionals } };
    return { name, options: positional === undefined ? values : { ...values, [positional]: positionals.join(' ') } };
  } catch (error) {
    throw new CommandError(mistypedOption(error, rest, Object.keys(known), text));
  }
}

async function run(name: string, options: Options, text: CommandText, language: Language): Promise<Result> {
  const command = COMMANDS[name];
  if (!command) throw new CommandError(text.cli.unknownCommand(name, ''));
  const geography = await loadGeography();
  const setting = { language, text, format: formatFor(language), geography };
  if ('runPlain' in command) return command.runPlain(setting, options);
  const folder = typeof options.data === 'string' ? options.data : EMBEDDED_FOLDER;
  if (!(await isFolder(folder))) {
    const [near] = nearest(resolve(folder), await foldersBeside(folder));
    throw new CommandError(near === undefined ? text.cli.folderMissing(folder) : text.cli.folderMissingNear(folder, near));
  }
  const [reference, { register, issues }] = await Promise.all([loadReference(), loadFolder(folder, geography)]);
  if (issues[0]) process.stderr.write(`${text.cli.setAside(text.counts.rows(issues.length), describe(issues[0], text))}\n`);
  const context = { ...setting, register, reference };
  const day = 'on' in command.options ? null : dayOf(context, options, 'on');
  if (day === null) return command.run(context, options);
  const first = firstDayOf(register);
  if (day < first) throw new CommandError(text.monitor.beforeData(context.format.date(isoOfDay(first))));
  const moved = registerAsOn(register, day);
  const { carriedFrom, years } = moved;
  if (carriedFrom) process.stderr.write(`${text.monitor.carried(years.at(-1) ?? '', carriedFrom)}\n`);
  return command.run({ ...context, register: moved }, options);
}

function describe(issue: Issue, text: CommandText): string {
  const where = issue.row === null ? '' : `${issue.file}:${issue.row} `;
  return where + text.issues[issue.code](issue);
}

function sentenceOf(error: unknown, text: CommandText): string {
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

// Whoever reads the output may have seen enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2));
