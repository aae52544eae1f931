import { roomPerProgramme, roomPerSite } from '../../analysis/explore';
import { ROOM_SITES, type RoomSites } from '../../model/match';
import { type AskedArea, areaInJson, areaOptionOf } from './area-option';
import {
  type Command,
  CommandError,
  type Context,
  chosen,
  groundOf,
  type Options,
  question,
  type Result,
  reachKmOf,
  requireTables,
  subjectsOf,
  yearOf,
} from './command';

export const room: Command = {
  options: {
    programme: { type: 'string' },
    school: { type: 'string' },
    sites: { type: 'string' },
    scope: { type: 'string' },
    'reach-km': { type: 'string' },
    year: { type: 'string' },
    given: { type: 'string' },
    area: { type: 'string' },
  },
  run(context, options) {
    requireTables(context);
    if ((options.programme === undefined) === (options.school === undefined))
      throw new CommandError(context.text.cli.programmeOrSchool);
    if (options.school !== undefined && options.area !== undefined) throw new CommandError(context.text.cli.areaWithSchool);
    return options.school === undefined ? atSites(context, options) : atSchool(context, options);
  },
};

function sitesOf(context: Context, options: Options): RoomSites {
  const sites = options.sites === undefined ? 'schools' : chosen(context, options, 'sites', ROOM_SITES);
  return ROOM_SITES.find((known) => known === sites) ?? 'schools';
}

function atSites(context: Context, options: Options): Result {
  const { register } = context;
  const [subject] = subjectsOf(context, options);
  if (subject?.kind !== 'programme') throw new CommandError(context.text.cli.optionMissing('programme'));
  const programme = register.programmes.findIndex(({ id }) => id === subject.programme);
  const asked = question(context, subject, yearOf(context, options), 'municipality', reachKmOf(context, options));
  const sites = sitesOf(context, options);
  const area = areaOptionOf(context, options);
  const isAsked = area ? siteFilter(context, area, sites) : () => true;
  const found = roomPerSite(register, asked, programme, sites, groundOf(context, options, 'programme')).filter(({ site }) =>
    isAsked(site),
  );
  const rows = found.map(({ site, room: count }) => {
    const municipality = register.geography.regions.municipality[site];
    return sites === 'schools'
      ? { id: register.schools?.ids[site] ?? '', name: register.schools?.names[site] ?? '', room: count }
      : { id: municipality?.code ?? '', name: municipality?.name ?? '', room: count };
  });
  return { json: { sites: rows, ...areaInJson(area) }, rows, ...area?.remark };
}

/** Schools of the area, or the municipalities whose label point lies in it. */
function siteFilter({ geography }: Context, { members, isInside }: AskedArea, sites: RoomSites): (site: number) => boolean {
  if (sites === 'schools') return members.hasSchool;
  return (row) => {
    const { lon, lat } = geography.regions.municipality[row] ?? { lon: Number.NaN, lat: Number.NaN };
    return isInside(lon, lat, row);
  };
}

function atSchool(context: Context, options: Options): Result {
  const { register } = context;
  const ids = register.schools?.ids ?? [];
  const school = ids.indexOf(chosen(context, options, 'school', ids));
  const subject = { kind: 'programme', programme: '', related: false } as const;
  const asked = question(context, subject, yearOf(context, options), 'municipality', reachKmOf(context, options));
  const rows = roomPerProgramme(register, asked, school, groundOf(context, options, 'programme')).map(
    ({ programme, room: count }) => ({
      id: register.programmes[programme]?.id ?? '',
      room: count,
    }),
  );
  return { json: { programmes: rows }, rows };
}
