import { useEffect, useEffectEvent, useRef } from 'react';
import { MapView } from '../../map/map-view';
import type { MapProps } from './map-handle';

interface GlMapProps extends MapProps {
  /** The graphics card gave up, or never worked: another map has to take over. */
  readonly onLost: () => void;
  /** Where the scale bar goes; the map waits for it. */
  readonly scaleHost: HTMLElement | null;
}

/** The moving map: hands everything to MapView, which owns it. */
export default function GlMap({ scene, hover, theme, title, scaleHost, ...props }: GlMapProps) {
  const host = useRef<HTMLDivElement>(null);
  const print = useRef<HTMLImageElement>(null);
  const view = useRef<MapView | null>(null);

  const giveHandle = useEffectEvent(props.handle);
  const onSelect = useEffectEvent(props.onSelect);
  const onHover = useEffectEvent(props.onHover);
  const onReach = useEffectEvent(props.onReach);
  const onArea = useEffectEvent(props.onArea);
  const onChoose = useEffectEvent(props.onChoose);
  const onGroup = useEffectEvent(props.onGroup ?? (() => false));
  const describe = useEffectEvent(props.describe);
  const onLost = useEffectEvent(props.onLost);
  const show = useEffectEvent(() => {
    // The mark lets a measurement see when a question has become a painted map.
    void view.current?.show(scene).then((isPainted) => isPainted && performance.mark('map-painted'));
  });
  // The map may come after what it has to show, as when somebody returns to it.
  const begin = useEffectEvent((made: MapView) => {
    made.setTitle(title);
    show();
    made.setHover(hover);
  });

  useEffect(() => {
    if (!host.current || !scaleHost) return;
    const made = openView(host.current, scaleHost, {
      onSelect: (selection) => onSelect(selection),
      onHover: (selection) => onHover(selection),
      onReach: (km, isFinal) => onReach(km, isFinal),
      onArea: (area, isFinal) => onArea(area, isFinal),
      onChoose: (selections, x, y) => onChoose(selections, x, y),
      onGroup: (workplaces) => onGroup(workplaces),
      describe: (target) => describe(target),
      onLost: () => onLost(),
    });
    if (!made) {
      onLost();
      return;
    }
    view.current = made;
    begin(made);
    giveHandle(made);
    const beforePrint = () => {
      if (print.current) print.current.src = made.snapshot();
    };
    window.addEventListener('beforeprint', beforePrint);
    return () => {
      window.removeEventListener('beforeprint', beforePrint);
      view.current = null;
      giveHandle(null);
      made.remove();
    };
  }, [scaleHost]);

  useEffect(() => view.current?.setTitle(title), [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scene is what there is to show.
  useEffect(() => show(), [scene]);
  useEffect(() => view.current?.setHover(hover), [hover]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes the colours that the view reads off the page.
  useEffect(() => view.current?.refreshPalette(), [theme]);

  return (
    <>
      <div className="map-gl" ref={host} />
      <img className="map-print" ref={print} alt={title} decoding="sync" />
    </>
  );
}

function openView(container: HTMLElement, scaleHost: HTMLElement, events: ConstructorParameters<typeof MapView>[0]['events']) {
  try {
    return new MapView({ container, scaleHost, covered: () => coveredEdges(container), events });
  } catch {
    return null;
  }
}

/** What notices take of the top of the map and the legend of its bottom. */
function coveredEdges(container: HTMLElement): { top: number; bottom: number } {
  const frame = container.getBoundingClientRect();
  const box = (selector: string) => container.parentElement?.querySelector(selector)?.getBoundingClientRect();
  const over = box('.map-over');
  const legend = box('.map-legend-open');
  return { top: over ? over.bottom - frame.top : 0, bottom: legend ? frame.bottom - legend.top : 0 };
}
