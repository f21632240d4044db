/** What was typed since the palette was asked for; null while nothing is held. */
let typed: string | null = null;
let giveUp: () => void = () => undefined;

/**
 * Holds what is typed until the palette's field has the focus: it may still have to be fetched, and a fast hand does not
 * wait. Nothing behind it hears the keys.
 * @param onEscape called when the person no longer wants it
 */
export function holdTyping(onEscape: () => void): void {
  giveUp = onEscape;
  if (typed !== null) return;
  typed = '';
  window.addEventListener('keydown', hold, true);
}

/** Ends the holding and gives what was typed meanwhile. */
export function releaseTyping(): string {
  const all = typed ?? '';
  typed = null;
  window.removeEventListener('keydown', hold, true);
  return all;
}

function hold(event: KeyboardEvent): void {
  const { key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || key === 'Shift') return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (key === 'Escape') {
    releaseTyping();
    giveUp();
  } else if (key === 'Backspace') typed = (typed ?? '').slice(0, -1);
  else if ([...key].length === 1) typed = (typed ?? '') + key;
}
