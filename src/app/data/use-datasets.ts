import { useCallback, useEffect, useState } from 'react';
import { type DatasetRecord, StoreError, type StoreFault } from '../../model/own-dataset';
import { listDatasets } from '../../store/datasets';

export interface Datasets {
  /** Null until they are known. */
  readonly list: readonly DatasetRecord[] | null;
  readonly fault: StoreFault | null;
  /** Does something to the store; the list, here and in other tabs, follows. */
  readonly act: (change: () => Promise<unknown>) => Promise<boolean>;
}

const CHANNEL = 'leerwerkradar-datasets';

/** The datasets on this device, as they are now; what another tab does to them is seen too. */
export function useDatasets(): Datasets {
  const [list, setList] = useState<readonly DatasetRecord[] | null>(null);
  const [fault, setFault] = useState<StoreFault | null>(null);
  const refresh = useCallback(async () => {
    try {
      setList(await listDatasets());
    } catch (error) {
      setList([]);
      setFault(faultOf(error));
    }
  }, []);
  useEffect(() => {
    void refresh();
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => void refresh();
    return () => channel.close();
  }, [refresh]);
  const act = useCallback(
    async (change: () => Promise<unknown>) => {
      setFault(null);
      try {
        await change();
        const channel = new BroadcastChannel(CHANNEL);
        channel.postMessage('changed');
        channel.close();
        return true;
      } catch (error) {
        setFault(faultOf(error));
        return false;
      } finally {
        await refresh();
      }
    },
    [refresh],
  );
  return { list, fault, act };
}

function faultOf(error: unknown): StoreFault {
  return error instanceof StoreError ? error.fault : 'blocked';
}
