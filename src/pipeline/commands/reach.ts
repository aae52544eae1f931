import { reachOf, sharedCurveOf } from '../../analysis/explore';
import { MAX_REACH_KM } from '../../model/question';
import { UNKNOWN } from '../../model/register';
import { type Command, CommandError, chosen, programmeId, question, requireTables, subjectsOf, wholeKm, yearOf } from './command';

export const reach: Command = {
  options: {
    school: { type: 'string' },
    programme: { type: 'string' },
    related: { type: 'boolean' },
    year: { type: 'string' },
    'max-km': { type: 'string' },
  },
  run(context, options) {
    const { register } = context;
    requireTables(context);
    const school = chosen(context, options, 'school', register.schools?.ids ?? []);
    const maxKm = wholeKm(context, options, 'max-km', MAX_REACH_KM);
    const [subject] = subjectsOf(context, { ...options, programme: options.programme ?? '' });
    if (!subject) throw new CommandError(context.text.cli.optionMissing('programme'));
    const asked = question(context, subject, yearOf(context, options), 'municipality');
    const row = register.schools?.ids.indexOf(school) ?? UNKNOWN;
    const { curve } = reachOf(register, asked, row, maxKm);
    const { unplaced } = sharedCurveOf(register, asked, row, {}, maxKm);
    const points = Array.from(curve.places, (places, i) => ({
      km: i + 1,
      places,
      otherLearners: curve.otherLearners[i] ?? 0,
      unplacedShared: unplaced[i] ?? 0,
    }));
    return {
      json: {
        school,
        programme: programmeId(subject),
        learners: curve.learners,
        breakEvenAloneKm: curve.breakEvenAloneKm,
        curve: points,
      },
      rows: points,
    };
  },
};
