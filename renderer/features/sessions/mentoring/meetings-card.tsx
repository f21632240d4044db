import { Check, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { MeetingPatch, MentoringMeeting, PairDetail } from '../../../../shared/contract/mentoring.ts';
import { MEETING_OUTCOMES, type MeetingOutcome } from '../../../../shared/domain/mentoring.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { useChange } from '../../../app/data.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { MeetingDialog } from './meeting-dialog.tsx';
import styles from './mentoring.module.css';
import { useMeetingLog } from './use-meeting-log.ts';

interface MeetingsCardProps {
  readonly detail: PairDetail;
  readonly today: string;
}

/** The log of meetings, newest first, with one button for "they met today". */
export function MeetingsCard({ detail, today }: MeetingsCardProps) {
  const { pair, meetings } = detail;
  const [asked, setAsked] = useState<MentoringMeeting | 'new' | null>(null);
  const [isJustLogged, setJustLogged] = useState(false);
  const { log, isLogging } = useMeetingLog(today);
  const logToday = (outcome: MeetingOutcome) => {
    setJustLogged(true);
    void log([pair.id], outcome);
  };
  const { isOn: hidesWords } = usePrivacy();
  const isLogged = meetings.some(({ metOn }) => metOn === today);
  const mayLogToday = !isLogged && pair.startedOn <= today && (pair.endedOn === null || pair.endedOn >= today);
  const last = meetings.find(({ outcome }) => outcome === 'met');

  return (
    <Card
      title="Meetings"
      facts={
        !isLogged && last && last.nextStep !== '' && !hidesWords ? `To do since last time: ${last.nextStep}` : undefined
      }
    >
      <div className={styles.moves}>
        {mayLogToday ? (
          <>
            <Button variant="primary" icon={<Check />} isDisabled={isLogging} onPress={() => logToday('met')}>
              Met today, {pair.minutes} min
            </Button>
            <Button isDisabled={isLogging} onPress={() => logToday('mentee-missed')}>
              Mentee did not come
            </Button>
            <Button isDisabled={isLogging} onPress={() => logToday('mentor-missed')}>
              Mentor did not come
            </Button>
          </>
        ) : null}
        <Button onPress={() => setAsked('new')}>Another day…</Button>
      </div>
      {meetings.length === 0 ? (
        <p className={styles.quiet}>No meeting logged yet.</p>
      ) : (
        <ul className={styles.meetings} aria-label="Meetings, newest first">
          {meetings.map((meeting) => (
            <Meeting
              key={meeting.id}
              meeting={meeting}
              isOpen={meeting.metOn === today}
              takesFocus={isJustLogged}
              hidesWords={hidesWords}
              onChange={() => setAsked(meeting)}
            />
          ))}
        </ul>
      )}
      {asked === null ? null : (
        <MeetingDialog
          pair={pair}
          meeting={asked === 'new' ? null : asked}
          today={today}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  );
}

interface MeetingProps {
  readonly meeting: MentoringMeeting;
  /** Its notes are fields already: today's. */
  readonly isOpen: boolean;
  /** The focus goes to those fields: it has just been logged here. */
  readonly takesFocus: boolean;
  readonly hidesWords: boolean;
  readonly onChange: () => void;
}

function Meeting({ meeting, isOpen, takesFocus, hidesWords, onChange }: MeetingProps) {
  const { id, metOn, outcome, minutes, notes, nextStep } = meeting;
  const update = useChange('mentoring.updateMeeting');
  const remove = useChange('mentoring.removeMeeting');
  const toast = useToast();
  const save = (patch: MeetingPatch) => update.change({ id, patch });
  const day = formatDayShort(metOn);
  const onRemove = async () => {
    if (await remove.run({ id })) toast.show({ message: `The meeting of ${day} is removed`, undo: true });
  };
  return (
    <li className={styles.meeting}>
      <div>
        <p className={styles.meetingHead}>
          <span className={styles.day}>{day}</span>
          <span>{outcome === 'met' ? `${MEETING_OUTCOMES.met}, ${minutes} min` : MEETING_OUTCOMES[outcome]}</span>
        </p>
        {isOpen || hidesWords ? null : (
          <>
            {notes === '' ? null : <p className={styles.words}>{notes}</p>}
            {nextStep === '' ? null : <p className={styles.words}>Next: {nextStep}</p>}
          </>
        )}
      </div>
      <Menu
        label={`Meeting of ${day}`}
        trigger={<IconButton label={`More for the meeting of ${day}`} size="s" icon={<Ellipsis />} />}
        items={[
          { id: 'change', label: 'Change…', onAction: onChange },
          { id: 'remove', label: 'Remove', isDanger: true, onAction: () => void onRemove() },
        ]}
      />
      {isOpen && !hidesWords ? (
        <div className={styles.now}>
          <TextField
            label="Notes"
            multiline
            rows={2}
            autoFocus={takesFocus}
            value={notes}
            onCommit={(text) => save({ notes: text })}
          />
          <TextField label="Next step" value={nextStep} onCommit={(text) => save({ nextStep: text })} />
        </div>
      ) : null}
    </li>
  );
}
