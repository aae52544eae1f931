import { useEffect, useRef } from 'react';
import { withApplication } from '../../data/applications';
import { FORUM_TEXT } from '../../i18n/forum';
import { NEW_OFFERS_TEXT } from '../../i18n/new-offers';
import { type Change, changesOfText, changesText, MOST_CHANGES } from '../../model/changes';
import { knowsSupply } from '../../model/register';
import { keepForum, keptForum } from '../../store/forum-table';
import { useSpeech } from '../context';
import { Segmented } from '../ui/Segmented';
import { DossierPart } from './DossierPart';
import { ForumPart } from './ForumPart';
import { GroundLine } from './GroundLine';
import type { NewOffersPanelProps, PartProps } from './part-props';
import { SchoolPart } from './SchoolPart';
import { SitesPart } from './SitesPart';
import { OPENING, PARTS, type ViewState, viewOfText, viewText } from './view-state';
import { WhatIfPart } from './WhatIfPart';
import '../ui/work-view.css';
import './new-offers.css';

/** Which programme a school could add, where a programme fits best, and what a list of changes would come to. */
export function NewOffersPanel({ session, register, outlines, link, navigate }: NewOffersPanelProps) {
  const { language } = useSpeech();
  const words = NEW_OFFERS_TEXT[language];
  const read = viewOfText(link.newOffer);
  const state = read ?? OPENING;
  const changes = changesOfText(link.changes ?? '');
  const known = changes ?? [];
  const onState: PartProps['onState'] = (change, how) => navigate({ newOffer: viewText({ ...state, ...change }) }, how);
  const onTry = (more: readonly Change[]) =>
    navigate({
      newOffer: viewText({ ...state, part: 'what-if' }),
      changes: changesText([...known, ...more].slice(0, MOST_CHANGES)),
    });
  const onDossier = (programme: string) =>
    navigate({
      subject: { kind: 'programme', programme, related: false },
      newOffer: viewText({ ...state, part: 'dossier', dataHash: '' }),
    });
  const onForum = (programme: string) => {
    const { school, learners } = state;
    const { text, chosen } = keptForum();
    const { head, pasted } = FORUM_TEXT[language];
    keepForum({ file: pasted, text: withApplication(text, head, { school, programme, learners }), chosen });
    onState({ part: 'forum' });
  };
  const onPart = (part: ViewState['part']) => {
    const offer = known.findLast((change) => change.kind === 'offer');
    if (state.part !== 'what-if' || part !== 'dossier' || !offer) return onState({ part });
    // A dossier made from a list of changes is about the offer that was added last, not about what was asked before.
    const { school, learners, programme } = offer;
    navigate({
      subject: { kind: 'programme', programme, related: false },
      newOffer: viewText({ ...state, part, school, learners, dataHash: '' }),
    });
  };
  const props: PartProps = {
    session,
    register,
    outlines,
    link,
    navigate,
    state,
    onState,
    changes: known,
    onTry,
    onDossier,
    onForum,
  };
  const parts = useRef<HTMLDivElement>(null);
  const partBefore = useRef(state.part);
  // What led to another part is gone with the part before: the keyboard goes on from the choice of parts.
  useEffect(() => {
    if (partBefore.current === state.part) return;
    partBefore.current = state.part;
    if (document.activeElement === document.body) parts.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [state.part]);
  return (
    <div className="w-view">
      <div className="w-tools" ref={parts}>
        <Segmented
          label={words.title}
          value={state.part}
          onChange={onPart}
          options={PARTS.map((value) => ({
            value,
            label: value === 'what-if' && known.length > 0 ? `${words.parts[value]} (${known.length})` : words.parts[value],
          }))}
        />
      </div>
      {!read && <p role="alert">{words.brokenLink}</p>}
      {!changes && <p role="alert">{words.brokenChanges}</p>}
      {knowsSupply(register) && register.schools ? (
        <>
          <GroundLine {...{ register, link, navigate }} />
          {state.part === 'school' && <SchoolPart {...props} />}
          {state.part === 'programme' && <SitesPart {...props} />}
          {state.part === 'what-if' && <WhatIfPart {...props} />}
          {state.part === 'dossier' && <DossierPart {...props} />}
          {state.part === 'forum' && <ForumPart {...props} />}
          <p className="w-note">
            {words.ground} {register.isExample && words.exampleOnly}
          </p>
        </>
      ) : (
        <h2>{words.noSupply}</h2>
      )}
    </div>
  );
}
