import { useState } from 'react';
import { IMPORT_TABLES, type ImportTable, SCHEMAS } from '../../data/import/schema';
import { DATA_VIEW_TEXT } from '../../i18n/data-view';
import { sayImportIssue } from '../../i18n/import-issues';
import type { Language } from '../../i18n/text';
import type { ImportIssue } from '../../model/import-issue';
import type { PlanView, ToImporter } from '../../worker/import-messages';
import { useSpeech } from '../context';
import { dayText, fieldTitle, megabytesText, tableTitle } from './tables';

interface PlanListProps {
  readonly plans: readonly PlanView[];
  readonly isBusy: boolean;
  readonly onMap: (message: ToImporter) => void;
}

/** What each file is taken for, and its columns; both can be corrected. */
export function PlanList({ plans, isBusy, onMap }: PlanListProps) {
  const words = DATA_VIEW_TEXT[useSpeech().language];
  return (
    <>
      <h4>{words.plans}</h4>
      <ul className="da-plans">
        {plans.map((plan) => (
          <PlanItem key={plan.file} plan={plan} isBusy={isBusy} onMap={onMap} />
        ))}
      </ul>
    </>
  );
}

interface PlanItemProps extends Omit<PlanListProps, 'plans'> {
  readonly plan: PlanView;
}

function PlanItem({ plan, isBusy, onMap }: PlanItemProps) {
  const { language, format } = useSpeech();
  const words = DATA_VIEW_TEXT[language];
  const { file, table, mapping, refusal, header, isDerived, pool, bytes } = plan;
  const isTable = header.length > 0;
  const [isOpen, setOpen] = useState(refusal !== null && refusal.code !== 'pool-goes-first' && !isDerived);
  const count = mapping?.fields.length ?? 0;
  return (
    <li className={refusal && !isDerived ? 'is-refused' : ''}>
      <div className="da-row">
        <strong className="da-file">{file}</strong>
        {isDerived && <span className="da-small">{words.derived}</span>}
        {isTable && !isDerived && (
          <select
            className="q-select da-table"
            aria-label={words.planTable(file)}
            disabled={isBusy}
            value={table ?? ''}
            onChange={({ currentTarget }) => {
              const chosen = IMPORT_TABLES.find((known) => known === currentTarget.value) ?? null;
              onMap({ kind: 'table', file, table: chosen });
            }}
          >
            <option value="">{words.notUsed}</option>
            {IMPORT_TABLES.map((known) => (
              <option key={known} value={known}>
                {tableTitle(known, language)}
              </option>
            ))}
          </select>
        )}
        {isDerived && table && <span>{tableTitle(table, language)}</span>}
        {pool && (
          <span>
            {words.poolPlan(
              pool.establishments,
              pool.arrondissements,
              pool.day && dayText(pool.day, language),
              megabytesText(bytes, format),
            )}
          </span>
        )}
        {count > 0 && <span className="da-small">{words.columns(count)}</span>}
      </div>
      {refusal && !isDerived && <p className="da-refusal">{sayImportIssue(namedColumn(refusal, table, language), language)}</p>}
      {refusal && isDerived && table && <p>{words.couldDerive(tableTitle(table, language))}</p>}
      {isTable && table && (
        <details className="da-details" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{words.showColumns}</summary>
          <Columns plan={plan} table={table} isBusy={isBusy} onMap={onMap} />
        </details>
      )}
    </li>
  );
}

/** A column that is missing, as people call it. */
function namedColumn(issue: ImportIssue, table: ImportTable | null, language: Language): ImportIssue {
  const field = table && SCHEMAS[table].fields.find(({ name }) => name === issue.column);
  return field ? { ...issue, column: fieldTitle(field.titles, language) } : issue;
}

interface ColumnsProps extends PlanItemProps {
  readonly table: ImportTable;
}

/** Field by field, the column that fills it with its first cells. */
function Columns({ plan: { file, mapping, header, sample }, table, isBusy, onMap }: ColumnsProps) {
  const { language } = useSpeech();
  const words = DATA_VIEW_TEXT[language];
  const { fields } = SCHEMAS[table];
  const mapped = mapping?.fields ?? [];
  return (
    <div className="da-scroll">
      <table className="da-columns">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.fromColumn}</th>
            <th scope="col">{words.example}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => {
            const found = mapped.find(({ field: name }) => name === field.name);
            const title = fieldTitle(field.titles, language);
            const label = found && found.columns.length > 1 ? found.columns.map((column) => header[column]).join(' + ') : null;
            return (
              <tr key={field.name}>
                <th scope="row">
                  {title} {field.isColumnNeeded && <span className="da-needed">{words.needed}</span>}
                </th>
                <td>
                  <select
                    className="q-select"
                    aria-label={title}
                    disabled={isBusy}
                    value={label === null ? (found?.columns[0] ?? -1) : -2}
                    onChange={({ currentTarget }) => {
                      const column = Number(currentTarget.value);
                      onMap({ kind: 'column', file, field: field.name, column: column < 0 ? null : column });
                    }}
                  >
                    {label !== null && <option value={-2}>{label}</option>}
                    <option value={-1}>{words.noColumn}</option>
                    {header.map((name, column) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place; names may come twice.
                      <option key={column} value={column}>
                        {name || `(${column + 1})`}
                      </option>
                    ))}
                  </select>
                  {found && <span className="da-by">{words.by[found.by]}</span>}
                </td>
                <td className="da-sample">
                  {found &&
                    sample
                      .map((row) => found.columns.map((column) => row[column] ?? '').join('-'))
                      .filter(Boolean)
                      .join(' · ')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
