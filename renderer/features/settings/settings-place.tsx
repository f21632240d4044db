import { useLocation } from 'wouter';
import { PageHeader } from '../../ui/page-header.tsx';
import { type TabSpec, Tabs } from '../../ui/tabs.tsx';
import { KeyDatesSection } from './key-dates-section.tsx';
import { NewYearPage } from './new-year/new-year-page.tsx';
import { NEW_YEAR_PATH } from './new-year/next-year-card.tsx';
import { SafetySection } from './safety-section.tsx';
import { SchoolSection } from './school-section.tsx';
import { ScreenSection } from './screen-section.tsx';
import { StaffSection } from './staff-section.tsx';
import { TargetRuleSection } from './target-rule-section.tsx';
import { TimeSection } from './time-section.tsx';
import { YearSection } from './year-section.tsx';

type Section = 'school' | 'time' | 'year' | 'key-dates' | 'staff' | 'target-rule' | 'screen' | 'safety';

const SECTIONS: readonly TabSpec<Section>[] = [
  { id: 'school', title: 'School', content: () => <SchoolSection /> },
  { id: 'time', title: 'Your time', content: () => <TimeSection /> },
  { id: 'year', title: 'Year and terms', content: () => <YearSection /> },
  { id: 'key-dates', title: 'Key dates', content: () => <KeyDatesSection /> },
  { id: 'staff', title: 'Staff', content: () => <StaffSection /> },
  { id: 'target-rule', title: 'Target rule', content: () => <TargetRuleSection /> },
  { id: 'screen', title: 'Screen', content: () => <ScreenSection /> },
  { id: 'safety', title: 'Data safety', content: () => <SafetySection /> },
];

/** /settings, /settings/time, /settings/year, /settings/key-dates, /settings/staff, /settings/target-rule, /settings/screen, /settings/safety; /settings/year/new */
export function SettingsPlace() {
  const [location, goTo] = useLocation();
  const [path] = location.split('?');
  if (path === NEW_YEAR_PATH) return <NewYearPage />;
  const section = SECTIONS.find((s) => path === `/settings/${s.id}`)?.id ?? 'school';
  return (
    <>
      <PageHeader title="Settings" />
      <Tabs
        label="Settings"
        tabs={SECTIONS}
        selected={section}
        onSelect={(id) => goTo(id === 'school' ? '/settings' : `/settings/${id}`)}
      />
    </>
  );
}
