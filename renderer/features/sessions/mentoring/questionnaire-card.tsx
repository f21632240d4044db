import { useState } from 'react';
import type { MentoringAnswers, PairDetail } from '../../../../shared/contract/mentoring.ts';
import {
  agreementWords,
  answerChanges,
  changesTogether,
  changeWords,
  MOMENTS,
  type Moment,
  ONE_STUDENT,
} from '../../../../shared/domain/mentoring-questionnaire.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { useChange } from '../../../app/data.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { AnswersDialog } from './answers-dialog.tsx';
import styles from './mentoring.module.css';

interface QuestionnaireCardProps {
  readonly detail: PairDetail;
  readonly today: string;
}

/** What the mentee says before and after, sentence by sentence, with the change in words. */
export function QuestionnaireCard({ detail, today }: QuestionnaireCardProps) {
  const { before, after, pair } = detail;
  const [asked, setAsked] = useState<Moment | null>(null);
  const has = before !== null || after !== null;
  return (
    <Card
      title="Questionnaire"
      facts={has ? undefined : 'Eight sentences the mentee agrees with or not, before and after'}
    >
      <div className={styles.form}>
        <div className={styles.moves}>
          <MomentMoves pairId={pair.id} moment="before" answers={before} onFill={() => setAsked('before')} />
          <MomentMoves pairId={pair.id} moment="after" answers={after} onFill={() => setAsked('after')} />
        </div>
        {before !== null && after !== null ? (
          <Changes before={before} after={after} />
        ) : (
          <Answered answers={before ?? after} />
        )}
      </div>
      {asked === null ? null : (
        <AnswersDialog
          pairId={pair.id}
          moment={asked}
          answers={asked === 'before' ? before : after}
          today={today}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  );
}

interface MomentMovesProps {
  readonly pairId: string;
  readonly moment: Moment;
  readonly answers: MentoringAnswers | null;
  readonly onFill: () => void;
}

function MomentMoves({ pairId, moment, answers, onFill }: MomentMovesProps) {
  const remove = useChange('mentoring.removeAnswers');
  const toast = useToast();
  if (answers === null) return <Button onPress={onFill}>Fill in {MOMENTS[moment].toLowerCase()}…</Button>;
  const onRemove = async () => {
    if (await remove.run({ pairId, moment })) toast.show({ message: 'Answers removed', undo: true });
  };
  return (
    <Menu
      label={MOMENTS[moment]}
      trigger={
        <Button variant="quiet">
          {moment === 'before' ? 'Before' : 'After'}: {formatDayShort(answers.answeredOn)}
        </Button>
      }
      items={[
        { id: 'change', label: 'Change the answers…', onAction: onFill },
        { id: 'remove', label: 'Remove the answers', isDanger: true, onAction: () => void onRemove() },
      ]}
    />
  );
}

function Changes({ before, after }: { readonly before: MentoringAnswers; readonly after: MentoringAnswers }) {
  const changes = answerChanges(before.answers, after.answers);
  return (
    <>
      <p>{changesTogether(changes)}</p>
      <ScrollRegion label="Answers before and after">
        <PlainTable
          className={styles.answers}
          label="Answers before and after"
          headings={['Sentence', 'Before', 'After', 'Change']}
          rows={changes.map(({ question, before: first, after: second, steps }) => [
            question.text,
            agreementWords(first) || 'No answer',
            agreementWords(second) || 'No answer',
            changeWords(steps),
          ])}
        />
      </ScrollRegion>
      <Comment title="Comment before" answers={before} />
      <Comment title="Comment after" answers={after} />
      <p className={styles.hint}>{ONE_STUDENT}</p>
    </>
  );
}

function Answered({ answers }: { readonly answers: MentoringAnswers | null }) {
  if (answers === null) return null;
  const title = answers.moment === 'before' ? 'Before' : 'After';
  return (
    <>
      <ScrollRegion label="Answers">
        <PlainTable
          className={styles.answers}
          label="Answers"
          headings={['Sentence', title]}
          rows={answerChanges(answers.answers, {}).map(({ question, before }) => [
            question.text,
            agreementWords(before) || 'No answer',
          ])}
        />
      </ScrollRegion>
      <Comment title="Comment" answers={answers} />
    </>
  );
}

function Comment({ title, answers }: { readonly title: string; readonly answers: MentoringAnswers }) {
  const { isOn: hidesWords } = usePrivacy();
  if (answers.comment === '' || hidesWords) return null;
  return (
    <p className={styles.words}>
      {title}: {answers.comment}
    </p>
  );
}
