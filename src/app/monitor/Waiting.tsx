interface WaitingProps {
  readonly isBusy: boolean;
  readonly words: { readonly busy: string; readonly notAnswered: string; readonly again: string };
  readonly onAgain: () => void;
}

/** Stands where an answer will come; when none came, it can be asked for again. */
export function Waiting({ isBusy, words, onAgain }: WaitingProps) {
  if (isBusy) return <p className="w-note">{words.busy}</p>;
  return (
    <p className="w-tools">
      {words.notAnswered}
      <button type="button" className="ui-button" onClick={onAgain}>
        {words.again}
      </button>
    </p>
  );
}
