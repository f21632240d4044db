/** Students by their initials, for a screen that others see. */
export const INITIALS_COMMAND = 'view.initials';

/** What the command is called while they are. */
export const SHOW_NAMES = 'Show names';

/** Under this key it is remembered; it belongs to the window, as its look does. */
export const INITIALS_KEY = 'look.initials';

/** Whether what was remembered says so. */
export const isInitialsOn = (remembered: unknown): boolean => remembered === true;
