import { STOP_REASONS } from '@motcua/protocol';
import { words } from './menu-parts.ts';
import type { Menu, MenuEntry } from './menu.ts';

const MINUTE_MS = 60_000;
/** How long issuing is usually stopped, where an end is known. */
const STOP_MINUTES = [15, 30, 60, 120] as const;

type DayMenu = Extract<
  Menu,
  {
    kind:
      'stop-issuing' | 'end-calling' | 'resume-calling' | 'end-reason' | 'stop-until' | 'people-left' | 'cancel-many';
  }
>;

/** Choices about the day (DA1, DA4, IS8). `hubMs`: hub time now. */
export function dayMenuEntries(menu: DayMenu, hubMs: number): readonly MenuEntry[] {
  switch (menu.kind) {
    case 'stop-issuing':
      return STOP_REASONS.map((reason) => ({
        label: { say: 'stop-reason', reason },
        step: { kind: 'menu', menu: { kind: 'stop-until', reason } },
      }));
    case 'stop-until': {
      const stop = (reopensAt: number | null): MenuEntry['step'] => ({
        kind: 'send',
        act: 'stop-issuing',
        number: null,
        command: { type: 'stop-issuing', reason: menu.reason, reopensAt },
      });
      return [
        { label: words('until-unknown'), step: stop(null) },
        ...STOP_MINUTES.map((minutes): MenuEntry => ({
          label: { say: 'in-minutes', minutes },
          step: stop(Math.ceil(hubMs / MINUTE_MS + minutes) * MINUTE_MS),
        })),
      ];
    }
    case 'end-calling':
      return [
        { label: words('go-on-calling'), step: { kind: 'close' } },
        { label: words('end-calling'), step: endStep(null, null) },
      ];
    case 'resume-calling': {
      const command = { type: 'resume-calling' } as const;
      return [
        { label: words('keep-ended'), step: { kind: 'close' } },
        { label: words('resume-calling'), step: { kind: 'send', act: 'resume-calling', number: null, command } },
      ];
    }
    case 'people-left':
      return [
        { label: words('go-on-calling'), step: { kind: 'close' } },
        {
          label: words(menu.waiting === 0 ? 'end-moving-appointments' : 'end-with-appointments'),
          step: endStep('appointments', null),
        },
        { label: words('end-with-reason'), step: { kind: 'menu', menu: { kind: 'end-reason' } } },
      ];
    case 'end-reason':
      return STOP_REASONS.map((reason) => ({
        label: { say: 'stop-reason', reason },
        step: endStep('expire', reason),
      }));
    case 'cancel-many':
      return [
        { label: words('keep-them'), step: { kind: 'close' } },
        {
          label: words('cancel-them'),
          step: {
            kind: 'send',
            act: 'cancel-many',
            number: null,
            command: {
              type: 'cancel-tickets',
              ticketIds: menu.tickets.map(({ ticketId }) => ticketId),
              reason: 'many-at-once',
            },
          },
        },
      ];
  }
}

function endStep(
  leftover: 'appointments' | 'expire' | null,
  reason: (typeof STOP_REASONS)[number] | null,
): MenuEntry['step'] {
  return { kind: 'send', act: 'end-calling', number: null, command: { type: 'end-calling', leftover, reason } };
}
