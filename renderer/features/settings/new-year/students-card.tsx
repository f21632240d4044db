import { academicYearName, formatDay } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { type Option, Select } from '../../../ui/select.tsx';
import settings from '../settings.module.css';
import type { CardProps } from './card-props.ts';
import { withTick } from './choices.ts';
import styles from './new-year.module.css';
import { TickList } from './tick-list.tsx';
import { useStudentName } from './use-student-name.ts';

const NOBODY = '-';
/** The last years of middle schools, of schools without and with a sixth form. */
const LAST_YEARS = [8, 9, 11, 13];

/** Cohorts a year on, and who leaves. */
export function StudentsCard(props: CardProps) {
  const { preview, draft, edit, outcome } = props;
  const nameOf = useStudentName();
  const { lastYearGroup, inLastYear, leaving } = outcome;
  const oldest = preview.oldest[0]?.yearGroup ?? 0;
  const options: Option[] = [
    { value: NOBODY, label: 'Nobody leaves' },
    ...LAST_YEARS.filter((year) => year <= oldest).map((year) => ({ value: String(year), label: `Year ${year}` })),
  ];
  const isOneYear = inLastYear.every(({ yearGroup }) => yearGroup === inLastYear[0]?.yearGroup);
  const hasStudents = preview.yearGroups.length + preview.unknownYearCount > 0;
  if (!hasStudents) {
    return (
      <Card title="Students">
        <p className={settings.quiet}>There are no students yet.</p>
      </Card>
    );
  }
  return (
    <Card title="Students" facts="Every cohort moves a year on">
      <div className={settings.stack}>
        <CohortTable {...props} />
        {oldest < Math.min(...LAST_YEARS) ? null : (
          <div className={styles.short}>
            <Select
              label="Students leave after"
              value={lastYearGroup === null ? NOBODY : String(lastYearGroup)}
              options={options}
              onChange={(value) =>
                edit({ lastYearGroup: value === NOBODY ? null : Number(value), stayingIds: new Set() })
              }
            />
          </div>
        )}
        {inLastYear.length === 0 ? null : (
          <Disclosure title={`${countOf(leaving.size, 'student')} will leave on ${formatDay(preview.lastOn)}`}>
            <TickList
              label="Who leaves"
              columns
              items={inLastYear.map(({ studentId, yearGroup }) => ({
                id: studentId,
                label: nameOf(studentId),
                ...(isOneYear ? {} : { description: `Year ${yearGroup}` }),
              }))}
              isTicked={(id) => !draft.stayingIds.has(id)}
              onTick={(id, on) => edit({ stayingIds: withTick(draft.stayingIds, id, !on) })}
              onTickAll={(on) => edit({ stayingIds: new Set(on ? [] : inLastYear.map(({ studentId }) => studentId)) })}
            />
          </Disclosure>
        )}
        <p className={settings.quiet}>
          {preview.outOfCohortCount === 0
            ? ''
            : `${countOf(preview.outOfCohortCount, 'student')} taught out of cohort ${preview.outOfCohortCount === 1 ? 'stays' : 'stay'} so. `}
          Decisions about target students, nominations and notes stay as they are. The target rule looks at everybody
          again in the new year.
        </p>
      </div>
    </Card>
  );
}

function CohortTable({ preview, outcome: { inLastYear, leaving } }: CardProps) {
  const left = new Map<number, number>();
  for (const { studentId, yearGroup } of inLastYear) {
    if (leaving.has(studentId)) left.set(yearGroup, (left.get(yearGroup) ?? 0) + 1);
  }
  const becomes = (yearGroup: number, count: number) => {
    const leavers = left.get(yearGroup) ?? 0;
    if (leavers === 0) return `Year ${yearGroup + 1}`;
    if (leavers === count) return 'Leave';
    return `${leavers} leave, ${count - leavers} in Year ${yearGroup + 1}`;
  };
  const rows = preview.yearGroups.map(({ yearGroup, count }) => [
    `Year ${yearGroup}`,
    String(count),
    becomes(yearGroup, count),
  ]);
  if (preview.unknownYearCount > 0) rows.push(['Not known', String(preview.unknownYearCount), 'Not known']);
  return (
    <ScrollRegion label="Year groups">
      <PlainTable
        className={styles.table}
        label="Year groups"
        headings={[academicYearName(preview.from), 'Students', academicYearName(preview.to)]}
        rows={rows}
      />
    </ScrollRegion>
  );
}
