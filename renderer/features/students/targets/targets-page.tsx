import { Check } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type Standing, TARGET_LISTS, type TargetList } from '../../../../shared/domain/students.ts';
import { countsWords } from '../../../../shared/domain/target-rule.ts';
import { listOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { IMPORT_PATH, STUDENTS_PATH, TARGETS_PATH } from '../student-links.ts';
import { ByYearCard } from './by-year-card.tsx';
import { MissingFacts } from './missing-facts.tsx';
import { RuleCard } from './rule-card.tsx';
import { TargetListTable } from './target-list.tsx';
import { TargetMovesContext } from './target-moves.ts';
import styles from './targets.module.css';
import type { Targets } from './targets-data.ts';
import { useCaughtFocus } from './use-caught-focus.ts';
import { useMoves } from './use-target-moves.tsx';
import { useTargets } from './use-targets.ts';
import { AgainstRuleCard, WouldChangeCard } from './would-change-card.tsx';

const TITLE = 'Find target students';
const LISTS = Object.keys(TARGET_LISTS) as TargetList[];
const RULE_PATH = `${TARGETS_PATH}/rule`;
const pathOf = (list: TargetList) => (list === 'in' ? TARGETS_PATH : `${TARGETS_PATH}/${list}`);
const NOBODY: ReadonlySet<string> = new Set();

/** The rule, the four lists it makes, and what people decide about the students on them. */
export function TargetsPage() {
  const reading = useTargets();
  if (reading.state === 'failed') {
    return (
      <>
        <PageHeader title={TITLE} />
        <ErrorNotice error={reading.error} action={<Button onPress={reading.readAgain}>Try again</Button>} />
      </>
    );
  }
  if (reading.state === 'reading') {
    return (
      <>
        <PageHeader title={TITLE} />
        <Loading what="the students" />
      </>
    );
  }
  return reading.targets.rows.length === 0 ? <NoStudents /> : <TargetsFound targets={reading.targets} />;
}

function TargetsFound({ targets }: { readonly targets: Targets }) {
  const [location, goTo] = useLocation();
  const [picked, setPicked] = useState<ReadonlySet<string>>(NOBODY);
  const unpick = useCallback(() => setPicked(NOBODY), []);
  const { moves, dialog } = useMoves(unpick);
  const [part, beside] = location.slice(TARGETS_PATH.length + 1).split('/');
  const list = LISTS.find((one) => one === (part === 'rule' ? beside : part)) ?? 'in';
  const { byList, toConfirm, changed, against } = targets;
  const page = useRef<HTMLDivElement>(null);
  useCaughtFocus(page);
  const counts = useMemo(
    () => ({
      in: byList.in.length,
      boundary: byList.boundary.length,
      'no-score': byList['no-score'].length,
      out: byList.out.length,
    }),
    [byList],
  );

  return (
    <TargetMovesContext value={moves}>
      <PageHeader
        title={TITLE}
        facts={`${countsWords(counts)}. ${decidedWords(targets)}.`}
        actions={
          <>
            <LinkButton to={STUDENTS_PATH}>All students</LinkButton>
            {toConfirm.length === 0 ? null : (
              <span data-part="confirm">
                <Button
                  variant={part === 'rule' ? 'secondary' : 'primary'}
                  icon={<Check />}
                  onPress={() => moves.decide('target', toConfirm)}
                >
                  {toConfirm.length === byList.in.length
                    ? `Confirm all ${toConfirm.length}`
                    : `Confirm ${toConfirm.length} more`}
                </Button>
              </span>
            )}
          </>
        }
      />
      <div ref={page} className={styles.page}>
        <MissingFacts targets={targets} />
        <div className={styles.top} data-changing={part === 'rule' || undefined}>
          <div data-part="rule" className={styles.part}>
            <RuleCard
              targets={targets}
              isChanging={part === 'rule'}
              onChanging={(isChanging) => goTo(isChanging ? `${RULE_PATH}/${list}` : pathOf(list))}
            />
          </div>
          <ByYearCard targets={targets} />
        </div>
        {changed.length === 0 ? null : (
          <div data-part="changed">
            <WouldChangeCard rows={changed} />
          </div>
        )}
        {against.length === 0 ? null : (
          <div data-part="against">
            <AgainstRuleCard rows={against} />
          </div>
        )}
        <Tabs
          label="The four lists"
          tabs={LISTS.map((id) => ({
            id,
            title: `${TARGET_LISTS[id]} (${counts[id]})`,
            content: () => <TargetListTable list={id} targets={targets} picked={picked} onPick={setPicked} />,
          }))}
          selected={list}
          onSelect={(id) => goTo(part === 'rule' ? `${RULE_PATH}/${id}` : pathOf(id))}
        />
      </div>
      {dialog}
    </TargetMovesContext>
  );
}

/** "Decided: 53 targets and 1 on watch"; those whom nobody has to decide about are not counted. */
function decidedWords({ rows }: Targets): string {
  const count = (standing: Standing) => rows.filter(({ student }) => student.decision?.standing === standing).length;
  const target = count('target');
  const words = [
    [target, target === 1 ? 'target' : 'targets'],
    [count('watch'), 'on watch'],
    [count('comparison'), 'for comparison'],
    [count('none'), 'not a target'],
  ].flatMap(([n, word]) => (n === 0 ? [] : [`${n} ${word}`]));
  return words.length === 0 ? 'Nobody has decided yet' : `Decided: ${listOf(words)}`;
}

function NoStudents() {
  return (
    <>
      <PageHeader title={TITLE} />
      <EmptyState
        title="Bring in the students first"
        action={
          <LinkButton to={IMPORT_PATH} variant="primary">
            Import students
          </LinkButton>
        }
      >
        The rule looks at Pupil Premium and the KS2 maths score of each student. Both are in files that the school has:
        a list from SIMS or Arbor, and the DfE Pupil Premium file.
      </EmptyState>
    </>
  );
}
