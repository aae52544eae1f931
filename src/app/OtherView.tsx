import { lazy, Suspense, useEffect } from 'react';
import { datasetWithoutDay } from './dataset-day';
import type { LinkState } from './link';
import { questionOf } from './requests';
import { type Session, type Snapshot, sectorOf } from './session';
import { ExampleBanner } from './shell/ExampleBanner';
import { SectorBar } from './shell/SectorBar';

const OverviewPanel = lazy(() => import('./overview/OverviewPanel').then((module) => ({ default: module.OverviewPanel })));
const PublishedPanel = lazy(() => import('./published/PublishedPanel').then((module) => ({ default: module.PublishedPanel })));
const ProspectsPanel = lazy(() => import('./prospects/ProspectsPanel').then((module) => ({ default: module.ProspectsPanel })));
const NewOffersPanel = lazy(() => import('./new-offers/NewOffersPanel').then((module) => ({ default: module.NewOffersPanel })));
const MonitorPanel = lazy(() => import('./monitor/MonitorPanel').then((module) => ({ default: module.MonitorPanel })));
const DataPanel = lazy(() => import('./data/DataPanel').then((module) => ({ default: module.DataPanel })));

interface OtherViewProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly loaded: NonNullable<Snapshot['loaded']>;
  readonly link: LinkState;
  readonly theme: 'light' | 'dark';
  readonly onAbout: () => void;
}

/** Where the strip of views is wider than a phone, brings the one that is open to its middle. */
function showOpenView(): void {
  const tab = document.querySelector<HTMLElement>('.s-view[aria-current]');
  const strip = tab?.parentElement;
  if (!strip) return;
  const left = tab.getBoundingClientRect().left - strip.getBoundingClientRect().left;
  strip.scrollLeft += left - (strip.clientWidth - tab.offsetWidth) / 2;
}

/** Any view but the first, which need not wait for what only these share. */
export default function OtherView({ session, snapshot, loaded, link, theme, onAbout }: OtherViewProps) {
  const { register } = loaded;
  const { answer, overview, published } = snapshot;
  const { navigate, href } = session;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the open view, and what it is called, move the strip.
  useEffect(() => {
    showOpenView();
    return showOpenView;
  }, [link.view, link.language]);
  const example = register.isExample && <ExampleBanner onMore={onAbout} />;
  switch (link.view) {
    case 'supply':
      return null;
    case 'overview':
      return (
        <>
          <SectorBar register={register} link={link} navigate={navigate} />
          {example}
          {overview && answer && (
            <Suspense>
              <OverviewPanel
                {...{ register, overview, href, navigate }}
                question={answer.question}
                sector={sectorOf(link.subject, register)}
                area={link.area}
              />
            </Suspense>
          )}
        </>
      );
    case 'prospects':
      return (
        <>
          {example}
          <Suspense>
            <ProspectsPanel {...{ session, register, outlines: loaded.outlines, theme, link, navigate }} />
          </Suspense>
        </>
      );
    case 'newOffers':
      return (
        <>
          {example}
          <Suspense>
            <NewOffersPanel {...{ session, register, outlines: loaded.outlines, link, navigate }} />
          </Suspense>
        </>
      );
    case 'monitor':
      return (
        <>
          {example}
          <Suspense>
            <MonitorPanel {...{ session, register, link, navigate, href }} />
          </Suspense>
        </>
      );
    case 'data':
      return (
        <Suspense>
          <DataPanel
            onChanged={session.retry}
            dataset={datasetWithoutDay(link.dataset)}
            question={questionOf(link)}
            geography={register.geography}
            href={href}
            navigate={navigate}
          />
        </Suspense>
      );
    case 'published':
      return <Suspense>{published && <PublishedPanel register={register} rows={published} />}</Suspense>;
  }
}
