import { TARGET_LISTS, type TargetList } from '../../../../shared/domain/students.ts';
import { Card } from '../../../ui/card.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { COMPARE_PATH } from '../student-links.ts';
import styles from './targets.module.css';
import type { TargetRow, Targets } from './targets-data.ts';

const SHOWN: readonly TargetList[] = ['in', 'boundary', 'no-score'];

/** How many of each year group are on each list, but for those who are out. */
export function ByYearCard({ targets }: { readonly targets: Targets }) {
  const { byList, years } = targets;
  const someUnknown = SHOWN.some((list) => byList[list].some(({ year }) => year === null));
  const columns: readonly (number | null)[] = [...years, ...(someUnknown ? [null] : [])];
  const inYear = (rows: readonly TargetRow[], year: number | null) => rows.filter((row) => row.year === year).length;
  return (
    <Card
      title="By year group"
      actions={
        <LinkButton to={COMPARE_PATH} size="s" variant="quiet">
          Compare with others
        </LinkButton>
      }
    >
      <ScrollRegion label="By year group">
        <PlainTable
          className={styles.byYear}
          label="Students on the lists by year group"
          headings={['Year', 'All', ...columns.map((year) => (year === null ? 'Not known' : String(year)))]}
          rows={SHOWN.map((list) => [
            TARGET_LISTS[list],
            byList[list].length,
            ...columns.map((year) => inYear(byList[list], year)),
          ])}
        />
      </ScrollRegion>
    </Card>
  );
}
