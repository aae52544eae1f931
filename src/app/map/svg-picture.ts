import type { Palette } from '../../map/palette';
import { type Caption, composePicture } from '../../map/picture';
import type { Size } from './svg-camera';

/** Presentation that the stylesheet of the page gives, and a copy outside the page has to bring along. */
const COPIED = [
  'fill',
  'stroke',
  'stroke-width',
  'paint-order',
  'text-anchor',
  'font-family',
  'font-size',
  'font-weight',
] as const;
const PIXEL_RATIO = 2;

/** A drawn SVG map as PNG with its caption below. Rejects when the browser cannot read its own drawing. */
export async function svgPicture(svg: SVGSVGElement, size: Size, caption: Caption, palette: Palette): Promise<Blob> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = [...copy.querySelectorAll('*')];
  [...svg.querySelectorAll('*')].forEach((original, index) => {
    const style = getComputedStyle(original);
    for (const property of COPIED) {
      const value = style.getPropertyValue(property);
      // As attributes, not as a style: the security policy of the page forbids inline styles, and it holds for the copy.
      if (value) copies[index]?.setAttribute(property, value);
    }
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(size.width * PIXEL_RATIO));
  copy.setAttribute('height', String(size.height * PIXEL_RATIO));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return composePicture(await createImageBitmap(image), caption, palette, PIXEL_RATIO);
}
