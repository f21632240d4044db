import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { servesYear, yearRoundLabel } from '../../../shared/domain/new-year.ts';
import { academicYearName, formatDay } from '../../../shared/domain/school-year.ts';
import { countOf } from '../../../shared/domain/text.ts';
import { useCall } from '../../app/data.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Select } from '../../ui/select.tsx';
import { type TabSpec, Tabs } from '../../ui/tabs.tsx';
import { AnswersSection } from './answers/answers-section.tsx';
import { handedPath } from './answers/handed-round.tsx';
import styles from './audit-place.module.css';
import type { PageProps } from './audit-place.tsx';
import { CompareSection } from './compare/compare-section.tsx';
import { DepartmentSection } from './department/department-section.tsx';
import { HeatMapSection } from './heat-map/heat-map-section.tsx';
import { NeedsSection } from './needs/needs-section.tsx';
import { answeredWords, isOpen, type RoundView } from './place-data.ts';
import { QuestionsSection } from './questions/questions-section.tsx';
import { RoundMenu } from './rounds/round-menu.tsx';

const SECTIONS = ['needs', 'answers', 'heat-map', 'department', 'compare', 'questions'] as const;
type Section = (typeof SECTIONS)[number];

const pathOf = (section: Section) => (section === 'needs' ? '/audit' : `/audit/${section}`);

/** One round with its sections, and the comparison with another. */
export function RoundPlace({ view, rounds, path, onRound, onNewRound, onEditRound }: PageProps) {
  const [, goTo] = useLocation();
  const { data: school } = useCall('school.get', {});
  const { round } = view;
  const section = SECTIONS.find((s) => s === path.split('/')[0]) ?? 'needs';
  useSectionChange(section);
  const tabs: readonly TabSpec<Section>[] = [
    { id: 'needs', title: 'Ranked needs', content: () => <NeedsSection view={view} /> },
    {
      id: 'answers',
      title: 'Answers',
      content: () => (
        <AnswersSection
          view={view}
          onHandTo={(id) => goTo(handedPath(id))}
          onPerson={(id) => goTo(`/audit/answers/${encodeURIComponent(id)}`)}
          onEditRound={onEditRound}
        />
      ),
    },
    { id: 'heat-map', title: 'Heat map', content: () => <HeatMapSection view={view} /> },
    { id: 'department', title: 'Department', content: () => <DepartmentSection view={view} /> },
    {
      id: 'compare',
      title: 'Compare rounds',
      content: () => <CompareSection framework={view.framework} rounds={rounds} onNewRound={onNewRound} />,
    },
    { id: 'questions', title: 'Questions', content: () => <QuestionsSection view={view} /> },
  ];
  return (
    <>
      {section === 'compare' ? (
        <PageHeader title="PD audit" facts={countOf(rounds.length, 'audit round')} />
      ) : (
        <PageHeader
          title="PD audit"
          facts={factsOf(view)}
          actions={
            <>
              {rounds.length > 1 ? (
                <div className={styles.rounds}>
                  <Select
                    label="Audit round"
                    hideLabel
                    value={round.id}
                    options={rounds.map((r) => ({ value: r.id, label: r.name, description: formatDay(r.heldOn) }))}
                    onChange={onRound}
                  />
                </div>
              ) : null}
              <RoundMenu round={round} onEdit={onEditRound} onNew={onNewRound} />
              {isOpen(round) ? (
                <LinkButton to="/audit/import" variant={view.result.answered === 0 ? 'primary' : 'secondary'}>
                  Import answers
                </LinkButton>
              ) : null}
            </>
          }
        />
      )}
      {school && !rounds.some((r) => servesYear(r, school.academicYear)) ? (
        <Notice
          action={
            <Button size="s" onPress={onNewRound}>
              {yearRoundLabel(school.academicYear)}
            </Button>
          }
        >
          {academicYearName(school.academicYear)} has no audit round yet. {round.name} stays to be read and compared
          with.
        </Notice>
      ) : null}
      <Tabs label="Sections of the audit" tabs={tabs} selected={section} onSelect={(to) => goTo(pathOf(to))} />
    </>
  );
}

/**
 * Another section begins at its top, its tab in sight. A link that led there has gone with what it stood in: the focus goes
 * to the section's tab.
 */
function useSectionChange(section: Section): void {
  const before = useRef(section);
  useEffect(() => {
    if (before.current === section) return;
    before.current = section;
    window.scrollTo(0, 0);
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('main [role="tab"][aria-selected="true"]')?.focus({ preventScroll: true });
  }, [section]);
}

function factsOf({ round, result }: RoundView): string {
  const facts = [round.name, formatDay(round.heldOn), answeredWords(result)];
  return [...facts, ...(isOpen(round) ? [] : ['closed'])].join(' · ');
}
