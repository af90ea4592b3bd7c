import { describe, expect, it } from 'vitest';
import {
  goesUnderCover,
  idleLeftMs,
  IDLE_LOCK_MS,
  isRefusedForRank,
  locksPanel,
  roleWhileLocked,
} from './idle-lock.ts';
import { HTTP_ACTIONS } from './http-policy.ts';
import { COMMAND_POLICY, locksCommand, locksMachineAct, MACHINE_ACT_NAMES, mayOperate, POLICY } from './policy.ts';
import { STAFF_ROLES, type Command, type CommandType, type CounterId, type TicketId } from '@motcua/protocol';

describe('AC15 pages that nobody sits at', () => {
  it('lock fifteen minutes after the last act by hand', () => {
    expect(IDLE_LOCK_MS).toBe(900_000);
    expect(idleLeftMs(1_000, 1_000)).toBe(900_000);
    expect(idleLeftMs(1_000, 900_999)).toBe(1);
    expect(idleLeftMs(1_000, 901_000)).toBe(0);
    expect(idleLeftMs(1_000, 9_000_000)).toBe(0);
  });

  it('keep back exactly the commands that an officer may not send', () => {
    const staff = (Object.keys(COMMAND_POLICY.administrator) as CommandType[]).filter(
      (command) => COMMAND_POLICY.administrator[command],
    );
    expect(staff.filter(locksCommand)).toEqual(staff.filter((command) => !COMMAND_POLICY.officer[command]));
  });

  it('keep back exactly the acts on machines that an officer may not do', () => {
    expect(MACHINE_ACT_NAMES.filter(locksMachineAct)).toEqual(
      MACHINE_ACT_NAMES.filter((act) => !mayOperate('officer', act)),
    );
  });

  it('AC17 lock the call panel as well, but for a guide’s and, at a paired PC, that of whoever holds a counter', () => {
    const locked = (paired: boolean, holds: boolean) => STAFF_ROLES.filter((role) => locksPanel(role, paired, holds));
    const panels = ['officer', 'supervisor', 'administrator'];
    for (const [paired, holds] of [
      [false, false],
      [false, true],
      [true, false],
    ] as const) {
      expect(locked(paired, holds).sort()).toEqual([...panels].sort());
    }
    expect(locked(true, true)).toEqual([]);
  });

  it('AC17 take away no way to call for help, and none to hide what is open', () => {
    const staff = (Object.keys(COMMAND_POLICY.officer) as CommandType[]).filter(goesUnderCover);
    expect(staff.sort()).toEqual(['pause-counter', 'request-help', 'withdraw-help']);
  });

  it('leave a supervisor an officer’s rights, and nobody more than their own', () => {
    expect(STAFF_ROLES.map((role) => `${role} ${roleWhileLocked(role)}`)).toEqual([
      ...['officer officer', 'guide guide', 'supervisor officer', 'administrator officer'],
    ]);
  });

  it('say that it is the lock where an officer is refused what a supervisor is not', () => {
    const [counterId, ticketId] = ['c1' as CounterId, 't1' as TicketId];
    const early = (override: 'missed-turn' | null): Command => ({
      type: 'mark-no-show',
      counterId,
      ticketId,
      override,
    });
    expect(isRefusedForRank(early('missed-turn'), 'no-show-too-early')).toBe(true);
    expect(isRefusedForRank(early(null), 'no-show-too-early')).toBe(false);
    expect(isRefusedForRank(early('missed-turn'), 'not-your-counter')).toBe(false);
    expect(
      isRefusedForRank({ type: 'undo-act', counterId, act: 1, reason: 'staff-mistake' }, 'out-of-turn-limit'),
    ).toBe(true);
    expect(isRefusedForRank({ type: 'recall-ticket', counterId, ticketId }, 'not-your-counter')).toBe(false);
  });

  it('keep back settings, accounts, devices, records and updates, and never what a call panel or a sign-in needs', () => {
    const open = HTTP_ACTIONS.filter((action) => !POLICY.locksRequest(action));
    expect(open).toEqual([
      'sign-in',
      'read-session',
      'sign-out',
      'request-pairing',
      'poll-pairing',
      'read-counter-pc',
      'recover',
      'change-own-password',
      'prove-oneself',
      'read-free-slots',
      'operate-machines',
      'fetch-update',
    ]);
  });
});
