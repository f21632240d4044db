import { useLocation } from 'wouter';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { pupilPremiumOf } from '../../../../shared/domain/students.ts';
import { useCall } from '../../../app/data.ts';
import { useHistory } from '../../../app/history.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TARGETS_PATH } from '../student-links.ts';
import styles from './import.module.css';
import { resultWords } from './result-words.ts';
import { StepHead } from './step-head.tsx';
import type { ImportResult, StudentImport } from './use-import.ts';
import { grouped, numberOf } from './words.ts';

/** The last step, while it runs: it can be stopped, and then nothing is changed. */
export function ApplyingStep() {
  return (
    <StepHead
      stage="applying"
      title="Bringing the students in"
      facts="All of it or nothing: until it ends, nothing here is changed."
      takesFocus
    />
  );
}

interface DoneStepProps {
  readonly file: StudentImport;
  readonly result: ImportResult;
}

/** What was done, how to take it back, and what comes next. */
export function DoneStep({ file, result }: DoneStepProps) {
  const history = useHistory();
  // By their own names: what the history shows may hide them.
  const steps = useCall('app.undoState', {}).data;
  const hasStudents = (useCall('students.list', {}).data ?? []).length > 0;
  const [, goTo] = useLocation();
  const isUndone = result.step !== null && steps?.redo === result.step;
  const canUndo = result.step !== null && steps?.undo === result.step;
  const another = () => file.goTo('choose');
  return (
    <div className={styles.page}>
      <StepHead
        stage="done"
        title={isUndone ? 'The import was taken back' : resultWords(result)}
        facts={`${result.source}, ${formatDay(result.asAt)}`}
        next={{
          label: 'Find target students',
          onPress: () => goTo(TARGETS_PATH),
          isDisabled: isUndone && !hasStudents,
        }}
        takesFocus
      >
        <Button isDisabled={!canUndo && !isUndone} onPress={() => void (isUndone ? history.redo() : history.undo())}>
          {isUndone ? 'Redo' : 'Undo'}
        </Button>
        <Button onPress={another}>Import another file</Button>
      </StepHead>
      {isUndone ? (
        <Notice>Everything is as it was before. Redo brings the file in again.</Notice>
      ) : (
        <>
          <Card title="What was done">
            <FactList
              facts={[
                { term: 'Added', value: grouped(result.added) },
                { term: 'Changed', value: grouped(result.changed) },
                { term: 'Already as in the file', value: grouped(result.unchanged) },
                { term: 'Not brought in', value: grouped(result.leftOut) },
              ]}
            />
          </Card>
          {result.hasReasons ? null : <ReasonsWanted onImport={another} />}
        </>
      )}
    </div>
  );
}

/** Leads to the file that says why, as long as nobody's reason for Pupil Premium is known. */
function ReasonsWanted({ onImport }: { readonly onImport: () => void }) {
  const students = useCall('students.list', {}).data ?? [];
  const eligible = students.map(pupilPremiumOf).filter((p) => p.status === 'yes');
  if (eligible.length === 0 || eligible.some((p) => p.reasons.length > 0)) return null;
  return (
    <Notice action={<Button onPress={onImport}>Import the DfE file</Button>}>
      {numberOf(eligible.length, 'student is', 'students are')} eligible for Pupil Premium, but nobody’s reason is known
      yet. The DfE Pupil Premium file says why: your school’s data manager can download it from Get information about
      pupils.
    </Notice>
  );
}
