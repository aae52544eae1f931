import type { NewOffersText } from '../../i18n/new-offers';
import type { Language } from '../../i18n/text';
import type { SiteRoom } from '../../model/match';
import type { Register } from '../../model/register';
import type { SitesAnswer } from '../../worker/offering-messages';
import { municipalityName } from '../answer/names';
import type { Speech } from '../context';
import type { Column } from '../ui/DataTable';
import { schoolName } from './names';

/** A site with its rank, equals sharing the best. */
export interface RankedSite extends SiteRoom {
  readonly rank: number;
  readonly isOffered: boolean;
  /** Learners of it in the best set; null = not in it. */
  readonly inSet: number | null;
}

export function siteName(register: Register, kind: SitesAnswer['kind'], site: number, language: Language): string {
  return kind === 'schools' ? schoolName(register, site) : municipalityName(register, site, language);
}

export function rankedSites({ kind, sites, best, request }: SitesAnswer, register: Register): readonly RankedSite[] {
  const { offers, years } = register;
  const year = years.indexOf(request.question.year);
  const offering = new Set<number>();
  offers?.school.forEach((school, row) => {
    if (offers.programme[row] === request.programme && offers.year[row] === year) offering.add(school);
  });
  const inSet = new Map(best.sites.map((site, at) => [site, best.learnersEach[at] ?? 0]));
  let rank = 0;
  return sites.map(({ site, room }, at) => {
    if (room !== sites[at - 1]?.room) rank = at + 1;
    return { site, room, rank, isOffered: kind === 'schools' && offering.has(site), inSet: inSet.get(site) ?? null };
  });
}

export function siteColumns(
  { kind }: SitesAnswer,
  register: Register,
  words: NewOffersText,
  { format, language }: Speech,
): readonly Column<RankedSite>[] {
  const { columns } = words;
  const name = ({ site }: RankedSite) => siteName(register, kind, site, language);
  const place = ({ site }: RankedSite) => municipalityName(register, register.schools?.municipality[site], language);
  const number = (key: 'rank' | 'room' | 'best', read: (row: RankedSite) => number | null): Column<RankedSite> => ({
    key,
    label: columns[key],
    numeric: true,
    sortValue: read,
    cell: (row) => (read(row) === null ? '' : format.number(read(row))),
    ...(key === 'room' && { phone: 'first' }),
    ...(key === 'rank' && { firstDirection: 'ascending' }),
  });
  const own: readonly Column<RankedSite>[] =
    kind === 'schools'
      ? [
          { key: 'municipality', label: columns.municipality, sortValue: place, cell: place },
          {
            key: 'here',
            label: columns.here,
            sortValue: ({ isOffered }) => (isOffered ? 0 : 1),
            cell: ({ isOffered }) => (isOffered ? words.offered : ''),
          },
        ]
      : [];
  return [
    { key: 'name', label: kind === 'schools' ? columns.school : columns.municipality, sortValue: name, cell: name },
    number('rank', ({ rank }) => rank),
    number('room', ({ room }) => room),
    number('best', ({ inSet }) => inSet),
    ...own,
  ];
}

export function siteCsv(
  rows: readonly RankedSite[],
  { kind }: SitesAnswer,
  register: Register,
  words: NewOffersText,
  language: Language,
) {
  const { columns } = words;
  const isSchools = kind === 'schools';
  const idOf = (site: number) => (isSchools ? register.schools?.ids[site] : register.geography.regions.municipality[site]?.code);
  return {
    header: ['id', isSchools ? columns.school : columns.municipality, columns.rank, columns.room, columns.best, columns.here],
    rows: rows.map(({ site, rank, room, inSet, isOffered }) => [
      idOf(site) ?? '',
      siteName(register, kind, site, language),
      rank,
      room,
      inSet,
      isOffered ? words.offered : '',
    ]),
  };
}
