import { DENSITIES, type Density, THEMES, type Theme } from '../../shared/domain/look.ts';
import { useToast } from '../ui/toast.tsx';
import { useCommand } from './commands.ts';
import { useLook } from './look.ts';

/** The commands of the window itself: print, theme, density, and what Ctrl+S says. */
export function useWindowCommands(): void {
  const toast = useToast();
  const { setTheme, setDensity } = useLook();
  useCommand('file.print', () => window.print());
  useCommand('file.saved', () => toast.show({ message: 'All changes are saved as you make them' }));
  const themed = (theme: Theme) => {
    setTheme(theme);
    toast.show({ message: `Theme: ${THEMES[theme].toLowerCase()}`, tone: 'quiet' });
  };
  const spaced = (density: Density) => {
    setDensity(density);
    toast.show({ message: `Rows: ${DENSITIES[density].toLowerCase()}`, tone: 'quiet' });
  };
  useCommand('view.theme.system', () => themed('system'));
  useCommand('view.theme.light', () => themed('light'));
  useCommand('view.theme.dark', () => themed('dark'));
  useCommand('view.density.comfortable', () => spaced('comfortable'));
  useCommand('view.density.compact', () => spaced('compact'));
}
