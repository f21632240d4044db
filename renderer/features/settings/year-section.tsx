import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { School } from '../../../shared/contract/school.ts';
import { academicYearName, halfTermName } from '../../../shared/domain/school-year.ts';
import { useCommand } from '../../app/commands.ts';
import { useCall, useChange } from '../../app/data.ts';
import { Fetched } from '../../app/fetched.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ClosedDaysCard } from './closed-days-card.tsx';
import { EarlierYears } from './new-year/earlier-years.tsx';
import { NEW_YEAR_PATH, NextYearCard } from './new-year/next-year-card.tsx';
import { PasteTermsDialog } from './paste-terms-dialog.tsx';
import settings from './settings.module.css';
import { useYear, type Year } from './use-year.ts';
import styles from './year-section.module.css';

export function YearSection() {
  const school = useCall('school.get', {});
  const [, goTo] = useLocation();
  useCommand('year.start', () => goTo(NEW_YEAR_PATH));
  return (
    <Fetched of={school} what="the school year">
      {(s) => <SchoolYear school={s} />}
    </Fetched>
  );
}

function SchoolYear({ school }: { readonly school: School }) {
  const year = useYear(school);
  const [isPasting, setPasting] = useState(false);
  const save = useChange('school.saveTermDates');
  const toast = useToast();
  return (
    <div className={settings.stack}>
      {school.termDatesConfirmed ? null : (
        <Notice tone="due" action={<Button onPress={() => void year.confirm()}>These dates are right</Button>}>
          These are suggested dates: check them against your school’s calendar.
        </Notice>
      )}
      {year.failure === null ? null : <ErrorNotice error={year.failure} />}
      {year.problem === null ? null : <ErrorNotice error={`Not saved yet. ${year.problem}`} />}
      <div className={settings.columns}>
        <Card
          title={`Half-terms ${academicYearName(school.academicYear)}`}
          actions={
            <Button icon={<ClipboardPaste />} size="s" onPress={() => setPasting(true)}>
              Paste term dates
            </Button>
          }
        >
          <div className={styles.terms}>
            <div className={styles.headings} aria-hidden="true">
              <span>First day</span>
              <span>Last day</span>
            </div>
            {year.halfTerms.map(({ number, firstOn, lastOn }) => (
              <div key={number} className={styles.term}>
                <p className={styles.name}>{halfTermName(number)}</p>
                <TermDate year={year} number={number} end="firstOn" value={firstOn} />
                <TermDate year={year} number={number} end="lastOn" value={lastOn} />
              </div>
            ))}
          </div>
        </Card>
        <ClosedDaysCard year={year} />
      </div>
      <NextYearCard school={school} />
      <EarlierYears present={school.academicYear} />
      {isPasting ? (
        <PasteTermsDialog
          year={school}
          onUse={async ({ halfTerms, closedDays }) => {
            await save.change({ halfTerms: [...halfTerms], closedDays: [...closedDays] });
            toast.show({ message: 'Term dates changed', undo: true });
          }}
          onClose={() => setPasting(false)}
        />
      ) : null}
    </div>
  );
}

interface TermDateProps {
  readonly year: Year;
  readonly number: number;
  readonly end: 'firstOn' | 'lastOn';
  readonly value: string;
}

function TermDate({ year, number, end, value }: TermDateProps) {
  return (
    <DateField
      label={`${end === 'firstOn' ? 'First' : 'Last'} day of ${halfTermName(number)}`}
      hideLabel
      value={value}
      isRequired
      onCommit={(day) => (day === null ? undefined : year.editTerm(number, { [end]: day }))}
    />
  );
}
