import { type FormEvent, type ReactNode, useState } from 'react';
import type { GroupRow } from '../../../shared/contract/groups.ts';
import { KEY_STAGES, STRANDS } from '../../../shared/domain/strands.ts';
import { CallFailed } from '../../platform/client.ts';
import { classes } from '../../ui/classes.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { InputField } from '../../ui/input-field.tsx';
import { optionsOf } from '../../ui/options.ts';
import { Select } from '../../ui/select.tsx';
import { useChange } from '../data.ts';
import { blankGroup, type Calendar, type GroupDraft, groupProblems, newGroupOf } from './group-draft.ts';
import styles from './groups.module.css';
import { PatternFields } from './pattern-fields.tsx';
import { PeopleFields } from './people-fields.tsx';

interface GroupFormProps {
  /** For the button outside that sends it. */
  readonly formId: string;
  readonly calendar: Calendar;
  readonly today: string;
  readonly studentIds: readonly string[];
  /** Where the students are chosen, or said. */
  readonly students: ReactNode;
  readonly onAdded: (group: GroupRow) => void;
}

const STRAND_OPTIONS = optionsOf(STRANDS);
const KEY_STAGE_OPTIONS = [{ value: 'none' as const, label: 'Any' }, ...optionsOf(KEY_STAGES)];

/** A new group with its students and its sessions, sent as one. */
export function GroupForm({ formId, calendar, today, studentIds, students, onAdded }: GroupFormProps) {
  const [draft, setDraft] = useState<GroupDraft>(() => blankGroup(calendar, today));
  const [attempt, setAttempt] = useState(0);
  const [taken, setTaken] = useState<{ readonly name: string; readonly sentence: string } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const add = useChange('groups.add');
  const put = (patch: Partial<GroupDraft>) => setDraft((before) => ({ ...before, ...patch }));

  const found = [
    ...groupProblems(draft, calendar),
    ...(taken !== null && taken.name === draft.name ? [{ field: 'name', sentence: taken.sentence }] : []),
  ];
  const problems = attempt > 0 ? found : [];
  const at = (field: string) => problems.find((p) => p.field === field)?.sentence ?? null;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    setAttempt((n) => n + 1);
    const input = newGroupOf(draft, studentIds);
    if (found.length > 0 || input === null || add.isChanging) return;
    try {
      onAdded(await add.change(input));
    } catch (error) {
      const isName = error instanceof CallFailed && error.error.field === 'name';
      if (isName) setTaken({ name: draft.name, sentence: error.message });
      else setFailure(error);
    }
  };

  return (
    <form id={formId} className={classes(styles.form, styles.sent)} onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary problems={problems} attempt={attempt} />
      <div className={styles.columns}>
        <div className={styles.form}>
          <InputField
            label="Name"
            fieldName="name"
            isRequired
            autoFocus
            placeholder="Year 11 booster"
            value={draft.name}
            errorMessage={at('name')}
            onChange={(name) => put({ name })}
          />
          <div className={styles.two}>
            <Select
              label="Strand"
              fieldName="strand"
              value={draft.strand}
              options={STRAND_OPTIONS}
              errorMessage={at('strand')}
              onChange={(strand) => put({ strand })}
            />
            <Select
              label="Key stage"
              value={draft.keyStage ?? 'none'}
              options={KEY_STAGE_OPTIONS}
              onChange={(keyStage) => put({ keyStage: keyStage === 'none' ? null : keyStage })}
            />
          </div>
          {students}
        </div>
        <div className={styles.form}>
          <PatternFields
            pattern={draft}
            put={put}
            problems={problems}
            calendar={calendar}
            canWait
            delivererIds={draft.delivererIds}
            groupId={null}
          />
          <PeopleFields delivererIds={draft.delivererIds} volunteerIds={draft.volunteerIds} onChange={put} />
        </div>
      </div>
      {failure === null ? null : <ErrorNotice error={failure} />}
    </form>
  );
}
