import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { AccountId, DeviceId } from '@motcua/protocol/vocabulary';
import type {
  AccessChange,
  AccessStore,
  AccountFacts,
  AccountRecord,
  AccountSecrets,
  DeviceRecord,
  SessionHand,
  SessionRecord,
} from '../../ports/access-store.ts';
import { StorageError } from '../../ports/errors.ts';
import type { Database } from './database.ts';

const ACCOUNT = `account_id AS accountId, name, display_name AS displayName, role, password_hash AS passwordHash,
  password_given AS passwordGiven, recovery_hash AS recoveryHash, demo, created_at AS createdAt, disabled_at AS disabledAt`;
const SESSION = `token_hash AS tokenHash, account_id AS accountId, started_at AS startedAt, ends_at AS endsAt,
  paired_pc AS pairedPc`;
const DEVICE = `device_id AS deviceId, role, name, printer_id AS printerId, token_hash AS tokenHash, demo,
  paired_at AS pairedAt, revoked_at AS revokedAt`;

type Row = Record<string, SQLOutputValue>;

const FORGET_PIN = 'DELETE FROM account_pins WHERE account_id = ?';

/** Accounts, sessions and devices in the hub's database. */
export class SqliteAccessStore implements AccessStore {
  readonly #database: Database;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(database: Database) {
    this.#database = database;
  }

  accounts(): readonly AccountRecord[] {
    return this.#read(`SELECT ${ACCOUNT} FROM accounts ORDER BY created_at, account_id`).map(asAccount);
  }

  accountNamed(name: string): AccountRecord | null {
    return this.#readOne(`SELECT ${ACCOUNT} FROM accounts WHERE name = ?`, asAccount, name);
  }

  account(accountId: AccountId): AccountRecord | null {
    return this.#readOne(`SELECT ${ACCOUNT} FROM accounts WHERE account_id = ?`, asAccount, accountId);
  }

  addAccount(account: AccountRecord, change: AccessChange): void {
    this.#database.transact(() => {
      this.#run(
        `INSERT INTO accounts
           (account_id, name, display_name, role, password_hash, password_given, recovery_hash, demo, created_at, disabled_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        account.accountId,
        account.name,
        account.displayName,
        account.role,
        account.passwordHash,
        Number(account.passwordGiven),
        account.recoveryHash,
        Number(account.demo),
        account.createdAt,
        account.disabledAt,
      );
      this.#record(change);
    });
  }

  setPassword(
    accountId: AccountId,
    { passwordHash, recoveryHash, passwordGiven }: AccountSecrets,
    change: AccessChange,
  ): readonly string[] {
    return this.#database.transact(() => {
      this.#run(
        'UPDATE accounts SET password_hash = ?, recovery_hash = ?, password_given = ? WHERE account_id = ?',
        passwordHash,
        recoveryHash,
        Number(passwordGiven),
        accountId,
      );
      this.#run(FORGET_PIN, accountId);
      this.#record(change);
      return this.#endSessionsOf(accountId);
    });
  }

  disableAccount(accountId: AccountId, at: number, change: AccessChange): readonly string[] {
    return this.#database.transact(() => {
      this.#run('UPDATE accounts SET disabled_at = ? WHERE account_id = ? AND disabled_at IS NULL', at, accountId);
      this.#record(change);
      return this.#endSessionsOf(accountId);
    });
  }

  changeAccount(accountId: AccountId, { displayName, role }: AccountFacts, change: AccessChange): readonly string[] {
    return this.#database.transact(() => {
      const before = this.account(accountId)?.role;
      this.#run('UPDATE accounts SET display_name = ?, role = ? WHERE account_id = ?', displayName, role, accountId);
      this.#record(change);
      return before === role ? [] : this.#endSessionsOf(accountId);
    });
  }

  enableAccount(accountId: AccountId, passwordHash: string, change: AccessChange): void {
    this.#database.transact(() => {
      this.#run(
        `UPDATE accounts SET disabled_at = NULL, password_hash = ?, password_given = 1, recovery_hash = NULL
         WHERE account_id = ?`,
        passwordHash,
        accountId,
      );
      this.#run(FORGET_PIN, accountId);
      this.#record(change);
    });
  }

  pinHashOf(accountId: AccountId): string | null {
    const sql = 'SELECT pin_hash AS pinHash FROM account_pins WHERE account_id = ?';
    return this.#readOne(sql, (row) => String(row['pinHash']), accountId);
  }

  setPin(accountId: AccountId, pinHash: string | null, change: AccessChange): void {
    this.#database.transact(() => {
      this.#run(FORGET_PIN, accountId);
      if (pinHash !== null)
        this.#run('INSERT INTO account_pins (account_id, pin_hash) VALUES (?, ?)', accountId, pinHash);
      this.#record(change);
    });
  }

  addSession(session: SessionRecord): void {
    this.#database.transact(() =>
      this.#run(
        `INSERT INTO sessions (token_hash, account_id, started_at, ends_at, last_hand_at, paired_pc)
         VALUES (?, ?, ?, ?, ?, ?)`,
        session.tokenHash,
        session.accountId,
        session.startedAt,
        session.endsAt,
        session.startedAt,
        session.pairedPc,
      ),
    );
  }

  moveSessions(byMs: number): void {
    const sql = `UPDATE sessions SET started_at = started_at + ?, ends_at = ends_at + ?, last_hand_at = last_hand_at + ?`;
    this.#database.transact(() => this.#run(sql, byMs, byMs, byMs));
  }

  sessionHands(): readonly SessionHand[] {
    return this.#read('SELECT token_hash AS tokenHash, last_hand_at AS lastHandAt FROM sessions').map(asHand);
  }

  noteHand({ tokenHash, lastHandAt }: SessionHand): void {
    const sql = 'UPDATE sessions SET last_hand_at = ? WHERE token_hash = ?';
    this.#database.transact(() => this.#run(sql, lastHandAt, tokenHash));
  }

  session(tokenHash: string): SessionRecord | null {
    return this.#readOne(`SELECT ${SESSION} FROM sessions WHERE token_hash = ?`, asSession, tokenHash);
  }

  hasSession(accountId: AccountId, at: number): boolean {
    return this.#read('SELECT 1 FROM sessions WHERE account_id = ? AND ends_at > ? LIMIT 1', accountId, at).length > 0;
  }

  endSession(tokenHash: string): void {
    this.#database.transact(() => this.#run('DELETE FROM sessions WHERE token_hash = ?', tokenHash));
  }

  endSessionsAt(pairedPc: DeviceId): readonly string[] {
    const sql = 'DELETE FROM sessions WHERE paired_pc = ? RETURNING token_hash AS tokenHash';
    return this.#database.transact(() => this.#read(sql, pairedPc).map((row) => String(row['tokenHash'])));
  }

  forgetSessionsEndedBefore(at: number): void {
    this.#database.transact(() => this.#run('DELETE FROM sessions WHERE ends_at < ?', at));
  }

  devices(): readonly DeviceRecord[] {
    return this.#read(`SELECT ${DEVICE} FROM devices ORDER BY paired_at, device_id`).map(asDevice);
  }

  deviceWithToken(tokenHash: string): DeviceRecord | null {
    return this.#readOne(`SELECT ${DEVICE} FROM devices WHERE token_hash = ?`, asDevice, tokenHash);
  }

  addDevice(device: DeviceRecord, change: AccessChange): void {
    this.#database.transact(() => {
      this.#run(
        `INSERT INTO devices (device_id, role, name, printer_id, token_hash, demo, paired_at, revoked_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        device.deviceId,
        device.role,
        device.name,
        device.printerId,
        device.tokenHash,
        Number(device.demo),
        device.pairedAt,
        device.revokedAt,
      );
      this.#record(change);
    });
  }

  revokeDevice(deviceId: DeviceId, at: number, change: AccessChange): void {
    this.#database.transact(() => {
      this.#run('UPDATE devices SET revoked_at = ? WHERE device_id = ? AND revoked_at IS NULL', at, deviceId);
      this.#record(change);
    });
  }

  recoveriesSince(at: number, limit: number): readonly AccessChange[] {
    const sql = `SELECT at, kind, subject, by FROM access_changes
      WHERE kind = 'password-recovered' AND at > ? ORDER BY change_seq DESC LIMIT ?`;
    return this.#read(sql, at, limit).map(asChange);
  }

  changes(limit: number): readonly AccessChange[] {
    return this.#read('SELECT at, kind, subject, by FROM access_changes ORDER BY change_seq DESC LIMIT ?', limit).map(
      asChange,
    );
  }

  #endSessionsOf(accountId: AccountId): readonly string[] {
    const sql = 'DELETE FROM sessions WHERE account_id = ? RETURNING token_hash AS tokenHash';
    return this.#read(sql, accountId).map((row) => String(row['tokenHash']));
  }

  #record(change: AccessChange): void {
    const { at, kind, subject, by } = change;
    this.#run('INSERT INTO access_changes (at, kind, subject, by) VALUES (?, ?, ?, ?)', at, kind, subject, by);
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#statement(sql).run(...values);
  }

  #read(sql: string, ...values: SQLInputValue[]): Row[] {
    try {
      return this.#statement(sql).all(...values);
    } catch (cause) {
      throw new StorageError('Accounts and devices cannot be read.', 'before-commit', { cause });
    }
  }

  #readOne<T>(sql: string, shape: (row: Row) => T, ...values: SQLInputValue[]): T | null {
    const [row] = this.#read(sql, ...values);
    return row === undefined ? null : shape(row);
  }

  #statement(sql: string): StatementSync {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      statement = this.#database.sqlite.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }
}

// The columns are named as the record's fields, and only this file writes them.
const asAccount = (row: Row) => {
  const [demo, passwordGiven] = [row['demo'] === 1, row['passwordGiven'] === 1];
  return { ...row, demo, passwordGiven } as unknown as AccountRecord;
};
const asDevice = (row: Row) => ({ ...row, demo: row['demo'] === 1 }) as unknown as DeviceRecord;
const asSession = (row: Row) => ({ ...row }) as unknown as SessionRecord;
const asHand = (row: Row) => ({ ...row }) as unknown as SessionHand;
const asChange = (row: Row) => ({ ...row }) as unknown as AccessChange;
