import type { Upgrade } from './upgrade.ts';

/**
 * Answers lie by command id, whose first part is the time, and no longer by sender: what is given in one turn comes to
 * lie on one page, where 32 kiosks used to touch 32 of them.
 */
export const answersByTimeUpgrade: Upgrade = {
  version: 5,
  run: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE answers_by_time (
        issuer      TEXT    NOT NULL,
        command_id  TEXT    NOT NULL,
        fingerprint TEXT    NOT NULL,
        revision    INTEGER NOT NULL,
        outcome     TEXT    NOT NULL,
        PRIMARY KEY (command_id, issuer)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO answers_by_time (issuer, command_id, fingerprint, revision, outcome)
        SELECT issuer, command_id, fingerprint, revision, outcome FROM answers ORDER BY command_id, issuer;
      -- Takes its trigger along.
      DROP TABLE answers;
      ALTER TABLE answers_by_time RENAME TO answers;
      CREATE TRIGGER answers_are_never_changed BEFORE UPDATE ON answers
      BEGIN SELECT RAISE(ABORT, 'an answer is given once'); END;
    `),
};
