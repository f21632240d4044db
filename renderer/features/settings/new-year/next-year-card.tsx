import type { School } from '../../../../shared/contract/school.ts';
import { yearShouldTurn } from '../../../../shared/domain/new-year.ts';
import { academicYearName } from '../../../../shared/domain/school-year.ts';
import { useCall } from '../../../app/data.ts';
import { Card } from '../../../ui/card.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import settings from '../settings.module.css';

export const NEW_YEAR_PATH = '/settings/year/new';

/** Where the next academic year is started from. */
export function NextYearCard({ school }: { readonly school: School }) {
  const { data: start } = useCall('app.start', {});
  const next = academicYearName(school.academicYear + 1);
  const isTime = start !== undefined && yearShouldTurn(start.today, school.halfTerms);
  return (
    <Card title="The next academic year">
      <div className={settings.stack}>
        <p className={settings.quiet}>
          Starting {next} moves every cohort a year on, ends this year’s groups and carries unfinished PD actions over.
          You see all of it before anything changes, and one undo takes it back.
        </p>
        <div className={settings.row}>
          <LinkButton to={NEW_YEAR_PATH} variant={isTime ? 'primary' : 'secondary'}>
            See what starting {next} would do
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}
