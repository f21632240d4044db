import { ArrowLeft } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { PairDetail } from '../../../../shared/contract/mentoring.ts';
import { agreedWords, MENTOR_KINDS, meetingWords } from '../../../../shared/domain/mentoring.ts';
import { formatMinutes } from '../../../../shared/domain/plan.ts';
import { useCall, useChange } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { type PairNames, usePairNames } from '../../../app/pair-names.ts';
import { studentPath } from '../../../app/student-path.ts';
import { CallFailed } from '../../../platform/client.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { sectionPath } from '../session-links.ts';
import { AgreedCard } from './agreed-card.tsx';
import { EndPairDialog } from './end-pair-dialog.tsx';
import { MeetingsCard } from './meetings-card.tsx';
import styles from './mentoring.module.css';
import { stateWords } from './pair-lines.ts';
import { pairWarning } from './pair-warning.ts';
import { QuestionnaireCard } from './questionnaire-card.tsx';
import { RemovePairDialog } from './remove-pair-dialog.tsx';
import { leavePair } from './return-to-pair.ts';

const MENTORING = sectionPath('mentoring');

/** One mentoring pair: what is agreed, the meetings, and what the mentee says before and after. Escape goes back to the list. */
export function PairPage({ id }: { readonly id: string }) {
  const detail = useCall('mentoring.get', { id });
  const start = useCall('app.start', {});
  const names = usePairNames();
  if (detail.error instanceof CallFailed && detail.error.error.code === 'not-found') return <PairGone id={id} />;
  return (
    <Fetched of={detail} what="the pair">
      {(read) =>
        names === null || start.data === undefined ? (
          <Loading what="the people" />
        ) : (
          <OpenPair detail={read} names={names} today={start.data.today} />
        )
      }
    </Fetched>
  );
}

interface OpenPairProps {
  readonly detail: PairDetail;
  readonly names: PairNames;
  readonly today: string;
}

function OpenPair({ detail, names, today }: OpenPairProps) {
  const { pair } = detail;
  const [, goTo] = useLocation();
  const [asked, setAsked] = useState<'end' | 'remove' | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const reopen = useChange('mentoring.reopen');
  const toast = useToast();
  const goOn = async () => {
    if (await reopen.run({ id: pair.id })) toast.show({ message: 'The pair goes on', undo: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isHere = event.target instanceof Node && page.current?.contains(event.target);
    if (isHere && !event.defaultPrevented && event.key === 'Escape') {
      leavePair(pair.id);
      goTo(MENTORING);
    }
  };
  const facts = [
    `Mentor: ${MENTOR_KINDS[pair.mentorKind].toLowerCase()}`,
    agreedWords(pair),
    stateWords(pair),
    meetingWords(pair) + (pair.metMinutes === 0 ? '' : `, ${formatMinutes(pair.metMinutes)} in all`),
  ];

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the fields inside
    <div ref={page} onKeyDown={onKeyDown} className={styles.page}>
      <WayBack id={pair.id} />
      <PageHeader
        title={`${names.menteeOf(pair)} with ${names.mentorOf(pair)}`}
        facts={facts.join(' · ')}
        actions={
          <>
            {pair.endedOn === null ? (
              <Button onPress={() => setAsked('end')}>End the pair…</Button>
            ) : (
              <Button onPress={() => void goOn()}>Go on with the pair</Button>
            )}
            <Menu
              label="More for this pair"
              trigger={<Button>More</Button>}
              items={[
                {
                  id: 'mentee',
                  label: 'Open the mentee’s page',
                  onAction: () => goTo(studentPath(pair.menteeId)),
                },
                { id: 'remove', label: 'Remove the pair…', isDanger: true, onAction: () => setAsked('remove') },
              ]}
            />
          </>
        }
      />
      <div className={styles.section}>
        {pair.endedOn === null ? <MentorWarning volunteerId={pair.mentorVolunteerId} today={today} /> : null}
        <div className={styles.columns}>
          <div className={styles.column}>
            <MeetingsCard detail={detail} today={today} />
            <QuestionnaireCard detail={detail} today={today} />
          </div>
          <div className={styles.column}>
            <AgreedCard pair={pair} />
          </div>
        </div>
      </div>
      {asked === 'end' ? <EndPairDialog pair={pair} today={today} onClose={() => setAsked(null)} /> : null}
      {asked === 'remove' ? (
        <RemovePairDialog pair={pair} onClose={() => setAsked(null)} onRemoved={() => goTo(MENTORING)} />
      ) : null}
    </div>
  );
}

function WayBack({ id }: { readonly id: string }) {
  return (
    <div className={styles.around}>
      <a className={styles.back} href={`#${MENTORING}`} onClick={() => leavePair(id)}>
        <ArrowLeft aria-hidden="true" />
        Mentoring
      </a>
    </div>
  );
}

/** Said for as long as a volunteer meets the mentee alone without what that needs. */
function MentorWarning({ volunteerId, today }: { readonly volunteerId: string | null; readonly today: string }) {
  const { data: volunteers } = useCall('volunteers.list', {});
  const volunteer = volunteers?.find(({ id }) => id === volunteerId);
  const warning = volunteer === undefined ? null : pairWarning(volunteer, today);
  if (warning === null) return null;
  return (
    <Notice
      tone="due"
      action={
        <LinkButton to={sectionPath('volunteers')} size="s">
          Volunteers
        </LinkButton>
      }
    >
      {warning}
    </Notice>
  );
}

/** In place of a pair that has been removed, or whose adding has been undone. */
function PairGone({ id }: { readonly id: string }) {
  return (
    <>
      <WayBack id={id} />
      <PageHeader title="Mentoring" />
      <EmptyState title="That pair is no longer here" action={<LinkButton to={MENTORING}>All pairs</LinkButton>} />
    </>
  );
}
