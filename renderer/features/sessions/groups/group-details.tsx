import { useState } from 'react';
import type { GroupPatch, GroupRow } from '../../../../shared/contract/groups.ts';
import { KEY_STAGES, STRANDS } from '../../../../shared/domain/strands.ts';
import { useChange } from '../../../app/data.ts';
import { PeopleFields } from '../../../app/groups/people-fields.tsx';
import { Card } from '../../../ui/card.tsx';
import { ClockField } from '../../../ui/clock-field.tsx';
import { MinutesField } from '../../../ui/minutes-field.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './groups.module.css';

const STRAND_OPTIONS = optionsOf(STRANDS);
const KEY_STAGE_OPTIONS = [{ value: 'none' as const, label: 'Any' }, ...optionsOf(KEY_STAGES)];

/** What is said of a group, each field saved as it is left. */
export function GroupDetails({ group }: { readonly group: GroupRow }) {
  const update = useChange('groups.update');
  const [problem, setProblem] = useState<string | null>(null);
  const save = (patch: GroupPatch) => update.change({ id: group.id, patch });
  const orSay = (saved: Promise<unknown>) =>
    void saved.then(
      () => setProblem(null),
      (e: Error) => setProblem(e.message),
    );
  return (
    <Card title="About the group" facts="A new place, time, length or person goes for the sessions to come as well.">
      <div className={styles.form}>
        <TextField label="Name" value={group.name} isRequired onCommit={(name) => save({ name })} />
        <div className={styles.two}>
          <Select
            label="Strand"
            value={group.strand}
            options={STRAND_OPTIONS}
            errorMessage={problem}
            onChange={(strand) => orSay(save({ strand }))}
          />
          <Select
            label="Key stage"
            value={group.keyStage ?? 'none'}
            options={KEY_STAGE_OPTIONS}
            onChange={(keyStage) => orSay(save({ keyStage: keyStage === 'none' ? null : keyStage }))}
          />
        </div>
        <div className={styles.two}>
          <ClockField
            label="Starts at"
            value={group.startsAt}
            isRequired
            onCommit={(startsAt) => (startsAt === null ? undefined : save({ startsAt }))}
          />
          <MinutesField
            label="Length"
            min={5}
            max={720}
            value={group.minutes}
            onCommit={(minutes) => (minutes === null ? undefined : save({ minutes }))}
          />
        </div>
        <TextField label="Place" value={group.place} onCommit={(place) => save({ place })} />
        <PeopleFields
          delivererIds={group.delivererIds}
          volunteerIds={group.volunteerIds}
          onChange={(patch) => orSay(save(patch))}
        />
        <TextField label="Aim" multiline rows={2} value={group.aim} onCommit={(aim) => save({ aim })} />
        <TextField label="Notes" multiline rows={3} value={group.notes} onCommit={(notes) => save({ notes })} />
      </div>
    </Card>
  );
}
