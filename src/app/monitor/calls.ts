import type { EndingCall } from '../../model/ending';
import { establishmentKey } from '../../model/prospects';
import type { Register } from '../../model/register';
import { added, changed, type Stamp, type WorkList } from '../../model/work-list';

/** Under which a workplace is on a list. */
export const idOf = ({ workplaces }: Register, row: number): string => establishmentKey(workplaces?.ids[row] ?? '');

/** The list with workplaces that it does not have yet, each with its next step. */
export function withCalls(
  list: WorkList,
  calls: readonly EndingCall[],
  register: Register,
  nextStepOf: (call: EndingCall) => string,
  stamp: Stamp,
): WorkList {
  const { workplaces } = register;
  const known = new Set(list.entries.map(({ establishment }) => establishment));
  const fresh = calls.filter(({ workplace }) => !known.has(idOf(register, workplace)));
  const sites = fresh.map(({ workplace }) => ({
    establishment: workplaces?.ids[workplace] ?? '',
    name: workplaces?.names[workplace] ?? '',
    enterprise: workplaces?.enterpriseIds[workplace] ?? '',
  }));
  return fresh.reduce(
    (next, call) => changed(next, idOf(register, call.workplace), { nextStep: nextStepOf(call) }, stamp),
    added(list, sites, stamp),
  );
}
