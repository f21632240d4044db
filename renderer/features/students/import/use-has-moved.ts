import { useRef } from 'react';

/** True once the value has been another than it was at first. */
export function useHasMoved(value: unknown): boolean {
  const first = useRef(value);
  const moved = useRef(false);
  if (value !== first.current) moved.current = true;
  return moved.current;
}
