import { useCallback, useMemo, useState } from 'react';
import { NEW_OFFERS_TEXT } from '../../i18n/new-offers';
import { offersForm } from '../../model/education-form';
import { ROOM_SITES } from '../../model/match';
import type { SitesAnswer } from '../../worker/offering-messages';
import { useSpeech } from '../context';
import { ProgrammeField } from '../question/ProgrammeField';
import { YearSelect } from '../question/selects';
import { questionOf } from '../requests';
import { CsvButton } from '../ui/CsvButton';
import { DataTable } from '../ui/DataTable';
import { Segmented } from '../ui/Segmented';
import { Waiting } from '../ui/Waiting';
import { XlsxButton } from '../ui/XlsxButton';
import { useAsked } from '../use-answer';
import { LearnersField } from './LearnersField';
import { programmeName } from './names';
import type { PartProps } from './part-props';
import { type RankedSite, rankedSites, siteColumns, siteCsv, siteName } from './ranked-sites';
import { SiteCard } from './SiteCard';
import { SitesMap } from './SitesMap';
import { siteMarks } from './site-marks';

const SET_SIZES = ['1', '2', '3', '4', '5'] as const;

/** Where one programme has most room, and the best few sites together. */
export function SitesPart({ session, register, outlines, link, navigate, state, onState, onTry }: PartProps) {
  const { language, format } = useSpeech();
  const words = NEW_OFFERS_TEXT[language];
  const { subject } = link;
  const programme = subject.kind === 'programme' ? register.programmes.findIndex(({ id }) => id === subject.programme) : -1;
  const others = register.schools?.ids.filter((_, school) => offersForm(register, school, programme) === false).length ?? 0;
  const { answer, isBusy, again } = useAsked(
    session,
    'sites',
    programme < 0
      ? null
      : {
          question: { ...questionOf(link), level: 'municipality' },
          given: link.given,
          programme,
          kind: state.sites,
          count: state.count,
          otherForms: state.filter.otherForms,
        },
  );
  return (
    <>
      <div className="s-sector-bar">
        <ProgrammeField register={register} subject={subject} onChoose={(chosen) => navigate({ subject: chosen })} />
        <LearnersField state={state} onState={onState} />
        <YearSelect register={register} link={link} navigate={navigate} />
      </div>
      <div className="w-tools">
        <Segmented
          label={words.siteKind}
          value={state.sites}
          onChange={(sites) => onState({ sites })}
          options={ROOM_SITES.map((value) => ({ value, label: words.siteKinds[value] }))}
        />
        <span className="no-size">
          {words.setSize}
          <Segmented
            label={words.setSize}
            value={SET_SIZES.find((size) => size === String(state.count)) ?? '3'}
            onChange={(size) => onState({ count: Number(size) })}
            options={SET_SIZES.map((value) => ({ value, label: format.number(Number(value)) }))}
          />
        </span>
      </div>
      {state.sites === 'schools' && others > 0 && (
        <>
          <label className="no-check">
            <input
              type="checkbox"
              checked={state.filter.otherForms}
              onChange={({ currentTarget }) => onState({ filter: { ...state.filter, otherForms: currentTarget.checked } })}
            />
            {words.otherForms(format.number(others))}
          </label>
          <p className="w-note">{words.formRule}</p>
        </>
      )}
      {programme < 0 && <h2>{words.oneProgramme}</h2>}
      {programme >= 0 && (!answer || (!isBusy && answer.request.programme !== programme)) && (
        <Waiting isBusy={isBusy} onAgain={again} />
      )}
      {programme >= 0 && answer && (
        <div aria-busy={isBusy}>
          <Ranked
            key={`${answer.request.programme} ${answer.kind}`}
            {...{ answer, register, outlines, onTry }}
            learners={state.learners}
          />
        </div>
      )}
    </>
  );
}

interface RankedProps extends Pick<PartProps, 'register' | 'outlines' | 'onTry'> {
  readonly answer: SitesAnswer;
  readonly learners: number;
}

function Ranked({ answer, register, outlines, onTry, learners }: RankedProps) {
  const speech = useSpeech();
  const { language, format } = speech;
  const words = NEW_OFFERS_TEXT[language];
  const [open, setOpen] = useState<number | null>(null);
  const { best, kind, request, wishes } = answer;
  const rows = useMemo(() => rankedSites(answer, register), [answer, register]);
  const marks = useMemo(() => siteMarks(rows, kind, register), [rows, kind, register]);
  const columns = useMemo(() => siteColumns(answer, register, words, speech), [answer, register, words, speech]);
  const rowKey = useCallback(({ site }: RankedSite) => String(site), []);
  const name = programmeName(register, request.programme);
  const nameOf = (site: number) => siteName(register, kind, site, language);
  const programme = register.programmes[request.programme]?.id ?? '';
  const offerAt = (site: number, count: number) =>
    ({ kind: 'offer', school: register.schools?.ids[site] ?? '', programme, learners: count }) as const;
  const row = rows.find(({ site }) => site === open);
  const file = `${words.siteFile}-${programme}`;
  const table = () => siteCsv(rows, answer, register, words, language);
  return (
    <>
      <h2>{best.learners === 0 ? words.noSites(name) : words.sitesHeadline(best.learners, best.sites.length, name)}</h2>
      {best.learners > 0 && (
        <p>
          {format.list(best.sites.map((site, at) => words.siteOf(nameOf(site), format.number(best.learnersEach[at] ?? 0))))}.{' '}
          {best.isOptimal ? words.proven(best.sites.length) : words.bound(format.number(best.bound))}{' '}
          {rows.some(({ inSet, room }) => inSet !== null && inSet < room) && words.lessTogether}
        </p>
      )}
      {wishes.length > 0 && (
        <>
          <h3>{words.columns.wishes}</h3>
          <ul className="no-lines">
            {wishes.map(({ wish, bestRank, bestRoom }) => (
              <li key={wish.area}>
                {bestRank === null ? words.wishNowhere(wish.area) : words.wishRank(wish.area, bestRank, format.number(bestRoom))}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="w-tools">
        {kind === 'schools' && best.learners > 0 && (
          <button
            type="button"
            className="ui-button"
            title={words.tryHelp}
            onClick={() => onTry(best.sites.map((site, at) => offerAt(site, best.learnersEach[at] ?? 0)))}
          >
            {words.trySet}
          </button>
        )}
        <CsvButton name={file} table={table} />
        <XlsxButton name={file} sheets={() => [{ name: words.parts.programme, ...table() }]} />
      </div>
      <SitesMap
        {...{ outlines, marks, learners, nameOf }}
        label={words.siteMap.label(name, rows.length, rows.filter(({ room }) => room >= learners).length, learners)}
        selected={open}
        onSelect={setOpen}
      />
      <div className="w-body">
        <div className="w-list">
          <DataTable
            caption={words.parts.programme}
            columns={columns}
            rows={rows}
            rowKey={rowKey}
            rowHref={() => '#'}
            onSelect={(chosen) => setOpen(chosen?.site ?? null)}
            selectedKey={open === null ? null : String(open)}
            phoneLine={({ rank, inSet, isOffered }) =>
              [
                `${words.columns.rank} ${rank}`,
                ...(inSet === null ? [] : [words.columns.best]),
                ...(isOffered ? [words.offered] : []),
              ].join(' · ')
            }
          />
        </div>
        {row && (
          <SiteCard
            key={row.site}
            row={row}
            title={nameOf(row.site)}
            onTry={kind === 'schools' ? () => onTry([offerAt(row.site, learners)]) : null}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
    </>
  );
}
