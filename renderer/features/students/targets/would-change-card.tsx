import { useState } from 'react';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { STANDINGS, type Standing, TARGET_LISTS } from '../../../../shared/domain/students.ts';
import { isAgainstRule, standingByList } from '../../../../shared/domain/target-rule.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { usePrivacy } from '../../../app/privacy.ts';
import { studentPath } from '../../../app/student-path.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { StandingChip } from '../standing-chip.tsx';
import { reasonWords } from './target-cells.tsx';
import { useTargetMoves } from './target-moves.ts';
import styles from './targets.module.css';
import { placeWords, type TargetRow } from './targets-data.ts';

/** Students whose facts, or the rule, have changed since a person decided: what was, what is now, and what to do. */
export function WouldChangeCard({ rows }: { readonly rows: readonly TargetRow[] }) {
  const { accept } = useTargetMoves();
  return (
    <Card
      title={`${countOf(rows.length, 'student’s', 'students’')} status would change`}
      actions={
        rows.length === 1 ? null : (
          <Button size="s" onPress={() => accept(rows)}>
            Accept all {rows.length}
          </Button>
        )
      }
      facts="What is known of them, or the rule, has changed since somebody decided. Nothing changes until you say so."
      flush
    >
      <Lines rows={rows} first={4} />
    </Card>
  );
}

/** Students a person decided about against the rule, which has them on another list now. */
export function AgainstRuleCard({ rows }: { readonly rows: readonly TargetRow[] }) {
  return (
    <Card
      title={countOf(rows.length, 'student was', 'students were').concat(' decided against the rule')}
      facts="The rule has them on another list now. The decision stays unless you change it."
      flush
    >
      <Lines rows={rows} first={2} />
    </Card>
  );
}

/** The first few until all are asked for. */
function Lines({ rows, first }: { readonly rows: readonly TargetRow[]; readonly first: number }) {
  const [showsAll, setShowsAll] = useState(false);
  return (
    <>
      <ul className={styles.lines}>
        {(showsAll ? rows : rows.slice(0, first)).map((row) => (
          <WouldChangeLine key={row.id} row={row} />
        ))}
      </ul>
      {rows.length > first ? (
        <p className={styles.more}>
          <Button size="s" variant="quiet" onPress={() => setShowsAll(!showsAll)}>
            {showsAll ? `Show the first ${first}` : `Show all ${rows.length}`}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function WouldChangeLine({ row }: { readonly row: TargetRow }) {
  const { shownName, isOn: hidesWords } = usePrivacy();
  const { decide, accept } = useTargetMoves();
  const { student } = row;
  const change = row.change ?? row.movedAgainst;
  const { decision } = student;
  if (change === null || decision === null) return null;
  const { standing } = decision;
  const followed = standingByList(change.now.list, standing);
  const name = shownName(student);
  return (
    <li className={styles.line}>
      <div className={styles.lineWords}>
        <span className={styles.lineHead}>
          <a href={`#${studentPath(row.id)}`} className={styles.lineName}>
            {name}
          </a>
          <span className={styles.quiet}>{placeWords(row)}</span>
          <StandingChip standing={standing} />
        </span>
        {decision.isOverride ? <span className={styles.about}>{reasonWords(row, hidesWords)}</span> : null}
        <span className={styles.about}>
          Was: {TARGET_LISTS[change.was.list]}, {change.was.why} (decided {formatDay(decision.decidedAt.slice(0, 10))})
        </span>
        <span className={styles.about}>
          Now: {TARGET_LISTS[change.now.list]}, {change.now.why}
        </span>
      </div>
      <div className={styles.lineActions}>
        {followed === standing && decision.isOverride ? null : (
          <Button
            size="s"
            variant={decision.isOverride ? 'quiet' : 'secondary'}
            aria-label={`${acceptWords(followed, standing)}: ${name}`}
            onPress={() => accept([row])}
            data-next
          >
            {acceptWords(followed, standing)}
          </Button>
        )}
        {followed === standing || decision.isOverride ? null : (
          <Button
            size="s"
            variant="quiet"
            aria-label={`${keepWords(row, standing)}: ${name}`}
            onPress={() => decide(standing, [row])}
          >
            {keepWords(row, standing)}
          </Button>
        )}
      </div>
    </li>
  );
}

function acceptWords(followed: Standing, standing: Standing): string {
  if (followed === standing) return `Leave as ${STANDINGS[standing].toLowerCase()}`;
  return followed === 'target' ? 'Accept: a target' : 'Accept: not a target';
}

const keepWords = ({ list }: TargetRow, standing: Standing) =>
  `Keep as ${STANDINGS[standing].toLowerCase()}${isAgainstRule(standing, list) ? '…' : ''}`;
