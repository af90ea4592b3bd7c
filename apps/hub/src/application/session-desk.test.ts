import { describe, expect, it } from 'vitest';
import { StorageError } from '../ports/errors.ts';
import { ensureAdministrator, ensureDemoAccounts } from './first-accounts.ts';
import { SESSION_LASTS_MS } from './session-desk.ts';
import { openDesks } from './testing/access-parts.ts';

const PASSWORD = 'trời hôm nay thật đẹp';
const HERE = '10.0.0.5';

async function deskWithAdministrator() {
  const desks = openDesks();
  const made = await ensureAdministrator(desks, PASSWORD);
  return { ...desks, recoveryCode: made?.recoveryCode ?? '' };
}

async function tokenOf(
  { sessions }: Pick<ReturnType<typeof openDesks>, 'sessions'>,
  name = 'quantri',
  password = PASSWORD,
) {
  const result = await sessions.signIn(name, password, HERE);
  return result.kind === 'signed-in' ? result.token : result.kind;
}

describe('the first administrator', () => {
  it('gets the password that the user chose, and a recovery code', async () => {
    const desks = openDesks();
    const made = await ensureAdministrator(desks, PASSWORD);
    expect(made).toMatchObject({ name: 'quantri', password: null });
    expect(made?.recoveryCode).toMatch(/^([3-9A-Z]{5}-){4}[3-9A-Z]{5}$/);
    expect(await desks.sessions.signIn('  QuanTri ', PASSWORD, HERE)).toMatchObject({ kind: 'signed-in' });
  });

  it('gets a generated password otherwise, different each time', async () => {
    const [one, two] = await Promise.all([
      ensureAdministrator(openDesks(), null),
      ensureAdministrator(openDesks(), null),
    ]);
    expect(one?.password).toMatch(/^([0-9a-z]{5}-){3}[0-9a-z]{5}$/);
    expect(one?.password).not.toBe(two?.password);
  });

  it('is made once: later starts change nothing', async () => {
    const { store, ...desks } = await deskWithAdministrator();
    const before = store.accounts();
    expect(await ensureAdministrator({ ...desks, store }, 'another password entirely')).toBeNull();
    expect(store.accounts()).toEqual(before);
  });

  it('is not made with a weak password, and the user is told why', async () => {
    const desks = openDesks();
    await expect(ensureAdministrator(desks, 'short')).rejects.toThrow(
      'MOTCUA_ADMIN_PASSWORD is too short: at least 15 characters are needed; a sentence is easy to remember.',
    );
    expect(desks.store.accounts()).toEqual([]);
  });

  it('is stored without password and recovery code', async () => {
    const { store, recoveryCode, lines } = await deskWithAdministrator();
    const stored = JSON.stringify([store.accounts(), store.changes(10), lines]);
    expect(stored).not.toContain(PASSWORD);
    expect(stored).not.toContain(recoveryCode);
  });
});

describe('sessions', () => {
  it('AC8 live twelve hours and survive a restart of the hub', async () => {
    const first = await deskWithAdministrator();
    const token = await tokenOf(first);
    const { sessions } = openDesks({ store: first.store, clock: first.clock });
    expect(sessions.memberOf(token)).toMatchObject({ name: 'quantri', role: 'administrator' });
    first.clock.pass(SESSION_LASTS_MS - 1);
    expect(sessions.memberOf(token)).toMatchObject({ name: 'quantri' });
    first.clock.pass(1);
    expect(sessions.memberOf(token)).toBe('ended');
  });

  it('are kept as a hash only', async () => {
    const desks = await deskWithAdministrator();
    const token = await tokenOf(desks);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(desks.store.session(token)).toBeNull();
    expect(desks.store.session(desks.ids.hashOf(token))).not.toBeNull();
    expect(desks.lines.join()).not.toContain(token);
  });

  it('AC8 end by signing out, and say so', async () => {
    const desks = await deskWithAdministrator();
    const token = await tokenOf(desks);
    const ended: string[] = [];
    desks.sessions.onEnded((sessionHash) => ended.push(sessionHash));
    desks.sessions.signOut(token);
    desks.sessions.signOut(token);
    expect([desks.sessions.memberOf(token), ended]).toEqual(['unknown', [desks.ids.hashOf(token)]]);
  });

  it('AC8 end by signing out for page and connection also where the disk is full', async () => {
    const desks = await deskWithAdministrator();
    const token = await tokenOf(desks);
    const ended: string[] = [];
    desks.sessions.onEnded((sessionHash) => ended.push(sessionHash));
    desks.store.endSession = () => {
      throw new StorageError('The disk is full.', 'before-commit', { cause: null });
    };
    desks.sessions.signOut(token);
    expect(ended).toEqual([desks.ids.hashOf(token)]);
    expect(desks.lines.join()).toContain('sign-out-not-stored');
  });
});

describe('guessing', () => {
  it('AC7 is slowed down for the account from that address, not for its owner elsewhere', async () => {
    const { sessions, clock } = await deskWithAdministrator();
    const guess = () => sessions.signIn('quantri', 'a wrong password', '10.6.6.6');
    for (let n = 0; n < 3; n += 1) expect((await guess()).kind).toBe('wrong-name-or-password');
    expect(await guess()).toEqual({ kind: 'try-later', retryAfterMs: 1_000 });
    expect((await sessions.signIn('quantri', PASSWORD, HERE)).kind).toBe('signed-in');
    clock.pass(1_000);
    expect((await guess()).kind).toBe('wrong-name-or-password');
    expect(await guess()).toEqual({ kind: 'try-later', retryAfterMs: 2_000 });
  });

  it('gains nothing by trying all at once', async () => {
    const { sessions } = await deskWithAdministrator();
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, n) => sessions.signIn('quantri', `wrong password ${n}`, '10.6.6.6')),
    );
    expect(tries.filter(({ kind }) => kind === 'wrong-name-or-password')).toHaveLength(3);
  });

  it('AC7 never locks the account for good', async () => {
    const { sessions, clock } = await deskWithAdministrator();
    for (let n = 0; n < 300; n += 1) await sessions.signIn('quantri', 'a wrong password', `10.6.${n % 100}.${n}`);
    expect((await sessions.signIn('quantri', PASSWORD, HERE)).kind).toBe('try-later');
    clock.pass(30_000);
    expect((await sessions.signIn('quantri', PASSWORD, HERE)).kind).toBe('signed-in');
  });
});

describe('the recovery code', () => {
  it('sets a new password once, ends the sessions, and is recorded', async () => {
    const desks = await deskWithAdministrator();
    const token = await tokenOf(desks);
    const ended: string[] = [];
    desks.sessions.onEnded((sessionHash) => ended.push(sessionHash));
    const NEXT = 'một mật khẩu khác hẳn';
    const typed = desks.recoveryCode.toLowerCase().replaceAll('-', ' ');
    const result = await desks.sessions.recover('quantri', typed, NEXT, HERE);
    expect(result.kind).toBe('recovered');
    expect(ended).toEqual([desks.ids.hashOf(token)]);
    expect(desks.sessions.memberOf(token)).toBe('unknown');
    expect(await tokenOf(desks)).toBe('wrong-name-or-password');
    expect(Buffer.from(await tokenOf(desks, 'quantri', NEXT), 'base64url')).toHaveLength(32);
    expect(desks.store.changes(1)[0]).toMatchObject({ kind: 'password-recovered' });
    // The code has been used; the new one takes its place.
    expect((await desks.sessions.recover('quantri', typed, 'once more, a new one', HERE)).kind).toBe('wrong-code');
    const next = result.kind === 'recovered' ? result.recoveryCode : '';
    expect((await desks.sessions.recover('quantri', next, 'once more, a new one', HERE)).kind).toBe('recovered');
  });

  it('AC6 works once, also when it is typed twice at the same moment', async () => {
    const { sessions, recoveryCode } = await deskWithAdministrator();
    const twice = await Promise.all(
      ['a first new password', 'a second new password'].map((password) =>
        sessions.recover('quantri', recoveryCode, password, HERE),
      ),
    );
    expect(twice.map(({ kind }) => kind).sort()).toEqual(['recovered', 'wrong-code']);
  });

  it('is slowed down like a password, and wants a good one', async () => {
    const { sessions, recoveryCode } = await deskWithAdministrator();
    expect(await sessions.recover('quantri', recoveryCode, 'short', HERE)).toEqual({
      kind: 'weak-password',
      problem: 'too-short',
    });
    for (const name of ['quantri', 'nobody']) {
      const kinds: string[] = [];
      for (let n = 0; n < 4; n += 1)
        kinds.push((await sessions.recover(name, 'AAAAA', 'a good new password', HERE)).kind);
      expect(kinds).toEqual(['wrong-code', 'wrong-code', 'wrong-code', 'try-later']);
    }
  });
});

describe('one’s own password', () => {
  const NEXT = 'một mật khẩu khác hẳn';
  const changeOf = async (oldPassword: string, newPassword = NEXT) => {
    const desks = await deskWithAdministrator();
    const { accountId } = desks.store.accounts()[0]!;
    const token = await tokenOf(desks);
    const result = await desks.sessions.changePassword(accountId, oldPassword, newPassword, HERE);
    return { desks, token, result, accountId };
  };

  it('AC13 is changed by the old one, ends the sessions, and is recorded', async () => {
    const { desks, token, result, accountId } = await changeOf(PASSWORD);
    expect(result).toEqual({ kind: 'changed' });
    expect(desks.sessions.memberOf(token)).toBe('unknown');
    expect(await tokenOf(desks)).toBe('wrong-name-or-password');
    expect(desks.sessions.memberOf(await tokenOf(desks, 'quantri', NEXT))).toMatchObject({ name: 'quantri' });
    expect(desks.store.changes(1)).toMatchObject([{ kind: 'password-changed', subject: accountId, by: accountId }]);
    expect((await desks.sessions.recover('quantri', desks.recoveryCode, PASSWORD, HERE)).kind).toBe('recovered');
  });

  it('AC13 stays when the old one is wrong or the new one weak, and guessing is slowed down', async () => {
    expect((await changeOf('not the old password')).result).toEqual({ kind: 'wrong-password' });
    const { desks, token, result, accountId } = await changeOf(PASSWORD, 'short');
    expect(result).toEqual({ kind: 'weak-password', problem: 'too-short' });
    expect(desks.sessions.memberOf(token)).toMatchObject({ name: 'quantri' });
    const kinds: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      kinds.push((await desks.sessions.changePassword(accountId, `wrong ${n}`, NEXT, HERE)).kind);
    }
    expect(kinds).toEqual(['wrong-password', 'wrong-password', 'wrong-password', 'try-later']);
  });
});

describe('demo accounts', () => {
  it('sign in on the demo’s own machine only, whatever the store says', async () => {
    const demo = openDesks({ loopbackDemo: true });
    await ensureDemoAccounts(demo, PASSWORD);
    const token = await tokenOf(demo, 'canbo');
    expect(demo.sessions.memberOf(token)).toMatchObject({ role: 'officer' });

    const office = openDesks({ store: demo.store, clock: demo.clock, loopbackDemo: false });
    for (const { name } of demo.store.accounts()) {
      expect((await office.sessions.signIn(name, PASSWORD, HERE)).kind).toBe('wrong-name-or-password');
    }
    expect(office.sessions.memberOf(token)).toBe('unknown');
    expect(await ensureAdministrator(office, null)).not.toBeNull();
  });

  it('follow the password of the data folder, and leave real accounts alone', async () => {
    const demo = openDesks({ loopbackDemo: true });
    const made = await ensureDemoAccounts(demo, PASSWORD);
    expect(made.map(({ role }) => role)).toEqual(['officer', 'supervisor', 'administrator']);
    const before = demo.store.accounts();
    await ensureDemoAccounts(demo, PASSWORD);
    expect(demo.store.accounts()).toEqual(before);
    await ensureDemoAccounts(demo, 'another demo password');
    expect(await tokenOf(demo, 'canbo')).toBe('wrong-name-or-password');
    expect(Buffer.from(await tokenOf(demo, 'canbo', 'another demo password'), 'base64url')).toHaveLength(32);
  });
});
