import { useEffect } from 'react';
import { dropWaiting, giveLater } from './commands.ts';
import { commandOf } from './keys.ts';
import { holdTyping, releaseTyping } from './palette/type-ahead.ts';

function listen(event: KeyboardEvent): void {
  if (commandOf(event) !== 'help.palette') return;
  event.preventDefault();
  giveLater('help.palette');
  holdTyping(dropWaiting);
}

/** The palette can be asked for before the app has read its data: it opens, with what was typed, when it has. */
export function listenForEarlyPalette(): void {
  window.addEventListener('keydown', listen);
}

/** Ends the listening when the shell stands, which hears the keys from then on, and forgets what was heard when it cannot. */
export function useEarlyPalette(start: 'pending' | 'shown' | 'failed'): void {
  useEffect(() => {
    if (start === 'pending') return;
    window.removeEventListener('keydown', listen);
    if (start === 'failed') forgetEarlyPalette();
  }, [start]);
}

/** Where there is no palette: the keys are the page's own again. */
export function forgetEarlyPalette(): void {
  dropWaiting();
  releaseTyping();
}
