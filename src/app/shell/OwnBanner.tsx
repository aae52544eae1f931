import { useEffect, useState } from 'react';
import { DATA_VIEW_TEXT } from '../../i18n/data-view';
import { OWN_DATASET } from '../../model/own-dataset';
import { datasetById } from '../../store/datasets';
import { useSpeech } from '../context';
import { datasetWithoutDay } from '../dataset-day';
import type { HrefOf, Navigate } from '../link';
import { StateLink } from '../ui/StateLink';
import './own-banner.css';

interface OwnBannerProps {
  readonly title: string;
  readonly dataset: string | null;
  readonly href: HrefOf;
  readonly navigate: Navigate;
}

/** Says that the figures are from the reader's own data, and how many rows of them did not come along. */
export function OwnBanner({ title, dataset: asked, href, navigate }: OwnBannerProps) {
  const words = DATA_VIEW_TEXT[useSpeech().language];
  const [rejected, setRejected] = useState(0);
  const dataset = datasetWithoutDay(asked);
  const id = dataset?.startsWith(OWN_DATASET) ? dataset.slice(OWN_DATASET.length) : null;
  useEffect(() => {
    if (id !== null)
      datasetById(id).then(
        (record) => setRejected(record?.current.rejected ?? 0),
        () => {},
      );
  }, [id]);
  return (
    <p className="s-example s-own">
      <span>
        <strong>{words.own}</strong> {title}
        {rejected > 0 && (
          <>
            {' · '}
            <StateLink change={{ view: 'data' }} href={href} navigate={navigate} className="s-example-more">
              {words.rejectedKept(rejected)}
            </StateLink>
          </>
        )}
      </span>
    </p>
  );
}
