import { useEffect, useState } from 'react';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { isTeacher } from '../../../../shared/domain/staff.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { useReceived } from '../../../app/received-file.ts';
import { onEvent } from '../../../platform/client.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { isLive, type PlanData, usePlan } from '../plan-data.ts';
import styles from './staff-documents.module.css';

const JOB = 'my-pd';

/** Asks for whom, and writes a paper for each: one Word file, or all of them in a zip. */
export function MyPdDialog({ onClose }: { readonly onClose: () => void }) {
  const plan = usePlan();
  const { change, isChanging } = useChange('documents.myPd');
  const received = useReceived();
  const [failure, setFailure] = useState<unknown>(null);
  const [done, setDone] = useState(0);
  const people = plan.staff.filter((s) => s.status === 'current');
  const teachers = people.filter(isTeacher).map((s) => s.id);
  const [chosen, setChosen] = useState<readonly string[]>(teachers);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.type === 'progress' && event.job === JOB) setDone(event.done);
      }),
    [],
  );

  const write = async () => {
    setFailure(null);
    setDone(0);
    try {
      if (await received(await change({ staffIds: [...chosen] }))) onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="My PD this year"
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={isChanging || chosen.length === 0} onPress={() => void write()}>
            {chosen.length > 1 ? `Make ${chosen.length} papers` : 'Make the paper'}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p className={styles.hint}>
          A Word paper for each person: what they take part in and lead, their dates and hours, what they asked for in
          their own self-audit, and room for notes. Nobody else’s ratings are on it. Several come in one zip.
        </p>
        {people.length === 0 ? (
          <p>Nobody is on the staff list yet.</p>
        ) : (
          <>
            <div className={styles.buttons}>
              <Button size="s" onPress={() => setChosen(teachers)}>
                All teachers
              </Button>
              <Button size="s" onPress={() => setChosen([])}>
                Nobody
              </Button>
            </div>
            <div className={styles.people}>
              <CheckboxGroup
                label={`Who it is for (${chosen.length} of ${people.length})`}
                values={chosen}
                options={people.map((s) => ({ value: s.id, label: s.name, description: partOf(plan, s.id) }))}
                onChange={setChosen}
              />
            </div>
          </>
        )}
        {isChanging ? (
          <ProgressBar label="Writing the papers" done={chosen.length > 1 ? done : null} of={chosen.length} />
        ) : null}
        {failure === null ? null : <ErrorNotice error={failure} />}
      </div>
    </Dialog>
  );
}

/** "3 actions, 22 h; leads 1", or that nothing is planned. */
function partOf({ actions }: PlanData, staffId: string): string {
  const live = actions.filter(isLive);
  const mine = live.filter((a) => a.participantIds.includes(staffId));
  const led = live.filter((a) => a.leadId === staffId).length;
  const minutes = mine.reduce((sum, a) => sum + a.minutesPerPerson, 0);
  const part = mine.length > 0 ? `${countOf(mine.length, 'action')}, ${formatMinutes(minutes)}` : '';
  return [part, led > 0 ? `leads ${led}` : ''].filter(Boolean).join('; ') || 'Nothing planned yet';
}
