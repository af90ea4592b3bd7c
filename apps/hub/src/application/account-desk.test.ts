import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, NewAccount } from '@motcua/protocol';
import { ensureAdministrator, ensureDemoAccounts } from './first-accounts.ts';
import { openDesks } from './testing/access-parts.ts';

const PASSWORD = 'trời hôm nay thật đẹp';
const CHOSEN = 'một mật khẩu khác hẳn';
const OWN = 'cơn mưa chiều qua sông';
const HERE = '10.0.0.5';
const LAN: NewAccount = { name: 'Lan', displayName: 'Nguyễn Thị Lan', role: 'officer', password: null };

let desks: ReturnType<typeof openDesks>;
let administrator: AccountId;

beforeEach(async () => {
  desks = openDesks();
  await ensureAdministrator(desks, PASSWORD);
  administrator = idOf('quantri');
});

function idOf(name: string): AccountId {
  const account = desks.store.accountNamed(name);
  if (account === null) throw new Error(`no account ${name}`);
  return account.accountId;
}

async function added(wanted: NewAccount = LAN, by = administrator) {
  const result = await desks.accounts.add(wanted, by);
  if (result.kind !== 'added') throw new Error(result.kind);
  return { accountId: result.account.accountId, password: result.password };
}

async function signsIn(name: string, password: string, newPassword: string | null = null) {
  const result = await desks.sessions.signIn(name, password, HERE, newPassword);
  return result.kind === 'signed-in' ? result.token : result.kind;
}

const lastChange = () => desks.store.changes(1)[0];

describe('AC12 adding an account', () => {
  it('makes a password, shown once, that signs in', async () => {
    const { accountId, password } = await added();
    expect(password).toMatch(/^([0-9a-z]{5}-){3}[0-9a-z]{5}$/);
    expect(desks.sessions.memberOf(await signsIn('LAN ', password ?? '', CHOSEN))).toMatchObject({
      ...{ accountId, name: 'lan', displayName: 'Nguyễn Thị Lan', role: 'officer' },
    });
    expect(desks.store.changes(2)[1]).toMatchObject({ kind: 'account-created', subject: accountId, by: administrator });
    expect(JSON.stringify([desks.store.accounts(), desks.lines])).not.toContain(password);
    expect(desks.lines.join()).not.toMatch(/Lan/i);
  });

  it('takes a chosen password, and only a good one', async () => {
    const add = (password: string) => desks.accounts.add({ ...LAN, name: 'nguyenvanlan', password }, administrator);
    expect(await add('fourteen chars')).toEqual({ kind: 'weak-password', problem: 'too-short' });
    expect(await add('nguyenvanlan2026')).toEqual({ kind: 'weak-password', problem: 'contains-name' });
    expect(await add(CHOSEN)).toMatchObject({ kind: 'added', password: null });
    expect((await signsIn('nguyenvanlan', CHOSEN, OWN)).length).toBeGreaterThan(40);
  });

  it('gives no name twice, not even at the same moment or after its account was disabled', async () => {
    const twice = await Promise.all([desks.accounts.add(LAN, administrator), desks.accounts.add(LAN, administrator)]);
    expect(twice.map(({ kind }) => kind).sort()).toEqual(['added', 'name-taken']);
    expect(desks.accounts.disable(idOf('lan'), administrator)).toBe('disabled');
    expect(await desks.accounts.add({ ...LAN, name: 'LAN' }, administrator)).toEqual({ kind: 'name-taken' });
  });
});

describe('AC12 a new password from the administrator', () => {
  it('ends the sessions of that account and of nobody else', async () => {
    const { accountId, password } = await added();
    const old = await signsIn('lan', password ?? '', OWN);
    const own = await signsIn('quantri', PASSWORD);
    const ended: string[] = [];
    desks.sessions.onEnded((sessionHash) => ended.push(sessionHash));
    const given = await desks.accounts.givePassword(accountId, null, administrator);
    expect(given).toMatchObject({ kind: 'given' });
    expect(ended).toEqual([desks.ids.hashOf(old)]);
    expect([desks.sessions.memberOf(old), desks.sessions.memberOf(own)]).toMatchObject(['unknown', {}]);
    expect(await signsIn('lan', OWN)).toBe('wrong-name-or-password');
    expect((await signsIn('lan', (given.kind === 'given' && given.password) || '', OWN)).length).toBeGreaterThan(40);
    expect(desks.store.changes(2)[1]).toMatchObject({
      kind: 'password-changed',
      subject: accountId,
      by: administrator,
    });
  });

  it('is asked for another one at the next sign-in, before anything else, and only then', async () => {
    const { password } = await added();
    const given = password ?? '';
    expect(await signsIn('lan', given)).toBe('new-password-needed');
    // Not known to whoever has not the given one.
    expect(await signsIn('lan', 'another guess at it', OWN)).toBe('wrong-name-or-password');
    for (const own of ['too short', 'lan lan lan lan lan lan', given]) {
      expect(await signsIn('lan', given, own)).toBe('weak-password');
    }
    expect((await signsIn('lan', given, OWN)).length).toBeGreaterThan(40);
    expect(lastChange()).toMatchObject({ kind: 'password-changed', by: idOf('lan') });
    expect(await signsIn('lan', given, OWN)).toBe('wrong-name-or-password');
    // From now on the password is theirs, and one that comes along changes nothing.
    expect((await signsIn('lan', OWN, CHOSEN)).length).toBeGreaterThan(40);
    expect((await signsIn('lan', OWN)).length).toBeGreaterThan(40);
  });

  it('AC13 is never the administrator’s own, chosen or made: that takes the old one', async () => {
    const own = await signsIn('quantri', PASSWORD);
    for (const password of [CHOSEN, null]) {
      expect(await desks.accounts.givePassword(administrator, password, administrator)).toEqual({
        kind: 'own-account',
      });
    }
    expect(desks.sessions.memberOf(own)).toMatchObject({ accountId: administrator });
    expect((await signsIn('quantri', PASSWORD)).length).toBeGreaterThan(40);
  });

  it('leaves the recovery code of an administrator as it is', async () => {
    const { accountId } = await added({ ...LAN, role: 'administrator' });
    const before = desks.store.account(administrator)?.recoveryHash;
    expect(before).not.toBeNull();
    expect(await desks.accounts.givePassword(administrator, CHOSEN, accountId)).toEqual({
      ...{ kind: 'given', password: null },
    });
    expect(desks.store.account(administrator)?.recoveryHash).toBe(before);
  });

  it('beats a sign-in with the old one that is under way', async () => {
    const { accountId, password } = await added();
    const signingIn = desks.sessions.signIn('lan', password ?? '', HERE);
    const change = { at: 1, kind: 'password-changed', subject: accountId, by: administrator } as const;
    const secrets = { passwordHash: 'another hash', recoveryHash: null, passwordGiven: true };
    desks.store.setPassword(accountId, secrets, change);
    expect((await signingIn).kind).toBe('wrong-name-or-password');
  });

  it('is for accounts that exist and can sign in', async () => {
    const { accountId } = await added();
    desks.accounts.disable(accountId, administrator);
    for (const unknown of [accountId, 'nobody' as AccountId]) {
      expect(await desks.accounts.givePassword(unknown, null, administrator)).toEqual({ kind: 'unknown-account' });
      expect(desks.accounts.disable(unknown, administrator)).toBe('unknown-account');
    }
  });
});

describe('AC12 changing an account', () => {
  it('gives another name and role; another role ends its sessions, another name does not', async () => {
    const { accountId, password } = await added();
    const token = await signsIn('lan', password ?? '', OWN);
    expect(desks.accounts.change(accountId, { displayName: ' Trần Thị Lan ', role: 'officer' }, administrator)).toBe(
      'changed',
    );
    expect(desks.sessions.memberOf(token)).toMatchObject({ displayName: 'Trần Thị Lan', role: 'officer' });
    expect(lastChange()).toMatchObject({ kind: 'account-changed', subject: accountId, by: administrator });

    const ended: string[] = [];
    desks.sessions.onEnded((sessionHash) => ended.push(sessionHash));
    desks.accounts.change(accountId, { displayName: 'Trần Thị Lan', role: 'supervisor' }, administrator);
    expect([ended, desks.sessions.memberOf(token)]).toEqual([[desks.ids.hashOf(token)], 'unknown']);
    expect(desks.sessions.memberOf(await signsIn('lan', OWN))).toMatchObject({ role: 'supervisor' });
  });

  it('records nothing where nothing changes', async () => {
    const { accountId } = await added();
    const before = desks.store.changes(50).length;
    expect(desks.accounts.change(accountId, { displayName: LAN.displayName, role: LAN.role }, administrator)).toBe(
      'changed',
    );
    expect(desks.store.changes(50)).toHaveLength(before);
  });

  it('leaves the last administrator one, whoever asks, and takes no account that is not there', async () => {
    const officer = { displayName: 'Quản trị', role: 'officer' } as const;
    expect(desks.accounts.change(administrator, officer, administrator)).toBe('last-administrator');
    expect(desks.accounts.change(administrator, { ...officer, role: 'administrator' }, administrator)).toBe('changed');
    const { accountId } = await added({ ...LAN, role: 'administrator' });
    expect(desks.accounts.change(administrator, officer, accountId)).toBe('changed');
    desks.accounts.disable(administrator, accountId);
    for (const unknown of [administrator, 'nobody' as AccountId]) {
      expect(desks.accounts.change(unknown, officer, accountId)).toBe('unknown-account');
    }
  });
});

describe('AC12 enabling an account again', () => {
  it('gives it a new password, shown once; the old one and the recovery code stay void', async () => {
    const { accountId, password } = await added();
    desks.accounts.disable(accountId, administrator);
    const result = await desks.accounts.enable(accountId, administrator);
    const made = result.kind === 'enabled' ? result.password : '';
    expect(await signsIn('lan', password ?? '')).toBe('wrong-name-or-password');
    expect(lastChange()).toMatchObject({ kind: 'account-enabled', subject: accountId, by: administrator });
    expect(await signsIn('lan', made)).toBe('new-password-needed');
    expect((await signsIn('lan', made, OWN)).length).toBeGreaterThan(40);
    expect(desks.store.account(accountId)).toMatchObject({ disabledAt: null, recoveryHash: null });
  });

  it('is for accounts that are disabled: a second press makes no second password', async () => {
    const { accountId } = await added();
    expect(await desks.accounts.enable(accountId, administrator)).toEqual({ kind: 'unknown-account' });
    desks.accounts.disable(accountId, administrator);
    const both = [desks.accounts.enable(accountId, administrator), desks.accounts.enable(accountId, administrator)];
    expect((await Promise.all(both)).map(({ kind }) => kind).sort()).toEqual(['enabled', 'unknown-account']);
  });
});

describe('AC12 disabling an account', () => {
  it('ends its sessions, keeps it in the list, and it signs in no more', async () => {
    const { accountId, password } = await added();
    const token = await signsIn('lan', password ?? '', OWN);
    const ended: string[] = [];
    desks.sessions.onEnded((sessionHash) => ended.push(sessionHash));
    expect(desks.accounts.disable(accountId, administrator)).toBe('disabled');
    expect(ended).toEqual([desks.ids.hashOf(token)]);
    expect(desks.sessions.memberOf(token)).toBe('unknown');
    expect(await signsIn('lan', OWN)).toBe('wrong-name-or-password');
    expect(desks.accounts.list(administrator)).toMatchObject([
      { name: 'quantri', disabledAt: null, fixed: false },
      { name: 'lan', disabledAt: desks.clock.now() },
    ]);
    expect(lastChange()).toMatchObject({ kind: 'account-disabled', subject: accountId, by: administrator });
  });

  it('never takes the last administrator', async () => {
    expect(desks.accounts.disable(administrator, administrator)).toBe('last-administrator');
    const { accountId } = await added({ ...LAN, role: 'administrator' });
    expect(desks.accounts.disable(administrator, accountId)).toBe('disabled');
    expect(desks.accounts.disable(accountId, accountId)).toBe('last-administrator');
  });

  it('takes the recovery code with it', async () => {
    const other = openDesks();
    const made = await ensureAdministrator(other, PASSWORD);
    const first = other.store.accounts()[0]?.accountId ?? ('' as AccountId);
    const second = await other.accounts.add({ ...LAN, role: 'administrator' }, first);
    if (second.kind !== 'added') throw new Error(second.kind);
    other.accounts.disable(first, second.account.accountId);
    expect(await other.sessions.recover('quantri', made?.recoveryCode ?? '', CHOSEN, HERE)).toEqual({
      kind: 'wrong-code',
    });
  });
});

describe('AC12 in the demo', () => {
  it('the demo’s accounts stay as they are, and what is added belongs to the demo', async () => {
    const demo = openDesks({ loopbackDemo: true, store: desks.store, clock: desks.clock });
    await ensureDemoAccounts(demo, PASSWORD);
    const by = idOf('quantri-mau');
    const shown = demo.accounts.list(by).map(({ name, fixed }) => `${name} ${fixed}`);
    expect(shown.sort()).toEqual(['canbo true', 'giamsat true', 'quantri-mau true']);
    expect(await demo.accounts.givePassword(idOf('canbo'), CHOSEN, by)).toEqual({ kind: 'demo-account' });
    expect(demo.accounts.disable(idOf('canbo'), by)).toBe('demo-account');
    expect((await demo.sessions.changePassword(idOf('canbo'), PASSWORD, CHOSEN, HERE)).kind).toBe('demo-account');

    const made = await demo.accounts.add({ ...LAN, password: CHOSEN }, by);
    expect(made).toMatchObject({ kind: 'added', account: { fixed: false } });
    expect((await demo.sessions.signIn('lan', CHOSEN, HERE, OWN)).kind).toBe('signed-in');
    // The same folder on the office network: nobody knows it there.
    expect((await desks.sessions.signIn('lan', OWN, HERE)).kind).toBe('wrong-name-or-password');
    expect(desks.accounts.list(administrator).map(({ name }) => name)).toEqual(['quantri']);
  });

  it('the demo’s administrator does not touch a real account', async () => {
    const demo = openDesks({ loopbackDemo: true, store: desks.store, clock: desks.clock });
    await ensureDemoAccounts(demo, PASSWORD);
    const by = idOf('quantri-mau');
    expect(await demo.accounts.givePassword(administrator, CHOSEN, by)).toEqual({ kind: 'unknown-account' });
    expect(demo.accounts.disable(administrator, by)).toBe('unknown-account');
  });
});
