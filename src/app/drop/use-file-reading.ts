import { useCallback, useEffect, useRef, useState } from 'react';
import { GroupingError, MAX_TABLE_BYTES, readGroupings } from '../../data/groupings';
import type { BoundaryIssue, CoordinateSystem } from '../../model/boundaries';
import type { Geography } from '../../model/geography';
import type { GroupingIssue, GroupingRefusal } from '../../model/groupings';
import type { OwnGeography } from '../../model/own-geography';
import type { ReadBoundaryFile, RefusedBoundaryFile } from '../../worker/boundary-messages';
import { startReading } from '../../worker/boundary-reader';
import type { Session } from '../session';
import { type KeepFault, keep } from './kept';

/** What a file is taken for, by its name; a table is about groupings. */
export type FileKind = 'boundaries' | 'groupings';

export type FileState =
  | { readonly step: 'none' }
  | { readonly step: 'reading'; readonly kind: FileKind; readonly file: File; readonly share: number }
  | { readonly step: 'refused'; readonly kind: 'boundaries'; readonly file: File; readonly refused: RefusedBoundaryFile }
  | { readonly step: 'refused'; readonly kind: 'groupings'; readonly file: File; readonly refusal: GroupingRefusal | null }
  | { readonly step: 'read'; readonly kind: 'boundaries'; readonly file: File; readonly issues: readonly BoundaryIssue[] }
  | { readonly step: 'read'; readonly kind: 'groupings'; readonly file: File; readonly issues: readonly GroupingIssue[] };

/** How boundaries are to be read where the file does not tell. */
export interface Told {
  readonly codeProperty: string | null;
  readonly system: CoordinateSystem | null;
}
const NOTHING_TOLD: Told = { codeProperty: null, system: null };

export interface FileReading {
  readonly state: FileState;
  /** Why what was read last is not remembered. */
  readonly keepFault: KeepFault | null;
  readonly read: (file: File, told?: Told) => void;
  readonly cancel: () => void;
  /** Goes back to what the site has. */
  readonly reset: (kind: FileKind) => void;
}

/** Reads one file at a time; a newer one takes the place of one under way. What was read is used at once, and remembered. */
export function useFileReading(session: Session, geography: Geography): FileReading {
  const [state, setState] = useState<FileState>({ step: 'none' });
  const [keepFault, setKeepFault] = useState<KeepFault | null>(null);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  const put = useCallback(
    async (change: Partial<OwnGeography>) => {
      const own = { outlines: null, groupings: null, ...session.own, ...change };
      setKeepFault(await keep(own));
      session.own = own;
      session.retry();
    },
    [session],
  );
  const cancel = useCallback(() => {
    stop.current();
    setState({ step: 'none' });
  }, []);

  const read = (file: File, told = NOTHING_TOLD) => {
    stop.current();
    const readOn = today();
    if (kindOf(file) === 'groupings') {
      stop.current = readTable(file, geography, setState, (groupings) =>
        put({ groupings: { file: file.name, readOn, groupings } }),
      );
      return;
    }
    setState({ step: 'reading', kind: 'boundaries', file, share: 0 });
    stop.current = startReading(
      { file, baseUrl: document.baseURI, ...told },
      (share) => setState({ step: 'reading', kind: 'boundaries', file, share }),
      (result) => {
        if (!isRead(result)) {
          setState({ step: 'refused', kind: 'boundaries', file, refused: result });
          return;
        }
        const { compiled, municipalities, issues } = result;
        setState({ step: 'read', kind: 'boundaries', file, issues });
        void put({ outlines: { file: file.name, readOn, municipalities, compiled } });
      },
    );
  };
  const reset = (kind: FileKind) => {
    cancel();
    void put(kind === 'boundaries' ? { outlines: null } : { groupings: null });
  };
  return { state, keepFault, read, cancel, reset };
}

function kindOf({ name }: File): FileKind {
  return /\.(csv|tsv|txt)$/i.test(name) ? 'groupings' : 'boundaries';
}

function isRead(result: ReadBoundaryFile | RefusedBoundaryFile): result is ReadBoundaryFile {
  return 'compiled' in result;
}

/** The day it is here, as an ISO date. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A table is small, so it needs no worker. */
function readTable(
  file: File,
  geography: Geography,
  setState: (state: FileState) => void,
  onRead: (groupings: NonNullable<OwnGeography['groupings']>['groupings']) => void,
): () => void {
  let isGivenUp = false;
  const work = async () => {
    try {
      if (file.size > MAX_TABLE_BYTES) throw new GroupingError('too-large');
      const { groupings, issues } = readGroupings(new Uint8Array(await file.arrayBuffer()), geography);
      if (isGivenUp) return;
      setState({ step: 'read', kind: 'groupings', file, issues });
      onRead(groupings);
    } catch (error) {
      const refusal = error instanceof GroupingError ? error.refusal : null;
      if (!isGivenUp) setState({ step: 'refused', kind: 'groupings', file, refusal });
    }
  };
  setState({ step: 'reading', kind: 'groupings', file, share: 0 });
  void work();
  return () => {
    isGivenUp = true;
  };
}
