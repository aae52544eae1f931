import { NOTICES_TEXT } from '../../i18n/notices';
import { useSpeech } from '../context';
import { onDayChange } from '../dataset-day';
import type { Session, Snapshot } from '../session';
import { StateLink } from '../ui/StateLink';
import { WarnIcon } from './shell-icons';
import './day-banner.css';

interface DayBannerProps {
  readonly loaded: NonNullable<Snapshot['loaded']>;
  readonly session: Session;
}

/** On every view: the day that all figures stand on, what that takes for granted, and the way back to that of the data. */
export function DayBanner({ loaded: { register, ownDay }, session }: DayBannerProps) {
  const { language, format } = useSpeech();
  const words = NOTICES_TEXT[language];
  const { link } = session.snapshot();
  const { navigate, href } = session;
  if (!link) return null;
  const { years, carriedFrom, referenceDate } = register;
  const isAsAsked = link.dataset?.endsWith(`@${referenceDate}`) === true;
  return (
    <p className="s-notice">
      <WarnIcon />
      <span className="s-day">
        <strong>{words.onDay(format.date(referenceDate))}</strong>{' '}
        <StateLink change={onDayChange(register, link, null)} {...{ href, navigate }}>
          {words.backToOwnDay(format.date(ownDay ?? ''))}
        </StateLink>{' '}
        {!isAsAsked && words.firstPossible} {words.ended} {carriedFrom && words.carried(years.at(-1) ?? '', carriedFrom)}
      </span>
    </p>
  );
}
