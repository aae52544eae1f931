/** Something that lies over the map and can be taken hold of, or a word at it; for the pointer only. */
export function mapPart(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.setAttribute('aria-hidden', 'true');
  return element;
}

/** Puts the middle of an element at a point of the map, CSS pixels. */
export function moveTo(element: HTMLElement, { x, y }: { x: number; y: number }): void {
  element.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
}

/** Tells where the knob is dragged to, CSS pixels of what it lies over, and when it is let go. */
export function onDrag(knob: HTMLElement, drag: (x: number, y: number) => void, letGo: () => void): void {
  let isHeld = false;
  knob.addEventListener('pointerdown', (event) => {
    knob.setPointerCapture(event.pointerId);
    isHeld = true;
  });
  knob.addEventListener('pointermove', ({ clientX, clientY }) => {
    const frame = knob.parentElement?.getBoundingClientRect();
    if (isHeld && frame) drag(clientX - frame.left, clientY - frame.top);
  });
  const end = () => {
    if (isHeld) letGo();
    isHeld = false;
  };
  knob.addEventListener('pointerup', end);
  knob.addEventListener('pointercancel', end);
}
