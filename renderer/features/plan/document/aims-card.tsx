import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { PlanAim } from '../../../../shared/contract/plan.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { usePlan } from '../plan-data.ts';
import styles from './document.module.css';

type NewAims = readonly { readonly id: string | null; readonly name: string }[];

const NEW_AIM = 'New aim';
const MAX_AIMS = 20;

/** The aims that priorities can serve: words and order are the school's own. */
export function AimsCard() {
  const { aims } = usePlan();
  const { change, run } = useChange('plan.saveAims');
  const toast = useToast();
  const list = useRef<HTMLUListElement>(null);
  // After an aim is added or removed: the row that gets the focus, once there are so many.
  const next = useRef<{ readonly row: number; readonly of: number } | null>(null);
  // As last sent, until they come back: leaving a name to press a button saves the name first, and the button sends all.
  const latest = useRef<NewAims>([]);
  useLayoutEffect(() => {
    latest.current = aims.map(({ id, name }) => ({ id, name }));
  }, [aims]);
  const send = (wanted: NewAims) => {
    latest.current = wanted;
    return { aims: [...wanted] };
  };

  useEffect(() => {
    if (next.current?.of !== aims.length) return;
    const input = list.current?.querySelectorAll('input')[next.current.row];
    next.current = null;
    input?.focus();
    input?.select();
  }, [aims.length]);

  const add = async () => {
    next.current = { row: aims.length, of: aims.length + 1 };
    await run(send([...latest.current, { id: null, name: NEW_AIM }]));
  };
  const swap = (i: number, j: number) => {
    const { [i]: one, [j]: other } = latest.current;
    if (one && other) void run(send(latest.current.with(i, other).with(j, one)));
  };
  const remove = async (aim: PlanAim) => {
    next.current = { row: Math.min(aims.indexOf(aim), aims.length - 2), of: aims.length - 1 };
    const done = await run(send(latest.current.filter((a) => a.id !== aim.id)));
    if (done) toast.show({ message: `Aim “${aim.name}” removed`, undo: true });
  };

  return (
    <Card title="Aims" facts="A partnership’s or school’s priorities. Each priority of the plan serves one.">
      <ul ref={list} className={styles.aims}>
        {aims.map((aim, i) => (
          <li key={aim.id} className={styles.aim}>
            <TextField
              label={`Aim ${i + 1}`}
              hideLabel
              isRequired
              value={aim.name}
              onCommit={(name) => change(send(latest.current.map((a) => (a.id === aim.id ? { ...a, name } : a))))}
            />
            <IconButton
              label={`Move aim ${i + 1} up`}
              icon={<ArrowUp />}
              isDisabled={i === 0}
              onPress={() => swap(i, i - 1)}
            />
            <IconButton
              label={`Move aim ${i + 1} down`}
              icon={<ArrowDown />}
              isDisabled={i === aims.length - 1}
              onPress={() => swap(i, i + 1)}
            />
            <IconButton label={`Remove aim ${i + 1}`} icon={<Trash2 />} onPress={() => void remove(aim)} />
          </li>
        ))}
      </ul>
      <Button icon={<Plus />} isDisabled={aims.length >= MAX_AIMS} onPress={() => void add()}>
        Add aim
      </Button>
    </Card>
  );
}
