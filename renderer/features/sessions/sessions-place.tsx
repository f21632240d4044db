import { useLocation } from 'wouter';
import { PageHeader } from '../../ui/page-header.tsx';
import { type TabSpec, Tabs } from '../../ui/tabs.tsx';
import { DosageSection } from './dosage/dosage-section.tsx';
import { EventPage } from './events/event-page.tsx';
import { EventsSection } from './events/events-section.tsx';
import { GroupPage } from './groups/group-page.tsx';
import { GroupsSection } from './groups/groups-section.tsx';
import { SessionList } from './list/sessions-list.tsx';
import { MentoringSection } from './mentoring/mentoring-section.tsx';
import { PairPage } from './mentoring/pair-page.tsx';
import { PapersMenu } from './papers/papers-menu.tsx';
import { PdSection } from './pd/pd-section.tsx';
import { RegisterPage } from './register/register-page.tsx';
import { readSessionsAddress, type Section, sectionPath } from './session-links.ts';
import { VolunteersSection } from './volunteers/volunteers-section.tsx';

const TABS: readonly TabSpec<Section>[] = [
  { id: 'list', title: 'Registers', content: () => <SessionList /> },
  { id: 'groups', title: 'Groups', content: () => <GroupsSection /> },
  { id: 'mentoring', title: 'Mentoring', content: () => <MentoringSection /> },
  { id: 'events', title: 'Events', content: () => <EventsSection /> },
  { id: 'pd', title: 'PD sessions', content: () => <PdSection /> },
  { id: 'dosage', title: 'Dosage', content: () => <DosageSection /> },
  { id: 'volunteers', title: 'Volunteers', content: () => <VolunteersSection /> },
];

/** Sessions: registers, groups, mentoring, events, PD sessions, the hours students had, and volunteers. */
export function SessionsPlace() {
  const [location, goTo] = useLocation();
  const spot = readSessionsAddress(location);
  switch (spot.part) {
    case 'register':
      return <RegisterPage key={spot.id} id={spot.id} />;
    case 'group':
      return <GroupPage key={spot.id} id={spot.id} />;
    case 'pair':
      return <PairPage key={spot.id} id={spot.id} />;
    case 'event':
      return <EventPage key={spot.id} id={spot.id} />;
    case 'section':
      return (
        <>
          <PageHeader title="Sessions" actions={<PapersMenu />} />
          <Tabs
            label="Parts of Sessions"
            tabs={TABS}
            selected={spot.section}
            onSelect={(section) => goTo(sectionPath(section))}
          />
        </>
      );
  }
}
