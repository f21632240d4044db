import { countOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Select } from '../../../ui/select.tsx';
import type { RoundView } from '../place-data.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import styles from './answers.module.css';
import { SelfAuditForm, usePersonAnswers } from './self-audit-form.tsx';

interface OnePersonProps {
  readonly view: RoundView;
  readonly staffId: string;
  readonly onPerson: (staffId: string) => void;
  readonly onEveryone: () => void;
}

/** One person's self-audit as whoever runs the audit sees it: typed for them from paper, or looked at. */
export function OnePerson({ view, staffId, onPerson, onEveryone }: OnePersonProps) {
  const { round, people } = view;
  const answers = usePersonAnswers(view, staffId);
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
  return (
    <>
      <PageHeader
        title={`Self-audit: ${person.name}`}
        facts={`${round.name} · ${answers.answered} of ${countOf(answers.statements.length, 'statement')} answered`}
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
              onChange={(to) => (to === 'everyone' ? onEveryone() : onPerson(to))}
            />
          </div>
        }
      />
      <div className={styles.section}>
        <SelfAuditForm view={view} staffId={staffId} person={answers} />
        <div>
          <Button onPress={onEveryone}>Everyone’s answers</Button>
        </div>
      </div>
    </>
  );
}
