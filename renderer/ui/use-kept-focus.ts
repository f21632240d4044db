import { useState } from 'react';
import type { ButtonProps } from 'react-aria-components';

/**
 * A button that its own press disables (the last step undone, a row at the top, a save on its way) would drop the focus
 * to nowhere. While it has the focus it only stops answering; once the focus goes on it is disabled in full.
 */
export function useKeptFocus({ isDisabled = false, onFocusChange }: Pick<ButtonProps, 'isDisabled' | 'onFocusChange'>) {
  const [isFocused, setFocused] = useState(false);
  return {
    isDisabled: isDisabled && !isFocused,
    onFocusChange: (now: boolean) => {
      setFocused(now);
      onFocusChange?.(now);
    },
    ...(isDisabled && isFocused ? DEAF : {}),
  };
}

const DEAF = { 'aria-disabled': true, onPress: () => undefined, type: 'button' } as const;
