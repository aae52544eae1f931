import type { NewOffersText } from '../../i18n/new-offers';
import type { Change } from '../../model/changes';
import type { Register } from '../../model/register';
import { nameOfId } from './names';

/** One change in a sentence, with names for what the dataset knows. */
export function changeWords(change: Change, register: Register, { change: say }: NewOffersText): string {
  const school = (id: string) => nameOfId(register.schools, id);
  const workplace = (id: string) => nameOfId(register.workplaces, id);
  const programme = (id: string) => register.programmes.find((each) => each.id === id)?.name ?? id;
  switch (change.kind) {
    case 'offer':
    case 'learners':
      return say[change.kind](school(change.school), programme(change.programme), change.learners);
    case 'stop':
      return say.stop(school(change.school), programme(change.programme));
    case 'move':
      return say.move(school(change.school), programme(change.programme), school(change.to));
    case 'places':
      return say.places(workplace(change.workplace), change.places);
    case 'recognise':
    case 'withdraw':
      return say[change.kind](workplace(change.workplace), programme(change.programme));
    case 'win':
      return say.win(change.name || change.id, programme(change.programme));
  }
}
