import { journalUpgrade } from './0001-journal.ts';
import { accessUpgrade } from './0002-access.ts';
import { disabledAccountsUpgrade } from './0003-disabled-accounts.ts';
import { daysUpgrade } from './0004-days.ts';
import { answersByTimeUpgrade } from './0005-answers-by-time.ts';
import { slipsOfATicketUpgrade } from './0006-slips-of-a-ticket.ts';
import { printerMemoryUpgrade } from './0007-printer-memory.ts';
import { paperUpgrade } from './0008-paper.ts';
import { morningChecksUpgrade } from './0009-morning-checks.ts';
import { applianceSightingsUpgrade } from './0010-appliance-sightings.ts';
import { kioskGlassesUpgrade } from './0011-kiosk-glasses.ts';
import { givenPasswordsUpgrade } from './0012-given-passwords.ts';
import { staffPinsUpgrade } from './0013-staff-pins.ts';
import { sessionHandsUpgrade } from './0014-session-hands.ts';
import { pairedPcsUpgrade } from './0015-paired-pcs.ts';
import { paperUnderWayUpgrade } from './0016-paper-under-way.ts';
import type { Upgrade } from './upgrade.ts';

/** Every upgrade script, in order: the n-th has version n. */
export const UPGRADES: readonly Upgrade[] = [
  journalUpgrade,
  accessUpgrade,
  disabledAccountsUpgrade,
  daysUpgrade,
  answersByTimeUpgrade,
  slipsOfATicketUpgrade,
  printerMemoryUpgrade,
  paperUpgrade,
  morningChecksUpgrade,
  applianceSightingsUpgrade,
  kioskGlassesUpgrade,
  givenPasswordsUpgrade,
  staffPinsUpgrade,
  sessionHandsUpgrade,
  pairedPcsUpgrade,
  paperUnderWayUpgrade,
];
