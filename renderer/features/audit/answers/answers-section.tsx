import { SquarePen, Users } from 'lucide-react';
import { useMemo } from 'react';
import { WHO_SEES_ANSWERS } from '../../../../shared/domain/audit.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { isOpen, type RoundView } from '../place-data.ts';
import styles from './answers.module.css';
import { AnswersGrid } from './answers-grid.tsx';
import { statementsAsked } from './grid-model.ts';
import { NotesCard } from './notes-card.tsx';
import { useRatings } from './use-ratings.ts';

interface AnswersSectionProps {
  readonly view: RoundView;
  /** Hands the laptop round: to one person, or for each to choose their own name. */
  readonly onHandTo: (staffId: string | null) => void;
  /** Opens one person's answers as a form, for whoever runs the audit. */
  readonly onPerson: (staffId: string) => void;
  readonly onEditRound: () => void;
}

/** Everybody's answers in one grid, for the person who keeps them. */
export function AnswersSection({ view, onHandTo, onPerson, onEditRound }: AnswersSectionProps) {
  const { framework, round, people, answers } = view;
  const statements = useMemo(() => statementsAsked(framework), [framework]);
  const ratings = useRatings(answers);

  if (people.length === 0) {
    return (
      <EmptyState
        title="Say who is asked in this round"
        action={
          <>
            <Button onPress={onEditRound}>Choose the people</Button>
            <LinkButton to="/audit/import">Import answers</LinkButton>
          </>
        }
      >
        Answers are typed here, one column for each person. Importing answers adds the people who are in the file.
      </EmptyState>
    );
  }
  return (
    <div className={styles.section}>
      <div className={styles.intro}>
        <p className={styles.who}>
          <strong>Who will see the answers: </strong>
          {WHO_SEES_ANSWERS}
        </p>
        {isOpen(round) ? (
          <div className={styles.ways}>
            <Menu
              label="Type for one person"
              trigger={<Button icon={<SquarePen />}>Type for one person</Button>}
              items={people.map((p) => ({ id: p.id, label: p.name, onAction: () => onPerson(p.id) }))}
            />
            <Menu
              label="Hand the laptop to"
              trigger={<Button icon={<Users />}>Hand the laptop round</Button>}
              items={[
                {
                  id: 'each',
                  label: 'Each chooses their own name',
                  description: 'Shows the names that have not answered, and no answers',
                  onAction: () => onHandTo(null),
                },
                ...people.map((p) => ({ id: p.id, label: p.name, onAction: () => onHandTo(p.id) })),
              ]}
            />
          </div>
        ) : null}
      </div>
      {isOpen(round) ? null : (
        <Notice tone="due">This round is closed, so its answers stay as they are. Reopen it to change them.</Notice>
      )}
      <AnswersGrid
        statements={statements}
        people={people}
        scale={framework.staffScale}
        ratings={ratings}
        isReadOnly={!isOpen(round)}
      />
      <NotesCard view={view} />
    </div>
  );
}
