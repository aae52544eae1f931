/** A few lines beside the pointer; the same on every kind of map. Its words are text, never markup. */
export class Tooltip {
  private readonly element = document.createElement('div');
  private readonly host: HTMLElement;

  constructor(host: HTMLElement) {
    this.host = host;
    this.element.className = 'map-tooltip';
    this.element.setAttribute('aria-hidden', 'true');
    this.element.hidden = true;
    host.append(this.element);
  }

  /** Shows lines at a point of the host, CSS pixels; the first is the title. No lines hide it. */
  show(lines: readonly string[], x: number, y: number): void {
    this.element.hidden = lines.length === 0;
    if (lines.length === 0) return;
    this.element.replaceChildren(
      ...lines.map((line) => {
        const row = document.createElement('div');
        row.textContent = line;
        return row;
      }),
    );
    const { offsetWidth, offsetHeight } = this.element;
    const left = Math.max(4, Math.min(x + 14, this.host.clientWidth - offsetWidth - 4));
    const top = y + 16 + offsetHeight > this.host.clientHeight ? y - 10 - offsetHeight : y + 16;
    this.element.style.transform = `translate(${left}px, ${top}px)`;
  }

  hide(): void {
    this.element.hidden = true;
  }

  remove(): void {
    this.element.remove();
  }
}
