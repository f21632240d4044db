import type { Priority } from '../../../../shared/contract/plan.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { type Fact, FactList } from '../../../ui/fact-list.tsx';
import type { PlanData } from '../plan-data.ts';
import styles from './past-plan.module.css';

/** What an earlier year's plan was for, and how its reviews went. */
export function PastPriorities({ data }: { readonly data: PlanData }) {
  const { plan, priorities, reviews } = data;
  return (
    <>
      <Card title="Priorities">
        {priorities.map((priority) => (
          <Disclosure key={priority.id} title={`${priority.position} ${priority.title}`}>
            <FactList facts={factsOf(priority, data)} />
          </Disclosure>
        ))}
      </Card>
      {plan.summary.trim() === '' ? null : (
        <Card title="Summary for governors">
          <p className={styles.words}>{plan.summary}</p>
        </Card>
      )}
      {reviews.length === 0 ? null : (
        <Card title="Reviews">
          {reviews.map(({ id, heldOn, present, notes, decisions }) => (
            <Disclosure key={id} title={formatDay(heldOn)}>
              <FactList facts={said({ Present: present, Notes: notes, Decisions: decisions })} />
            </Disclosure>
          ))}
        </Card>
      )}
    </>
  );
}

function factsOf({ rationale, aimId, intendedEffect, statementIds }: Priority, { aims, domains }: PlanData) {
  const codes = domains
    .flatMap(({ statements }) => statements)
    .filter(({ id }) => statementIds.includes(id))
    .map(({ code }) => code);
  return said({
    Statements: codes.join(', '),
    Aim: aims.find(({ id }) => id === aimId)?.name ?? '',
    Why: rationale,
    'Intended effect': intendedEffect,
  });
}

/** What was said, by its name; what was not is left out. */
function said(words: Readonly<Record<string, string>>): readonly Fact[] {
  const facts = Object.entries(words).filter(([, value]) => value.trim() !== '');
  if (facts.length === 0) return [{ term: 'Notes', value: 'Nothing was written' }];
  return facts.map(([term, value]) => ({ term, value: <span className={styles.words}>{value}</span> }));
}
