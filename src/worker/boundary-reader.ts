import type { BoundaryRequest, FromBoundaryWorker, ReadBoundaryFile, RefusedBoundaryFile } from './boundary-messages';

/**
 * Reads a file of boundaries in a worker of its own, which ends with it: a large file takes memory that is then given back. The function
 * that is returned gives up, and nothing is heard any more.
 */
export function startReading(
  request: BoundaryRequest,
  onShare: (share: number) => void,
  onEnd: (result: ReadBoundaryFile | RefusedBoundaryFile) => void,
): () => void {
  const worker = new Worker(new URL('./boundary-worker.ts', import.meta.url), { type: 'module', name: 'boundaries' });
  const end = (result: ReadBoundaryFile | RefusedBoundaryFile) => {
    worker.terminate();
    onEnd(result);
  };
  worker.onmessage = ({ data }: MessageEvent<FromBoundaryWorker>) => {
    if ('share' in data) onShare(data.share);
    else end(data);
  };
  worker.onerror = () => end({ refusal: null, value: '', properties: [] });
  worker.postMessage(request);
  return () => worker.terminate();
}
