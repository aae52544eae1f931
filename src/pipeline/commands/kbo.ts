import { mkdir } from 'node:fs/promises';
import { KBO_REGIONS, type KboRegion, LEFT_OUT_REASONS, type Manifest } from '../../model/kbo';
import { compileKbo, type OnStep } from '../kbo/compile';
import { ExtractError } from '../kbo/extract-files';
import { nearest } from '../suggest';
import { CommandError, type Options, type PlainCommand, type Setting } from './command';

const MEGABYTE = 1_000_000;

export const kbo: PlainCommand = {
  options: {
    out: { type: 'string' },
    best: { type: 'string' },
    regions: { type: 'string' },
    'natural-persons': { type: 'string' },
  },
  positional: 'extract',
  async runPlain(setting, options) {
    const { text, geography } = setting;
    const { extract, out } = options;
    if (typeof extract !== 'string' || extract === '') throw new CommandError(text.cli.kbo.extractNeeded);
    if (typeof out !== 'string' || out === '') throw new CommandError(text.cli.optionMissing('out'));
    const regions = regionsOf(setting, options);
    const naturalPersonsReason = reasonOf(setting, options);
    await mkdir(out, { recursive: true }).catch(() => {
      throw new CommandError(text.cli.folderNotMade(out));
    });
    const addresses = listed(options.best);
    const request = { extract, out, addresses, regions, naturalPersonsReason, geography };
    const manifest = await compileKbo(request, tellProgress(setting)).catch((error: unknown) => {
      throw error instanceof ExtractError ? new CommandError(sentenceOf(setting, error)) : error;
    });
    return { json: manifest, rows: rowsOf(setting, manifest), ...remarkOf(setting, manifest) };
  },
};

const listed = (option: Options[string]): readonly string[] =>
  typeof option === 'string' ? option.split(',').filter((part) => part.trim() !== '') : [];

function regionsOf({ text }: Setting, options: Options): readonly KboRegion[] {
  if (options.regions === undefined) return KBO_REGIONS;
  const asked = listed(options.regions).map((code) => code.trim());
  const unknown = asked.find((code) => !KBO_REGIONS.some((region) => region === code));
  if (unknown !== undefined || asked.length === 0) {
    const value = unknown ?? '';
    throw new CommandError(text.cli.unknownValue(text.cli.kbo.region, value, nearest(value, KBO_REGIONS).join(', ')));
  }
  return KBO_REGIONS.filter((region) => asked.includes(region));
}

function reasonOf({ text }: Setting, options: Options): string | null {
  const reason = options['natural-persons'];
  if (reason === undefined) return null;
  if (typeof reason !== 'string' || reason.trim() === '') throw new CommandError(text.cli.kbo.reasonNeeded);
  return reason.trim();
}

/** Tells on standard error which file is being read, with its size: the largest takes most of the time. */
function tellProgress({ text, format }: Setting): OnStep {
  const { steps } = text.cli.kbo;
  return (step, file, bytes) => {
    const size = bytes === null ? '' : ` (${format.number(bytes / MEGABYTE, 1)} MB)`;
    process.stderr.write(`${steps[step]} ${file}${size}\n`);
  };
}

function sentenceOf({ text }: Setting, { code, file, columns }: ExtractError): string {
  if (code === 'columns-missing') return text.cli.kbo.columnsMissing(file, columns.join(', '));
  if (code === 'table-missing') return text.cli.kbo.tableMissing(file);
  return code === 'missing' ? text.cli.fileMissing(file) : text.cli.kbo.noZip(file);
}

/** What is kept per arrondissement, then what is not and why. */
function rowsOf({ text }: Setting, { files, leftOut }: Manifest) {
  return [
    ...files.map(({ file, name, establishments }) => ({ what: file, establishments, about: name })),
    ...LEFT_OUT_REASONS.filter((reason) => leftOut[reason] > 0).map((reason) => ({
      what: reason,
      establishments: leftOut[reason],
      about: text.cli.kbo.leftOut[reason],
    })),
  ];
}

function remarkOf({ text, format }: Setting, { kept, establishments, issues }: Manifest): { readonly remark: string } {
  const told = issues.map(
    ({ file, code, count, examples }) =>
      `${file}: ${text.cli.kbo.issues[code]}: ${format.number(count)}${examples.length > 0 ? ` (${examples.join('; ')})` : ''}`,
  );
  return { remark: [text.cli.kbo.kept(format.number(kept), format.number(establishments)), ...told].join('\n') };
}
