import { describe, expect, it } from 'vitest';
import { IDLE_LOCK_MS } from '../access/idle-lock.ts';
import { ensureAdministrator } from './first-accounts.ts';
import { IdleSessions } from './idle-sessions.ts';
import { openDesks } from './testing/access-parts.ts';

const PASSWORD = 'trời hôm nay thật đẹp';
const HERE = '10.0.0.5';

async function openSession() {
  const desks = openDesks();
  await ensureAdministrator(desks, PASSWORD);
  const locks = new IdleSessions(desks.sessions, desks.clock);
  const signedIn = await desks.sessions.signIn('quantri', PASSWORD, HERE);
  if (signedIn.kind !== 'signed-in') throw new Error(signedIn.kind);
  return { ...desks, locks, token: signedIn.token, member: signedIn.member, hash: signedIn.member.sessionHash };
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

  it('counts from the restart where the hub was restarted meanwhile', async () => {
    const { clock, sessions, hash } = await openSession();
    clock.pass(IDLE_LOCK_MS);
    const after = new IdleSessions(sessions, clock);
    expect(after.leftMs(hash)).toBe(IDLE_LOCK_MS);
    clock.pass(IDLE_LOCK_MS);
    expect(after.leftMs(hash)).toBe(0);
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
