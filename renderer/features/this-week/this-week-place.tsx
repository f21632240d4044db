import type { WeekLine } from '../../../shared/domain/week.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { OwnTimeCard } from './own-time-card.tsx';
import styles from './this-week.module.css';
import { useWeek } from './use-week.ts';
import { WeekLineItem } from './week-line.tsx';

/** What this week is about. */
export interface WeekView {
  /** The day, and where in the half-term it is. */
  readonly facts: string;
  readonly lines: readonly WeekLine[];
  /** How much is overdue, in words. */
  readonly overdue: string;
  /** What is said when there is no line. */
  readonly nothing: string;
  /** What comes next while there is no plan under way. */
  readonly next: { readonly label: string; readonly why: string; readonly path: string } | null;
}

/** What to do with this week's hours, each line with why it is there. */
export function ThisWeekPlace() {
  const reading = useWeek();
  if (reading.state !== 'read') {
    return (
      <>
        <PageHeader title="This week" />
        {reading.state === 'failed' ? (
          <ErrorNotice error={reading.error} action={<Button onPress={reading.readAgain}>Try again</Button>} />
        ) : (
          <Loading what="this week" />
        )}
      </>
    );
  }
  const { week, school } = reading;
  return (
    <>
      <PageHeader title="This week" facts={week.facts} />
      <div className={styles.week}>
        <div className={styles.stack}>
          {week.next === null ? null : <NextStep {...week.next} />}
          <ToDo week={week} />
        </div>
        <OwnTimeCard workingWeek={school.workingWeek} />
      </div>
    </>
  );
}

function NextStep({ label, why, path }: NonNullable<WeekView['next']>) {
  return (
    <Card title="Next">
      <div className={styles.next}>
        <p className={styles.nextWhy}>{why}.</p>
        <LinkButton to={path} variant="primary">
          {label}
        </LinkButton>
      </div>
    </Card>
  );
}

function ToDo({ week: { lines, overdue, nothing } }: { readonly week: WeekView }) {
  return (
    <Card title="What to do, and why" facts={overdue} flush>
      {lines.length === 0 ? (
        <p className={styles.quiet}>{nothing}</p>
      ) : (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <WeekLineItem key={line.id} line={line} />
          ))}
        </ul>
      )}
    </Card>
  );
}
