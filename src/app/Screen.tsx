import { lazy, Suspense, useState } from 'react';
import type { Text } from '../i18n/text';
import type { Register } from '../model/register';
import { saySubject } from './answer/say';
import { useOwnArea } from './area/own-area';
import { useSpeech } from './context';
import type { LinkState } from './link';
import { QuestionPanel } from './question/QuestionPanel';
import { Supply } from './Supply';
import { type Session, type Snapshot, sectorOf } from './session';
import { Busy } from './shell/Busy';
import { Fallible } from './shell/Fallible';
import { Header } from './shell/Header';
import { Intro } from './shell/Intro';
import { PrintHead } from './shell/PrintHead';
import { QuestionSummary } from './shell/QuestionSummary';
import { useTheme } from './shell/theme';

// What the first screen does not show is fetched when it is asked for.
const ThresholdsPanel = lazy(() => import('./answer/ThresholdsPanel').then((module) => ({ default: module.ThresholdsPanel })));
const Dialog = lazy(() => import('./shell/Dialog'));
const OtherView = lazy(() => import('./OtherView'));
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
  const { answer, isBusy, progress, isStopped, notices, failure } = snapshot;
  const { navigate, href } = session;
  const own = useOwnArea(snapshot, register, link);
  const subject = answer ? [saySubject(register, answer, { text, format }), ...(own ? [own.named.name] : [])].join(' · ') : '';
  const close = () => setDialog(null);
  const titles = {
    question: text.shell.question,
    thresholds: text.question.changeThresholds,
    about: text.shell.aboutTitle,
  };
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
      {/* biome-ignore lint/a11y/useValidAnchor: it goes to a part of the page, without its name behind #. */}
      <a
        className="s-skip"
        href="#answer"
        onClick={(event) => {
          // What stands behind # in the link is where the map looks.
          event.preventDefault();
          document.getElementById('answer')?.focus();
        }}
      >
        {text.shell.skip}
      </a>
      <Header link={link} href={href} navigate={navigate} theme={theme} onTheme={setTheme} onPrint={() => window.print()} />
      <Busy isBusy={isBusy} progress={progress} onStop={session.stop} />
      {(notices.length > 0 || failure || isStopped || loaded.ownDay) && (
        <Fallible>
          <Suspense>
            <Notices {...{ notices, failure, isStopped, loaded, session }} onRetry={session.retry} onResume={session.resume} />
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
        {link.view !== 'supply' && (
          <main className="s-page" id="answer" tabIndex={-1}>
            <Suspense>
              <OtherView {...{ session, snapshot, loaded, link, theme }} onAbout={() => setDialog('about')} />
            </Suspense>
          </main>
        )}
      </Fallible>
      {dialog && (
        <Fallible>
          <Suspense>
            <Dialog key={dialog} title={titles[dialog]} onClose={close}>
              {dialog === 'question' && questionPanel}
              {dialog === 'thresholds' && (
                <ThresholdsPanel
                  thresholds={link.thresholds}
                  learnersPerMentor={link.learnersPerMentor}
                  defaultLearnersPerMentor={reference.learnersPerMentor}
                  sectors={register.sectors}
                  onThresholds={(thresholds) => navigate({ thresholds }, 'replace')}
                  onLearnersPerMentor={(learnersPerMentor) => navigate({ learnersPerMentor }, 'replace')}
                />
              )}
              {dialog === 'about' && <About {...{ session, loaded }} />}
            </Dialog>
          </Suspense>
        </Fallible>
      )}
    </div>
  );
}
