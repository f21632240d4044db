import { useMemo } from 'react';
import { type ChartColours, domainChart } from '../../../../shared/charts/domain-chart.ts';
import { Card } from '../../../ui/card.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import styles from './heat-map.module.css';
import type { HeatDomain } from './heat-map-model.ts';

interface DomainPictureProps {
  readonly domains: readonly HeatDomain[];
  readonly title: string;
}

/** The domain averages as a chart, with its numbers as a table beside it. */
export function DomainPicture({ domains, title }: DomainPictureProps) {
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const chart = useMemo(
    () => domainChart({ title, domains, colours: themeColours(isDark), width: 620 }),
    [domains, title, isDark],
  );
  const [first, ...others] = chart.table.headings;
  return (
    <Card title="Domain averages" facts="Mean of the staff medians, and of the department ratings, from 1 to 4">
      <div className={styles.pictureBox}>
        <img
          className={styles.picture}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(chart.svg)}`}
          alt={chart.alt}
          width={chart.width}
          height={chart.height}
        />
        <table className={styles.numbers}>
          <caption className={styles.caption}>Domain averages as numbers</caption>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {others.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.table.rows.map(([name, ...values]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {values.map((value, i) => (
                  <td key={others[i]}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** The theme's colours as they are now: a picture does not see the page's variables. */
function themeColours(_isDark: boolean): ChartColours {
  const roles = getComputedStyle(document.documentElement);
  const of = (role: string) => roles.getPropertyValue(role).trim();
  return {
    ink: of('--ink'),
    second: of('--ink-2'),
    line: of('--line-strong'),
    paper: of('--paper'),
    accent: of('--series-1'),
    other: of('--series-4'),
  };
}
