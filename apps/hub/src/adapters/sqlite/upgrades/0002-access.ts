import type { Upgrade } from './upgrade.ts';

/** Accounts, sessions, paired devices, and what happened to them. Secrets stand here as hashes only. */
export const accessUpgrade: Upgrade = {
  version: 2,
  run: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE accounts (
        account_id    TEXT    PRIMARY KEY,
        name          TEXT    NOT NULL UNIQUE,
        display_name  TEXT    NOT NULL,
        role          TEXT    NOT NULL,
        password_hash TEXT    NOT NULL,
        recovery_hash TEXT,
        demo          INTEGER NOT NULL,
        created_at    INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE sessions (
        token_hash TEXT    PRIMARY KEY,
        account_id TEXT    NOT NULL REFERENCES accounts (account_id),
        started_at INTEGER NOT NULL,
        ends_at    INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX sessions_of_account ON sessions (account_id);

      CREATE TABLE devices (
        device_id  TEXT    PRIMARY KEY,
        role       TEXT    NOT NULL,
        name       TEXT    NOT NULL,
        printer_id TEXT,
        token_hash TEXT    NOT NULL UNIQUE,
        demo       INTEGER NOT NULL,
        paired_at  INTEGER NOT NULL,
        revoked_at INTEGER
      ) STRICT;

      CREATE TABLE access_changes (
        change_seq INTEGER PRIMARY KEY,
        at         INTEGER NOT NULL,
        kind       TEXT    NOT NULL,
        subject    TEXT    NOT NULL,
        by         TEXT    NOT NULL
      ) STRICT;
      CREATE TRIGGER access_changes_are_never_changed BEFORE UPDATE ON access_changes
      BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;
      CREATE TRIGGER access_changes_are_never_removed BEFORE DELETE ON access_changes
      BEGIN SELECT RAISE(ABORT, 'what happened is never removed'); END;
    `),
};
