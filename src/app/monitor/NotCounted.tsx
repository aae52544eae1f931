import { MONITOR_TEXT } from '../../i18n/monitor';
import { useSpeech } from '../context';
import { onDayChange } from '../dataset-day';
import { StateLink } from '../ui/StateLink';
import type { PartProps } from './part-props';

interface NotCountedProps extends Pick<PartProps, 'register' | 'link' | 'href' | 'navigate'> {
  readonly heading: 'h2' | 'h3';
}

/** In place of figures by school year: on another day years have learners of another, have not begun, or have lost what ended since. */
export function NotCounted({ register, link, href, navigate, heading: Heading }: NotCountedProps) {
  const words = MONITOR_TEXT[useSpeech().language];
  return (
    <>
      <Heading>{words.notCounted}</Heading>
      <p>
        <StateLink change={onDayChange(register, link, null)} {...{ href, navigate }}>
          {words.toCounted}
        </StateLink>
      </p>
    </>
  );
}
