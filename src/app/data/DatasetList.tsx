import { useEffect, useState } from 'react';
import { IMPORT_TABLES, SCHEMAS } from '../../data/import/schema';
import { DATA_VIEW_TEXT } from '../../i18n/data-view';
import { POOL } from '../../model/kbo';
import { type DatasetRecord, OWN_DATASET, REJECTED } from '../../model/own-dataset';
import { datasetFile, deleteDataset, renameDataset, restorePrevious } from '../../store/datasets';
import type { ToImporter } from '../../worker/import-messages';
import { useSpeech } from '../context';
import type { HrefOf, Navigate } from '../link';
import { DownloadIcon } from '../ui/icons';
import { StateLink } from '../ui/StateLink';
import { saveFile } from '../ui/save-file';
import { megabytesText, momentText, rejectedFileOf, tableTitle } from './tables';
import type { Datasets } from './use-datasets';

interface DatasetListProps {
  readonly dataset: string | null;
  readonly list: readonly DatasetRecord[];
  readonly act: Datasets['act'];
  readonly send: (message: ToImporter) => void;
  readonly href: HrefOf;
  readonly navigate: Navigate;
  readonly onChanged: () => void;
  /** Tells what was done. */
  readonly onSaid: (said: string) => void;
}

/** The datasets on this device, the embedded one first, and what can be done with each. */
export function DatasetList({ dataset, list, act, send, href, navigate, onChanged, onSaid }: DatasetListProps) {
  const { language } = useSpeech();
  const words = DATA_VIEW_TEXT[language];
  return (
    <section className="da-part" aria-labelledby="da-lists">
      <h3 id="da-lists">{words.lists}</h3>
      <ul className="da-list">
        <li className={dataset === null ? 'is-used' : ''}>
          <p>
            <strong>{words.embedded}</strong> {dataset === null && <span className="da-used">{words.inUse}</span>}
          </p>
          <p className="da-small">{words.embeddedNote}</p>
          {dataset !== null && (
            <StateLink change={{ dataset: null, selection: null }} href={href} navigate={navigate} className="ui-button">
              {words.use}
            </StateLink>
          )}
        </li>
        {list.map((record) => (
          <DatasetItem
            key={record.id}
            record={record}
            isUsed={dataset === `${OWN_DATASET}${record.id}`}
            {...{ act, send, href, navigate, onChanged, onSaid }}
          />
        ))}
      </ul>
      {list.length === 0 ? <p className="da-small">{words.noneYet}</p> : <Persistence />}
    </section>
  );
}

interface DatasetItemProps extends Pick<DatasetListProps, 'act' | 'send' | 'href' | 'navigate' | 'onChanged' | 'onSaid'> {
  readonly record: DatasetRecord;
  readonly isUsed: boolean;
}

function DatasetItem({ record, isUsed, act, send, href, navigate, onChanged, onSaid }: DatasetItemProps) {
  const { language, format } = useSpeech();
  const words = DATA_VIEW_TEXT[language];
  const [asked, setAsked] = useState<'name' | 'remove' | null>(null);
  const { id, name, current, previous } = record;
  const link = { dataset: `${OWN_DATASET}${id}`, selection: null };
  const remove = async () => {
    if (!(await act(() => deleteDataset(id)))) return;
    onSaid(words.removed(name));
    if (isUsed) navigate({ dataset: null, selection: null });
  };
  const restore = async () => {
    if (!(await act(() => restorePrevious(id)))) return;
    if (previous) onSaid(words.restored(momentText(previous.savedAt, language)));
    if (isUsed) onChanged();
  };
  return (
    <li className={isUsed ? 'is-used' : ''}>
      <p>
        <strong>{name}</strong> {isUsed && <span className="da-used">{words.inUse}</span>}
      </p>
      <p className="da-small">
        {words.saved(momentText(current.savedAt, language), current.files.join(', '))}
        {current.keptTables.length > 0 &&
          words.keptTables(format.list(current.keptTables.map((table) => tableTitle(table, language))))}
        {current.rejected > 0 && ` · ${words.rejectedKept(current.rejected)}`}
      </p>
      <p className="da-small">
        {Object.entries(current.counts)
          .map(([table, count]) => words.rows(tableTitle(table, language), format.number(count)))
          .join(' · ')}
      </p>
      {current.rejectedFiles.length > 0 && (
        <div className="da-row">
          {current.rejectedFiles.map((file) => (
            <button key={file} type="button" className="ui-button" onClick={() => void saveRejected(id, file)}>
              <DownloadIcon /> {words.rejectedCsv(rejectedFileOf(file))}
            </button>
          ))}
        </div>
      )}
      <p className="da-small da-hash">
        {words.size(megabytesText(current.bytes, format))} · {words.fingerprint(current.hash)}
      </p>
      {asked === 'name' && (
        <form
          className="da-row"
          onSubmit={(event) => {
            event.preventDefault();
            const typed = String(new FormData(event.currentTarget).get('name')).trim();
            if (typed !== '') void act(() => renameDataset(id, typed));
            setAsked(null);
          }}
        >
          <label>
            <span className="ui-hidden">{words.newName}</span>
            <input className="da-input" name="name" defaultValue={name} maxLength={80} />
          </label>
          <button type="submit" className="ui-button">
            {words.keepName}
          </button>
          <button type="button" className="ui-button" onClick={() => setAsked(null)}>
            {words.removeNo}
          </button>
        </form>
      )}
      {asked === 'remove' && (
        <div className="da-row" role="alertdialog" aria-label={words.removeSure(name)}>
          <span>{words.removeSure(name)}</span>
          <button type="button" className="ui-button" onClick={remove}>
            {words.removeYes}
          </button>
          <button type="button" className="ui-button" onClick={() => setAsked(null)}>
            {words.removeNo}
          </button>
        </div>
      )}
      <Exports record={record} send={send} />
      <div className="da-row">
        {!isUsed && (
          <StateLink change={link} href={href} navigate={navigate} className="ui-button s-primary">
            {words.use}
          </StateLink>
        )}
        <button
          type="button"
          className="ui-button"
          onClick={() => send({ kind: 'export', id, name, as: { kind: 'zip', isMasked: false } })}
        >
          {words.download}
        </button>
        {previous && (
          <button type="button" className="ui-button" onClick={restore}>
            {words.restore}
          </button>
        )}
        <button type="button" className="ui-button" onClick={() => setAsked(asked === 'name' ? null : 'name')}>
          {words.rename}
        </button>
        <button type="button" className="ui-button" onClick={() => setAsked('remove')}>
          {words.remove}
        </button>
      </div>
    </li>
  );
}

/** Hands out the rows that were set aside at the last import. */
async function saveRejected(id: string, file: string): Promise<void> {
  const content = await datasetFile(id, `${REJECTED}${file}`).catch(() => null);
  if (content) saveFile(content, file);
}

/** The dataset, or one of its tables, in the form that is wanted. */
function Exports({ record: { id, name, current }, send }: Pick<DatasetItemProps, 'record' | 'send'>) {
  const { language } = useSpeech();
  const words = DATA_VIEW_TEXT[language];
  const [isMasked, setMasked] = useState(false);
  const hasComma = language !== 'en';
  const tables = IMPORT_TABLES.filter((table) => current.counts[table] !== undefined);
  return (
    <details className="da-details">
      <summary>{words.exports}</summary>
      <label className="da-check">
        <input type="checkbox" checked={isMasked} onChange={(event) => setMasked(event.target.checked)} />
        {words.masked}
      </label>
      {current.counts[POOL] !== undefined && <p className="da-small">{words.poolExport}</p>}
      <ul className="da-templates">
        <li>
          <span>{words.title}</span>
          <button
            type="button"
            className="ui-link"
            onClick={() => send({ kind: 'export', id, name, as: { kind: 'zip', isMasked } })}
          >
            ZIP
          </button>
        </li>
        {tables.map((table) => (
          <li key={table}>
            <span>{tableTitle(table, language)}</span>
            {(['csv', 'xlsx', ...(SCHEMAS[table].hasLocation ? (['geojson'] as const) : [])] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                className="ui-link"
                aria-label={words.template(tableTitle(table, language), kind.toUpperCase())}
                onClick={() => send({ kind: 'export', id, name, as: { kind, table, hasComma, isMasked } })}
              >
                {kind.toUpperCase()}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Whether the browser has promised to keep what is stored. */
function Persistence() {
  const words = DATA_VIEW_TEXT[useSpeech().language];
  const [state, setState] = useState<'unknown' | 'open' | 'kept' | 'refused'>('unknown');
  useEffect(() => {
    void navigator.storage?.persisted?.().then(
      (isKept) => setState(isKept ? 'kept' : 'open'),
      () => {},
    );
  }, []);
  if (state === 'unknown') return null;
  if (state === 'kept') return <p className="da-small">{words.persisted}</p>;
  return (
    <p className="da-small">
      {words.persist} {state === 'refused' && words.persistRefused}{' '}
      <button
        type="button"
        className="ui-link"
        onClick={() =>
          void navigator.storage.persist().then(
            (isKept) => setState(isKept ? 'kept' : 'refused'),
            () => setState('refused'),
          )
        }
      >
        {words.persistAsk}
      </button>
    </p>
  );
}
