import { useMemo, useState } from 'react';
import { MAX_PRIORITIES } from '../../../../shared/domain/plan.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useCall } from '../../../app/data.ts';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Select } from '../../../ui/select.tsx';
import type { RoundView } from '../place-data.ts';
import { ChoiceBar } from './choice-bar.tsx';
import { type NeedChoice, NeedChoiceContext, useTickedNeeds } from './need-choice.ts';
import styles from './needs.module.css';
import { NEED_COLUMNS } from './needs-columns.tsx';

const EVERY_DOMAIN = 'every';

/** Needs by their score, and the way from them to the plan's priorities. */
export function NeedsSection({ view }: { readonly view: RoundView }) {
  const { framework, result } = view;
  const priorities = useCall('plan.get', {}).data?.priorities;
  const [chosen, setChosen] = useTickedNeeds(view.round.id);
  const [domain, setDomain] = useState(EVERY_DOMAIN);

  const ranked = useMemo(() => result.needs.filter((n) => n.score !== null), [result.needs]);
  const notRated = result.needs.filter((n) => n.score === null);
  const shown = useMemo(
    () => ranked.filter((n) => domain === EVERY_DOMAIN || n.domainCode === domain),
    [ranked, domain],
  );
  const inPlan = useMemo(
    () => new Map((priorities ?? []).flatMap((p) => p.statementIds.map((id) => [id, p.position] as const))),
    [priorities],
  );
  const places = Math.max(0, MAX_PRIORITIES - (priorities?.length ?? 0));
  const wanted = ranked.filter((n) => chosen.has(n.statementId) && !inPlan.has(n.statementId));
  const nameOf = (staffId: string) => view.staff.find((s) => s.id === staffId)?.name ?? 'Somebody';
  const choice: NeedChoice = {
    chosen,
    inPlan,
    nameOf,
    room: priorities ? Math.max(0, places - wanted.length) : 0,
    toggle: (id, on) => {
      const next = new Set(chosen);
      if (on) next.add(id);
      else next.delete(id);
      setChosen(next);
    },
  };

  if (ranked.length === 0) {
    return (
      <EmptyState
        title="Nothing to rank yet"
        action={
          <>
            <LinkButton to="/audit/answers">Type answers</LinkButton>
            <LinkButton to="/audit/questions">Get the questions out</LinkButton>
          </>
        }
      >
        Needs are ranked as soon as the first answer is in. Import a Forms export, type the answers here, or rate the
        department.
      </EmptyState>
    );
  }
  return (
    <NeedChoiceContext value={choice}>
      <div className={styles.section}>
        <div className={styles.table}>
          <DataTable
            label="Ranked needs"
            columns={NEED_COLUMNS}
            rows={shown}
            getRowId={(n) => n.statementId}
            initialSorting={[{ id: 'rank', desc: false }]}
            rememberKey="needs"
            filter
            stickyHeader
            maxHeight="max(420px, calc(100dvh - 326px))"
            tools={
              <>
                <div className={styles.domains}>
                  <Select
                    label="Domain"
                    hideLabel
                    value={domain}
                    options={[
                      { value: EVERY_DOMAIN, label: 'Every domain' },
                      ...framework.domains.map((d) => ({ value: d.code, label: `${d.code} ${d.name}` })),
                    ]}
                    onChange={setDomain}
                  />
                </div>
                <ChoiceBar
                  roundId={view.round.id}
                  wanted={wanted}
                  places={places}
                  inPlan={priorities?.length ?? null}
                  counts={countsOf(shown.length, ranked.length, notRated.length)}
                  onClear={() => setChosen(new Set())}
                />
              </>
            }
            emptyMessage="Nothing in this domain is rated yet"
          />
        </div>
        <Disclosure title="How the score is made" level={2}>
          <p className={styles.how}>
            Score = N × W × (1 + R). <strong>N</strong> is how far the statement is from 4: the mean of 4 less the staff
            median and 4 less the department rating, or the one there is. <strong>W</strong> is the domain’s weight, 1
            to 3. <strong>R</strong> is the share of the staff who rated it that are at 1 or 2. N/A and blanks never
            count. Ties go by W, then R, then the code.
          </p>
        </Disclosure>
        {notRated.length > 0 ? (
          <Card
            title="Not rated"
            facts={`${countOf(notRated.length, 'statement')} nobody has rated yet. They are left out of the ranking, not put last.`}
            actions={<LinkButton to="/audit/department">Rate the department</LinkButton>}
          >
            <ul className={styles.notRated}>
              {notRated.map((n) => (
                <li key={n.statementId}>
                  <span className={styles.code}>{n.code}</span>
                  <span>{n.text}</span>
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
    </NeedChoiceContext>
  );
}

function countsOf(shown: number, ranked: number, notRated: number): string {
  const left = notRated > 0 ? `, ${notRated} not rated` : '';
  return shown === ranked ? `${ranked} ranked${left}` : `${shown} of the ${ranked} ranked are in this domain`;
}
