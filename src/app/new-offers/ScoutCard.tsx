import { DOSSIER_TEXT } from '../../i18n/dossier';
import { FORUM_TEXT } from '../../i18n/forum';
import { NEW_OFFERS_TEXT, type NewOffersText } from '../../i18n/new-offers';
import { offersForm } from '../../model/education-form';
import { costOf, entranceOf, type ScoutedProgramme } from '../../model/scouting';
import type { Wish } from '../../model/wish';
import type { ScoutAnswer } from '../../worker/offering-messages';
import { type Speech, useSpeech } from '../context';
import { SideCard } from '../ui/SideCard';
import { degreeAndForm, programmeName, schoolName } from './names';
import type { PartProps } from './part-props';

interface ScoutCardProps extends Pick<PartProps, 'register' | 'onTry' | 'onDossier' | 'onForum'> {
  readonly row: ScoutedProgramme;
  readonly answer: ScoutAnswer;
  readonly onClose: () => void;
}

/** Longer lists say how many more there are. */
const MOST_LINES = 6;

/** One programme at the school: the advice in words, and what it rests on. */
export function ScoutCard({ row, answer, register, onTry, onDossier, onForum, onClose }: ScoutCardProps) {
  const speech = useSpeech();
  const { language, format } = speech;
  const words = NEW_OFFERS_TEXT[language];
  const { learners } = answer;
  const school = register.schools?.ids[answer.school] ?? '';
  const programme = register.programmes[row.programme]?.id ?? '';
  const known = register.years.flatMap((year, at) => {
    const count = row.enrolments[at];
    return count === null || count === undefined ? [] : [`${year}: ${format.number(count)}`];
  });
  return (
    <SideCard title={programmeName(register, row.programme)} onClose={onClose}>
      <p>
        <strong>{words.advice[row.advice]}</strong>
        {row.isOffered && ` · ${words.offered}`}
      </p>
      <p className="w-note">
        {degreeAndForm(register, row.programme, words)}
        {offersForm(register, answer.school, row.programme) === false && ` · ${words.otherForm}`}
      </p>
      <p>{words.adviceLong[row.advice](entranceOf(row, learners, costOf(row)), format.number(row.room))}</p>
      <button
        type="button"
        className="ui-button s-primary"
        title={words.tryHelp}
        onClick={() => onTry([{ kind: 'offer', school, programme, learners }])}
      >
        {words.tryThis}
      </button>{' '}
      <button type="button" className="ui-button" onClick={() => onDossier(programme)}>
        {DOSSIER_TEXT[language].make}
      </button>{' '}
      <button type="button" className="ui-button" onClick={() => onForum(programme)}>
        {FORUM_TEXT[language].toForum}
      </button>
      <p className="w-note">{words.restsOn(row.workplaces, format.number(row.places), row.spare.length)}</p>
      <Lines
        title={words.competitors}
        none={words.noCompetitors}
        lines={row.competitors.map((other) =>
          words.competitor(schoolName(register, other.school), format.number(other.km, 1), other.learners, other.loses),
        )}
      />
      {row.others.length > 0 && (
        <Lines
          title={words.others}
          none=""
          lines={row.others.map((other) =>
            words.other(schoolName(register, other.school), programmeName(register, other.programme), other.loses),
          )}
        />
      )}
      <p>
        {row.relatedAtSchool.length > 0
          ? words.relatedAtSchool(format.list(row.relatedAtSchool.map((each) => programmeName(register, each))))
          : words.noRelated}
      </p>
      {known.length > 0 && (
        <p>
          {words.enrolments}: {known.join('; ')}
        </p>
      )}
      <Lines title={words.wishes} none={words.noWishes} lines={row.wishes.map((wish) => wishText(wish, words, speech))} />
    </SideCard>
  );
}

export function wishText({ words: own, area, reasons, source, page }: Wish, words: NewOffersText, { format }: Speech): string {
  return words.wish(own, area, format.list(reasons.map((reason) => words.wishReasons[reason])), `${source}, ${page}`);
}

interface LinesProps {
  readonly title: string;
  readonly none: string;
  readonly lines: readonly string[];
}

function Lines({ title, none, lines }: LinesProps) {
  const { language } = useSpeech();
  return (
    <>
      <h4>{title}</h4>
      {lines.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="no-lines">
          {lines.slice(0, MOST_LINES).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {lines.length > MOST_LINES && <li>{NEW_OFFERS_TEXT[language].more(lines.length - MOST_LINES)}</li>}
        </ul>
      )}
    </>
  );
}
