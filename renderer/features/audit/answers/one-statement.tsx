import { type KeyboardEvent, useId } from 'react';
import type { AuditFramework, Rating } from '../../../../shared/contract/audit.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { focusRatingAfter } from '../focus-rating.ts';
import { RatingChoice, type RatingOption } from '../rating-choice.tsx';
import styles from './answers.module.css';
import { isStrayKey, ratingOfKey } from './grid-keys.ts';
import type { Answer, GridStatement } from './grid-model.ts';

interface OneStatementProps {
  readonly statement: GridStatement;
  readonly scale: AuditFramework['staffScale'];
  readonly answer: Answer;
  readonly isReadOnly: boolean;
  readonly onRate: (patch: { readonly rating?: Rating | null; readonly wantsPd?: boolean }) => void;
  /** A rating was typed; the focus goes on to the next statement. */
  readonly onTypeRating: (rating: Rating) => void;
  /** W was typed. */
  readonly onTypePd: () => void;
  /** Any other key that means something here. */
  readonly onMove: () => void;
  /** A key that means nothing here. */
  readonly onIgnoredKey: () => void;
}

/** A statement in full with its answer, for one person. */
export function OneStatement(props: OneStatementProps) {
  const { statement, scale, answer, isReadOnly, onRate } = props;
  const textId = useId();

  const onKeyDown = (event: KeyboardEvent) => {
    if (isReadOnly || event.ctrlKey || event.metaKey || event.altKey || event.key === 'Shift') return;
    const rating = ratingOfKey(event.key);
    if (rating !== null) {
      event.preventDefault();
      props.onTypeRating(rating);
      focusRatingAfter(event.currentTarget, 1);
    } else if (event.key.toLowerCase() === 'w') {
      event.preventDefault();
      props.onTypePd();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      props.onMove();
      focusRatingAfter(event.currentTarget, event.shiftKey ? -1 : 1);
    } else if (isStrayKey(event)) props.onIgnoredKey();
    else props.onMove();
  };

  return (
    <li className={styles.statement}>
      <p id={textId} className={styles.text}>
        <span className={styles.code}>{statement.code}</span>
        <span>{statement.text}</span>
      </p>
      <div className={styles.controls}>
        <RatingChoice
          label={`Your answer to ${statement.code}`}
          describedBy={textId}
          value={answer.rating}
          options={optionsOf(scale)}
          isReadOnly={isReadOnly}
          onChange={(rating) => onRate({ rating })}
          onKeyDown={onKeyDown}
        />
        <Checkbox
          label="I want PD on this"
          isSelected={answer.wantsPd}
          isDisabled={isReadOnly}
          onChange={(wantsPd) => onRate({ wantsPd })}
        />
      </div>
    </li>
  );
}

function optionsOf(scale: AuditFramework['staffScale']): readonly RatingOption<Rating>[] {
  const steps = scale.map(({ value, label }) => ({ value: value as Rating, short: String(value), words: label }));
  return [...steps, { value: 'N/A', short: 'N/A', words: 'not taught by me' }];
}
