import { academicYearName } from '../../../../shared/domain/school-year.ts';
import { useCall } from '../../../app/data.ts';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { TermTable } from '../../../ui/school-year/term-table.tsx';
import settings from '../settings.module.css';

/** The dates of the years that have ended, to be read. */
export function EarlierYears({ present }: { readonly present: number }) {
  const { data: years = [] } = useCall('school.years', {});
  const earlier = years.filter(({ academicYear }) => academicYear < present);
  if (earlier.length === 0) return null;
  return (
    <Card title="Earlier years">
      <div className={settings.stack}>
        <p className={settings.quiet}>
          Their sessions, dosage, audit rounds and PD plans are where they were: choose the year there.
        </p>
        {earlier.map(({ academicYear, halfTerms, closedDays }) => (
          <Disclosure key={academicYear} title={`Term dates ${academicYearName(academicYear)}`}>
            <div className={settings.form}>
              <TermTable
                caption={`As they were in ${academicYearName(academicYear)}`}
                halfTerms={halfTerms}
                closedDays={closedDays}
              />
            </div>
          </Disclosure>
        ))}
      </div>
    </Card>
  );
}
