import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { PlanReview } from '../../../../shared/contract/plan.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { useChange } from '../../../app/data.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { FieldScope } from '../../../ui/lost-edits.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { usePlan } from '../plan-data.ts';
import styles from './document.module.css';

/** The reviews log: when the plan was looked at, by whom, and what was decided. */
export function ReviewsCard() {
  const { reviews, today } = usePlan();
  const { run: add } = useChange('plan.addReview');
  const head = useRef<HTMLSpanElement>(null);
  return (
    <Card
      title="Reviews"
      facts={reviews.length === 0 ? 'No review held yet.' : null}
      actions={
        <span ref={head}>
          <Button size="s" icon={<Plus />} onPress={() => void add({ review: { heldOn: today } })}>
            Add review
          </Button>
        </span>
      }
    >
      {reviews.length === 0 ? (
        <p className={styles.hint}>
          A review notes who met, what had been done since the last one, and what was decided.
        </p>
      ) : (
        <ul className={styles.reviews}>
          {reviews.map((review) => (
            <FieldScope key={review.id} value={review.id}>
              <Review review={review} onRemoved={() => head.current?.querySelector('button')?.focus()} />
            </FieldScope>
          ))}
        </ul>
      )}
    </Card>
  );
}

interface ReviewProps {
  readonly review: PlanReview;
  readonly onRemoved: () => void;
}

function Review({ review, onRemoved }: ReviewProps) {
  const { change } = useChange('plan.updateReview');
  const { run: remove } = useChange('plan.removeReview');
  const toast = useToast();
  const { id } = review;
  const name = `review of ${formatDay(review.heldOn)}`;
  return (
    <li className={styles.review} aria-label={`R${name.slice(1)}`}>
      <div className={styles.reviewHead}>
        <DateField
          label="Held on"
          isRequired
          value={review.heldOn}
          onCommit={(heldOn) => (heldOn === null ? undefined : change({ id, patch: { heldOn } }))}
        />
        <TextField label="Present" value={review.present} onCommit={(present) => change({ id, patch: { present } })} />
        <IconButton
          label={`Remove the ${name}`}
          icon={<Trash2 />}
          onPress={async () => {
            const done = await remove({ id });
            if (!done) return;
            toast.show({ message: `R${name.slice(1)} removed`, undo: true });
            onRemoved();
          }}
        />
      </div>
      <div className={styles.pair}>
        <TextField
          label="Notes"
          multiline
          rows={2}
          value={review.notes}
          onCommit={(notes) => change({ id, patch: { notes } })}
        />
        <TextField
          label="Decisions"
          multiline
          rows={2}
          value={review.decisions}
          onCommit={(decisions) => change({ id, patch: { decisions } })}
        />
      </div>
    </li>
  );
}
