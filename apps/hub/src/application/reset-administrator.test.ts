import { describe, expect, it } from 'vitest';
import type { AccountId } from '@motcua/protocol';
import { ensureAdministrator, ensureDemoAccounts } from './first-accounts.ts';
import { resetAdministrator } from './reset-administrator.ts';
import { openDesks } from './testing/access-parts.ts';

const FORGOTTEN = 'trời hôm nay thật đẹp';
const HERE = '10.0.0.5';

describe('AC6 an administrator let in again at the hub’s console', () => {
  it('gets a new password and a new recovery code; the old ones and every session are over, and it is recorded', async () => {
    const desks = openDesks();
    const first = await ensureAdministrator(desks, FORGOTTEN);
    const before = await desks.sessions.signIn('quantri', FORGOTTEN, HERE);
    if (before.kind !== 'signed-in' || first === null) throw new Error('no administrator');
    const reset = await resetAdministrator(desks, ' QuanTri ');
    if (reset.kind !== 'reset') throw new Error(reset.kind);
    expect(reset.name).toBe('quantri');
    expect(desks.sessions.memberOf(before.token)).toBe('unknown');
    expect(await desks.sessions.signIn('quantri', FORGOTTEN, HERE)).toMatchObject({ kind: 'wrong-name-or-password' });
    expect(desks.store.changes(1)).toMatchObject([{ kind: 'password-recovered', by: 'hub' }]);
    // AC12: what stands on a terminal is not anybody's own.
    const next = 'một mật khẩu khác hẳn';
    const given = desks.sessions.signIn('quantri', reset.password, '10.0.0.6');
    expect(await given).toEqual({ kind: 'new-password-needed' });
    const own = desks.sessions.signIn('quantri', reset.password, '10.0.0.6', 'mật khẩu của riêng tôi');
    expect(await own).toMatchObject({ kind: 'signed-in' });

    expect(await desks.sessions.recover('quantri', first.recoveryCode, next, '10.0.0.7')).toEqual({
      kind: 'wrong-code',
    });
    expect(await desks.sessions.recover('quantri', reset.recoveryCode, next, '10.0.0.8')).toMatchObject({
      kind: 'recovered',
    });
    expect(JSON.stringify([desks.store.accounts(), desks.lines])).not.toContain(reset.password);
  });

  it('gives a further administrator a recovery code, who had none', async () => {
    const desks = openDesks();
    await ensureAdministrator(desks, FORGOTTEN);
    const by = desks.store.accountNamed('quantri')?.accountId as AccountId;
    const wanted = { name: 'lan', displayName: 'Lan', role: 'administrator', password: null } as const;
    await desks.accounts.add(wanted, by);
    expect(desks.store.accountNamed('lan')?.recoveryHash).toBeNull();
    expect(await resetAdministrator(desks, 'lan')).toMatchObject({ kind: 'reset', name: 'lan' });
    expect(desks.store.accountNamed('lan')?.recoveryHash).not.toBeNull();
  });

  it('is for administrators that are still in use, and names them', async () => {
    const desks = openDesks();
    await ensureAdministrator(desks, FORGOTTEN);
    await ensureDemoAccounts(desks, FORGOTTEN);
    const by = desks.store.accountNamed('quantri')?.accountId as AccountId;
    const added = { displayName: 'x', password: null } as const;
    await desks.accounts.add({ ...added, name: 'officer', role: 'officer' }, by);
    const gone = await desks.accounts.add({ ...added, name: 'gone', role: 'administrator' }, by);
    if (gone.kind !== 'added') throw new Error(gone.kind);
    desks.accounts.disable(gone.account.accountId, by);
    const changes = desks.store.changes(100).length;
    for (const name of ['nobody', 'officer', 'gone']) {
      expect(await resetAdministrator(desks, name)).toEqual({
        kind: 'unknown-administrator',
        administrators: ['quantri'],
      });
    }
    expect(await resetAdministrator(desks, 'quantri-mau')).toEqual({ kind: 'demo-account' });
    expect(desks.store.changes(100)).toHaveLength(changes);
  });
});
