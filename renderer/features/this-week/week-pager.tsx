import { ChevronLeft, ChevronRight } from 'lucide-react';
import { addDays, mondayOf } from '../../../shared/domain/school-year.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './this-week.module.css';

interface WeekPagerProps {
  /** Monday of the week that is shown. */
  readonly monday: string;
  readonly today: string;
  readonly onChange: (monday: string) => void;
}

/** Goes to the week before and after, and back to this one. */
export function WeekPager({ monday, today, onChange }: WeekPagerProps) {
  const isThis = monday === mondayOf(today);
  return (
    <nav className={styles.pager} aria-label="Week">
      <IconButton
        label="The week before"
        icon={<ChevronLeft />}
        variant="secondary"
        onPress={() => onChange(addDays(monday, -7))}
      />
      <Button isDisabled={isThis} onPress={() => onChange(mondayOf(today))}>
        {isThis ? 'This week' : 'Back to this week'}
      </Button>
      <IconButton
        label="The week after"
        icon={<ChevronRight />}
        variant="secondary"
        onPress={() => onChange(addDays(monday, 7))}
      />
    </nav>
  );
}
