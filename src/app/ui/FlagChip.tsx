import { type FocusEvent, type PointerEvent, useId, useRef } from 'react';
import { VERDICT_RULE_TEXT } from '../../i18n/verdict-rule';
import type { SharedFlag } from '../../model/match';
import type { Flag } from '../../model/verdict';
import { useSpeech } from '../context';
import './controls.css';

interface FlagChipProps {
  readonly flag: Flag | SharedFlag;
  /** Opens the list in which every flag is explained. */
  readonly onExplain: () => void;
  readonly explained: boolean;
}

const GAP_PX = 6;

/** A flag by name; its one sentence shows on hover and focus, and in the list that a press opens. */
export function FlagChip({ flag, onExplain, explained }: FlagChipProps) {
  const { text, language } = useSpeech();
  const id = useId();
  const tip = useRef<HTMLSpanElement>(null);
  const hide = () => tip.current?.hidePopover();
  const show = (event: PointerEvent<HTMLElement> | FocusEvent<HTMLElement>) => {
    const element = tip.current;
    if (!element || element.matches(':popover-open')) return;
    const at = event.currentTarget.getBoundingClientRect();
    element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(GAP_PX, Math.min(at.left, window.innerWidth - width - GAP_PX))}px`;
    element.style.top = `${at.bottom + GAP_PX + height > window.innerHeight ? at.top - height : at.bottom}px`;
  };
  return (
    // The tip lies against the chip and inside this span, so that the pointer can move onto it.
    // biome-ignore lint/a11y/noStaticElementInteractions: shows a tip that the button inside also shows on focus.
    <span
      className="ui-flag-wrap"
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !tip.current?.matches(':popover-open')) return;
        event.stopPropagation();
        hide();
      }}
    >
      <button
        type="button"
        className="ui-flag"
        aria-describedby={id}
        aria-expanded={explained}
        onClick={() => {
          hide();
          onExplain();
        }}
      >
        {text.flags[flag]}
      </button>
      <span ref={tip} id={id} role="tooltip" popover="manual" className="ui-tip">
        {VERDICT_RULE_TEXT[language].flags[flag]}
      </span>
    </span>
  );
}
