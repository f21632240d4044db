import { useState } from 'react';
import { formatWeekday } from '../../../../shared/domain/pd-session.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { MultiSelect } from '../../../ui/multi-select.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './pd.module.css';
import type { PdFacts, PdLine } from './pd-lines.ts';

interface AttendanceDialogProps {
  readonly line: PdLine;
  readonly facts: PdFacts;
  readonly onClose: () => void;
}

/** Who took part: everybody expected is ticked, whoever was not there is taken out, and others can be added. */
export function AttendanceDialog({ line, facts, onClose }: AttendanceDialogProps) {
  const { session, expectedIds } = line;
  const { change, isChanging } = useChange('pdSessions.saveAttendance');
  const toast = useToast();
  const [attended, setAttended] = useState<readonly string[]>(session.attendedIds ?? expectedIds);
  const [failure, setFailure] = useState<unknown>(null);
  const names = new Map(facts.staff.map(({ id, name }) => [id, name]));
  const option = (id: string) => ({ value: id, label: names.get(id) ?? 'Somebody who was removed' });
  const isExpected = (id: string) => expectedIds.includes(id);
  // Somebody of the action who has left since may have been there.
  const known = new Set([...attended, ...line.action.participantIds, line.action.leadId]);
  const others = facts.staff.filter(({ id, status }) => !isExpected(id) && (status === 'current' || known.has(id)));
  const ofExpected = attended.filter(isExpected);
  const ofOthers = attended.filter((id) => !isExpected(id));

  const save = async (attendedIds: readonly string[] | null) => {
    try {
      await change({ id: session.id, attendedIds: attendedIds && [...attendedIds] });
      const message =
        attendedIds === null
          ? 'Who took part is open again'
          : `${countOf(attendedIds.length, 'person', 'people')} took part`;
      toast.show({ message, undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="Who took part"
      size="s"
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          {session.attendedIds === null ? null : (
            <Button variant="quiet" isDisabled={isChanging} onPress={() => void save(null)}>
              Take back
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" autoFocus isDisabled={isChanging} onPress={() => void save(attended)}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>
          {line.actionName}, {formatWeekday(session.heldOn)}
        </p>
        {line.form === 'open-door-observation' ? (
          <Notice>An open-door observation is never graded: only who took part is kept.</Notice>
        ) : null}
        {expectedIds.length === 0 ? (
          <p className={styles.quiet}>Nobody is named for this session or its action.</p>
        ) : (
          <CheckboxGroup
            label={`There, of the ${expectedIds.length} expected`}
            values={ofExpected}
            options={expectedIds.map(option)}
            onChange={(ids) => setAttended([...ids, ...ofOthers])}
          />
        )}
        <MultiSelect
          label="Also there"
          emptySummary="Nobody else"
          values={ofOthers}
          options={others.map(({ id }) => option(id))}
          onChange={(ids) => setAttended([...ofExpected, ...ids])}
        />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </div>
    </Dialog>
  );
}
