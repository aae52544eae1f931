import { lazy, Suspense, useState } from 'react';
import type { Text } from '../i18n/text';
import type { Register } from '../model/register';
import { saySubject } from './answer/say';
import { useOwnArea } from './area/own-area';
import { useSpeech } from './context';
import type { LinkState } from './link';
import { QuestionPanel } from './question/QuestionPanel';
import { questionOf } from './requests';
import { Supply } from './Supply';
import { type Session, type Snapshot, sectorOf } from './session';
import { Busy } from './shell/Busy';
import { Dialog } from './shell/Dialog';
import { ExampleBanner } from './shell/ExampleBanner';
import { Fallible } from './shell/Fallible';
import { Header } from './shell/Header';
import { Intro } from './shell/Intro';
import { PrintHead } from './shell/PrintHead';
import { QuestionSummary } from './shell/QuestionSummary';
import { SectorBar } from './shell/SectorBar';
import { useTheme } from './shell/theme';

// What the first screen does not show is fetched when it is asked for.
const ThresholdsPanel = lazy(() => import('./answer/ThresholdsPanel').then((module) => ({ default: module.ThresholdsPanel })));
const OverviewPanel = lazy(() => import('./overview/OverviewPanel').then((module) => ({ default: module.OverviewPanel })));
const PublishedPanel = lazy(() => import('./published/PublishedPanel').then((module) => ({ default: module.PublishedPanel })));
const ProspectsPanel = lazy(() => import('./prospects/ProspectsPanel').then((module) => ({ default: module.ProspectsPanel })));
const NewOffersPanel = lazy(() => import('./new-offers/NewOffersPanel').then((module) => ({ default: module.NewOffersPanel })));
const DataPanel = lazy(() => import('./data/DataPanel').then((module) => ({ default: module.DataPanel })));
const Notices = lazy(() => import('./shell/Notices').then((module) => ({ default: module.Notices })));
const About = lazy(() => import('./shell/About').then((module) => ({ default: module.About })));

/** What a printed page is about. */
function printTitle({ view, subject, year }: LinkState, asked: string, register: Register, text: Text): string {
  if (view !== 'supply' && view !== 'overview') return text.shell.views[view];
  return view === 'overview' ? `${sectorOf(subject, register)} · ${year}` : asked;
}

interface ScreenProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly loaded: NonNullable<Snapshot['loaded']>;
  readonly link: LinkState;
}

type OpenDialog = 'question' | 'thresholds' | 'about' | null;

/** The header, the chosen view below it, and whatever dialog is open. */
export function Screen({ session, snapshot, loaded, link }: ScreenProps) {
  const { text, format } = useSpeech();
  const [theme, setTheme] = useTheme();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [isDrawing, setDrawing] = useState(false);
  const { register, reference } = loaded;
  const { answer, overview, published, isBusy, progress, isStopped, notices, failure } = snapshot;
  const { navigate, href } = session;
  const own = useOwnArea(snapshot, register, link);
  const subject = answer ? [saySubject(register, answer, { text, format }), ...(own ? [own.named.name] : [])].join(' · ') : '';
  const close = () => setDialog(null);
  const questionPanel = (
    <QuestionPanel
      register={register}
      link={link}
      answer={answer}
      navigate={navigate}
      onThresholds={() => setDialog('thresholds')}
      onAbout={() => setDialog('about')}
      onDraw={() => {
        close();
        setDrawing(true);
      }}
    />
  );
  return (
    <div className="s-screen" data-view={link.view}>
      <a className="s-skip" href="#answer">
        {text.shell.skip}
      </a>
      <Header link={link} href={href} navigate={navigate} theme={theme} onTheme={setTheme} onPrint={() => window.print()} />
      <Busy isBusy={isBusy} progress={progress} onStop={session.stop} />
      {(notices.length > 0 || failure || isStopped) && (
        <Fallible>
          <Suspense>
            <Notices {...{ notices, failure, isStopped }} onRetry={session.retry} onResume={session.resume} />
          </Suspense>
        </Fallible>
      )}
      <PrintHead title={printTitle(link, subject, register, text)} register={register} />
      <Fallible key={link.view}>
        {link.view === 'supply' && (
          <>
            <Intro />
            <QuestionSummary title={subject} onChange={() => setDialog('question')} />
            <Supply
              {...{ session, snapshot, loaded, link, own, theme, isDrawing }}
              onDrawing={setDrawing}
              onAbout={() => setDialog('about')}
            >
              {questionPanel}
            </Supply>
          </>
        )}
        {link.view === 'overview' && (
          <main className="s-page" id="answer">
            <SectorBar register={register} link={link} navigate={navigate} />
            {register.isExample && <ExampleBanner onMore={() => setDialog('about')} />}
            {overview && answer && (
              <Suspense>
                <OverviewPanel
                  register={register}
                  overview={overview}
                  question={answer.question}
                  sector={sectorOf(link.subject, register)}
                  area={link.area}
                  href={href}
                  navigate={navigate}
                />
              </Suspense>
            )}
          </main>
        )}
        {(link.view === 'prospects' || link.view === 'newOffers') && (
          <main className="s-page" id="answer">
            {register.isExample && <ExampleBanner onMore={() => setDialog('about')} />}
            <Suspense>
              {link.view === 'prospects' ? (
                <ProspectsPanel {...{ session, register, link, navigate }} />
              ) : (
                <NewOffersPanel {...{ session, register, link, navigate }} />
              )}
            </Suspense>
          </main>
        )}
        {link.view === 'data' && (
          <main className="s-page" id="answer">
            <Suspense>
              <DataPanel
                onChanged={session.retry}
                dataset={link.dataset}
                question={questionOf(link)}
                geography={register.geography}
                href={href}
                navigate={navigate}
              />
            </Suspense>
          </main>
        )}
        {link.view === 'published' && (
          <main className="s-page" id="answer">
            <Suspense>{published && <PublishedPanel register={register} rows={published} />}</Suspense>
          </main>
        )}
      </Fallible>
      {dialog === 'question' && (
        <Dialog title={text.shell.question} onClose={close}>
          {questionPanel}
        </Dialog>
      )}
      {dialog === 'thresholds' && (
        <Dialog title={text.question.changeThresholds} onClose={close}>
          <ThresholdsPanel
            thresholds={link.thresholds}
            learnersPerMentor={link.learnersPerMentor}
            defaultLearnersPerMentor={reference.learnersPerMentor}
            sectors={register.sectors}
            onThresholds={(thresholds) => navigate({ thresholds }, 'replace')}
            onLearnersPerMentor={(learnersPerMentor) => navigate({ learnersPerMentor }, 'replace')}
          />
        </Dialog>
      )}
      {dialog === 'about' && (
        <Dialog title={text.shell.aboutTitle} onClose={close}>
          <About {...{ session, loaded }} />
        </Dialog>
      )}
    </div>
  );
}
