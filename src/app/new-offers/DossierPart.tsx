import { useEffect } from 'react';
import { DOSSIER_TEXT } from '../../i18n/dossier';
import { FORUM_TEXT } from '../../i18n/forum';
import { NEW_OFFERS_TEXT } from '../../i18n/new-offers';
import { useSpeech } from '../context';
import { ProgrammeField } from '../question/ProgrammeField';
import { YearSelect } from '../question/selects';
import { questionOf } from '../requests';
import { DownloadIcon } from '../ui/icons';
import { saveFile } from '../ui/save-file';
import { Waiting } from '../ui/Waiting';
import { XlsxButton } from '../ui/XlsxButton';
import { useAsked } from '../use-answer';
import { DossierPaper } from './DossierPaper';
import { dossierSheets } from './dossier-sheets';
import { LearnersField } from './LearnersField';
import type { PartProps } from './part-props';
import { programmesIn } from './programme-filter';
import { SchoolField } from './SchoolField';

/** What a school needs to prove a new offer: everything known about it, for print, as JSON and as tables. */
export function DossierPart({ session, register, outlines, link, navigate, state, onState, onForum }: PartProps) {
  const speech = useSpeech();
  const { language } = speech;
  const words = DOSSIER_TEXT[language];
  const offer = NEW_OFFERS_TEXT[language];
  const school = register.schools?.ids.indexOf(state.school) ?? -1;
  const { subject } = link;
  const programme = subject.kind === 'programme' ? register.programmes.findIndex(({ id }) => id === subject.programme) : -1;
  const isAsked = school >= 0 && programme >= 0;
  const question = { ...questionOf(link), level: 'arrondissement' as const };
  const among = programmesIn(register, school, state.filter);
  const request = { question, given: link.given, school, learners: state.learners, programme, among };
  const { answer, isBusy, again } = useAsked(session, 'dossier', isAsked ? request : null);
  const shown = answer && JSON.stringify(answer.request) === JSON.stringify(request) ? answer : null;
  const dataHash = shown?.dossier.dataHash ?? null;
  // The link tells whose data it is about as soon as they are known, so that a reader elsewhere hears of other data.
  useEffect(() => {
    if (dataHash !== null && state.dataHash === '') onState({ dataHash }, 'replace');
  });
  const file = [words.file, state.school, subject.kind === 'programme' ? subject.programme : ''].join('-');
  return (
    <>
      <div className="s-sector-bar">
        <SchoolField register={register} state={state} onState={onState} />
        <ProgrammeField register={register} subject={subject} onChoose={(chosen) => navigate({ subject: chosen })} />
        <LearnersField state={state} onState={onState} />
        <YearSelect register={register} link={link} navigate={navigate} />
      </div>
      {!isAsked && <h2>{words.choose}</h2>}
      {isAsked && !shown && <Waiting isBusy={isBusy} onAgain={again} />}
      {isAsked && shown && (
        <>
          {state.dataHash !== '' && state.dataHash !== dataHash && (
            <div className="do-other-data" role="alert">
              <p>{words.otherData(state.dataHash, shown.dossier.dataHash)}</p>
              <button type="button" className="ui-button" onClick={() => onState({ dataHash: shown.dossier.dataHash })}>
                {words.anew}
              </button>
            </div>
          )}
          <div className="w-tools">
            <button type="button" className="ui-button s-primary" onClick={() => window.print()}>
              {words.print}
            </button>
            <button
              type="button"
              className="ui-button"
              onClick={() =>
                saveFile(new Blob([`${JSON.stringify(shown.dossier)}\n`], { type: 'application/json' }), `${file}.json`)
              }
            >
              <DownloadIcon />
              {words.json}
            </button>
            <button type="button" className="ui-button" onClick={() => onForum(shown.dossier.question.programme.id)}>
              {FORUM_TEXT[language].toForum}
            </button>
            <XlsxButton name={file} sheets={() => dossierSheets(shown.dossier, words, offer, speech)} />
          </div>
          <DossierPaper answer={shown} register={register} outlines={outlines} filter={state.filter} />
        </>
      )}
    </>
  );
}
