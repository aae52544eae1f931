import type { ReactNode } from 'react';
import type { HrefOf, LinkState, Navigate } from '../link';
import { isPlainClick } from './plain-click';

interface StateLinkProps {
  readonly change: Partial<LinkState>;
  readonly href: HrefOf;
  readonly navigate: Navigate;
  readonly className?: string;
  /** Whether this is where one is now. */
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A real link to the same screen with something changed; a plain click does not reload the page. */
export function StateLink({ change, href, navigate, className, current, children }: StateLinkProps) {
  return (
    <a
      href={href(change)}
      className={className ?? 'ui-link'}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        navigate(change);
      }}
    >
      {children}
    </a>
  );
}
