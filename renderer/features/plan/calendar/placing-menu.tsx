import { MoveHorizontal } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { PdAction } from '../../../../shared/contract/pd-action.ts';
import { spanOf } from '../../../../shared/domain/action-dates.ts';
import { HALF_TERM_NUMBERS, halfTermName } from '../../../../shared/domain/school-year.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, type MenuChoice } from '../../../ui/menu.tsx';
import { usePlan } from '../plan-data.ts';
import type { Placing } from './use-placing.ts';

interface PlacingMenuProps {
  readonly action: PdAction;
  readonly placing: Placing;
}

/** All that dragging does, as a menu: begin in another half-term, run longer or shorter, leave the calendar. */
export function PlacingMenu({ action, placing }: PlacingMenuProps) {
  const { refs, school } = usePlan();
  const span = spanOf(action, school.halfTerms);
  const name = `${span === null ? 'Place' : 'Move'} ${refs.get(action.id) ?? ''}`;
  const moves: readonly MenuChoice[] = HALF_TERM_NUMBERS.map((n) => ({
    id: `to-${n}`,
    label: `${span === null ? 'Place in' : 'Move to'} ${halfTermName(n)}`,
    isDisabled: span !== null && (n === span.first || n + span.last - span.first > HALF_TERM_NUMBERS.length),
    onAction: () => placing.moveTo(action, n),
  }));
  const changes: readonly MenuChoice[] =
    span === null
      ? []
      : [
          {
            id: 'longer',
            label: 'One half-term longer',
            isDisabled: span.last === HALF_TERM_NUMBERS.length,
            onAction: () => placing.lengthenBy(action, 1),
          },
          {
            id: 'shorter',
            label: 'One half-term shorter',
            isDisabled: span.first === span.last,
            onAction: () => placing.lengthenBy(action, -1),
          },
          { id: 'off', label: 'Take off the calendar', onAction: () => placing.takeOff(action) },
        ];
  return (
    <Menu
      label={name}
      trigger={<IconButton label={name} size="s" icon={<MoveHorizontal />} />}
      items={[...moves, ...changes]}
    />
  );
}

/** Left and right move an action that is placed by a half-term; with Shift they make it shorter or longer. */
export function placingKeys(event: KeyboardEvent, action: PdAction, placing: Placing): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (by === 0 || event.ctrlKey || event.altKey || event.metaKey) return;
  // React brings the keys of the open menu here too, though it stands elsewhere in the page.
  if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return;
  event.preventDefault();
  if (event.shiftKey) placing.lengthenBy(action, by);
  else placing.moveBy(action, by);
}
