import type { DosageItem, OwnDosage } from '../../../../shared/contract/dosage.ts';
import { dosageStretches, dosageWords } from '../../../../shared/domain/dosage.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { academicYearName, formatDayShort } from '../../../../shared/domain/school-year.ts';
import { useCall } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { useOpenStudent } from './open-student.ts';
import page from './student.module.css';
import styles from './support-card.module.css';
import {
  aroundToday,
  halfTermWords,
  outcomeWords,
  rateWords,
  type SupportRow,
  supportRows,
  whenOf,
} from './support-rows.ts';

/** The hours of support the student had, by strand and half-term, with the last and the next session. */
export function SupportCard() {
  const { student } = useOpenStudent();
  const dosage = useCall('dosage.ofStudent', { id: student.id });
  return (
    <Card title="Support received">
      <Fetched of={dosage} what="the support received">
        {(own) => <Support own={own} />}
      </Fetched>
    </Card>
  );
}

function Support({ own: { academicYear, parts, items, earlierYears } }: { readonly own: OwnDosage }) {
  const { today } = useOpenStudent();
  const { data: school } = useCall('school.get', {});
  const stretches = dosageStretches(school?.halfTerms ?? [], academicYear);
  const halfTerm = stretches.find(({ firstOn, lastOn }) => firstOn <= today && today <= lastOn)?.number ?? 6;
  const { last, next } = aroundToday(items, today);
  const soFar = items.filter(({ on, status }) => on < today || (on === today && status !== 'planned'));
  return (
    <div className={styles.body}>
      <p>{halfTermWords(parts, halfTerm)}.</p>
      {parts.length === 0 ? null : (
        <>
          <PlainTable
            className={styles.table}
            label={`Support in ${academicYearName(academicYear)}`}
            headings={['Strand', 'Attended', 'Delivered', 'Planned']}
            rows={supportRows(parts, halfTerm).map(({ kind, name, dosage }) => [
              <span key="name" className={kind === 'strand' ? styles.strand : styles.part}>
                {name}
              </span>,
              shown(dosage.attended, kind),
              shown(dosage.delivered, kind),
              formatMinutes(dosage.planned),
            ])}
          />
          <p className={page.quiet}>{rateWords(parts)}</p>
        </>
      )}
      {last === null && next === null ? null : (
        <dl className={styles.around}>
          {last === null ? null : <Around name="Last" item={last} />}
          {next === null ? null : <Around name="Next" item={next} />}
        </dl>
      )}
      {soFar.length === 0 ? null : (
        <Disclosure title={`${academicYearName(academicYear)} so far (${soFar.length})`}>
          <ul className={styles.items}>
            {soFar.map((item) => (
              <li key={`${item.kind} ${item.id}`}>
                <a href={`#${item.path}`} className={styles.link}>
                  {formatDayShort(item.on)} {item.title}
                </a>
                <span className={page.quiet}>
                  {outcomeWords(item)}
                  {item.attended > 0 ? `, ${formatMinutes(item.attended)}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {earlierYears.map((year) => (
        <p key={year.academicYear} className={page.quiet}>
          {academicYearName(year.academicYear)}: {dosageWords(year)}
        </p>
      ))}
    </div>
  );
}

/** What is still to come has nothing but a plan. */
const shown = (minutes: number, kind: SupportRow['kind']) => (kind === 'to-come' ? '' : formatMinutes(minutes));

function Around({ name, item }: { readonly name: string; readonly item: DosageItem }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <a href={`#${item.path}`} className={styles.link}>
          {whenOf(item)} {item.title}
        </a>{' '}
        <span className={page.quiet}>{item.status === 'planned' ? '' : outcomeWords(item)}</span>
      </dd>
    </>
  );
}
