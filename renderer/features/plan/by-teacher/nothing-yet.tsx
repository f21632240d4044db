import { UserRoundX } from 'lucide-react';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './by-teacher.module.css';
import { bearInMind } from './person-words.ts';

interface NothingYetProps {
  readonly people: readonly StaffMember[];
  readonly onGive: (person: StaffMember) => void;
}

/** The teachers with nothing in the plan, each with the way to mend it. */
export function NothingYet({ people, onGive }: NothingYetProps) {
  if (people.length === 0) return null;
  return (
    <section className={styles.nothing} aria-labelledby="nothing-yet">
      <h2 id="nothing-yet" className={styles.nothingTitle}>
        <UserRoundX aria-hidden="true" />
        {people.length === 1 ? 'One teacher has nothing yet' : `${people.length} teachers have nothing yet`}
      </h2>
      <ul className={styles.nothingList}>
        {people.map((person) => (
          <li key={person.id} className={styles.nothingPerson}>
            <span>
              {person.name}
              {bearInMind(person) ? <span className={styles.second}>{bearInMind(person)}</span> : null}
            </span>
            <Button size="s" aria-label={`Give an action to ${person.name}`} onPress={() => onGive(person)}>
              Give an action
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
