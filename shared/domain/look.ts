/** Which colours the app wears. */
export const THEMES = { system: 'As the computer', light: 'Light', dark: 'Dark' } as const;
export type Theme = keyof typeof THEMES;

/** How close rows and controls stand. */
export const DENSITIES = { comfortable: 'Comfortable', compact: 'Compact' } as const;
export type Density = keyof typeof DENSITIES;
