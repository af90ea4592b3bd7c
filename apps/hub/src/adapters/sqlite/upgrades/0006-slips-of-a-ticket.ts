import type { Upgrade } from './upgrade.ts';

/** SL10: the papers of one ticket are found at once, for a reprint and for what became of a doubtful slip. */
export const slipsOfATicketUpgrade: Upgrade = {
  version: 6,
  run: (sqlite) => sqlite.exec('CREATE INDEX slip_jobs_of_ticket ON slip_jobs (ticket_id, slip_seq);'),
};
