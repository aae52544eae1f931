import { dossierOf } from '../../analysis/dossier';
import { registerHash } from '../../analysis/register-hash';
import { finish } from '../../analysis/steps';
import { MOST_EXTRA_LEARNERS } from '../../model/scouting';
import { loadWishes } from '../folder';
import { type Command, chosen, groundOf, question, reachKmOf, requireTables, wholeNumberOf, yearOf } from './command';
import { GROUP_LEARNERS } from './scout';

export const dossier: Command = {
  options: {
    school: { type: 'string' },
    programme: { type: 'string' },
    learners: { type: 'string' },
    scope: { type: 'string' },
    'reach-km': { type: 'string' },
    year: { type: 'string' },
    given: { type: 'string' },
  },
  run(context, options) {
    const { register } = context;
    requireTables(context);
    const schools = register.schools?.ids ?? [];
    const programmes = register.programmes.map(({ id }) => id);
    const school = schools.indexOf(chosen(context, options, 'school', schools));
    const id = chosen(context, options, 'programme', programmes);
    const subject = { kind: 'programme', programme: id, related: false } as const;
    const { wishes, sources } = loadWishes();
    const json = finish(
      dossierOf(register, {
        question: question(context, subject, yearOf(context, options), 'arrondissement', reachKmOf(context, options)),
        school,
        programme: programmes.indexOf(id),
        learners: wholeNumberOf(context, options, 'learners', GROUP_LEARNERS, 1, MOST_EXTRA_LEARNERS),
        ground: groundOf(context, options, 'all'),
        among: null,
        wishes,
        wishSources: sources,
        dataHash: registerHash(register),
      }),
    );
    const { room, advice, workplaces, places, spareWorkplaces } = json.figures;
    return {
      json,
      rows: [
        { school: schools[school], programme: id, room, advice, workplaces, places, spareWorkplaces: spareWorkplaces.length },
      ],
    };
  },
};
