import type { Upgrade } from './upgrade.ts';

/**
 * SL2, SL10: from which printer a slip was moved, what became of the slips of each day and printer, and how much of its
 * roll a printer has used. The counts follow from the slips by triggers, so that no way to end a slip can forget them.
 */
export const paperUpgrade: Upgrade = {
  version: 8,
  run: (sqlite) =>
    sqlite.exec(`
      ALTER TABLE slip_jobs ADD COLUMN moved_from TEXT;

      CREATE TABLE slip_counts (
        day_ordinal INTEGER NOT NULL,
        printer_id  TEXT    NOT NULL,
        what        TEXT    NOT NULL,
        count       INTEGER NOT NULL,
        PRIMARY KEY (day_ordinal, printer_id, what)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO slip_counts
        SELECT day_ordinal, printer_id, state, count(*) FROM slip_jobs
        WHERE state IN ('confirmed', 'unproven', 'interrupted', 'unknown', 'expired') GROUP BY 1, 2, 3;
      INSERT INTO slip_counts
        SELECT day_ordinal, printer_id, 'copies', count(*) FROM slip_jobs
        WHERE copy = 1 AND state IN ('confirmed', 'unproven') GROUP BY 1, 2;

      CREATE TRIGGER ended_slips_are_counted AFTER UPDATE OF state ON slip_jobs WHEN NEW.state IS NOT OLD.state
      BEGIN
        INSERT INTO slip_counts
          SELECT NEW.day_ordinal, NEW.printer_id, NEW.state, 1
          WHERE NEW.state IN ('confirmed', 'unproven', 'interrupted', 'unknown', 'expired')
          ON CONFLICT DO UPDATE SET count = count + 1;
        INSERT INTO slip_counts
          SELECT NEW.day_ordinal, NEW.printer_id, 'copies', 1
          WHERE NEW.copy = 1 AND NEW.state IN ('confirmed', 'unproven')
          ON CONFLICT DO UPDATE SET count = count + 1;
        UPDATE slip_counts SET count = count - 1
          WHERE day_ordinal = OLD.day_ordinal AND printer_id = OLD.printer_id
            AND (what = OLD.state OR (what = 'copies' AND OLD.copy = 1 AND OLD.state IN ('confirmed', 'unproven')));
      END;
      CREATE TRIGGER moved_slips_are_counted AFTER UPDATE OF printer_id ON slip_jobs
      WHEN NEW.printer_id IS NOT OLD.printer_id
      BEGIN
        INSERT INTO slip_counts VALUES (OLD.day_ordinal, OLD.printer_id, 'moved', 1)
          ON CONFLICT DO UPDATE SET count = count + 1;
      END;

      CREATE TABLE printer_rolls (
        printer_id TEXT    PRIMARY KEY,
        since      INTEGER,
        used_mm    REAL    NOT NULL,
        slips      INTEGER NOT NULL,
        asked_at   INTEGER
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE printer_mornings (
        printer_id  TEXT    NOT NULL,
        day_ordinal INTEGER NOT NULL,
        used_mm     REAL    NOT NULL,
        PRIMARY KEY (printer_id, day_ordinal)
      ) STRICT, WITHOUT ROWID;
    `),
};
