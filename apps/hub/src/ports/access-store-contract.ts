import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccountId, DeviceId, PrinterId } from '@motcua/protocol/vocabulary';
import type { AccessChange, AccessStore, AccountRecord, DeviceRecord, SessionRecord } from './access-store.ts';
import { StorageError } from './errors.ts';

export type OpenedAccessStore = { readonly store: AccessStore; readonly close: () => void };

const account: AccountRecord = {
  accountId: 'account-1' as AccountId,
  name: 'thủy',
  displayName: 'Thủy',
  role: 'officer',
  passwordHash: 'scrypt$…',
  passwordGiven: false,
  recoveryHash: null,
  demo: false,
  createdAt: 1_000,
  disabledAt: null,
};
const device: DeviceRecord = {
  deviceId: 'device-1' as DeviceId,
  role: 'kiosk',
  name: 'Máy ở cửa',
  printerId: 'printer-1' as PrinterId,
  tokenHash: 'hash-1',
  demo: true,
  pairedAt: 2_000,
  revokedAt: null,
};
const session: SessionRecord = {
  ...{ tokenHash: 'token-1', accountId: account.accountId, startedAt: 1_000, endsAt: 9_000, pairedPc: null },
};
const change = (kind: AccessChange['kind'], subject: string): AccessChange => ({ at: 1, kind, subject, by: 'hub' });
const created = change('account-created', account.accountId);
const paired = change('device-paired', device.deviceId);

/** What every store of accounts, sessions and devices must do, whatever keeps it. */
export function accessStoreContract(open: () => OpenedAccessStore): void {
  let opened: OpenedAccessStore;
  let store: AccessStore;
  beforeEach(() => {
    opened = open();
    store = opened.store;
  });
  afterEach(() => opened.close());

  describe('an access store', () => {
    test('begins empty', () => {
      expect([store.accounts(), store.devices(), store.changes(10)]).toEqual([[], [], []]);
      expect(store.accountNamed('thủy')).toBeNull();
      expect(store.session('token-1')).toBeNull();
      expect(store.deviceWithToken('hash-1')).toBeNull();
    });

    test('gives accounts back by name and id', () => {
      store.addAccount(account, created);
      const second = {
        ...account,
        accountId: 'account-2' as AccountId,
        name: 'mai',
        recoveryHash: 'r',
        demo: true,
        createdAt: 2_000,
      };
      store.addAccount(second, change('account-created', 'account-2'));
      expect(store.accounts()).toEqual([account, second]);
      expect(store.accountNamed('mai')).toEqual(second);
      expect(store.account(account.accountId)).toEqual(account);
    });

    test('keeps names unique and stores nothing of a refused account', () => {
      store.addAccount(account, created);
      const twin = { ...account, accountId: 'account-2' as AccountId };
      expect(() => store.addAccount(twin, created)).toThrow(StorageError);
      expect(store.accounts()).toEqual([account]);
      expect(store.changes(10)).toEqual([created]);
    });

    test('a new password ends every session of the account, and only those', () => {
      store.addAccount(account, created);
      store.addAccount({ ...account, accountId: 'account-2' as AccountId, name: 'mai' }, created);
      store.addSession(session);
      store.addSession({ ...session, tokenHash: 'token-2' });
      store.addSession({ ...session, tokenHash: 'token-3', accountId: 'account-2' as AccountId });
      const recovered = change('password-recovered', account.accountId);
      const secrets = { passwordHash: 'new', recoveryHash: 'code', passwordGiven: true };
      expect([...store.setPassword(account.accountId, secrets, recovered)].sort()).toEqual(['token-1', 'token-2']);
      expect(store.account(account.accountId)).toEqual({ ...account, ...secrets });
      expect([store.session('token-1'), store.session('token-3')?.tokenHash]).toEqual([null, 'token-3']);
      expect(store.changes(1)).toEqual([recovered]);
    });

    test('finds the passwords that were set by a recovery code or at the console lately, newest first', () => {
      store.addAccount(account, created);
      const secrets = { passwordHash: 'new', recoveryHash: null, passwordGiven: false };
      for (const [at, kind] of [
        [5, 'password-recovered'],
        [6, 'password-changed'],
        [7, 'password-recovered'],
        [8, 'password-recovered'],
      ] as const) {
        store.setPassword(account.accountId, secrets, { ...change(kind, account.accountId), at });
      }
      expect(store.recoveriesSince(5, 10).map(({ at }) => at)).toEqual([8, 7]);
      expect(store.recoveriesSince(0, 1).map(({ at }) => at)).toEqual([8]);
    });

    test('disables an account once, ends its sessions, and keeps it', () => {
      store.addAccount(account, created);
      store.addAccount({ ...account, accountId: 'account-2' as AccountId, name: 'mai' }, created);
      store.addSession(session);
      store.addSession({ ...session, tokenHash: 'token-2', accountId: 'account-2' as AccountId });
      const disabled = change('account-disabled', account.accountId);
      expect(store.disableAccount(account.accountId, 5_000, disabled)).toEqual(['token-1']);
      expect(store.disableAccount(account.accountId, 6_000, disabled)).toEqual([]);
      expect(store.accountNamed(account.name)).toEqual({ ...account, disabledAt: 5_000 });
      expect([store.session('token-1'), store.session('token-2')?.tokenHash]).toEqual([null, 'token-2']);
      expect(store.changes(1)).toEqual([disabled]);
    });

    test('changes the name shown and the role; another role ends the sessions', () => {
      store.addAccount(account, created);
      store.addSession(session);
      const changed = change('account-changed', account.accountId);
      const { role } = account;
      expect(store.changeAccount(account.accountId, { displayName: 'Thủy Trần', role }, changed)).toEqual([]);
      expect(store.session('token-1')).toEqual(session);
      const facts = { displayName: 'Thủy Trần', role: 'supervisor' } as const;
      expect(store.changeAccount(account.accountId, facts, changed)).toEqual(['token-1']);
      expect(store.account(account.accountId)).toEqual({ ...account, ...facts });
      expect([store.session('token-1'), store.changes(1)]).toEqual([null, [changed]]);
    });

    test('enables an account again with another password, and without its recovery code', () => {
      store.addAccount({ ...account, recoveryHash: 'code', disabledAt: 5_000 }, created);
      const enabled = change('account-enabled', account.accountId);
      store.enableAccount(account.accountId, 'new', enabled);
      expect(store.account(account.accountId)).toEqual({ ...account, passwordHash: 'new', passwordGiven: true });
      expect(store.changes(1)).toEqual([enabled]);
    });

    test('KP2 knows whether an account has a session that goes on', () => {
      const { accountId } = account;
      store.addAccount(account, created);
      store.addAccount({ ...account, accountId: 'account-2' as AccountId, name: 'mai' }, created);
      expect(store.hasSession(accountId, 2_000)).toBe(false);
      store.addSession(session);
      expect([1_000, 8_999, 9_000].map((at) => store.hasSession(accountId, at))).toEqual([true, true, false]);
      expect(store.hasSession('account-2' as AccountId, 2_000)).toBe(false);
      store.endSession(session.tokenHash);
      expect(store.hasSession(accountId, 2_000)).toBe(false);
    });

    test('ends sessions one by one and by age', () => {
      store.addAccount(account, created);
      store.addSession(session);
      store.addSession({ ...session, tokenHash: 'token-2', endsAt: 20_000 });
      expect(store.session('token-1')).toEqual(session);
      store.forgetSessionsEndedBefore(9_000);
      expect(store.session('token-1')).toEqual(session);
      store.forgetSessionsEndedBefore(9_001);
      expect(store.session('token-1')).toBeNull();
      store.endSession('token-2');
      store.endSession('token-2');
      expect(store.session('token-2')).toBeNull();
    });

    test('AC17 ends the sessions of one paired PC, and no others', () => {
      store.addAccount(account, created);
      const [pc, other] = ['pc-1' as DeviceId, 'pc-2' as DeviceId];
      const places = [pc, other, 'own-machine', null, pc] as const;
      places.forEach((pairedPc, nth) => store.addSession({ ...session, tokenHash: `token-${nth}`, pairedPc }));
      expect(store.session('token-0')).toMatchObject({ pairedPc: pc });
      expect([...store.endSessionsAt(pc)].sort()).toEqual(['token-0', 'token-4']);
      expect(places.map((_, nth) => store.session(`token-${nth}`)?.pairedPc)).toEqual([
        ...[undefined, other, 'own-machine', null, undefined],
      ]);
      expect(store.endSessionsAt(pc)).toEqual([]);
    });

    test('DA2 moves all sessions when the clock is confirmed', () => {
      store.addAccount(account, created);
      store.addSession(session);
      store.moveSessions(-500);
      expect(store.session('token-1')).toEqual({
        ...session,
        startedAt: session.startedAt - 500,
        endsAt: session.endsAt - 500,
      });
    });

    test('AC15 keeps when somebody last acted by hand in each session, and that it was too long ago', () => {
      store.addAccount(account, created);
      store.addSession(session);
      store.addSession({ ...session, tokenHash: 'token-2', startedAt: 3_000 });
      const hands = () => [...store.sessionHands()].sort((a, b) => a.tokenHash.localeCompare(b.tokenHash));
      expect(hands().map(({ lastHandAt }) => lastHandAt)).toEqual([session.startedAt, 3_000]);
      store.noteHand({ tokenHash: 'token-1', lastHandAt: 5_000 });
      store.noteHand({ tokenHash: 'token-2', lastHandAt: null });
      store.noteHand({ tokenHash: 'token-3', lastHandAt: 6_000 });
      store.moveSessions(100);
      expect(hands()).toEqual([
        { tokenHash: 'token-1', lastHandAt: 5_100 },
        { tokenHash: 'token-2', lastHandAt: null },
      ]);
      store.endSession('token-1');
      expect(hands().map(({ tokenHash }) => tokenHash)).toEqual(['token-2']);
    });

    test('AC16 keeps a PIN until it is taken away or the account gets a new password', () => {
      const { accountId } = account;
      store.addAccount(account, created);
      expect(store.pinHashOf(accountId)).toBeNull();
      store.setPin(accountId, 'pin-1', change('pin-changed', accountId));
      store.setPin(accountId, 'pin-2', change('pin-changed', accountId));
      expect(store.pinHashOf(accountId)).toBe('pin-2');
      store.setPin(accountId, null, change('pin-changed', accountId));
      expect(store.pinHashOf(accountId)).toBeNull();
      store.setPin(accountId, 'pin-3', change('pin-changed', accountId));
      const secrets = { passwordHash: 'new', recoveryHash: null, passwordGiven: false };
      store.setPassword(accountId, secrets, change('password-changed', accountId));
      expect(store.pinHashOf(accountId)).toBeNull();
      store.setPin(accountId, 'pin-4', change('pin-changed', accountId));
      store.enableAccount(accountId, 'newer', change('account-enabled', accountId));
      expect(store.pinHashOf(accountId)).toBeNull();
    });

    test('has no session without an account', () => {
      expect(() => store.addSession(session)).toThrow(StorageError);
    });

    test('gives devices back, and remembers when they were first revoked', () => {
      store.addDevice(device, paired);
      expect(store.devices()).toEqual([device]);
      expect(store.deviceWithToken('hash-1')).toEqual(device);
      store.revokeDevice(device.deviceId, 5_000, change('device-revoked', device.deviceId));
      store.revokeDevice(device.deviceId, 6_000, change('device-revoked', device.deviceId));
      expect(store.deviceWithToken('hash-1')).toEqual({ ...device, revokedAt: 5_000 });
    });

    test('keeps tokens unique', () => {
      store.addDevice(device, paired);
      const twin = { ...device, deviceId: 'device-2' as DeviceId };
      expect(() => store.addDevice(twin, paired)).toThrow(StorageError);
      expect(store.devices()).toEqual([device]);
    });

    test('records what happened, newest first', () => {
      store.addAccount(account, created);
      store.addDevice(device, paired);
      expect(store.changes(10)).toEqual([paired, created]);
      expect(store.changes(1)).toEqual([paired]);
    });
  });
}
