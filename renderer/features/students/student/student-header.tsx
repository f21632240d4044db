import { ChevronDown, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { STANDINGS, type Standing, TARGET_LISTS, yearGroupOf } from '../../../../shared/domain/students.ts';
import { useChange } from '../../../app/data.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { StandingChip } from '../standing-chip.tsx';
import { STUDENTS_PATH } from '../student-links.ts';
import { decidedDay } from '../targets/target-cells.tsx';
import type { TargetMoves } from '../targets/target-moves.ts';
import type { TargetRow } from '../targets/targets-data.ts';
import { LeavingDialog } from './leaving-dialog.tsx';
import { useOpenStudent } from './open-student.ts';
import styles from './student.module.css';
import { StudentsAroundBar } from './students-around.tsx';

interface StudentHeaderProps {
  /** The student as the rule sees them now; null for somebody who has left. */
  readonly row: TargetRow | null;
  readonly moves: TargetMoves;
}

const STANDING_KEYS = Object.keys(STANDINGS) as Standing[];

/** Who it is and how they stand, and what can be done. */
export function StudentHeader({ row, moves }: StudentHeaderProps) {
  const { student, academicYear } = useOpenStudent();
  const { isOn, shownName } = usePrivacy();
  const year = yearGroupOf(student, academicYear);
  const facts = [
    year === null ? '' : `Year ${year}`,
    student.form,
    student.mathsClass,
    isOn || student.preferredName === '' ? '' : `known as ${student.preferredName}`,
  ];
  return (
    <>
      <StudentsAroundBar />
      <PageHeader
        title={shownName(student)}
        facts={
          <span className={styles.facts}>
            <span>{facts.filter((fact) => fact !== '').join(' · ')}</span>
            <Status row={row} />
          </span>
        }
        actions={
          <>
            {row === null ? null : (
              <>
                <Menu
                  label="Decide"
                  trigger={
                    <Button
                      variant={student.decision === null && row.list !== 'out' ? 'primary' : 'secondary'}
                      icon={<ChevronDown />}
                    >
                      Decide
                    </Button>
                  }
                  items={STANDING_KEYS.map((standing) => ({
                    id: standing,
                    label: STANDINGS[standing],
                    onAction: () => moves.decide(standing, [row]),
                  }))}
                />
                <Button onPress={() => moves.nominate([row])}>Nominate</Button>
              </>
            )}
            <MoreMenu />
          </>
        }
      />
    </>
  );
}

/** A chip for what a person decided, with the day and why; quiet words for what the rule says while nobody has. */
function Status({ row }: { readonly row: TargetRow | null }) {
  const { leftOn, decision } = useOpenStudent().student;
  const { isOn } = usePrivacy();
  if (leftOn !== null) return <StatusChip tone="neutral">Left on {formatDay(leftOn)}</StatusChip>;
  if (decision !== null) {
    const why = decision.reason === '' || isOn ? '' : `: ${decision.reason}`;
    return (
      <>
        <StandingChip standing={decision.standing} />
        <span className={styles.statusWhy}>
          since {decidedDay(decision)}
          {why}
        </span>
        {row?.change ? <StatusChip tone="due">Would change</StatusChip> : null}
      </>
    );
  }
  return row === null ? null : <StatusChip tone="neutral">{TARGET_LISTS[row.list]}, not decided</StatusChip>;
}

function MoreMenu() {
  const { student, today } = useOpenStudent();
  const { shownName } = usePrivacy();
  const { run: update } = useChange('students.update');
  const { change: remove } = useChange('students.remove');
  const [isAsking, setAsking] = useState(false);
  const [isDating, setDating] = useState(false);
  const toast = useToast();
  const name = shownName(student);
  const hasLeft = student.leftOn !== null;

  const leave = async () => {
    const done = await update({ id: student.id, patch: { leftOn: hasLeft ? null : today } });
    if (done) toast.show({ message: `${name} is ${hasLeft ? 'back in the school' : 'marked as left'}`, undo: true });
  };
  const confirm = async () => {
    await remove({ ids: [student.id] });
    toast.show({ message: `${name} removed`, undo: true });
    window.location.hash = STUDENTS_PATH;
  };
  return (
    <>
      <Menu
        label="More"
        trigger={<IconButton label="More" variant="secondary" icon={<Ellipsis />} />}
        items={[
          { id: 'left', label: hasLeft ? 'Back in the school' : 'Mark as left', onAction: () => void leave() },
          ...(hasLeft ? [{ id: 'day', label: 'Change the leaving date…', onAction: () => setDating(true) }] : []),
          { id: 'remove', label: 'Remove…', isDanger: true, onAction: () => setAsking(true) },
        ]}
      />
      {isDating ? <LeavingDialog onClose={() => setDating(false)} /> : null}
      <ConfirmDialog
        title={`Remove ${name}?`}
        confirmLabel="Remove"
        isDanger
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={confirm}
      >
        Remove somebody only if they were added by mistake: their reasons, nominations and decisions go with them. For a
        student who has gone, choose “Mark as left” instead.
      </ConfirmDialog>
    </>
  );
}
