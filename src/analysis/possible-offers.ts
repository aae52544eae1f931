import type { Register } from '../model/register';
import type { Contest } from './contest';

/** A contest in which these schools offer these programmes too, to nobody so far. */
export function withPossibleOffers(
  contest: Contest,
  offers: readonly { readonly school: number; readonly programme: number }[],
): Contest {
  const { register, year } = contest;
  const table = register.offers;
  const before = table?.school.length ?? 0;
  const longer = (column: Int32Array | undefined, valueAt: (offer: { school: number; programme: number }) => number) => {
    const values = new Int32Array(before + offers.length);
    if (column) values.set(column);
    offers.forEach((offer, nth) => {
      values[before + nth] = valueAt(offer);
    });
    return values;
  };
  const widened: Register = {
    ...register,
    offers: {
      school: longer(table?.school, ({ school }) => school),
      programme: longer(table?.programme, ({ programme }) => programme),
      year: longer(table?.year, () => year),
      enrolments: longer(table?.enrolments, () => 0),
    },
  };
  return { ...contest, register: widened, offers: [...contest.offers, ...offers.map((_, nth) => before + nth)] };
}
