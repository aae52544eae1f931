import { useSpeech } from '../context';

interface QuestionSummaryProps {
  readonly title: string;
  readonly onChange: () => void;
}

/** The question in one line, where there is no room for its panel. */
export function QuestionSummary({ title, onChange }: QuestionSummaryProps) {
  const { text } = useSpeech();
  return (
    <aside className="s-summary" aria-label={text.shell.question}>
      <p>{title}</p>
      <button type="button" className="ui-button" onClick={onChange}>
        {text.shell.change}
      </button>
    </aside>
  );
}
