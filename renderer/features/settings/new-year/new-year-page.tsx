import { useState } from 'react';
import type { NewYearPreview } from '../../../../shared/contract/new-year.ts';
import { academicYearName, formatDay } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useToast } from '../../../ui/toast.tsx';
import settings from '../settings.module.css';
import type { CardProps } from './card-props.ts';
import { outcomeOf, useChoices } from './choices.ts';
import { DatesCard } from './dates-card.tsx';
import { GroupsCard } from './groups-card.tsx';
import styles from './new-year.module.css';
import { PairsCard } from './pairs-card.tsx';
import { PlanCard } from './plan-card.tsx';
import { StudentsCard } from './students-card.tsx';
import { YearStarted } from './year-started.tsx';

/** Starts the next academic year: what it will do, what is left out of it, and doing it as one step. */
export function NewYearPage() {
  const preview = useCall('newYear.preview', {});
  const start = useCall('app.start', {});
  const choices = useChoices();
  const [started, setStarted] = useState<number | null>(null);
  return (
    <Fetched of={preview} what="what the new year would change">
      {(p) => (
        <Fetched of={start} what="today">
          {({ today }) =>
            // Taken back, the preview stands here again.
            started === p.from ? (
              <YearStarted academicYear={started} />
            ) : (
              <Preview preview={p} outcome={outcomeOf(p, choices.draft, today)} {...choices} onStarted={setStarted} />
            )
          }
        </Fetched>
      )}
    </Fetched>
  );
}

interface PreviewProps extends CardProps {
  readonly onStarted: (academicYear: number) => void;
}

function Preview({ onStarted, ...props }: PreviewProps) {
  const { preview, outcome } = props;
  const { change, isChanging } = useChange('newYear.start');
  const [failure, setFailure] = useState<unknown>(null);
  const toast = useToast();
  const next = academicYearName(preview.to);

  const begin = async () => {
    setFailure(null);
    try {
      const { academicYear } = await change(outcome.input);
      onStarted(academicYear);
      toast.show({ message: `${academicYearName(academicYear)} has started`, undo: true });
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <>
      <PageHeader
        title={`Start ${next}`}
        facts={`The last day of ${academicYearName(preview.from)} is ${formatDay(preview.lastOn)} · nothing changes before you start`}
        actions={<LinkButton to="/settings/year">Back to Year and terms</LinkButton>}
      />
      <div className={styles.page}>
        {preview.daysLeft === 0 ? null : <DaysLeft preview={preview} />}
        <DatesCard {...props} />
        <StudentsCard {...props} />
        <GroupsCard {...props} />
        <PairsCard {...props} />
        <PlanCard {...props} />
        <StaysCard preview={preview} />
        <Card title="All of it, as one step">
          <div className={settings.stack}>
            <p>{summaryOf(props)}</p>
            {outcome.refusal === null ? null : <Notice tone="due">{outcome.refusal}</Notice>}
            {failure === null ? null : <ErrorNotice error={failure} />}
            <div className={settings.row}>
              <Button
                variant="primary"
                isDisabled={outcome.refusal !== null || isChanging}
                onPress={() => void begin()}
              >
                Start {next}
              </Button>
              <span className={settings.quiet}>One undo takes all of it back.</span>
            </div>
          </div>
        </Card>
      </div>
    </>
  );
}

function DaysLeft({ preview: { daysLeft, from, lastOn, to } }: { readonly preview: NewYearPreview }) {
  return (
    <Notice tone="due">
      {academicYearName(from)} still has {countOf(daysLeft, 'school day')}, to {formatDay(lastOn)}. What is planned
      until then stays, but This week and the PD plan turn to {academicYearName(to)} as soon as you start it.
    </Notice>
  );
}

function StaysCard({ preview: { openRounds, to } }: { readonly preview: NewYearPreview }) {
  return (
    <Card title="What stays">
      <ul className={styles.names}>
        <li>
          Audit rounds stay.{' '}
          {openRounds.length === 0
            ? ''
            : `${openRounds.map(({ name }) => name).join(', ')} ${openRounds.length === 1 ? 'is' : 'are'} still open. `}
          You are offered the round {academicYearName(to)} once the year has started.
        </li>
        <li>
          The staff list stays. <a href="#/settings/staff">Mark who has left</a> first, and they are not carried over
          with their actions.
        </li>
        <li>Events, volunteers, resources and logged hours stay with the days they belong to.</li>
      </ul>
    </Card>
  );
}

/** "31 students leave, 4 groups end, …": what will happen, counted. */
function summaryOf({ preview, draft, outcome: { leaving, input } }: CardProps): string {
  const pairs = preview.pairs.length - input.pairIdsGoingOn.length;
  const parts = [
    leaving.size === 0 ? 'Nobody leaves' : `${countOf(leaving.size, 'student')} will leave`,
    ...(draft.endsGroups && preview.groups.length > 0 ? [`${countOf(preview.groups.length, 'group')} will end`] : []),
    ...(pairs > 0 ? [`${countOf(pairs, 'mentoring pair')} will end`] : []),
    input.actionIds.length === 0
      ? 'No PD action will be carried over'
      : `${countOf(input.actionIds.length, 'PD action')} will be carried over`,
  ];
  return `${parts.join(' · ')}.`;
}
