import { heatOf } from '../../analysis/explore';
import { type Command, CommandError, question, reachKmOf, requireTables, subjectsOf, yearOf } from './command';

export const heat: Command = {
  options: {
    programme: { type: 'string' },
    related: { type: 'boolean' },
    'reach-km': { type: 'string' },
    year: { type: 'string' },
  },
  run(context, options) {
    const { register } = context;
    requireTables(context);
    const [subject] = subjectsOf(context, options);
    if (!subject) throw new CommandError(context.text.cli.optionMissing('programme'));
    const asked = question(context, subject, yearOf(context, options), 'province', reachKmOf(context, options));
    const { offers, workplaces, ...sums } = heatOf(register, asked);
    const offerRows = offers.map(({ school, programme, placesPerLearner }) => ({
      school: register.schools?.ids[school] ?? '',
      // With related programmes a school may have several rows.
      ...(options.related === true ? { programme: register.programmes[programme]?.id ?? '' } : {}),
      placesPerLearner,
    }));
    const workplaceRows = workplaces.map(({ workplace, learnersPerPlace }) => ({
      id: register.workplaces?.ids[workplace] ?? '',
      learnersPerPlace,
    }));
    return { json: { offers: offerRows, workplaces: workplaceRows, ...sums }, rows: offerRows };
  },
};
