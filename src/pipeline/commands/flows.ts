import { flowsOf } from '../../analysis/flows';
import { type Command, CommandError, chosen, levelOf, yearOf } from './command';
import { wholeFrom1 } from './number-option';

export const flows: Command = {
  options: {
    level: { type: 'string' },
    programme: { type: 'string' },
    year: { type: 'string' },
    'mask-below': { type: 'string' },
  },
  run(context, options) {
    const { register, text } = context;
    const level = levelOf(context, options);
    const ids = register.programmes.map(({ id }) => id);
    const programme = options.programme === undefined ? null : chosen(context, options, 'programme', ids);
    const maskBelow = options['mask-below'] === undefined ? null : wholeFrom1(context, options, 'mask-below', 1);
    const year = yearOf(context, options);
    const found = flowsOf(register, { programme, year, level, maskBelow });
    if (!found) throw new CommandError(text.cli.tableMissing('agreements.csv'));
    const regions = register.geography.regions[level];
    const codeOf = (region: number | null) => (region === null ? null : (regions[region]?.code ?? null));
    const nameOf = (region: number | null) => (region === null ? text.outside : (regions[region]?.name ?? null));
    const rows = found.flows.map(({ from, to, learners }) => ({
      from: codeOf(from),
      to: codeOf(to),
      learners,
      ...(learners === null ? { masked: true } : {}),
    }));
    return {
      json: {
        level,
        year,
        flows: rows,
        net: found.net.map(({ region, ...counts }) => ({ area: codeOf(region), ...counts })),
        learners: found.learners,
        withoutSchool: found.withoutSchool,
      },
      rows: found.net.map(({ region, ...counts }) => ({ area: codeOf(region), name: nameOf(region), ...counts })),
    };
  },
};
