import { MONITOR_TEXT } from '../../i18n/monitor';
import { firstDayOf, isoOfDay } from '../../model/day';
import { useSpeech } from '../context';
import { onDayChange } from '../dataset-day';
import { Segmented } from '../ui/Segmented';
import { ClassPart } from './ClassPart';
import { DayField } from './DayField';
import { EndingPart } from './EndingPart';
import { FlowsPart } from './FlowsPart';
import type { MonitorPanelProps, PartProps } from './part-props';
import { QuestionsPart } from './QuestionsPart';
import { SurePart } from './SurePart';
import { TrendsPart } from './TrendsPart';
import { OPENING, PARTS, type ViewState, viewOfText, viewText } from './view-state';
import '../ui/work-view.css';

/** What grows, what flows, what ends, and who still lacks a place. */
export function MonitorPanel(panel: MonitorPanelProps) {
  const { session, register, link, navigate } = panel;
  const isMoved = session.snapshot().loaded?.ownDay !== undefined;
  const { language, format } = useSpeech();
  const words = MONITOR_TEXT[language];
  const firstDay = isoOfDay(firstDayOf(register));
  const read = viewOfText(link.monitoring);
  const { part, asked } = read ?? OPENING;
  const onState = (state: ViewState) => navigate({ monitoring: viewText(state) });
  const props: PartProps = {
    ...panel,
    asked,
    onAsked: (changed, how) => navigate({ monitoring: viewText({ part, asked: changed }) }, how),
    onState,
  };
  return (
    <div className="w-view">
      <div className="w-tools mp-parts">
        <Segmented
          label={words.title}
          value={part}
          onChange={(chosen) => onState({ part: chosen, asked: '' })}
          options={PARTS.map((value) => ({ value, label: words.parts[value] }))}
        />
        <div>
          <DayField
            label={words.onDay}
            title={words.onDayHelp}
            value={register.referenceDate}
            first={firstDay}
            tooEarly={words.tooEarly(format.date(firstDay))}
            onChange={(day) => navigate(onDayChange(register, link, day))}
          />
        </div>
      </div>
      {!read && <p role="alert">{words.brokenLink}</p>}
      {part === 'class' && <ClassPart {...props} />}
      {part === 'flows' && <FlowsPart {...props} />}
      {part === 'ending' && <EndingPart {...props} />}
      {part === 'sure' && <SurePart {...props} />}
      {part === 'questions' && <QuestionsPart {...{ ...props, isMoved }} />}
      {part === 'trends' && <TrendsPart {...{ ...props, isMoved }} />}
    </div>
  );
}
