import type { RefObject } from 'react';
import { TRENDS_TEXT } from '../../i18n/trends';
import { useSpeech } from '../context';
import { DownloadIcon } from '../ui/icons';
import { saveFile } from '../ui/save-file';
import { styledCopy } from '../ui/styled-copy';

interface PictureButtonProps {
  readonly drawing: RefObject<SVGSVGElement | null>;
  /** File name without its ending. */
  readonly name: string;
  /** Written above the drawing: what it shows first, then where it comes from. */
  readonly lines: readonly string[];
}

const MARGIN = 16;
const LINE_HEIGHT = 18;
const SVG = 'http://www.w3.org/2000/svg';

/** The drawing as a file of its own, with its title and source. */
export function PictureButton({ drawing, name, lines }: PictureButtonProps) {
  const words = TRENDS_TEXT[useSpeech().language];
  const save = () => {
    if (!drawing.current) return;
    const copy = withLines(styledCopy(drawing.current), drawing.current, lines);
    saveFile(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }), `${name}.svg`);
  };
  return (
    <button type="button" className="ui-button" title={words.pictureHelp} onClick={save}>
      <DownloadIcon />
      {words.picture}
    </button>
  );
}

/** On a ground of the page's colour, under its lines. */
function withLines(copy: SVGSVGElement, drawn: SVGSVGElement, lines: readonly string[]): SVGSVGElement {
  const { width, height } = drawn.viewBox.baseVal;
  const page = getComputedStyle(drawn);
  const rows = lines.flatMap((line, at) =>
    broken(line, width / (at === 0 ? TITLE_LETTER_WIDTH : LETTER_WIDTH)).map((text) => ({ text, isTitle: at === 0 })),
  );
  const head = rows.length * LINE_HEIGHT + MARGIN;
  const box = { x: -MARGIN, y: -head - MARGIN, width: width + 2 * MARGIN, height: height + head + 2 * MARGIN };
  const ground = element('rect', { ...box, fill: page.getPropertyValue('--surface') });
  const texts = rows.map(({ text, isTitle }, at) => {
    const y = (at + 1) * LINE_HEIGHT - head - 4;
    const look = { 'font-family': page.fontFamily, 'font-size': isTitle ? 14 : 12, 'font-weight': isTitle ? 600 : 400 };
    const written = element('text', { x: 0, y, fill: page.color, ...look });
    written.textContent = text;
    return written;
  });
  copy.removeAttribute('style');
  copy.setAttribute('viewBox', [box.x, box.y, box.width, box.height].join(' '));
  copy.setAttribute('width', String(box.width));
  copy.setAttribute('height', String(box.height));
  copy.prepend(ground, ...texts);
  return copy;
}

function element(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** So wide are letters at most, on average. */
const TITLE_LETTER_WIDTH = 8.8;
const LETTER_WIDTH = 7;

/** A line in rows of so many letters. */
function broken(line: string, letters: number): readonly string[] {
  const rows: string[] = [];
  for (const word of line.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < letters) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
