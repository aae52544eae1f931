import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { MakePicture } from '../map/MapPanel';

/** Prints the page with the map as a picture, since a canvas is cut off at the edge of the paper. */
export function usePrint(makePicture: RefObject<MakePicture | null>): {
  readonly picture: string | null;
  readonly print: () => Promise<void>;
} {
  const [picture, setPicture] = useState<string | null>(null);
  const print = async () => {
    const blob = await makePicture.current?.().catch(() => null);
    if (blob) {
      const address = URL.createObjectURL(blob);
      flushSync(() => setPicture(address));
      await document.querySelector<HTMLImageElement>('.s-print img')?.decode();
    }
    window.print();
  };
  return { picture, print };
}
