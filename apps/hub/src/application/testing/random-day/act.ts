import fc from 'fast-check';

/**
 * What may happen on a random day. `restart`, `clock`, `pass` and what displays do are no commands: the hub, its clock, the
 * time, what is told.
 */
export const ACT_KINDS = [
  ...many('issue', 22),
  ...many('next', 24),
  ...many('start', 4),
  ...many('complete', 5),
  ...many('recall', 9),
  ...many('no-show', 8),
  ...many('return', 8),
  ...many('open', 8),
  'pause',
  'close',
  'move',
  ...many('call-chosen', 2),
  ...many('undo', 8),
  ...many('park', 2),
  ...many('resume', 3),
  ...many('transfer', 3),
  'change-service',
  ...many('set-priority', 2),
  ...many('cancel', 2),
  'cancel-by-slip',
  'cancel-many',
  'pause-service',
  ...many('resume-service', 2),
  'stop-issuing',
  ...many('resume-issuing', 2),
  'make-appointment',
  'cancel-appointment',
  ...many('check-in', 2),
  'end-calling',
  'resume-calling',
  'close-day',
  'lease-reserve',
  ...many('hand-over', 2),
  'by-hand',
  ...many('reprint', 2),
  ...many('ask-help', 2),
  ...many('add-service', 2),
  'lock-kiosk',
  'unlock-kiosk',
  'take-help',
  'end-help',
  'start-practice',
  'end-practice',
  'end-due-practice',
  'start-by-itself',
  'change-settings',
  'confirm-clock',
  'correct-date',
  ...many('display-comes', 3),
  'display-goes',
  ...many('display-tells', 10),
  'tell-twice',
  ...many('restart', 2),
  'clock',
  ...many('pass', 10),
] as const;

export type ActKind = (typeof ACT_KINDS)[number];

/** Something that somebody tries. `a`, `b`, `c` choose among what is there at that moment, so that acts can be left out one by one. */
export type Act = { readonly kind: ActKind; readonly a: number; readonly b: number; readonly c: number };

function many<K extends string>(kind: K, times: number): K[] {
  return Array.from({ length: times }, () => kind);
}

const choice = fc.nat({ max: 9_999 });

export function acts(length: number): fc.Arbitrary<readonly Act[]> {
  const act = fc.record({ kind: fc.constantFrom(...ACT_KINDS), a: choice, b: choice, c: choice });
  return fc.array(act, { minLength: 1, maxLength: length, size: 'max' });
}

/** The one of the list that `n` stands for; undefined when it is empty. */
export function pick<T>(list: readonly T[], n: number): T | undefined {
  return list[n % Math.max(1, list.length)];
}
