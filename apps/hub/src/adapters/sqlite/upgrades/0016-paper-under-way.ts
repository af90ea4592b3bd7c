import type { Upgrade } from './upgrade.ts';

/**
 * SL5: whether a paper that is no number's slip was sent to the printer last and is not known to be out whole. A number's slip
 * that came out behind it says that nothing of it is left.
 */
export const paperUnderWayUpgrade: Upgrade = {
  version: 16,
  run: (sqlite) =>
    sqlite.exec(`
      ALTER TABLE printer_rolls ADD COLUMN other_under_way INTEGER NOT NULL DEFAULT 0;

      CREATE TRIGGER slips_push_other_paper_out AFTER UPDATE OF state ON slip_jobs
      WHEN NEW.state IN ('confirmed', 'unproven')
      BEGIN
        UPDATE printer_rolls SET other_under_way = 0 WHERE printer_id = NEW.printer_id AND other_under_way = 1;
      END;
    `),
};
