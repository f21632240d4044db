import { DENSITIES, THEMES } from '../../../shared/domain/look.ts';
import { useLook } from '../../app/look.ts';
import { Card } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import type { Option } from '../../ui/select.tsx';
import styles from './settings.module.css';

const ABOUT_THEMES: Readonly<Record<keyof typeof THEMES, string>> = {
  system: 'Light or dark as this computer is set',
  light: 'Dark words on white, always',
  dark: 'Light words on a dark ground, always',
};
const ABOUT_DENSITIES: Readonly<Record<keyof typeof DENSITIES, string>> = {
  comfortable: 'A little room between the rows of a table',
  compact: 'More rows on the screen, as in Excel',
};

function optionsOf<V extends string>(names: Readonly<Record<V, string>>, about: Readonly<Record<V, string>>) {
  return (Object.keys(names) as V[]).map(
    (value): Option<V> => ({
      value,
      label: names[value],
      description: about[value],
    }),
  );
}

const THEME_OPTIONS = optionsOf(THEMES, ABOUT_THEMES);
const DENSITY_OPTIONS = optionsOf(DENSITIES, ABOUT_DENSITIES);

/** How the app looks on this computer. What is printed or exported stays as it is. */
export function ScreenSection() {
  const { theme, density, setTheme, setDensity } = useLook();
  return (
    <div className={styles.form}>
      <Card title="Theme">
        <RadioGroup label="Theme" hideLabel value={theme} options={THEME_OPTIONS} onChange={setTheme} />
      </Card>
      <Card title="Rows">
        <RadioGroup label="Rows" hideLabel value={density} options={DENSITY_OPTIONS} onChange={setDensity} />
      </Card>
      <p className={styles.quiet}>
        For this computer only. To make everything larger, press Ctrl and + (⌘ and + on a Mac); Ctrl and 0 sets it back.
      </p>
    </div>
  );
}
