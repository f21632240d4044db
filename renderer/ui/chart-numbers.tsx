import type { ChartModel } from '../../shared/charts/chart-model.ts';
import { tableOfChart } from '../../shared/charts/chart-table.ts';
import styles from './chart.module.css';
import { PlainTable } from './plain-table.tsx';

/** What a chart draws, as a table to read. */
export function ChartNumbers({ model }: { readonly model: ChartModel }) {
  const caption = <caption className={styles.caption}>{model.title}, in numbers</caption>;
  return <PlainTable className={styles.table} caption={caption} {...tableOfChart(model)} />;
}
