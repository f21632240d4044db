import { type KeyboardEvent, useId } from 'react';
import type { AuditFramework, AuditStatement, DepartmentRating, Need } from '../../../../shared/contract/audit.ts';
import { useChange } from '../../../app/data.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { FieldScope } from '../../../ui/lost-edits.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen } from '../../../ui/use-chosen.ts';
import { focusRatingAfter } from '../focus-rating.ts';
import { numberText } from '../place-data.ts';
import { RatingChoice } from '../rating-choice.tsx';
import styles from './department.module.css';

type Value = NonNullable<DepartmentRating['rating']>;

interface DepartmentStatementProps {
  readonly roundId: string;
  readonly statement: AuditStatement;
  readonly scale: AuditFramework['departmentScale'];
  readonly rating: DepartmentRating;
  readonly need: Need | null;
  readonly isReadOnly: boolean;
}

const NOTES = [
  { key: 'evidence', label: 'Evidence', hint: 'What the rating rests on' },
  { key: 'helping', label: 'What helps', hint: 'People, time or resources to build on' },
  { key: 'hindering', label: 'What hinders', hint: 'And whether it is in your control' },
] as const;

export function DepartmentStatement(props: DepartmentStatementProps) {
  const { roundId, statement, scale, rating, need, isReadOnly } = props;
  const { change, run } = useChange('audit.rateDepartment');
  const [value, show] = useChosen(rating.rating);
  const textId = useId();
  const staffMedian = need?.staffMedian ?? null;
  const isApart = staffMedian !== null && value !== null && Math.abs(staffMedian - value) >= 1.5;
  const written = NOTES.filter(({ key }) => rating[key] !== '').map(({ label }) => label.toLowerCase());

  const choose = (next: Value | null) => {
    const saving = run({ roundId, statementId: statement.id, patch: { rating: next } });
    void show(
      next,
      saving.then((saved) => saved !== undefined),
    );
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isReadOnly || event.ctrlKey || event.metaKey || event.altKey) return;
    const typed = scale.find((s) => String(s.value) === event.key);
    if (typed) choose(typed.value as Value);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    focusRatingAfter(event.currentTarget, event.key === 'Enter' && event.shiftKey ? -1 : 1);
  };

  return (
    <li className={styles.statement}>
      <div className={styles.words}>
        <p id={textId} className={styles.text}>
          <span className={styles.code}>{statement.code}</span>
          <span>{statement.text}</span>
        </p>
        {isApart ? (
          <span className={styles.flag}>
            <StatusChip tone="due">
              Discuss: staff {numberText(staffMedian)}, department {value}
            </StatusChip>
          </span>
        ) : null}
        <Disclosure
          level={3}
          title={
            <span className={styles.notesTitle}>
              Notes on {statement.code}
              <span className={styles.written}>{written.length > 0 ? ` · ${written.join(', ')}` : ' · none yet'}</span>
            </span>
          }
        >
          <div className={styles.notes}>
            <FieldScope value={statement.id}>
              {NOTES.map(({ key, label, hint }) => (
                <TextField
                  key={key}
                  label={label}
                  description={hint}
                  value={rating[key]}
                  multiline
                  rows={2}
                  isDisabled={isReadOnly}
                  onCommit={(text) => change({ roundId, statementId: statement.id, patch: { [key]: text } })}
                />
              ))}
            </FieldScope>
          </div>
        </Disclosure>
      </div>
      <p className={styles.facts}>
        {staffWords(statement, need).map((words) => (
          <span key={words}>{words}</span>
        ))}
      </p>
      <RatingChoice
        label={`Department rating of ${statement.code}`}
        describedBy={textId}
        value={value}
        options={scale.map((s) => ({ value: s.value as Value, short: String(s.value), words: s.label }))}
        showsWords
        isReadOnly={isReadOnly}
        onChange={choose}
        onKeyDown={onKeyDown}
      />
    </li>
  );
}

function staffWords(statement: AuditStatement, need: Need | null): readonly string[] {
  if (!statement.askedOfStaff) return ['Not asked of staff'];
  if (need === null || need.staffMedian === null) return ['No staff ratings yet'];
  return [`Staff median ${numberText(need.staffMedian)}`, `${need.ratedCount} rated`];
}
