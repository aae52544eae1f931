import type { ReactNode } from 'react';

/** Line icons of the header; they only repeat what a label or name beside them says. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      className="s-icon"
      viewBox="0 0 20 20"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export function Logo() {
  return (
    <svg className="s-logo" viewBox="0 0 32 32" width="24" height="24" fill="none" aria-hidden="true">
      <circle cx="16" cy="16" r="13.5" stroke="var(--text)" strokeWidth="2.2" />
      <path d="M16 16 25 7" stroke="var(--accent)" strokeWidth="3" />
      <rect x="12.5" y="12.5" width="7" height="7" fill="var(--text)" />
      <circle cx="9" cy="20" r="2" fill="var(--text)" />
      <circle cx="22" cy="21" r="2" fill="var(--text)" />
    </svg>
  );
}

export function LinkIcon() {
  return (
    <Icon>
      <path d="M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1" />
    </Icon>
  );
}

export function PrinterIcon() {
  return (
    <Icon>
      <path d="M6 7V3h8v4M6 14H3.5V8.5a1.5 1.5 0 0 1 1.5-1.5h10a1.5 1.5 0 0 1 1.5 1.5V14H14M6 12h8v5H6z" />
    </Icon>
  );
}

export function MoonIcon() {
  return (
    <Icon>
      <path d="M16 12.3A6.5 6.5 0 0 1 7.7 4a6.5 6.5 0 1 0 8.3 8.3z" />
    </Icon>
  );
}

export function SunIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="3.2" />
      <path d="M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4" />
    </Icon>
  );
}

export function WarnIcon() {
  return (
    <Icon>
      <path d="M10 3 18 16.5H2zM10 8v4M10 13.8v1.2" />
    </Icon>
  );
}
