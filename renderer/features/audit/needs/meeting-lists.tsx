import { type ReactNode, useState } from 'react';
import type { DepartmentRating, Need } from '../../../../shared/contract/audit.ts';
import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import type { Priority } from '../../../../shared/contract/plan.ts';
import { countOf, listOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { copyText } from '../questions/copy-text.ts';
import { useNeedChoice } from './need-choice.ts';
import { gapWords, toDiscuss } from './need-filter.ts';
import styles from './needs.module.css';

interface MeetingListsProps {
  readonly needs: readonly Need[];
  readonly department: readonly DepartmentRating[];
  /** The plan's priority that has a statement. */
  readonly priorityOf: (statementId: string) => Priority | undefined;
  /** The action that makes peer support on a need happen already. */
  readonly supportActionOf: (need: Need) => PdAction | undefined;
  readonly onMakeAction: (need: Need) => void;
  /** Evidence is written only while the round is open. */
  readonly isRoundOpen: boolean;
}

/** For the meeting with the Head of Department: what to talk about first, and who could support whom. */
export function MeetingLists(props: MeetingListsProps) {
  const { needs, department, isRoundOpen } = props;
  const { nameOf } = useNeedChoice();
  const discuss = toDiscuss(needs);
  const support = needs.filter((n) => n.peerSupport && !n.discuss);
  const evidenceOf = (need: Need) => department.find((d) => d.statementId === need.statementId)?.evidence.trim() ?? '';
  const supportWords = (need: Need) =>
    need.peerSupport
      ? `${listOf(need.expertStaffIds.map(nameOf))} could support ${listOf(need.lowStaffIds.map(nameOf))}`
      : '';
  const item = (need: Need, isForTalk: boolean) => (
    <li key={need.statementId} className={styles.item}>
      <div className={styles.itemWords}>
        <p>
          <span className={styles.code}>{need.code}</span> {need.text}{' '}
          <span className={styles.about}>Rank {need.rank}</span>
        </p>
        {isForTalk ? (
          <>
            <p className={styles.about}>{gapWords(need)}</p>
            <p className={styles.about}>
              {evidenceOf(need) === '' ? 'No evidence is written yet' : `Evidence: ${evidenceOf(need)}`}
            </p>
          </>
        ) : null}
        {need.peerSupport ? <p className={styles.about}>{supportWords(need)}</p> : null}
      </div>
      {need.peerSupport ? (
        <SupportAct
          need={need}
          isInPlan={props.priorityOf(need.statementId) !== undefined}
          action={props.supportActionOf(need)}
          onMakeAction={props.onMakeAction}
        />
      ) : null}
    </li>
  );
  return (
    <>
      {discuss.length > 0 ? (
        <Card
          title="Talk about these first"
          facts={`${countOf(discuss.length, 'statement')} where staff and department are 1.5 or more apart. For you and the Head of Department.`}
          actions={
            <>
              <CopyList
                text={discuss
                  .map((n) =>
                    [`${n.code} ${n.text}`, gapWords(n), evidenceOf(n), supportWords(n)]
                      .filter((t) => t !== '')
                      .join('\n'),
                  )
                  .join('\n\n')}
              />
              {isRoundOpen ? (
                <LinkButton to="/audit/department" size="s">
                  Write evidence
                </LinkButton>
              ) : null}
            </>
          }
        >
          <ul className={styles.list}>{discuss.map((n) => item(n, true))}</ul>
        </Card>
      ) : null}
      {support.length > 0 ? (
        <Card
          title={discuss.length > 0 ? 'More peer support available' : 'Peer support available'}
          facts={`${countOf(support.length, 'statement')} with somebody at 4 beside two or more at 1 or 2`}
        >
          <FirstOf needs={support}>{(n) => item(n, false)}</FirstOf>
        </Card>
      ) : null}
    </>
  );
}

interface SupportActProps {
  readonly need: Need;
  readonly isInPlan: boolean;
  readonly action: PdAction | undefined;
  readonly onMakeAction: (need: Need) => void;
}

function SupportAct({ need, isInPlan, action, onMakeAction }: SupportActProps) {
  if (action) {
    return (
      <LinkButton to={`/plan/actions/${encodeURIComponent(action.id)}`} variant="quiet" size="s">
        In the plan: {action.title}
      </LinkButton>
    );
  }
  if (!isInPlan) return <span className={styles.about}>Not in the plan: choose it to make this an action</span>;
  return (
    <Button size="s" onPress={() => onMakeAction(need)} aria-label={`Make it an action: peer support on ${need.code}`}>
      Make it an action
    </Button>
  );
}

function CopyList({ text }: { readonly text: string }) {
  const toast = useToast();
  const copy = async () => {
    const isCopied = await copyText(text);
    toast.show(
      isCopied
        ? { message: 'The list is copied. It names colleagues: keep it to the two of you' }
        : { message: 'This window may not copy. Select the words and copy them yourself', tone: 'error' },
    );
  };
  return (
    <Button size="s" onPress={() => void copy()}>
      Copy the list
    </Button>
  );
}

const FIRST = 5;

function FirstOf({
  needs,
  children,
}: {
  readonly needs: readonly Need[];
  readonly children: (need: Need) => ReactNode;
}) {
  const [showsAll, setShowsAll] = useState(false);
  const left = needs.length - FIRST;
  return (
    <>
      <ul className={styles.list}>{(showsAll ? needs : needs.slice(0, FIRST)).map(children)}</ul>
      {left > 0 ? (
        <Button variant="quiet" size="s" onPress={() => setShowsAll(!showsAll)} aria-expanded={showsAll}>
          {showsAll ? `Only the first ${FIRST}` : `Show ${left} more`}
        </Button>
      ) : null}
    </>
  );
}
