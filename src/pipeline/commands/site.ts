import { bestSites } from '../../analysis/sites';
import { finish } from '../../analysis/steps';
import { wishRanks } from '../../analysis/wishes';
import { ROOM_SITES } from '../../model/match';
import { MOST_SITES } from '../../model/site-set';
import { loadWishes } from '../folder';
import { type Command, chosen, groundOf, question, reachKmOf, requireTables, wholeNumberOf, yearOf } from './command';
import { wishJson } from './scout';

const PRESET_SITES = 3;

export const site: Command = {
  options: {
    programme: { type: 'string' },
    count: { type: 'string' },
    sites: { type: 'string' },
    scope: { type: 'string' },
    'reach-km': { type: 'string' },
    year: { type: 'string' },
    given: { type: 'string' },
  },
  run(context, options) {
    const { register } = context;
    requireTables(context);
    const ids = register.programmes.map(({ id }) => id);
    const id = chosen(context, options, 'programme', ids);
    const count = wholeNumberOf(context, options, 'count', PRESET_SITES, 1, MOST_SITES);
    const said = options.sites === undefined ? 'schools' : chosen(context, options, 'sites', ROOM_SITES);
    const kind = ROOM_SITES.find((known) => known === said) ?? 'schools';
    const subject = { kind: 'programme', programme: id, related: false } as const;
    const ask = question(context, subject, yearOf(context, options), 'municipality', reachKmOf(context, options));
    const found = finish(bestSites(register, ask, ids.indexOf(id), kind, count, groundOf(context, options, 'all')));
    const municipalities = register.geography.regions.municipality;
    const idOf = (row: number) => (kind === 'schools' ? register.schools?.ids[row] : municipalities[row]?.code) ?? '';
    const nameOf = (row: number) => (kind === 'schools' ? register.schools?.names[row] : municipalities[row]?.name) ?? '';
    const sites = found.sites.map(({ site: row, room }) => ({ id: idOf(row), name: nameOf(row), room }));
    const { best } = found;
    return {
      json: {
        programme: id,
        year: ask.year,
        sites,
        bestSet: {
          sites: best.sites.map(idOf),
          learnersEach: best.learnersEach,
          learners: best.learners,
          optimal: best.isOptimal,
          bound: best.bound,
        },
        wishes: wishRanks(loadWishes().wishes, register, id, found).map(({ wish, ...rank }) => ({ ...wishJson(wish), ...rank })),
      },
      rows: sites.map((row) => ({ ...row, inBestSet: best.sites.map(idOf).includes(row.id) ? best.learners : null })),
    };
  },
};
