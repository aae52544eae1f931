import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Register } from '../../model/register';
import type { Selection } from '../../model/selection';
import { useSpeech } from '../context';
import type { HrefOf } from '../link';
import type { Painting } from '../map/painting';
import { CsvButton } from '../ui/CsvButton';
import { DataTable } from '../ui/DataTable';
import { Disclosure } from '../ui/Disclosure';
import { ColumnsIcon } from '../ui/icons';
import type { Sort } from '../ui/table-sort';
import { type JudgedArea, type Judgement, judgedAreas, judgedTotal } from './judged';
import { areaKey, divisionName, fileName } from './names';
import { paintedColumn, paintedCsv } from './painted-column';
import { defaultColumns, regionColumns, regionCsv } from './region-columns';
import { bySeverity, shownAreas } from './summary';

interface RegionTableProps {
  readonly register: Register;
  readonly judgement: Judgement;
  /** The amount that the map shows, as a column. */
  readonly painting: Painting | null;
  readonly href: HrefOf;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onHover: (selection: Selection | null) => void;
  /** Stands at the start of the line of buttons. */
  readonly lead?: ReactNode;
}

const INITIAL_SORT: Sort = { key: 'verdict', direction: 'descending' };

/** The areas of the answer: the same rows and the same selection as the map. */
export function RegionTable({
  register,
  judgement,
  painting,
  href,
  selection,
  hover,
  onSelect,
  onHover,
  lead,
}: RegionTableProps) {
  const { text, language, format } = useSpeech();
  const { answer, layer, own = null } = judgement;
  const { level } = answer.question;
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const isPainted = painting !== null;
  const visible = useMemo(() => chosen ?? new Set(defaultColumns(layer, isPainted)), [chosen, layer, isPainted]);
  const all = useMemo(
    () => regionColumns(register, level, { text, language, format }),
    [register, level, text, language, format],
  );
  const painted = painting?.areaColumn ?? null;
  const columns = useMemo(() => {
    const [name, ...shown] = all.filter(({ key }, i) => i === 0 || (visible.has(key) && !(painted && key === 'room')));
    return [...(name ? [name] : []), ...paintedColumn(painted, regionOf, format), ...shown];
  }, [all, visible, painted, format]);
  const rows = useMemo(() => bySeverity(shownAreas(judgedAreas(judgement))), [judgement]);
  const exported = own ? [own, ...rows] : rows;
  const rowKey = useCallback(
    ({ area, named }: JudgedArea) => named?.code ?? areaKey(register, level, area.region),
    [register, level],
  );
  const rowHref = useCallback(
    (row: JudgedArea) => href({ selection: row.named ? null : { kind: 'area', id: rowKey(row) } }),
    [href, rowKey],
  );
  const phoneLine = useCallback(
    ({ area, shared }: JudgedArea) => {
      const said = area.region === null ? null : painted?.say(area.region);
      if (said) return `${said} · ${text.map.learners(area.enrolments)}`;
      const line = text.answer.regionLine(area.schools, area.places, format.number(area.enrolments));
      if (!shared || shared.mostUnplaced === 0) return line;
      const unplaced = text.shared.unplacedRange(shared.leastUnplaced, shared.mostUnplaced);
      return `${line} · ${unplaced} ${text.shared.columns.unplaced.toLowerCase()}`;
    },
    [text, format, painted],
  );
  const keyOf = (picked: Selection | null) => (picked?.kind === 'area' ? areaKey(register, level, picked.region) : null);
  const toSelection = (row: JudgedArea | null): Selection | null =>
    row === null || row.named ? null : { kind: 'area', region: row.area.region };

  return (
    <>
      <div className="an-tools">
        {lead}
        <span className="an-tools-end">
          <span className="an-columns">
            <Disclosure
              label={
                <>
                  <ColumnsIcon />
                  {text.table.columns}
                </>
              }
            >
              {all.slice(1).map(({ key, label }) => (
                <label key={key} className="ui-check">
                  <input type="checkbox" checked={visible.has(key)} onChange={() => setChosen(toggled(visible, key))} />
                  {label}
                </label>
              ))}
            </Disclosure>
          </span>
          <CsvButton
            name={fileName(text.answer.file, register, answer.question)}
            table={() => paintedCsv(regionCsv(register, level, exported, { text, language }), painted, exported.map(regionOf))}
          />
        </span>
      </div>
      <DataTable
        caption={text.answer.regionCaption(divisionName(register, level, text))}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        rowHref={rowHref}
        initialSort={INITIAL_SORT}
        onSelect={(row) => onSelect(toSelection(row))}
        onHover={(row) => onHover(toSelection(row))}
        pinned={own}
        selectedKey={keyOf(selection) ?? own?.named.code ?? null}
        hoveredKey={keyOf(hover)}
        phoneLine={phoneLine}
        total={judgedTotal(judgement)}
      />
    </>
  );
}

const regionOf = ({ area }: JudgedArea) => area.region;

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
