import { useChange } from '../../../app/data.ts';
import { Card } from '../../../ui/card.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { usePlan } from '../plan-data.ts';
import styles from './document.module.css';

interface WordsField {
  readonly name: 'summary' | 'context' | 'monitoring' | 'risks' | 'sustainability';
  readonly label: string;
  readonly description: string;
  readonly rows: number;
}

/** Sections that are written in sentences. */
export function WordsCard({ title, fields }: { readonly title: string; readonly fields: readonly WordsField[] }) {
  const { plan } = usePlan();
  const { change } = useChange('plan.update');
  return (
    <Card title={title}>
      <div className={styles.fields}>
        {fields.map(({ name, ...look }) => (
          <TextField
            key={name}
            {...look}
            multiline
            fieldName={name}
            value={plan[name]}
            onCommit={(text) => change({ patch: { [name]: text } })}
          />
        ))}
      </div>
    </Card>
  );
}
