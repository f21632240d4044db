import { type FormEvent, useId, useMemo, useState } from 'react';
import type { GroupRow } from '../../../../shared/contract/groups.ts';
import type { SessionRow } from '../../../../shared/contract/sessions.ts';
import { sessionsOverlap } from '../../../../shared/domain/sessions.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import {
  blankPattern,
  type Calendar,
  type PatternDraft,
  patternProblems,
  seriesOf,
} from '../../../app/groups/group-draft.ts';
import { PatternFields } from '../../../app/groups/pattern-fields.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { useToast } from '../../../ui/toast.tsx';
import styles from './groups.module.css';

interface SeriesDialogProps {
  readonly group: GroupRow;
  readonly sessions: readonly SessionRow[];
  readonly today: string;
  readonly onClose: () => void;
}

/** More weekly or fortnightly sessions for a group. */
export function SeriesDialog(props: SeriesDialogProps) {
  const school = useCall('school.get', {});
  const formId = useId();
  return (
    <Dialog
      title={`Add a series to ${props.group.name}`}
      isOpen
      onOpenChange={props.onClose}
      footer={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            Add the sessions
          </Button>
        </>
      }
    >
      <Fetched of={school} what="the term dates">
        {(calendar) => <SeriesForm {...props} formId={formId} calendar={calendar} />}
      </Fetched>
    </Dialog>
  );
}

interface SeriesFormProps extends SeriesDialogProps {
  readonly formId: string;
  readonly calendar: Calendar;
}

function SeriesForm({ group, sessions, today, onClose, formId, calendar }: SeriesFormProps) {
  const [pattern, setPattern] = useState<PatternDraft>(() => ({
    ...blankPattern(calendar, today),
    startsAt: group.startsAt,
    minutes: group.minutes,
    place: group.place,
  }));
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const add = useChange('sessions.addSeries');
  const toast = useToast();
  const { startsAt, minutes } = pattern;
  const taken = useMemo(() => {
    if (startsAt === null || minutes === null) return new Set<string>();
    const there = sessions.filter((s) => s.status !== 'cancelled' && sessionsOverlap(s, { startsAt, minutes }));
    return new Set(there.map(({ heldOn }) => heldOn));
  }, [sessions, startsAt, minutes]);
  const found = patternProblems(pattern, calendar, taken);
  const problems = attempt > 0 ? found : [];

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt((n) => n + 1);
    setFailure(null);
    const series = seriesOf(pattern);
    if (found.length > 0 || series === null || add.isChanging) return;
    try {
      const added = await add.change({ groupId: group.id, series });
      toast.show({ message: `${countOf(added.length, 'session')} added`, undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <form id={formId} className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary problems={problems} attempt={attempt} />
      <PatternFields
        pattern={pattern}
        put={(patch) => setPattern((before) => ({ ...before, ...patch }))}
        problems={problems}
        calendar={calendar}
        canWait={false}
        taken={taken}
        delivererIds={group.delivererIds}
        groupId={group.id}
        autoFocus
      />
      {failure === null ? null : <ErrorNotice error={failure} />}
    </form>
  );
}
