import { type Ref, useEffect, useRef, useState } from 'react';

interface SearchFieldProps {
  readonly box: Ref<HTMLInputElement>;
  readonly label: string;
  /** What the link says. */
  readonly linked: string;
  /** Told at each key. */
  readonly onType: (typed: string) => void;
  /** Told when the link should say so. */
  readonly onRest: (typed: string) => void;
}

/** The link waits so long for the next key: browsers refuse to write an address at each of them. */
const REST_MS = 300;

/** A search box that shows each key at once, and follows the link when that changes from elsewhere. */
export function SearchField({ box, label, linked, onType, onRest }: SearchFieldProps) {
  const [typed, setTyped] = useState(linked);
  const written = useRef(linked);
  useEffect(() => {
    if (linked === written.current) return;
    written.current = linked;
    setTyped(linked);
    onType(linked);
  }, [linked, onType]);
  const rest = () => {
    if (typed === written.current) return;
    written.current = typed;
    onRest(typed);
  };
  const latest = useRef(rest);
  latest.current = rest;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key begins the wait anew.
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label className="w-search">
      <span className="ui-hidden">{label}</span>
      <input
        ref={box}
        className="q-input"
        type="search"
        placeholder={label}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onType(currentTarget.value);
        }}
        onBlur={rest}
      />
    </label>
  );
}
