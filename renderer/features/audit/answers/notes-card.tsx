import { useState } from 'react';
import { useChange } from '../../../app/data.ts';
import { Card } from '../../../ui/card.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { isOpen, type RoundView } from '../place-data.ts';
import styles from './answers.module.css';

/** What people said besides their ratings. */
export function NotesCard({ view }: { readonly view: RoundView }) {
  const { round, people, answers } = view;
  const { change } = useChange('audit.saveNote');
  // Fields stay while they are written in, though what is in them may be empty for a moment.
  const [opened, setOpened] = useState<readonly string[]>([]);
  const noteOf = (staffId: string) => answers.selfAudits.find((a) => a.staffId === staffId)?.note ?? '';
  const shown = people.filter((p) => noteOf(p.id) !== '' || opened.includes(p.id));
  const others = people.filter((p) => !shown.includes(p));
  const isReadOnly = !isOpen(round);

  return (
    <Card
      title="Anything else they said"
      facts={shown.length === 0 ? 'Nobody has added a note' : 'As each person wrote it, saved as you leave the field'}
      actions={
        others.length === 0 || isReadOnly ? null : (
          <div className={styles.picker}>
            <Select
              label="Add a note for"
              hideLabel
              value={null}
              placeholder="Add a note for…"
              options={others.map((p) => ({ value: p.id, label: p.name }))}
              onChange={(id) => setOpened([...opened, id])}
            />
          </div>
        )
      }
    >
      {shown.length === 0 ? null : (
        <div className={styles.notes}>
          {shown.map((p) => (
            <TextField
              key={p.id}
              label={p.name}
              value={noteOf(p.id)}
              multiline
              rows={2}
              isDisabled={isReadOnly}
              onCommit={(note) => change({ roundId: round.id, staffId: p.id, note })}
            />
          ))}
        </div>
      )}
    </Card>
  );
}
