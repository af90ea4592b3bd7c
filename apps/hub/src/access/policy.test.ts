import { describe, expect, it } from 'vitest';
import { COMMAND_TYPES, DEVICE_ROLES, STAFF_ROLES, VIEW_NAMES, type ActorRole } from '@motcua/protocol';
import { HTTP_ACTIONS, mayRequest } from './http-policy.ts';
import { MACHINE_ACT_NAMES, mayAsk, mayCommand, mayOperate, maySee, mayTouchSimulated } from './policy.ts';

const ROLES: readonly ActorRole[] = [...DEVICE_ROLES, ...STAFF_ROLES];

/** `x` = allowed. Written out once more on purpose: a changed right must be changed in two places. */
function tableOf(
  rows: readonly string[],
  columns: readonly string[],
  allowed: (row: number, column: number) => boolean,
) {
  return rows.map((row, r) => `${row}: ${columns.filter((_, c) => allowed(r, c)).join(' ')}`.trimEnd());
}

describe('policy', () => {
  it('AC2 says for every role and every command whether it may be sent', () => {
    const guide = [
      'issue-ticket cancel-ticket cancel-by-slip cancel-tickets return-ticket return-by-slip change-service',
      'make-appointment cancel-appointment check-in reprint-slip take-help finish-help add-service',
    ];
    const officer = [
      'set-priority enter-by-hand open-counter pause-counter close-counter move-counter call-next call-ticket',
      'recall-ticket start-serving complete-ticket mark-no-show park-ticket resume-ticket transfer-ticket undo-act',
      'start-practice end-practice request-help withdraw-help',
    ];
    const supervisor = [
      'pause-service resume-service stop-issuing resume-issuing end-calling resume-calling lock-kiosk unlock-kiosk',
    ];
    const administrator = ['confirm-clock correct-date'];
    const inOrder = (role: string, ...lists: readonly string[][]): string => {
      const allowed = new Set(lists.flat().join(' ').split(' '));
      return `${role}: ${COMMAND_TYPES.filter((type) => allowed.has(type)).join(' ')}`;
    };
    expect(tableOf(ROLES, COMMAND_TYPES, (r, c) => mayCommand(ROLES[r]!, COMMAND_TYPES[c]!))).toEqual([
      inOrder('kiosk', [
        'issue-ticket cancel-ticket cancel-by-slip return-by-slip check-in lease-reserve hand-over-reserve',
        'request-help withdraw-help add-service rate-ticket start-practice end-practice',
      ]),
      'display:',
      'rating: rate-ticket',
      inOrder('officer', guide, officer),
      inOrder('guide', guide),
      inOrder('supervisor', guide, officer, supervisor),
      inOrder('administrator', guide, officer, supervisor, administrator),
    ]);
  });

  it('AC2 says for every role and every view whether it is shown', () => {
    expect(tableOf(ROLES, VIEW_NAMES, (r, c) => maySee(ROLES[r]!, VIEW_NAMES[c]!))).toEqual([
      'kiosk: kiosk-menu kiosk-slips kiosk-glass',
      'display: call-board display-trial display-look display-voice',
      'rating: rating-desk',
      'officer: counter queue-overview device-health',
      'guide: queue-overview device-health',
      'supervisor: counter queue-overview device-health',
      'administrator: counter queue-overview device-health',
    ]);
  });

  it('AC2 says for every role and every question whether it may be asked', () => {
    const questions = [
      ...(['outcome-of', 'watch-counters', 'list-waiting', 'look-up-code', 'ask-catalogue'] as const),
      ...(['report-announcements', 'report-device-port', 'report-voice', 'report-glass', 'ask-reserve'] as const),
      'try-printer' as const,
    ];
    expect(tableOf(ROLES, questions, (r, c) => mayAsk(ROLES[r]!, questions[c]!))).toEqual([
      'kiosk: outcome-of look-up-code ask-catalogue report-device-port report-glass ask-reserve try-printer',
      'display: report-announcements report-voice',
      'rating: outcome-of',
      'officer: outcome-of watch-counters list-waiting look-up-code',
      'guide: outcome-of look-up-code',
      'supervisor: outcome-of watch-counters list-waiting look-up-code',
      'administrator: outcome-of watch-counters list-waiting look-up-code',
    ]);
  });

  it('AC2 says for everyone and every HTTP action whether it may be done', () => {
    const everyone = ['nobody' as const, ...ROLES];
    const open = 'sign-in request-pairing poll-pairing read-counter-pc recover';
    const own =
      'sign-in read-session sign-out request-pairing poll-pairing read-counter-pc recover change-own-password prove-oneself read-free-slots operate-machines';
    const administrator =
      'sign-in read-session sign-out request-pairing poll-pairing read-counter-pc list-pairings confirm-pairing list-devices revoke-device recover change-own-password prove-oneself list-accounts add-account give-password disable-account change-account enable-account read-settings change-settings read-days print-hand-pad read-free-slots operate-machines find-machines manage-updates';
    expect(tableOf(everyone, HTTP_ACTIONS, (r, c) => mayRequest(everyone[r]!, HTTP_ACTIONS[c]!))).toEqual([
      `nobody: ${open}`,
      `kiosk: ${open} fetch-update`,
      `display: ${open} fetch-update`,
      `rating: ${open}`,
      `officer: ${own}`,
      `guide: ${own}`,
      `supervisor: ${own.replace(' read-free-slots operate-machines', '')} read-days print-hand-pad read-free-slots operate-machines`,
      `administrator: ${administrator}`,
    ]);
  });

  it('DV1 says for every role and every act on a machine whether it may be done', () => {
    const everyStaff = 'show-board-test test-voice show-calibration misbehave print-test-slip note-new-roll keep-roll';
    expect(tableOf(ROLES, MACHINE_ACT_NAMES, (r, c) => mayOperate(ROLES[r]!, MACHINE_ACT_NAMES[c]!))).toEqual([
      'kiosk:',
      'display:',
      'rating:',
      `officer: ${everyStaff}`,
      `guide: ${everyStaff}`,
      `supervisor: ${everyStaff} probe-printer measure-glass`,
      `administrator: ${everyStaff} probe-printer measure-glass control-appliance`,
    ]);
  });

  it('SM2 lets everybody of a demo touch simulated devices, and administrators alone elsewhere', () => {
    expect(STAFF_ROLES.filter((role) => mayTouchSimulated(role, true))).toEqual(STAFF_ROLES);
    expect(STAFF_ROLES.filter((role) => mayTouchSimulated(role, false))).toEqual(['administrator']);
  });

  it('lets whoever may send a command ask what became of it', () => {
    for (const role of ROLES) {
      expect(mayAsk(role, 'outcome-of')).toBe(COMMAND_TYPES.some((type) => mayCommand(role, type)));
    }
  });
});
