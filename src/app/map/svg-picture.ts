import type { Palette } from '../../map/palette';
import { type Caption, composePicture } from '../../map/picture';
import { styledCopy } from '../ui/styled-copy';
import type { Size } from './svg-camera';

const PIXEL_RATIO = 2;

/** A drawn SVG map as PNG with its caption below. Rejects when the browser cannot read its own drawing. */
export async function svgPicture(svg: SVGSVGElement, size: Size, caption: Caption, palette: Palette): Promise<Blob> {
  const copy = styledCopy(svg);
  copy.setAttribute('width', String(size.width * PIXEL_RATIO));
  copy.setAttribute('height', String(size.height * PIXEL_RATIO));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return composePicture(await createImageBitmap(image), caption, palette, PIXEL_RATIO);
}
