import type { CounterView } from '@motcua/protocol';
import { words } from './menu-parts.ts';
import type { MenuEntry, TicketBrief } from './menu.ts';
import { isAwaited } from './panel.ts';
import { reprintEntry } from './reprint-entries.ts';

/** The rarer acts, those that make sense now. In practice only the end of it. */
export function moreEntries(counter: CounterView, hubMs: number): readonly MenuEntry[] {
  const { counterId, current, waiting, absent, parked, practice, status } = counter;
  const day: MenuEntry = { label: words('day'), step: { kind: 'day' } };
  if (practice !== null) return [day];
  const press = (word: 'line' | 'absentees' | 'parked' | 'outcomes' | 'change-service'): MenuEntry => ({
    label: words(word),
    step: { kind: 'press', action: word },
  });
  const isSomebodyHere = current !== null;
  return [
    ...(isSomebodyHere ? [press('change-service')] : []),
    ...(current?.status === 'called' ? [cancelEntry(current)] : []),
    ...(isSomebodyHere && !isAwaited(current, hubMs) ? [press('outcomes')] : []),
    ...(isSomebodyHere ? [reprintEntry(current)] : []),
    ...(waiting.count > 0 ? [press('line')] : []),
    ...(absent.length > 0 ? [press('absentees')] : []),
    ...(parked.length > 0 ? [press('parked')] : []),
    { label: words('move'), step: { kind: 'menu', menu: { kind: 'move' } } },
    { label: words('another'), step: { kind: 'menu', menu: { kind: 'another' } } },
    day,
    ...(isSomebodyHere || status !== 'open' ? [] : [practiceEntry(counterId)]),
  ];
}

/** SE6: whoever was called and needs nothing after all. */
function cancelEntry({ ticketId, number, serviceId }: TicketBrief): MenuEntry {
  return {
    label: words('cancel'),
    step: { kind: 'menu', menu: { kind: 'cancel', ticket: { ticketId, number, serviceId } } },
  };
}

/** TR1 */
function practiceEntry(counterId: CounterView['counterId']): MenuEntry {
  return {
    label: words('start-practice'),
    step: {
      kind: 'send',
      act: 'start-practice',
      number: null,
      command: { type: 'start-practice', station: { kind: 'counter', counterId } },
    },
  };
}
