import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import styles from './tabs.module.css';

export interface TabSpec<V extends string> {
  readonly id: V;
  readonly title: ReactNode;
  /** Rendered only while the tab is shown. */
  readonly content: () => ReactNode;
}

export interface TabsProps<V extends string> {
  readonly label: string;
  readonly tabs: readonly TabSpec<V>[];
  readonly selected: V;
  readonly onSelect: (id: V) => void;
}

/** Sections of one place; the caller holds which one is shown (in the address, best of all). */
export function Tabs<V extends string>({ label, tabs, selected, onSelect }: TabsProps<V>) {
  return (
    <AriaTabs
      className={styles.tabs ?? ''}
      selectedKey={selected}
      keyboardActivation="manual"
      onSelectionChange={(key) => {
        const tab = tabs.find((t) => t.id === key);
        if (tab && tab.id !== selected) onSelect(tab.id);
      }}
    >
      <TabList aria-label={label} className={styles.list ?? ''}>
        {tabs.map((t) => (
          <Tab key={t.id} id={t.id} className={styles.tab ?? ''}>
            {t.title}
          </Tab>
        ))}
      </TabList>
      {tabs.map((t) => (
        <TabPanel key={t.id} id={t.id} className={styles.panel ?? ''}>
          {t.id === selected ? t.content() : null}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
