import { describe, expect, it } from 'vitest';
import { idleLeftMs, IDLE_LOCK_MS } from './idle-lock.ts';
import { HTTP_ACTIONS } from './http-policy.ts';
import { COMMAND_POLICY, locksCommand, locksMachineAct, MACHINE_ACT_NAMES, mayOperate, POLICY } from './policy.ts';
import type { CommandType } from '@motcua/protocol';

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

  it('keep back settings, accounts, devices, records and updates, and never what a call panel or a sign-in needs', () => {
    const open = HTTP_ACTIONS.filter((action) => !POLICY.locksRequest(action));
    expect(open).toEqual([
      'sign-in',
      'read-session',
      'sign-out',
      'request-pairing',
      'poll-pairing',
      'recover',
      'change-own-password',
      'prove-oneself',
      'read-free-slots',
      'operate-machines',
      'fetch-update',
    ]);
  });
});
