import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { SCREEN_COLOURS } from '../../shared/charts/chart-colours.ts';
import type { ChartModel } from '../../shared/charts/chart-model.ts';
import { drawChart } from '../../shared/charts/draw-chart.ts';
import styles from './chart.module.css';
import { svgNode } from './chart-node.ts';

/** The drawing alone, as wide as its place allows; it is drawn anew, not stretched, when that changes. */
export function ChartPicture({ model }: { readonly model: ChartModel }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);

  useLayoutEffect(() => {
    const place = box.current;
    if (!place) return;
    const measure = () => setWidth(Math.floor(place.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    return () => observer.disconnect();
  }, []);

  const drawing = useMemo(
    () => (width > 0 ? drawChart(model, { width, colours: SCREEN_COLOURS }) : null),
    [model, width],
  );
  useLayoutEffect(() => {
    box.current?.replaceChildren(...(drawing ? [svgNode(drawing.svg)] : []));
  }, [drawing]);

  const isWider = drawing !== null && drawing.width > width;
  // A picture wider than its place scrolls there, and so must be reached by keyboard.
  return (
    <div
      ref={box}
      className={styles.picture}
      {...(isWider ? { tabIndex: 0, role: 'group', 'aria-label': `${model.title}: scrolls sideways` } : {})}
    />
  );
}
