import { type FormEvent, useId, useState } from 'react';
import type { PdSession } from '../../../../shared/contract/pd-session.ts';
import { MAX_SERIES, seriesDays, timesProblem, withTimesInStep } from '../../../../shared/domain/pd-session.ts';
import { COVER_STATES } from '../../../../shared/domain/plan.ts';
import { halfTermAt } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { ClockField } from '../../../ui/clock-field.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { usePlan } from '../plan-data.ts';
import { useOpenAction } from './action-context.ts';
import styles from './editor.module.css';
import { SeriesDays } from './series-days.tsx';
import own from './sessions.module.css';

const RHYTHMS = { 1: 'Every week', 2: 'Every fortnight' } as const;
const ENDS = { times: 'After a number of meetings', until: 'On a day' } as const;
const COVER_OPTIONS = optionsOf(COVER_STATES);
const USUAL_TIMES = 6;

/** What the meetings of a series share, and the day of the first. */
export type SessionStart = Pick<PdSession, 'heldOn' | 'startsAt' | 'endsAt' | 'place' | 'periods' | 'cover'>;

interface SeriesDialogProps {
  readonly start: SessionStart;
  readonly onClose: () => void;
}

/** Adds meetings week after week, as one step, leaving out the days on which staff are not in school. */
export function SeriesDialog({ start, onClose }: SeriesDialogProps) {
  const { school } = usePlan();
  const { action } = useOpenAction();
  const { change, isChanging } = useChange('pdSessions.add');
  const toast = useToast();
  const [failure, setFailure] = useState<unknown>(null);
  const [session, setSession] = useState(start);
  const [rhythm, setRhythm] = useState<'1' | '2'>('1');
  const [ends, setEnds] = useState<keyof typeof ENDS>('times');
  const [times, setTimes] = useState(USUAL_TIMES);
  const [lastOn, setLastOn] = useState(halfTermAt(school.halfTerms, start.heldOn)?.lastOn ?? start.heldOn);
  const put = (patch: Partial<SessionStart>) => setSession((now) => ({ ...now, ...patch }));

  const problem = timesProblem(session);
  const problemAt = (field: 'startsAt' | 'endsAt') => (problem?.field === field ? problem.why : null);

  const { days, skipped } = seriesDays(
    {
      firstOn: session.heldOn,
      everyWeeks: rhythm === '1' ? 1 : 2,
      times: ends === 'times' ? times : null,
      lastOn: ends === 'until' ? lastOn : null,
    },
    school,
  );

  const formId = useId();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (isChanging || days.length === 0 || problem !== null) return;
    setFailure(null);
    try {
      const added = await change({ actionId: action.id, sessions: days.map((heldOn) => ({ ...session, heldOn })) });
      toast.show({ message: `${countOf(added.length, 'PD session')} added`, undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title="Add a series of PD sessions"
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isDisabled={isChanging || days.length === 0 || problem !== null}
          >
            Add {countOf(days.length, 'PD session')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.fields} onSubmit={(event) => void add(event)} noValidate>
        <div className={own.seriesWhen}>
          <DateField
            label="First meeting"
            isRequired
            autoFocus
            value={session.heldOn}
            onCommit={(heldOn) => (heldOn === null ? undefined : put({ heldOn }))}
          />
          <ClockField
            label="From"
            placeholder="Whole day"
            value={session.startsAt}
            errorMessage={problemAt('startsAt')}
            onCommit={(startsAt) => put(withTimesInStep(session, { startsAt }))}
          />
          <ClockField
            label="To"
            placeholder="Whole day"
            value={session.endsAt}
            errorMessage={problemAt('endsAt')}
            onCommit={(endsAt) => put(withTimesInStep(session, { endsAt }))}
          />
        </div>
        <div className={styles.pair}>
          <Select
            label="How often"
            value={rhythm}
            options={[
              { value: '1', label: RHYTHMS[1] },
              { value: '2', label: RHYTHMS[2] },
            ]}
            onChange={setRhythm}
          />
          <InputField label="Place" value={session.place} onChange={(place) => put({ place })} />
        </div>
        <div className={styles.pair}>
          <RadioGroup label="It ends" value={ends} options={optionsOf(ENDS)} onChange={setEnds} />
          {ends === 'times' ? (
            <NumberField
              label="Number of meetings"
              value={times}
              step={1}
              min={1}
              max={MAX_SERIES}
              onCommit={(n) => setTimes(n ?? 1)}
            />
          ) : (
            <DateField
              label="Last day"
              isRequired
              value={lastOn}
              onCommit={(day) => (day === null ? undefined : setLastOn(day))}
            />
          )}
        </div>
        <div className={styles.pair}>
          <Select label="Cover" value={session.cover} options={COVER_OPTIONS} onChange={(cover) => put({ cover })} />
          {session.cover === 'not-needed' ? null : (
            <InputField
              label="Periods missed"
              placeholder="P3, P4"
              value={session.periods}
              onChange={(periods) => put({ periods })}
            />
          )}
        </div>
        <SeriesDays days={days} skipped={skipped} wanted={ends === 'times' ? times : null} />
        {failure === null ? null : <ErrorNotice error={failure} />}
      </form>
    </Dialog>
  );
}
