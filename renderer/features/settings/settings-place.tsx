import { useLocation } from 'wouter';
import { PageHeader } from '../../ui/page-header.tsx';
import { type TabSpec, Tabs } from '../../ui/tabs.tsx';
import { SafetySection } from './safety-section.tsx';
import { SchoolSection } from './school-section.tsx';
import { StaffSection } from './staff-section.tsx';
import { YearSection } from './year-section.tsx';

type Section = 'school' | 'year' | 'staff' | 'safety';

const SECTIONS: readonly TabSpec<Section>[] = [
  { id: 'school', title: 'School', content: () => <SchoolSection /> },
  { id: 'year', title: 'Year and terms', content: () => <YearSection /> },
  { id: 'staff', title: 'Staff', content: () => <StaffSection /> },
  { id: 'safety', title: 'Data safety', content: () => <SafetySection /> },
];

/** /settings, /settings/year, /settings/staff, /settings/safety */
export function SettingsPlace() {
  const [location, goTo] = useLocation();
  const section = SECTIONS.find((s) => location === `/settings/${s.id}`)?.id ?? 'school';
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
