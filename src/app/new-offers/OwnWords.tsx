import { useId, useState } from 'react';

interface OwnWordsProps {
  readonly label: string;
  /** What it is about: the same comes back as long as the tab is open. */
  readonly about: string;
  readonly isLong?: boolean;
}

/** What people typed about a dossier, in the memory of this tab alone. */
const typedWords = new Map<string, string>();

/** Words that only the school knows: typed on the screen, printed as text, and a ruled line for a pen where nothing was typed. */
export function OwnWords({ label, about, isLong = false }: OwnWordsProps) {
  const id = useId();
  const [words, setWords] = useState(typedWords.get(about) ?? '');
  const keep = (typed: string) => {
    typedWords.set(about, typed);
    setWords(typed);
  };
  const field = {
    id,
    className: 'w-input',
    autoComplete: 'off',
    value: words,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => keep(currentTarget.value),
  };
  return (
    <div className={isLong ? 'do-own do-long' : 'do-own'}>
      <label htmlFor={id}>{label}</label>
      {isLong ? <textarea rows={3} {...field} /> : <input {...field} />}
      <p className={words.trim() === '' ? 'do-typed do-ruled' : 'do-typed'}>{words}</p>
    </div>
  );
}
