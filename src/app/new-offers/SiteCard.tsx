import { NEW_OFFERS_TEXT } from '../../i18n/new-offers';
import { useSpeech } from '../context';
import { SideCard } from '../ui/SideCard';
import type { RankedSite } from './ranked-sites';

interface SiteCardProps {
  readonly row: RankedSite;
  readonly title: string;
  /** Null where nothing can be tried. */
  readonly onTry: (() => void) | null;
  readonly onClose: () => void;
}

/** One site: its room, and whether it is in the best set. */
export function SiteCard({ row, title, onTry, onClose }: SiteCardProps) {
  const { language, format } = useSpeech();
  const words = NEW_OFFERS_TEXT[language];
  return (
    <SideCard title={title} onClose={onClose}>
      <p>
        <strong>{words.siteRoom(format.number(row.room))}</strong>
      </p>
      {row.inSet !== null && <p>{words.inSet(format.number(row.inSet))}</p>}
      {row.isOffered && <p>{words.offered}</p>}
      {onTry ? (
        <button type="button" className="ui-button s-primary" title={words.tryHelp} onClick={onTry}>
          {words.tryThis}
        </button>
      ) : (
        <p className="w-note">{words.onlySchools}</p>
      )}
    </SideCard>
  );
}
