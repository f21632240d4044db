import type { Priority } from '../../../../shared/contract/plan.ts';
import { arithmeticOf } from '../../../../shared/domain/audit.ts';
import { GUSKEY_LEVELS } from '../../../../shared/domain/plan.ts';
import { useChange } from '../../../app/data.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { usePlan } from '../plan-data.ts';
import { NONE } from '../plan-words.ts';
import { SavedMultiSelect, SavedSelect } from '../saved-fields.tsx';
import { codesOf, statementOptions } from '../statements.ts';
import styles from './priorities.module.css';

/** How each of Guskey's levels is usually looked at (domain.md 2.1). */
const INSTRUMENTS = {
  1: 'Usually an end-of-session questionnaire',
  2: 'Usually a short test or a reflection',
  3: 'Usually minutes and conversations',
  4: 'Usually drop-ins some time after, never graded',
  5: 'Usually results and student work',
} as const;
const LEVELS = [1, 2, 3, 4, 5] as const;

export function PriorityFields({ priority }: { readonly priority: Priority }) {
  const { aims, domains, needs } = usePlan();
  const { change } = useChange('plan.updatePriority');
  const { id } = priority;
  return (
    <div className={styles.fields}>
      <TextField
        label="Title"
        isRequired
        fieldName="title"
        value={priority.title}
        onCommit={(title) => change({ id, patch: { title } })}
      />
      <div className={styles.pair}>
        <SavedMultiSelect
          label="Statements"
          fieldName="statementIds"
          values={priority.statementIds}
          options={statementOptions(domains, needs)}
          summary={codesOf(domains, priority.statementIds)}
          onSave={(statementIds) => change({ id, patch: { statementIds } })}
        />
        <SavedSelect
          label="Aim it serves"
          fieldName="aimId"
          value={priority.aimId ?? NONE}
          options={[{ value: NONE, label: 'Not chosen yet' }, ...aims.map((a) => ({ value: a.id, label: a.name }))]}
          onSave={(aimId) => change({ id, patch: { aimId: aimId === NONE ? null : aimId } })}
        />
      </div>
      <Statements ids={priority.statementIds} />
      <TextField
        label="Rationale"
        description="Why this need, here and now"
        multiline
        fieldName="rationale"
        value={priority.rationale}
        onCommit={(rationale) => change({ id, patch: { rationale } })}
      />
      <TextField
        label="Intended effect on target students"
        description="What disadvantaged, high-potential students will be able to do, and how many"
        multiline
        rows={2}
        fieldName="intendedEffect"
        value={priority.intendedEffect}
        onCommit={(intendedEffect) => change({ id, patch: { intendedEffect } })}
      />
      <section aria-label="Evaluation">
        <h3 className={styles.subheading}>Evaluation by Guskey’s levels</h3>
        <div className={styles.pair}>
          {LEVELS.map((level) => (
            <TextField
              key={level}
              label={`${level} ${GUSKEY_LEVELS[level]}`}
              description={INSTRUMENTS[level]}
              multiline
              rows={2}
              fieldName={`evaluation${level}`}
              value={priority[`evaluation${level}`]}
              onCommit={(text) => change({ id, patch: { [`evaluation${level}`]: text } })}
            />
          ))}
        </div>
      </section>
    </div>
  );
}

/** The statements in full, each with its need score and the arithmetic behind it. */
function Statements({ ids }: { readonly ids: readonly string[] }) {
  const { domains, needs } = usePlan();
  const statements = domains.flatMap((d) => d.statements).filter((s) => ids.includes(s.id));
  return (
    <ul className={styles.statements}>
      {statements.map((s) => {
        const need = needs.get(s.id);
        return (
          <li key={s.id} className={styles.statement}>
            <span>
              <strong className={styles.code}>{s.code}</strong> {s.text}
            </span>
            {need ? <span className={styles.hint}>{arithmeticOf(need)}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
