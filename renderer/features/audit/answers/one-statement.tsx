import { type KeyboardEvent, useId } from 'react';
import type { AuditFramework, Rating } from '../../../../shared/contract/audit.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { RatingChoice, type RatingOption } from '../rating-choice.tsx';
import styles from './answers.module.css';
import { ratingOfKey } from './grid-keys.ts';
import type { Answer, GridStatement } from './grid-model.ts';

interface OneStatementProps {
  readonly statement: GridStatement;
  readonly scale: AuditFramework['staffScale'];
  readonly answer: Answer;
  readonly isReadOnly: boolean;
  readonly onRate: (patch: { readonly rating?: Rating | null; readonly wantsPd?: boolean }) => void;
}

/** A statement in full with its answer, for one person. */
export function OneStatement({ statement, scale, answer, isReadOnly, onRate }: OneStatementProps) {
  const textId = useId();

  const onKeyDown = (event: KeyboardEvent) => {
    if (isReadOnly || event.ctrlKey || event.metaKey || event.altKey) return;
    const rating = ratingOfKey(event.key);
    if (rating !== null) {
      event.preventDefault();
      onRate({ rating });
      focusNext(event.currentTarget, 1);
    } else if (event.key.toLowerCase() === 'w') {
      event.preventDefault();
      onRate({ wantsPd: !answer.wantsPd });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      focusNext(event.currentTarget, event.shiftKey ? -1 : 1);
    }
  };

  return (
    <li className={styles.statement} data-statement={statement.code}>
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

/** Moves to the chosen radio of the statement before or after, or its first. */
function focusNext(from: Element, step: 1 | -1) {
  const all = [...document.querySelectorAll('[data-statement] fieldset')];
  const next = all[all.indexOf(from) + step];
  const radio = next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input');
  radio?.focus();
  radio?.scrollIntoView({ block: 'nearest' });
}
