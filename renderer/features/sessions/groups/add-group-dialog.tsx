import { useId, useState } from 'react';
import type { GroupRow } from '../../../../shared/contract/groups.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useCall } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { GroupForm } from '../../../app/groups/group-form.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { StudentPicker } from '../student-picker.tsx';

interface AddGroupDialogProps {
  readonly onClose: () => void;
  readonly onAdded: (group: GroupRow) => void;
}

const NOBODY: ReadonlySet<string> = new Set();

/** A new group: name, strand, students and, if wanted, its sessions. */
export function AddGroupDialog({ onClose, onAdded }: AddGroupDialogProps) {
  const school = useCall('school.get', {});
  const start = useCall('app.start', {});
  const [studentIds, setStudentIds] = useState<readonly string[]>([]);
  const toast = useToast();
  const formId = useId();
  return (
    <Dialog
      title="Add a group"
      isOpen
      onOpenChange={onClose}
      size="l"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            Add the group
          </Button>
        </>
      }
    >
      <Fetched of={school} what="the term dates">
        {(calendar) => (
          <Fetched of={start} what="the day">
            {({ today }) => (
              <GroupForm
                formId={formId}
                calendar={calendar}
                today={today}
                studentIds={studentIds}
                students={
                  <StudentPicker label="Students" chosen={studentIds} onChange={setStudentIds} exclude={NOBODY} />
                }
                onAdded={(group) => {
                  onClose();
                  onAdded(group);
                  const sessions = group.sessionCount === 0 ? '' : ` with ${countOf(group.sessionCount, 'session')}`;
                  // After the change of screen, which takes older messages away.
                  setTimeout(() => toast.show({ message: `${group.name} added${sessions}`, undo: true }));
                }}
              />
            )}
          </Fetched>
        )}
      </Fetched>
    </Dialog>
  );
}
