import type { PairRow } from '../../../../shared/contract/mentoring.ts';
import { agreedWords, MENTOR_KINDS, meetingWords } from '../../../../shared/domain/mentoring.ts';
import { formatDayShort } from '../../../../shared/domain/school-year.ts';
import { useCall } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { type PairNames, usePairNames } from '../../../app/pair-names.ts';
import { Card } from '../../../ui/card.tsx';
import { useOpenStudent } from './open-student.ts';
import styles from './student.module.css';

/** Who mentors the student and whom the student mentors, with how often they met. */
export function MentoringCard() {
  const { student } = useOpenStudent();
  const pairs = useCall('mentoring.ofStudent', { studentId: student.id });
  const names = usePairNames();
  return (
    <Card title="Mentoring">
      <Fetched of={pairs} what="the mentoring">
        {(rows) =>
          rows.length === 0 ? (
            <p className={styles.quiet}>
              No mentor yet, and mentors nobody. Pairs are made under <a href="#/sessions/mentoring">Mentoring</a>.
            </p>
          ) : names === null ? null : (
            <ul className={styles.entries}>
              {inOrder(rows).map((pair) => (
                <Pair key={pair.id} pair={pair} names={names} isMentor={pair.menteeId !== student.id} />
              ))}
            </ul>
          )
        }
      </Fetched>
    </Card>
  );
}

/** Those that go on first, then the latest. */
const inOrder = (pairs: readonly PairRow[]) =>
  pairs.toSorted(
    (a, b) => Number(a.endedOn !== null) - Number(b.endedOn !== null) || (a.startedOn < b.startedOn ? 1 : -1),
  );

interface PairProps {
  readonly pair: PairRow;
  readonly names: PairNames;
  readonly isMentor: boolean;
}

function Pair({ pair, names, isMentor }: PairProps) {
  const { endedOn, lastMetOn } = pair;
  const last = lastMetOn === null ? '' : `, last on ${formatDayShort(lastMetOn)}`;
  return (
    <li>
      <span className={styles.entryHead}>
        <span>{isMentor ? 'Mentors' : 'Mentor'}</span>
        <a href={`#/sessions/mentoring/${encodeURIComponent(pair.id)}`}>
          {isMentor ? names.menteeOf(pair) : names.mentorOf(pair)}
        </a>
      </span>
      <span className={styles.about}>
        {meetingWords(pair)}
        {last}
      </span>
      <span className={styles.about}>
        {endedOn === null
          ? [isMentor ? '' : MENTOR_KINDS[pair.mentorKind], agreedWords(pair)].filter((part) => part !== '').join(', ')
          : `Ended ${formatDayShort(endedOn)}${pair.endedReason === '' ? '' : `: ${pair.endedReason}`}`}
      </span>
    </li>
  );
}
