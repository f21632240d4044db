import { useLocation } from 'wouter';
import { yearRoundLabel } from '../../../../shared/domain/new-year.ts';
import { academicYearName } from '../../../../shared/domain/school-year.ts';
import { runCommand } from '../../../app/commands.ts';
import { useCall } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import styles from './new-year.module.css';

/** The year has begun: what comes next. */
export function YearStarted({ academicYear }: { readonly academicYear: number }) {
  const { data: school } = useCall('school.get', {});
  const [, goTo] = useLocation();
  const name = academicYearName(academicYear);
  return (
    <>
      <PageHeader title={`${name} has started`} facts={`${academicYearName(academicYear - 1)} stays to be read`} />
      <div className={styles.page}>
        <Card title="What comes next">
          <ul className={styles.next}>
            {school && !school.termDatesConfirmed ? (
              <li>
                <LinkButton to="/settings/year">Check the term dates</LinkButton>
                <span>They are suggested: put in the school’s own, its closed and INSET days too.</span>
              </li>
            ) : null}
            <li>
              <Button variant="primary" onPress={() => runCommand('audit.startRound', goTo)}>
                {yearRoundLabel(academicYear)}
              </Button>
              <span>Its needs are what the new PD plan answers.</span>
            </li>
            <li>
              <LinkButton to="/plan">Open the PD plan</LinkButton>
              <span>Say when the actions carried over run.</span>
            </li>
            <li>
              <LinkButton to="/students/targets">Look at the target students again</LinkButton>
              <span>The rule now sees everybody a year older.</span>
            </li>
            <li>
              <LinkButton to="/settings/staff">Bring the staff list up to date</LinkButton>
              <span>Who has joined, and who has left.</span>
            </li>
          </ul>
        </Card>
      </div>
    </>
  );
}
