import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import type { HrefOf } from '../link';
import { isPlainClick } from '../ui/plain-click';

export interface SchoolLinkProps {
  readonly register: Register;
  /** Row in `Register.schools`. */
  readonly school: number;
  readonly href: HrefOf;
  readonly onSelect: (selection: Selection | null) => void;
}

/** The name of a school, which opens it. */
export function SchoolLink({ register, school, href, onSelect }: SchoolLinkProps) {
  return (
    <a
      className="ui-link"
      href={href({ selection: { kind: 'school', id: register.schools?.ids[school] ?? '' } })}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        onSelect({ kind: 'school', school });
      }}
    >
      {register.schools?.names[school]}
    </a>
  );
}
