import type { Upgrade } from './upgrade.ts';

/**
 * The journal with its hash chain, the answers by command id and the slip outbox.
 *
 * `record` holds the bytes that the chain covers. The columns beside it repeat what is needed to find
 * rows; they are compared with the record when it is read.
 */
export const journalUpgrade: Upgrade = {
  version: 1,
  run: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE events (
        seq         INTEGER PRIMARY KEY,
        day_ordinal INTEGER NOT NULL,
        type        TEXT    NOT NULL,
        record      BLOB    NOT NULL,
        hash        BLOB    NOT NULL CHECK (length(hash) = 32)
      ) STRICT;
      CREATE INDEX events_day_opened ON events (seq) WHERE type = 'ServiceDayOpened';

      CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      -- REPLACE would remove a row without the trigger above.
      CREATE TRIGGER events_follow_each_other BEFORE INSERT ON events
      WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM events)
      BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;

      CREATE TABLE answers (
        issuer      TEXT    NOT NULL,
        command_id  TEXT    NOT NULL,
        fingerprint TEXT    NOT NULL,
        revision    INTEGER NOT NULL,
        outcome     TEXT    NOT NULL,
        PRIMARY KEY (issuer, command_id)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER answers_are_never_changed BEFORE UPDATE ON answers
      BEGIN SELECT RAISE(ABORT, 'an answer is given once'); END;

      CREATE TABLE slip_jobs (
        slip_seq    INTEGER PRIMARY KEY,
        job_id      TEXT    NOT NULL UNIQUE,
        ticket_id   TEXT    NOT NULL,
        number      TEXT    NOT NULL,
        printer_id  TEXT    NOT NULL,
        device_id   TEXT,
        day_ordinal INTEGER NOT NULL,
        created_at  INTEGER NOT NULL,
        copy        INTEGER NOT NULL,
        content     TEXT    NOT NULL,
        state       TEXT    NOT NULL,
        changed_at  INTEGER NOT NULL,
        reason      TEXT
      ) STRICT;
      CREATE INDEX slip_jobs_todo ON slip_jobs (printer_id, slip_seq) WHERE state = 'todo';
      CREATE INDEX slip_jobs_sent ON slip_jobs (slip_seq) WHERE state = 'sent';
      CREATE INDEX slip_jobs_of_device ON slip_jobs (device_id, slip_seq) WHERE device_id IS NOT NULL;
      CREATE INDEX slip_jobs_to_check ON slip_jobs (day_ordinal, slip_seq)
        WHERE state IN ('interrupted', 'unknown', 'expired');

      -- Written only to learn whether writing works.
      CREATE TABLE storage_probe (id INTEGER PRIMARY KEY CHECK (id = 1), filling BLOB NOT NULL) STRICT;
    `),
};
