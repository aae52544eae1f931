/** Presentation that the stylesheet of the page gives, and a copy outside the page has to bring along. */
const COPIED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'paint-order',
  'text-anchor',
  'font-family',
  'font-size',
  'font-weight',
] as const;

/** A drawing as it looks, free of the page. */
export function styledCopy(svg: SVGSVGElement): SVGSVGElement {
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
  return copy;
}
