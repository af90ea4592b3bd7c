/** What the page can ask of the hub; the notices name it. */
export type Act =
  | 'next'
  | 'recall'
  | 'absent'
  | 'start'
  | 'done'
  | 'open'
  | 'pause'
  | 'leave'
  | 'undo'
  | 'park'
  | 'resume'
  | 'transfer'
  | 'change-service'
  | 'priority'
  | 'call-ticket'
  | 'return'
  | 'reprint'
  | 'cancel'
  | 'move'
  | 'start-practice'
  | 'end-practice'
  | 'lock-kiosk'
  | 'unlock-kiosk'
  // the day
  | 'issue'
  | 'make-appointment'
  | 'cancel-appointment'
  | 'check-in'
  | 'cancel-many'
  | 'stop-issuing'
  | 'resume-issuing'
  | 'pause-service'
  | 'resume-service'
  | 'end-calling'
  | 'resume-calling'
  | 'confirm-clock'
  | 'correct-date'
  | 'by-hand'
  // help
  | 'request-help'
  | 'take-help'
  | 'finish-help'
  | 'withdraw-help';

export const PICKS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type Pick = (typeof PICKS)[number];

/** What a key or a button of the counter's page means. */
export type Action =
  | 'next'
  | 'recall'
  | 'absent'
  | 'start'
  | 'done'
  | 'open'
  | 'pause'
  | 'leave'
  | 'undo'
  | 'park'
  | 'transfer'
  | 'change-service'
  | 'end-practice'
  /** Open a menu. */
  | 'more'
  | 'line'
  | 'parked'
  | 'absentees'
  | 'outcomes'
  /** HE1: a quiet alarm to colleagues; the second press sends it. */
  | 'alarm'
  /** HE7: a colleague who guides, to this counter. */
  | 'call-guide'
  /** To the other counter that this person holds. */
  | 'switch'
  /** Answers to a question. */
  | 'yes'
  | 'no'
  /** Esc: one step back. */
  | 'dismiss'
  /** The nth entry of the menu. */
  | `pick-${Pick}`;
