import { FileInput, Plus, Target } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useCommand } from '../../../app/commands.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useRemembered } from '../../../ui/remember.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { showCare } from '../care-shown.ts';
import { IMPORT_PATH, STUDENTS_PATH, TARGETS_PATH } from '../student-links.ts';
import { AddStudentDialog } from './add-student-dialog.tsx';
import { NoStudentsYet } from './no-students-yet.tsx';
import { hasCare } from './student-rows.ts';
import {
  factsLine,
  hasDecisions,
  isSegment,
  SEGMENT_KEYS,
  SEGMENTS,
  type Segment,
  segmentIn,
  segmentsOf,
} from './student-segments.ts';
import { StudentTable } from './student-table.tsx';
import styles from './students.module.css';
import { useAddedWords } from './use-added-words.ts';
import { type StudentsView, useStudents } from './use-students.ts';

/** The whole cohort in one table. */
export function StudentsPage() {
  const { waits, view } = useStudents();
  if (view !== null) return <Students view={view} />;
  return (
    <>
      <PageHeader title="Students" />
      {waits === null ? null : (
        <Fetched of={waits} what="the students">
          {() => null}
        </Fetched>
      )}
    </>
  );
}

/** Shown in any case, empty or not. */
const ALWAYS: ReadonlySet<Segment> = new Set(['targets', 'watch', 'everyone']);

const EMPTY: Readonly<Record<Segment, string>> = {
  targets: 'Nobody is a target student yet. “Find target students” applies the school’s rule',
  watch: 'Nobody is on watch. Choose “Watch” on a student’s page or under “Find target students”',
  'would-change': 'Nothing would change: every decision still agrees with what is known',
  everyone: 'Everybody has left',
  leavers: 'Nobody has left',
};

const EXPORT_TITLES: Readonly<Record<Segment, string>> = {
  targets: 'Target students',
  watch: 'Students on watch',
  'would-change': 'Students whose status would change',
  everyone: 'Students',
  leavers: 'Students who have left',
};

function Students({ view }: { readonly view: StudentsView }) {
  const [location, goTo] = useLocation();
  const [kept, keep] = useRemembered<Segment>('students.segment', 'everyone', isSegment);
  const [toolsIn, setToolsIn] = useState<HTMLElement | null>(null);
  const [isAdding, setAdding] = useState(false);
  const sayAdded = useAddedWords(view.rows);
  useCommand('students.add', () => setAdding(true));

  const segment = segmentIn(location) ?? kept;
  const parts = useMemo(() => segmentsOf(view.rows), [view.rows]);
  const show = (next: Segment) => {
    keep(next);
    if (segmentIn(location) !== null) goTo(STUDENTS_PATH, { replace: true });
  };
  const isEmpty = view.rows.length === 0;
  const isDecided = hasDecisions(parts.everyone);

  return (
    <div className={styles.page}>
      <PageHeader
        title="Students"
        facts={isEmpty ? null : factsLine(parts)}
        actions={
          isEmpty ? null : (
            <>
              <Button icon={<Plus />} onPress={() => setAdding(true)}>
                Add a student
              </Button>
              <LinkButton to={IMPORT_PATH} icon={<FileInput />}>
                Import
              </LinkButton>
              <LinkButton to={TARGETS_PATH} variant={isDecided ? 'secondary' : 'primary'} icon={<Target />}>
                Find target students
              </LinkButton>
            </>
          )
        }
      />
      {isEmpty ? (
        <NoStudentsYet onAdd={() => setAdding(true)} />
      ) : (
        <>
          <div className={styles.bar}>
            <div className={styles.segments}>
              <Segmented
                label="Which students"
                value={segment}
                options={SEGMENT_KEYS.filter((key) => ALWAYS.has(key) || key === segment || parts[key].length > 0).map(
                  (key) => ({ value: key, label: <Counted words={SEGMENTS[key]} count={parts[key].length} /> }),
                )}
                onChange={show}
              />
            </div>
            {hasCare(view.students) ? (
              <Checkbox label="Show looked-after reasons" isSelected={view.showsCare} onChange={showCare} />
            ) : null}
            <div ref={setToolsIn} className={styles.tools} />
          </div>
          <StudentTable
            view={view}
            rows={parts[segment]}
            exportTitle={EXPORT_TITLES[segment]}
            canAdd={segment === 'everyone'}
            toolsIn={toolsIn}
            emptyMessage={EMPTY[segment]}
          />
        </>
      )}
      {isAdding ? (
        <AddStudentDialog
          students={view.students}
          academicYear={view.academicYear}
          onAdded={sayAdded}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </div>
  );
}

function Counted({ words, count }: { readonly words: string; readonly count: number }) {
  return (
    <>
      {words} <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
    </>
  );
}
