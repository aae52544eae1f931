import { endingOf } from '../../analysis/ending';
import { finish } from '../../analysis/steps';
import { type Command, CommandError, chosen, levelOf, question, reachKmOf, requireTables } from './command';
import { dayOf } from './number-option';

export const ending: Command = {
  options: {
    until: { type: 'string' },
    programme: { type: 'string' },
    level: { type: 'string' },
    'reach-km': { type: 'string' },
  },
  run(context, options) {
    const { register, text } = context;
    requireTables(context);
    const until = dayOf(context, options, 'until');
    if (until === null) throw new CommandError(text.cli.optionMissing('until'));
    const ids = register.programmes.map(({ id }) => id);
    const programme = options.programme === undefined ? null : chosen(context, options, 'programme', ids);
    const level = options.level === undefined ? 'province' : levelOf(context, options);
    const ask = question(context, { kind: 'sector', sector: '' }, '', level, reachKmOf(context, options));
    const found = finish(endingOf(register, { until, programme, question: ask }));
    if (!found) throw new CommandError(text.cli.tableMissing('recognitions.csv'));
    const regions = register.geography.regions[level];
    const flips = found.flips.map(({ region, programme: row, ...flip }) => ({
      area: region === null ? null : (regions[region]?.code ?? null),
      programme: register.programmes[row]?.id ?? '',
      ...flip,
    }));
    const calls = found.calls.map(({ workplace, firstEnd, ...call }) => ({
      workplace: register.workplaces?.ids[workplace] ?? '',
      ...call,
      firstEnd: isoOf(firstEnd),
    }));
    return {
      json: {
        from: isoOf(found.today),
        until: isoOf(until),
        year: found.year,
        level,
        recognitions: found.recognitions,
        months: found.months.map(({ month, recognitions }) => ({ month: isoOf(month * 100).slice(0, 7), recognitions })),
        flips,
        calls,
      },
      rows: flips,
    };
  },
};

function isoOf(day: number): string {
  const text = String(day).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
