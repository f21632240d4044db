import { Redo2 } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import type { StudentDetail, StudentPatch, TargetRule } from '../../../../shared/contract/students.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { useHistory } from '../../../app/history.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { CallFailed } from '../../../platform/client.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useCareShown } from '../care-shown.ts';
import { STUDENTS_PATH } from '../student-links.ts';
import { targetsOf } from '../targets/targets-data.ts';
import { useMoves } from '../targets/use-target-moves.tsx';
import { DecisionsCard } from './decisions-card.tsx';
import { EventsCard } from './events-card.tsx';
import { AspirationsCard, GradesCard } from './grades-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { IdentityCard } from './identity-card.tsx';
import { MentoringCard } from './mentoring-card.tsx';
import { NotesCard } from './notes-card.tsx';
import { type OpenStudent, StudentContext } from './open-student.ts';
import { PremiumCard } from './premium-card.tsx';
import styles from './student.module.css';
import { StudentHeader } from './student-header.tsx';
import { openList, openNeighbour } from './students-around.tsx';
import { SupportCard } from './support-card.tsx';

/** Everything about one student on one page; each field is saved as it is left. Escape goes back to the table, Alt+Page Up and Alt+Page Down to others of it. */
export function StudentPage({ id }: { readonly id: string }) {
  const detail = useCall('students.get', { id });
  const rule = useCall('targets.rule', {});
  const school = useCall('school.get', {});
  const start = useCall('app.start', {});
  if (detail.error instanceof CallFailed && detail.error.error.code === 'not-found') return <StudentGone />;
  return (
    <Fetched of={detail} what="the student">
      {(read) => (
        <Fetched of={rule} what="the target rule">
          {(judge) => (
            <Fetched of={school} what="the school">
              {({ academicYear }) => (
                <Fetched of={start} what="the day">
                  {({ today }) => <OpenPage detail={read} rule={judge} academicYear={academicYear} today={today} />}
                </Fetched>
              )}
            </Fetched>
          )}
        </Fetched>
      )}
    </Fetched>
  );
}

interface OpenPageProps {
  readonly detail: StudentDetail;
  readonly rule: TargetRule;
  readonly academicYear: number;
  readonly today: string;
}

const stay = () => undefined;

function OpenPage({ detail, rule, academicYear, today }: OpenPageProps) {
  const { student } = detail;
  const { change } = useChange('students.update');
  const { moves, dialog } = useMoves(stay);
  const { isOn: hidesWords } = usePrivacy();
  const showsCare = useCareShown();
  const page = useRef<HTMLDivElement>(null);
  const save = useCallback((patch: StudentPatch) => change({ id: student.id, patch }), [change, student.id]);
  const open = useMemo<OpenStudent>(
    () => ({ student, detail, academicYear, today, save }),
    [student, detail, academicYear, today, save],
  );
  const row = useMemo(
    () => targetsOf([student], rule, academicYear, { showsCare, hidesWords }).rows[0] ?? null,
    [student, rule, academicYear, showsCare, hidesWords],
  );
  useEffect(() => {
    window.scrollTo(0, 0);
    page.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // What floats over the page hears its keys first; they come here only through React's tree.
    const isHere = event.target instanceof Node && page.current?.contains(event.target);
    if (!isHere || event.defaultPrevented) return;
    if (event.key === 'Escape') openList(student.id);
    if (!event.altKey || !(event.key === 'PageUp' || event.key === 'PageDown')) return;
    event.preventDefault();
    openNeighbour(student.id, event.key === 'PageUp' ? 'previous' : 'next');
  };

  return (
    <StudentContext value={open}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the fields inside */}
      <div ref={page} onKeyDown={onKeyDown} className={styles.page}>
        <StudentHeader row={row} moves={moves} />
        <div className={styles.columns}>
          <div className={styles.column}>
            <PremiumCard />
            <GradesCard />
            <AspirationsCard />
          </div>
          <div className={styles.column}>
            <IdentityCard />
            <NotesCard />
          </div>
          <div className={styles.column}>
            <DecisionsCard row={row} onWithdraw={moves.withdraw} />
            <SupportCard />
            <MentoringCard />
            <EventsCard />
            <HistoryCard />
          </div>
        </div>
        {dialog}
      </div>
    </StudentContext>
  );
}

/** In place of a student who has been removed, or whose adding has been undone. */
function StudentGone() {
  const { redoName, redo } = useHistory();
  return (
    <>
      <PageHeader title="Students" />
      <EmptyState
        title="That student is no longer here"
        action={
          <span className={styles.gone}>
            {redoName === null ? null : (
              <Button icon={<Redo2 />} onPress={() => void redo()}>
                Do again what was undone
              </Button>
            )}
            <LinkButton to={STUDENTS_PATH}>All students</LinkButton>
          </span>
        }
      />
    </>
  );
}
