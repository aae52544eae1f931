import { publishedOf } from '../../analysis/explore';
import { DEFAULT_THRESHOLDS } from '../../model/verdict';
import { type Command, CommandError } from './command';

export const published: Command = {
  options: {},
  run({ register, reference, text }) {
    if (!register.regionalFigures) throw new CommandError(text.cli.tableMissing('regional_figures.csv'));
    const rows = publishedOf(register, reference, DEFAULT_THRESHOLDS).map((row) => ({
      region: row.region,
      programme: register.programmes[row.programme]?.id ?? '',
      recognitions: row.recognitions,
      enrolments: row.enrolments,
      agreements: row.agreements,
      minister: row.minister,
      verdict: row.verdict,
      flags: row.flags,
      agrees: row.agrees,
    }));
    return { json: { rows, agree: rows.filter((row) => row.agrees === true).length, of: rows.length }, rows };
  },
};
