import { useMemo, useState } from 'react';
import type { AuditFramework, AuditRound } from '../../../../shared/contract/audit.ts';
import { comparedRound, compareRounds } from '../../../../shared/domain/audit-comparison.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { useCall } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Select } from '../../../ui/select.tsx';
import styles from './compare.module.css';
import { ComparisonView } from './comparison-view.tsx';
import { roundsToCompare } from './comparison-words.ts';

interface CompareSectionProps {
  readonly framework: AuditFramework;
  readonly rounds: readonly AuditRound[];
  readonly onNewRound: () => void;
}

/** Two rounds of the audit beside each other. */
export function CompareSection({ framework, rounds, onNewRound }: CompareSectionProps) {
  const [chosen, setChosen] = useState<{ readonly before?: string; readonly after?: string }>({});
  const offered = roundsToCompare(rounds);
  const before = rounds.find((r) => r.id === chosen.before) ?? offered?.before;
  const after = rounds.find((r) => r.id === chosen.after) ?? offered?.after;

  if (!before || !after) {
    return (
      <EmptyState
        title="One round has nothing to be compared with"
        action={<Button onPress={onNewRound}>Start another round</Button>}
      >
        When the audit has been run a second time, this page sets the two rounds side by side: how staff and department
        rate each statement and domain, which needs went up or down the list, and how the people who answered both
        moved.
      </EmptyState>
    );
  }
  const options = rounds.map((r) => ({
    value: r.id,
    label: r.name,
    description: `${formatDay(r.heldOn)}${r.status === 'open' ? ', still open' : ''}`,
  }));
  return (
    <div className={styles.section}>
      <div className={styles.rounds}>
        <Select
          label="From"
          value={before.id}
          options={options.filter((o) => o.value !== after.id)}
          onChange={(id) => setChosen({ before: id, after: after.id })}
        />
        <Select
          label="To"
          value={after.id}
          options={options.filter((o) => o.value !== before.id)}
          onChange={(id) => setChosen({ before: before.id, after: id })}
        />
        {rounds.length > 2 || before.heldOn > after.heldOn ? (
          <Button variant="quiet" onPress={() => setChosen({ before: after.id, after: before.id })}>
            Swap
          </Button>
        ) : null}
      </div>
      <TwoRounds key={`${before.id} ${after.id}`} framework={framework} before={before} after={after} />
    </div>
  );
}

interface TwoRoundsProps {
  readonly framework: AuditFramework;
  readonly before: AuditRound;
  readonly after: AuditRound;
}

function TwoRounds({ framework, before, after }: TwoRoundsProps) {
  const first = useCall('audit.answers', { roundId: before.id });
  const second = useCall('audit.answers', { roundId: after.id });
  return (
    <Fetched of={first} what="the first round">
      {(one) => (
        <Fetched of={second} what="the second round">
          {(other) => <Compared framework={framework} one={one} other={other} />}
        </Fetched>
      )}
    </Fetched>
  );
}

type Answers = Parameters<typeof comparedRound>[1];

function Compared({
  framework,
  one,
  other,
}: {
  readonly framework: AuditFramework;
  readonly one: Answers;
  readonly other: Answers;
}) {
  const compared = useMemo(() => {
    const before = comparedRound(framework, one);
    const after = comparedRound(framework, other);
    return { before, after, comparison: compareRounds(framework, before, after) };
  }, [framework, one, other]);
  return <ComparisonView {...compared} />;
}
