import { type FormEvent, useMemo, useState } from 'react';
import {
  COUNTED_REASONS,
  type CountedReason,
  TARGET_LISTS,
  type TargetList,
} from '../../../../shared/domain/students.ts';
import { ruleSentence } from '../../../../shared/domain/target-rule.ts';
import { listOf } from '../../../../shared/domain/text.ts';
import { useChange } from '../../../app/data.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { InputField } from '../../../ui/input-field.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { useToast } from '../../../ui/toast.tsx';
import { draftOf, effectOf, isRule, moveWords, type RuleEffect, readDraft } from './rule-draft.ts';
import styles from './targets.module.css';
import { placeWords, type Targets } from './targets-data.ts';

const REASON_OPTIONS = optionsOf(COUNTED_REASONS);
const LISTS = Object.keys(TARGET_LISTS) as TargetList[];

/** Changes the rule, and shows what it would do before it is kept. */
export function RuleEditor({ targets, onClose }: { readonly targets: Targets; readonly onClose: () => void }) {
  const { rule, rows, academicYear } = targets;
  const years = useMemo(
    () => [...new Set([...targets.years, ...rule.years])].sort((a, b) => a - b),
    [targets.years, rule.years],
  );
  const [draft, setDraft] = useState(() => draftOf(rule, years));
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const save = useChange('targets.saveRule');
  const toast = useToast();
  const read = useMemo(() => readDraft(draft, years), [draft, years]);
  const effect = useMemo(() => (isRule(read) ? effectOf(read, rows, academicYear) : null), [read, rows, academicYear]);
  const problems = isRule(read) ? [] : read;
  const sentence = (field: string) => problems.find((p) => p.field === field)?.sentence ?? null;

  const keep = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (!isRule(read)) return;
    setFailure(null);
    try {
      await save.change({ rule: read });
      toast.show({ message: 'The target rule has changed', undo: true });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <form className={styles.editor} onSubmit={(event) => void keep(event)} noValidate aria-label="Change the rule">
      {attempt > 0 ? <ErrorSummary problems={problems} attempt={attempt} /> : null}
      <div data-field="reasons">
        <CheckboxGroup<CountedReason>
          label="Pupil Premium reasons that count"
          orientation="horizontal"
          values={draft.reasons}
          options={REASON_OPTIONS}
          onChange={(reasons) => setDraft({ ...draft, reasons })}
        />
      </div>
      <div className={styles.numbers}>
        <InputField
          label="In from KS2 maths"
          description="Scaled score, 80 to 120"
          value={draft.threshold}
          onChange={(threshold) => setDraft({ ...draft, threshold })}
          autoFocus
          fieldName="threshold"
          errorMessage={sentence('threshold')}
        />
        <InputField
          label="Boundary, points below"
          description="2 with 110 is 108 and 109"
          value={draft.boundary}
          onChange={(boundary) => setDraft({ ...draft, boundary })}
          fieldName="boundary"
          errorMessage={sentence('boundary')}
        />
        <Checkbox
          label="A nomination counts in place of the score"
          isSelected={draft.nominationCounts}
          onChange={(nominationCounts) => setDraft({ ...draft, nominationCounts })}
        />
      </div>
      {years.length === 0 ? null : (
        <div data-field="years">
          <CheckboxGroup
            label="Year groups"
            orientation="horizontal"
            values={draft.years.map(String)}
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
            onChange={(ticked) => setDraft({ ...draft, years: ticked.map(Number) })}
          />
        </div>
      )}
      <div className={styles.effect}>
        {isRule(read) && effect ? (
          <>
            <Counts effect={effect} targets={targets} />
            <p className={styles.quiet}>{ruleSentence(read)}</p>
            <Moved effect={effect} />
          </>
        ) : (
          <p role="status">{problems.map((p) => `${p.sentence}.`).join(' ')}</p>
        )}
      </div>
      {failure === null ? null : <ErrorNotice error={failure} />}
      <div className={styles.buttons}>
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="primary" type="submit" isDisabled={save.isChanging}>
          Use this rule
        </Button>
      </div>
    </form>
  );
}

/** "61 in (8 more)": the four lists as they would be. */
function Counts({ effect, targets }: { readonly effect: RuleEffect; readonly targets: Targets }) {
  const words = LISTS.map((list) => {
    const now = effect.counts[list];
    const more = now - targets.byList[list].length;
    const differs = more === 0 ? '' : ` (${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'})`;
    return { list, text: `${now} ${LIST_WORDS[list]}${differs}` };
  });
  return (
    <p role="status" className={styles.counts}>
      {words.map(({ list, text }, i) => (
        <span key={list}>{`${text}${i < words.length - 1 ? ', ' : ''}`}</span>
      ))}
    </p>
  );
}

const LIST_WORDS: Readonly<Record<TargetList, string>> = {
  in: 'in',
  boundary: 'on the boundary',
  'no-score': 'without a score',
  out: 'out',
};

const MOST_NAMED = 40;

function Moved({ effect }: { readonly effect: RuleEffect }) {
  const { shownName } = usePrivacy();
  const { moved } = effect;
  if (moved.length === 0) return <p className={styles.quiet}>Nobody would move.</p>;
  return (
    <Disclosure title={`Would move: ${listOf(moveWords(effect))}`} level={3}>
      <ul className={styles.movedList}>
        {moved.slice(0, MOST_NAMED).map(({ row, to }) => (
          <li key={row.id}>
            <strong>{shownName(row.student)}</strong> {placeWords(row)}: {TARGET_LISTS[row.list]} to {TARGET_LISTS[to]}
          </li>
        ))}
        {moved.length > MOST_NAMED ? <li>and {moved.length - MOST_NAMED} more</li> : null}
      </ul>
    </Disclosure>
  );
}
