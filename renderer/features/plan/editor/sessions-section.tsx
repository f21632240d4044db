import { CalendarPlus, Repeat2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import { bySessionTime, isCancelled, suggestedDay } from '../../../../shared/domain/pd-session.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { Button } from '../../../ui/button.tsx';
import { FieldScope } from '../../../ui/lost-edits.ts';
import { usePlan } from '../plan-data.ts';
import { useOpenAction } from './action-context.ts';
import styles from './editor.module.css';
import { Section } from './section.tsx';
import { SeriesDialog, type SessionStart } from './series-dialog.tsx';
import { SessionRow } from './session-row.tsx';
import own from './sessions.module.css';
import { SessionsFit } from './sessions-fit.tsx';

/** The meetings of an action: when, where, and what cover each needs. */
export function SessionsSection() {
  const all = useCall('pdSessions.list', {});
  return (
    <Section of="sessions">
      <Fetched of={all} what="the PD sessions">
        {(sessions) => <Sessions all={sessions} />}
      </Fetched>
    </Section>
  );
}

/** What the next meeting is likely to share with the last one; its cover has yet to be arranged. */
function likeTheLast(last: PdSession | undefined, { cover }: PdAction): Omit<SessionStart, 'heldOn'> {
  const { startsAt = null, endsAt = null, place = '', periods = '' } = last ?? {};
  const likely = last?.cover ?? cover;
  return { startsAt, endsAt, place, periods, cover: likely === 'arranged' ? 'needed' : likely };
}

function Sessions({ all }: { readonly all: readonly PdSession[] }) {
  const { school, today } = usePlan();
  const { action } = useOpenAction();
  const { run: add, isChanging } = useChange('pdSessions.add');
  const [openId, setOpenId] = useState<string | null>(null);
  const [newId, setNewId] = useState<string | null>(null);
  const [isSeries, setSeries] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const sessions = all.filter((s) => s.actionId === action.id).toSorted(bySessionTime);
  const start: SessionStart = {
    heldOn: suggestedDay(action, sessions, school, today),
    ...likeTheLast(sessions.at(-1), action),
  };

  const addOne = async () => {
    const added = await add({ actionId: action.id, sessions: [start] });
    const [one] = added ?? [];
    if (!one) return;
    setOpenId(one.id);
    setNewId(one.id);
  };

  return (
    <div className={styles.fields} data-field="sessions">
      {sessions.length === 0 ? (
        <p className={styles.hint}>
          No meeting has a day yet. With days, staff can be given a joining note, a calendar file and a cover list.
        </p>
      ) : (
        <ul className={own.list}>
          {sessions.map((session) => (
            <FieldScope key={session.id} value={session.id}>
              <SessionRow
                session={session}
                isOpen={openId === session.id}
                isNew={newId === session.id}
                onOpenChange={(isOpen) => setOpenId(isOpen ? session.id : null)}
                onRemoved={() => buttons.current?.querySelector('button')?.focus()}
              />
            </FieldScope>
          ))}
        </ul>
      )}
      <SessionsFit sessions={sessions.filter((s) => !isCancelled(s))} />
      <div ref={buttons} className={own.buttons}>
        <Button size="s" icon={<CalendarPlus />} isDisabled={isChanging} onPress={() => void addOne()}>
          Add PD session
        </Button>
        <Button size="s" icon={<Repeat2 />} onPress={() => setSeries(true)}>
          Add a series…
        </Button>
      </div>
      {isSeries ? <SeriesDialog start={start} onClose={() => setSeries(false)} /> : null}
    </div>
  );
}
