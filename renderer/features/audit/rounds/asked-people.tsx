import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { STAFF_ROLES } from '../../../../shared/domain/staff.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import styles from './round-dialog.module.css';

interface AskedPeopleProps {
  readonly people: readonly StaffMember[];
  readonly asked: ReadonlySet<string>;
  /** Who has answered, and so stays asked. */
  readonly answered: ReadonlySet<string>;
  readonly onChange: (asked: ReadonlySet<string>) => void;
}

/** Who is asked in a round. */
export function AskedPeople({ people, asked, answered, onChange }: AskedPeopleProps) {
  if (people.length === 0) {
    return (
      <p className={styles.hint}>
        Nobody is on the staff list yet. You can start the round now, and importing answers adds the people who
        answered; or <a href="#/settings/staff">add the staff first</a>.
      </p>
    );
  }
  const isEverybody = people.every((p) => asked.has(p.id));
  const tick = (id: string, on: boolean) => {
    const next = new Set(asked);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className={styles.people}>
      <legend className={styles.legend}>People asked</legend>
      <div className={styles.all}>
        <span>
          {asked.size} of {people.length} ticked
        </span>
        <Button size="s" onPress={() => onChange(new Set(isEverybody ? answered : people.map((p) => p.id)))}>
          {isEverybody ? 'Untick everybody' : 'Tick everybody'}
        </Button>
      </div>
      <ul className={styles.list}>
        {people.map((p) => (
          <li key={p.id}>
            <Checkbox
              label={p.name}
              description={answered.has(p.id) ? 'Has answered, so stays in the round' : STAFF_ROLES[p.role]}
              isSelected={asked.has(p.id)}
              isDisabled={answered.has(p.id)}
              onChange={(on) => tick(p.id, on)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
