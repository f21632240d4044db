import { useLayoutEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { countOf } from '../../../../shared/domain/text.ts';
import { holdWindow, releaseWindow } from '../../../app/held-window.ts';
import { SavedState } from '../../../app/saved-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { isOpen, type RoundView, stillToAnswer } from '../place-data.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import styles from './answers.module.css';
import { HandOver } from './hand-over.tsx';
import { SelfAuditForm, usePersonAnswers } from './self-audit-form.tsx';

const PATH = '/audit/handed';

/** Where the laptop goes round: at one person's answers, or where each person chooses their own name. */
export const handedPath = (staffId: string | null): string =>
  staffId === null ? PATH : `${PATH}/${encodeURIComponent(staffId)}`;

interface HandedRoundProps {
  readonly view: RoundView;
  /** Whose turn it is; null: the next person chooses their name. */
  readonly staffId: string | null;
}

/** The laptop on its way round the department: the window shows one person's answers and leads nowhere else. */
export function HandedRound({ view, staffId }: HandedRoundProps) {
  const [, goTo] = useLocation();
  const [thanked, setThanked] = useState<string | null>(null);
  const { withdrawUndo } = useToast();
  const path = handedPath(staffId);
  useLayoutEffect(() => {
    holdWindow(path);
    withdrawUndo();
  }, [path, withdrawUndo]);

  const handTo = (to: string | null) => {
    const next = handedPath(to);
    holdWindow(next);
    goTo(next, { replace: true });
  };
  const leave = () => {
    releaseWindow();
    goTo('/audit/answers', { replace: true });
  };
  const person = isOpen(view.round) ? view.people.find((p) => p.id === staffId) : undefined;
  return person ? (
    <Sitting
      key={person.id}
      view={view}
      person={person}
      onLeave={leave}
      onFinished={() => {
        setThanked(person.name);
        handTo(null);
      }}
    />
  ) : (
    <HandOver
      thanked={thanked}
      isClosed={!isOpen(view.round)}
      waiting={stillToAnswer(view)}
      back={<BackToLead onLeave={leave} />}
      onHandTo={handTo}
    />
  );
}

interface SittingProps {
  readonly view: RoundView;
  readonly person: { readonly id: string; readonly name: string };
  readonly onLeave: () => void;
  readonly onFinished: () => void;
}

function Sitting({ view, person, onLeave, onFinished }: SittingProps) {
  const answers = usePersonAnswers(view, person.id);
  const [isAsking, setAsking] = useState(false);
  const left = answers.statements.length - answers.answered;
  useHeadingFocus();
  return (
    <>
      <PageHeader
        title={`Self-audit: ${person.name}`}
        facts={`${view.round.name} · ${answers.answered} of ${countOf(answers.statements.length, 'statement')} answered`}
        actions={
          <>
            <SavedState />
            <BackToLead onLeave={onLeave} />
          </>
        }
      />
      <div className={styles.section}>
        <SelfAuditForm view={view} staffId={person.id} person={answers} />
        <div>
          <Button variant="primary" onPress={() => (left > 0 ? setAsking(true) : onFinished())}>
            I have finished
          </Button>
        </div>
      </div>
      <ConfirmDialog
        title={`Leave ${countOf(left, 'statement')} open?`}
        confirmLabel="I have finished"
        cancelLabel={left === 1 ? 'Go back to it' : 'Go back to them'}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={onFinished}
      >
        That is fine. What you have answered is saved and leaves the screen; only the Maths Progression Lead can open it
        again.
      </ConfirmDialog>
    </>
  );
}

function BackToLead({ onLeave }: { readonly onLeave: () => void }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="quiet" onPress={() => setAsking(true)}>
        Back to the lead’s view
      </Button>
      <ConfirmDialog
        title="Go back to the lead’s view?"
        confirmLabel="I am the lead: go on"
        cancelLabel="Stay here"
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={onLeave}
      >
        It shows everybody’s answers. Only the Maths Progression Lead should go on from here.
      </ConfirmDialog>
    </>
  );
}
