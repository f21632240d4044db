import { useCall, useChange } from '../../../app/data.ts';
import { Card } from '../../../ui/card.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { usePlan } from '../plan-data.ts';
import { NONE } from '../plan-words.ts';
import { SavedSelect } from '../saved-fields.tsx';
import styles from './document.module.css';

/** The cover of the document: its title, who wrote it, who signs it, and the audit it rests on. */
export function PeopleCard() {
  const { plan } = usePlan();
  const { change } = useChange('plan.update');
  const rounds = useCall('audit.rounds', {}).data ?? [];
  const roundOptions = [
    ...(plan.roundId === null ? [{ value: NONE, label: 'The newest' }] : []),
    ...rounds.map((r) => ({ value: r.id, label: r.name })),
  ];
  return (
    <Card title="Cover and signatures">
      <div className={styles.pair}>
        <TextField
          label="Title"
          isRequired
          fieldName="title"
          value={plan.title}
          onCommit={(title) => change({ patch: { title } })}
        />
        <TextField
          label="Authors"
          description="As they should stand in the document"
          fieldName="authors"
          value={plan.authors}
          onCommit={(authors) => change({ patch: { authors } })}
        />
        <TextField
          label="Head of Department’s name"
          fieldName="hodName"
          value={plan.hodName}
          onCommit={(hodName) => change({ patch: { hodName } })}
        />
        <TextField
          label="Line manager’s name"
          fieldName="lineManagerName"
          value={plan.lineManagerName}
          onCommit={(lineManagerName) => change({ patch: { lineManagerName } })}
        />
        {rounds.length > 0 ? (
          <SavedSelect
            label="Audit round the needs come from"
            fieldName="roundId"
            value={plan.roundId ?? NONE}
            options={roundOptions}
            onSave={(id) => change({ patch: { roundId: id === NONE ? null : id } })}
          />
        ) : null}
      </div>
    </Card>
  );
}
