import { useMemo, useState } from 'react';
import { WHO_SEES_ANSWERS } from '../../../../shared/domain/audit.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Select } from '../../../ui/select.tsx';
import { isOpen, type RoundView } from '../place-data.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import styles from './answers.module.css';
import { statementsAsked } from './grid-model.ts';
import { HandOver } from './hand-over.tsx';
import { OneStatement } from './one-statement.tsx';
import { useRatings } from './use-ratings.ts';

interface OnePersonProps {
  readonly view: RoundView;
  readonly staffId: string;
  readonly onHandTo: (staffId: string) => void;
  readonly onEveryone: () => void;
}

/** One person's self-audit on the laptop that goes round: their answers only, nobody else's in sight. */
export function OnePerson({ view, staffId, onHandTo, onEveryone }: OnePersonProps) {
  const { framework, round, people, answers } = view;
  const [isFinished, setFinished] = useState(false);
  const statements = useMemo(() => statementsAsked(framework), [framework]);
  const ratings = useRatings(answers);
  const person = people.find((p) => p.id === staffId);
  useHeadingFocus();

  if (!person) {
    return (
      <>
        <PageHeader title="Self-audit" />
        <ErrorNotice
          error="That person is not asked in this round."
          action={<Button onPress={onEveryone}>Back to the answers</Button>}
        />
      </>
    );
  }
  const answered = statements.filter((s) => ratings.answerOf(staffId, s.id).rating !== null).length;
  if (isFinished) {
    return (
      <HandOver
        name={person.name}
        left={statements.length - answered}
        waiting={people.filter((p) => p.id !== staffId && !answers.selfAudits.some((a) => a.staffId === p.id))}
        onBack={() => setFinished(false)}
        onHandTo={onHandTo}
        onEveryone={onEveryone}
      />
    );
  }
  return (
    <>
      <PageHeader
        title={`Self-audit: ${person.name}`}
        facts={`${round.name} · ${answered} of ${countOf(statements.length, 'statement')} answered`}
        actions={
          <div className={styles.picker}>
            <Select
              label="Whose answers"
              hideLabel
              value={staffId}
              options={[
                { value: 'everyone', label: 'Everyone' },
                ...people.map((p) => ({ value: p.id, label: p.name })),
              ]}
              onChange={(to) => (to === 'everyone' ? onEveryone() : onHandTo(to))}
            />
          </div>
        }
      />
      <div className={styles.section}>
        <Notice>
          <strong>Who will see your answers.</strong> {WHO_SEES_ANSWERS}
        </Notice>
        {isOpen(round) ? null : (
          <Notice tone="due">This round is closed, so its answers stay as they are. Reopen it to change them.</Notice>
        )}
        {ratings.failure === null ? null : <ErrorNotice error={ratings.failure} />}
        <dl className={styles.legend} aria-label="What the numbers mean">
          {framework.staffScale.map(({ value, label }) => (
            <div key={value}>
              <dt>{value}</dt>
              <dd>{label}</dd>
            </div>
          ))}
          <div>
            <dt>N/A</dt>
            <dd>Not taught by me</dd>
          </div>
        </dl>
        {framework.domains
          .filter((d) => d.statements.some((s) => s.askedOfStaff))
          .map((domain) => (
            <Card key={domain.id} title={`${domain.code} ${domain.name}`} flush>
              <ol>
                {statements
                  .filter((s) => s.domain.code === domain.code)
                  .map((statement) => (
                    <OneStatement
                      key={statement.id}
                      statement={statement}
                      scale={framework.staffScale}
                      answer={ratings.answerOf(staffId, statement.id)}
                      isReadOnly={!isOpen(round)}
                      onRate={(patch) => ratings.rate([{ staffId, statementId: statement.id, ...patch }])}
                    />
                  ))}
              </ol>
            </Card>
          ))}
        <p className={styles.keys}>
          By keyboard: type 1 to 4, or N for N/A, and the next statement follows. W ticks “I want PD on this”, Delete
          clears.
        </p>
        <div>
          <Button
            variant="primary"
            onPress={() => {
              setFinished(true);
              window.scrollTo(0, 0);
            }}
          >
            I have finished
          </Button>
        </div>
      </div>
    </>
  );
}
