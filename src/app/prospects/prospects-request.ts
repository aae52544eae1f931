import { useMemo } from 'react';
import { NO_REGION } from '../../model/geography';
import type { Register } from '../../model/register';
import type { ProspectsRequest } from '../../worker/later-messages';
import { useSpeech } from '../context';
import type { LinkState } from '../link';
import { questionOf } from '../requests';
import { searchWords } from './search-words';
import type { Lists } from './use-lists';
import { NO_PLACE, type ViewState } from './view-state';

/** So many come with the answer; the others are fetched as one scrolls. */
const FIRST_ROWS = 300;

/** What the link, the search box and the lists ask together. */
export function useProspectsRequest(
  link: LinkState,
  { kind, municipality, division, stage, sort }: ViewState,
  typed: string,
  { lists, chosen, forbidden }: Lists,
  register: Register,
): ProspectsRequest {
  const { language } = useSpeech();
  const places = register.geography.regions.municipality;
  const without = useMemo(() => [...forbidden.keys()].sort(), [forbidden]);
  // Whoever is on another list is being called too; the list that is worked on goes before it.
  const worked = useMemo(() => {
    const all = [...lists.filter(({ id }) => id !== chosen?.id), ...(chosen ? [chosen] : [])];
    return [
      ...new Map(all.flatMap(({ list }) => list.entries.map(({ establishment, status }) => [establishment, status] as const))),
    ];
  }, [lists, chosen]);
  const words = useMemo(() => searchWords(typed, language), [typed, language]);
  const place = municipality === NO_PLACE ? NO_REGION : places.findIndex(({ code }) => code === municipality);
  return {
    question: questionOf(link),
    area: link.area,
    without,
    words,
    kind,
    municipality: municipality === null ? null : place,
    division,
    worked,
    stage,
    sort,
    within: null,
    from: 0,
    most: FIRST_ROWS,
  };
}

/** The same for requests that list the same rows: work on one of them moves none, unless it is what they are listed by. */
export function listKeyOf({ worked, ...request }: ProspectsRequest): string {
  return JSON.stringify(request.stage === null ? request : { ...request, worked });
}
