import type { Question } from '../../model/question';
import type { Register } from '../../model/register';

/** Name of the programme that is asked about, its id where the data do not know it; empty where a sector is. */
export function programmeName({ programmes }: Register, subject: Question['subject'] | undefined): string {
  return subject?.kind === 'programme' ? (programmes.find(({ id }) => id === subject.programme)?.name ?? subject.programme) : '';
}
