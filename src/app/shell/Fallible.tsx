import { Component, type ReactNode } from 'react';
import { SpeechContext } from '../context';

interface FallibleProps {
  readonly children: ReactNode;
}

/** A part of the screen that may fail alone, as when a panel cannot be fetched: the rest stays, and it says so. */
export class Fallible extends Component<FallibleProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };
  static override contextType = SpeechContext;
  declare context: React.ContextType<typeof SpeechContext>;

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const text = this.context?.text;
    return (
      <p role="alert" className="s-notice">
        {text?.shell.partFailed}{' '}
        <button type="button" className="ui-button" onClick={() => window.location.reload()}>
          {text?.shell.retry}
        </button>
      </p>
    );
  }
}
