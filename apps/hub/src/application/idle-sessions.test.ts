import type { AccountId, DeviceId } from '@motcua/protocol';
import { describe, expect, it, vi } from 'vitest';
import { IDLE_LOCK_MS } from '../access/idle-lock.ts';
import { StorageError } from '../ports/errors.ts';
import { ensureAdministrator } from './first-accounts.ts';
import { HAND_KEPT_EVERY_MS, IdleSessions } from './idle-sessions.ts';
import { openDesks } from './testing/access-parts.ts';

const PASSWORD = 'trời hôm nay thật đẹp';
const HERE = '10.0.0.5';

async function openSession() {
  const desks = openDesks();
  const holders = new Set<AccountId>();
  await ensureAdministrator(desks, PASSWORD);
  const locks = new IdleSessions({
    ...desks,
    holdsCounter: (accountId) => holders.has(accountId),
    isClockTrusted: true,
  });
  const signedIn = await desks.sessions.signIn('quantri', PASSWORD, HERE);
  if (signedIn.kind !== 'signed-in') throw new Error(signedIn.kind);
  return {
    ...desks,
    locks,
    holders,
    token: signedIn.token,
    member: signedIn.member,
    hash: signedIn.member.sessionHash,
  };
}

describe('AC15 a session that nobody sits at', () => {
  it('locks fifteen minutes after the last act by hand', async () => {
    const { locks, clock, hash } = await openSession();
    clock.pass(IDLE_LOCK_MS - 1);
    expect(locks.handAt(hash)).toBe(true);
    clock.pass(IDLE_LOCK_MS - 1);
    expect(locks.leftMs(hash)).toBe(1);
    clock.pass(1);
    expect(locks.leftMs(hash)).toBe(0);
  });

  it('is not opened again by a press', async () => {
    const { locks, clock, hash } = await openSession();
    clock.pass(IDLE_LOCK_MS);
    expect(locks.handAt(hash)).toBe(false);
    expect(locks.leftMs(hash)).toBe(0);
  });

  it('is opened by its owner’s password, and goes on as the same session', async () => {
    const { locks, clock, hash, member, sessions, token } = await openSession();
    clock.pass(IDLE_LOCK_MS);
    expect(await locks.unlock(member, 'something else entirely', HERE)).toEqual({ kind: 'wrong-password' });
    expect(locks.leftMs(hash)).toBe(0);
    expect(await locks.unlock(member, PASSWORD, HERE)).toEqual({ kind: 'right' });
    expect(locks.leftMs(hash)).toBe(IDLE_LOCK_MS);
    expect(sessions.memberOf(token)).toMatchObject({ sessionHash: hash });
  });

  it('slows wrong passwords down together with those of sign-ins', async () => {
    const { locks, member, sessions } = await openSession();
    for (let n = 0; n < 3; n += 1) await locks.unlock(member, 'something else entirely', HERE);
    expect(await locks.unlock(member, PASSWORD, HERE)).toMatchObject({ kind: 'try-later' });
    expect(await sessions.signIn('quantri', PASSWORD, HERE)).toMatchObject({ kind: 'try-later' });
  });

  it('locks each session by itself', async () => {
    const { locks, clock, hash, sessions } = await openSession();
    clock.pass(IDLE_LOCK_MS);
    const other = await sessions.signIn('quantri', PASSWORD, HERE);
    if (other.kind !== 'signed-in') throw new Error(other.kind);
    expect(locks.leftMs(other.member.sessionHash)).toBe(IDLE_LOCK_MS);
    expect(locks.leftMs(hash)).toBe(0);
  });
});

describe('AC17 the call panel of a session that nobody sits at', () => {
  it('locks at a PC that is not paired, and at a paired one while its owner holds no counter', async () => {
    const { locks, holders, clock, member, sessions } = await openSession();
    const paired = { ...member, pairedPc: 'pc-1' as DeviceId };
    expect([member, paired].map((each) => locks.isPanelLocked(each))).toEqual([false, false]);
    clock.pass(IDLE_LOCK_MS);
    expect([member, paired].map((each) => locks.isPanelLocked(each))).toEqual([true, true]);
    holders.add(member.accountId);
    expect([member, paired].map((each) => locks.isPanelLocked(each))).toEqual([true, false]);
    expect(locks.isPanelLocked({ ...member, role: 'guide' })).toBe(false);
    // What more hangs on is locked there as anywhere.
    expect(locks.leftMs(paired.sessionHash)).toBe(0);
    expect(sessions.signedIn(member.accountId)).not.toBeNull();
  });
});

describe('AC15 over a restart of the hub', () => {
  async function openOffice() {
    const parts = await openSession();
    const restart = (isClockTrusted = true) =>
      new IdleSessions({ ...parts, isClockTrusted, holdsCounter: () => false });
    return { ...parts, restart };
  }

  it('what was locked stays locked, a press later and a further restart later too', async () => {
    const { locks, clock, hash, restart, member } = await openOffice();
    clock.pass(IDLE_LOCK_MS);
    expect(locks.leftMs(hash)).toBe(0);
    const after = restart();
    expect(after.leftMs(hash)).toBe(0);
    expect(after.handAt(hash)).toBe(false);
    expect(restart().leftMs(hash)).toBe(0);
    expect(await restart().unlock(member, PASSWORD, HERE)).toEqual({ kind: 'right' });
    expect(restart().leftMs(hash)).toBe(IDLE_LOCK_MS);
  });

  it('time goes on while the hub is off, and nobody gets fifteen minutes anew', async () => {
    const { clock, hash, restart } = await openOffice();
    clock.pass(IDLE_LOCK_MS - 60_000);
    expect(restart().leftMs(hash)).toBe(60_000);
    clock.pass(60_000);
    expect(restart().leftMs(hash)).toBe(0);
  });

  it('whoever works is not locked out by a short one, and loses five minutes at most', async () => {
    const { locks, clock, hash, restart } = await openOffice();
    for (let n = 0; n < 40; n += 1) {
      clock.pass(30_000);
      locks.handAt(hash);
    }
    clock.pass(HAND_KEPT_EVERY_MS - 30_000);
    locks.handAt(hash);
    clock.pass(120_000);
    const after = restart();
    expect(after.leftMs(hash)).toBeGreaterThan(IDLE_LOCK_MS - HAND_KEPT_EVERY_MS - 120_000);
    expect(after.handAt(hash)).toBe(true);
    expect(after.leftMs(hash)).toBe(IDLE_LOCK_MS);
    // Written down at once: a second restart costs nothing more.
    expect(restart().leftMs(hash)).toBe(IDLE_LOCK_MS);
  });

  it('is written down sparingly', async () => {
    const { locks, clock, hash, store } = await openOffice();
    const written = vi.spyOn(store, 'noteHand');
    for (let n = 0; n < 120; n += 1) {
      clock.pass(30_000);
      locks.handAt(hash);
    }
    expect(written).toHaveBeenCalledTimes(12);
  });

  it('is locked where the clock is doubted, or says that the last act is yet to come', async () => {
    const doubted = await openOffice();
    expect(doubted.restart(false).leftMs(doubted.hash)).toBe(0);
    const yetToCome = await openOffice();
    yetToCome.clock.pass(-1);
    expect(yetToCome.restart().leftMs(yetToCome.hash)).toBe(0);
    // A further restart with the clock where it belongs opens neither.
    yetToCome.clock.pass(1);
    for (const { restart, hash } of [doubted, yetToCome]) expect(restart().leftMs(hash)).toBe(0);
  });

  it('stays locked where the clock was set back after it locked', async () => {
    const { locks, clock, hash, restart } = await openOffice();
    clock.pass(IDLE_LOCK_MS);
    expect(locks.leftMs(hash)).toBe(0);
    clock.pass(-240_000);
    expect(restart().leftMs(hash)).toBe(0);
  });

  it('goes on for everyone where the disk takes nothing', async () => {
    const { locks, clock, hash, store } = await openOffice();
    vi.spyOn(store, 'noteHand').mockImplementation(() => {
      throw new StorageError('full', 'before-commit', { cause: undefined });
    });
    clock.pass(HAND_KEPT_EVERY_MS);
    expect(locks.handAt(hash)).toBe(true);
    clock.pass(IDLE_LOCK_MS);
    expect(locks.leftMs(hash)).toBe(0);
  });
});
