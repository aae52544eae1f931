import type { Register } from '../model/register';
import { latestYear } from '../model/school-year';
import type { LinkState } from './link';

/** The dataset of a link without its day; null = the embedded one. */
export function datasetWithoutDay(dataset: string | null): string | null {
  return dataset?.split('@')[0] || null;
}

/** The same screen on an ISO day, null = the dataset's own; about the latest school year there, whichever that is. */
export function onDayChange({ years, offers }: Register, { dataset }: LinkState, iso: string | null): Partial<LinkState> {
  const own = datasetWithoutDay(dataset);
  return { dataset: iso === null ? own : `${own ?? ''}@${iso}`, year: latestYear(years, offers) ?? '' };
}
