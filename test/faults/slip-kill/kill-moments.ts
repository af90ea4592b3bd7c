import type { TruePrinter } from '../../harness/virtual-printer/true-printer.ts';
import type { KillPoint } from './kill-point.ts';

type Device = TruePrinter['device'];

/** What the person holds in the end, oldest first; and what staff are asked to look after, the same way. */
export type InTheEnd = { readonly paper: readonly string[]; readonly staff: readonly string[] };

/** One moment in the life of a slip in which the hub is killed. */
export type KillMoment = {
  readonly name: string;
  /** Done to the ready printer before the press. */
  readonly before?: (device: Device) => void;
  /** Whether staff have the slip printed again, once it is out. */
  readonly reprinted?: boolean;
  /** The hub ends itself at a change of the slip's state … */
  readonly at?: KillPoint;
  /** … or is ended when so many rows of the slip are on paper, or when it was cut off. */
  readonly atPaper?: 'half out' | 'cut';
  /** Ended a second time, while it finds out what became of the slip. */
  readonly again?: KillPoint;
  /** Between the kill and the next start, the slip grows too old. */
  readonly growsOld?: boolean;
  /** Done to the printer when the hub is back and says what is wrong with it. */
  readonly cure?: (device: Device) => void;
  /** The cure comes before the kill: a copy is sent to a printer that is well. */
  readonly curedFirst?: boolean;
  /** At a printer that can prove something. Several where the bytes on their way decide. */
  readonly proving: readonly InTheEnd[] | null;
  /** At a mute printer (level D), which never prints a copy by itself; null: the state does not exist there. */
  readonly mute: readonly InTheEnd[] | null;
};

const first = (state: string, when: 'before' | 'after', nth = 1): KillPoint => ({ state, when, nth, paper: 'first' });
const copy = (state: string, when: 'before' | 'after'): KillPoint => ({ state, when, nth: 1, paper: 'copy' });
const reprint = (state: string, when: 'before' | 'after'): KillPoint => ({ state, when, nth: 1, paper: 'reprint' });

const HALF_OUT_ROWS = 200;
const end = (paper: readonly string[], staff: readonly string[]): readonly InTheEnd[] => [{ paper, staff }];
const openHalfOut = (device: Device): void => {
  device.afterRows(HALF_OUT_ROWS, () => {
    device.openCover();
  });
};
const close = (device: Device): void => {
  device.closeCover();
};

/** Every state of the slip protocol, and the moments between them. */
export function killMoments(proved: 'confirmed' | 'unproven'): readonly KillMoment[] {
  return [
    {
      name: 'to be printed',
      at: first('sent', 'before'),
      proving: end(['A'], []),
      mute: end(['A'], []),
    },
    {
      name: 'sent, before the first byte',
      at: first('sent', 'after'),
      proving: end(['copy'], ['unknown']),
      mute: end([], ['unknown']),
    },
    {
      name: 'in the middle of a band',
      atPaper: 'half out',
      // What the system and the printer hold comes out: half a slip, or a whole one.
      proving: [...end(['copy'], ['unknown']), ...end(['A', 'copy'], ['unknown'])],
      mute: [...end([], ['unknown']), ...end(['A'], ['unknown'])],
    },
    {
      name: 'cut, before its proof',
      atPaper: 'cut',
      proving: end(['A', 'copy'], ['unknown']),
      mute: end(['A'], ['unknown']),
    },
    {
      name: 'proved, before that is stored',
      at: first(proved, 'before'),
      proving: end(['A', 'copy'], ['unknown']),
      mute: end(['A'], ['unknown']),
    },
    {
      name: 'its end stored',
      at: first(proved, 'after'),
      proving: end(['A'], []),
      mute: end(['A'], []),
    },
    {
      name: 'interrupted, before that is stored',
      before: openHalfOut,
      at: first('interrupted', 'before'),
      cure: close,
      proving: end(['copy'], ['unknown']),
      mute: null,
    },
    {
      name: 'interrupted, its copy to be printed',
      before: openHalfOut,
      at: first('interrupted', 'after'),
      cure: close,
      proving: end(['copy'], ['interrupted']),
      mute: null,
    },
    {
      name: 'the copy sent, before its first byte',
      before: openHalfOut,
      at: copy('sent', 'after'),
      cure: close,
      curedFirst: true,
      proving: end([], ['unknown', 'interrupted']),
      mute: null,
    },
    {
      name: 'the copy proved, before that is stored',
      before: openHalfOut,
      at: copy(proved, 'before'),
      cure: close,
      curedFirst: true,
      proving: end(['copy'], ['unknown', 'interrupted']),
      mute: null,
    },
    {
      name: 'too old, before that is stored',
      at: first('sent', 'before'),
      growsOld: true,
      again: first('expired', 'before'),
      proving: end([], ['expired']),
      mute: end([], ['expired']),
    },
    {
      name: 'expired',
      at: first('sent', 'before'),
      growsOld: true,
      again: first('expired', 'after'),
      proving: end([], ['expired']),
      mute: end([], ['expired']),
    },
    {
      name: 'a reprint asked for',
      reprinted: true,
      at: reprint('sent', 'before'),
      proving: end(['A', 'copy'], []),
      mute: end(['A', 'copy'], []),
    },
    {
      name: 'a reprint sent, before its first byte',
      reprinted: true,
      at: reprint('sent', 'after'),
      proving: end(['A'], ['unknown']),
      mute: end(['A'], ['unknown']),
    },
    {
      name: 'a reprint proved, before that is stored',
      reprinted: true,
      at: reprint(proved, 'before'),
      proving: end(['A', 'copy'], ['unknown']),
      mute: end(['A', 'copy'], ['unknown']),
    },
    {
      name: 'found sent, before that is noted',
      at: first('sent', 'after'),
      again: first('unknown', 'before'),
      proving: end(['copy'], ['unknown']),
      mute: end([], ['unknown']),
    },
    {
      name: 'found sent and noted, before its copy is wanted',
      at: first('sent', 'after'),
      again: first('unknown', 'after'),
      proving: end([], ['unknown']),
      mute: end([], ['unknown']),
    },
    {
      name: 'found sent, its copy to be printed',
      at: first('sent', 'after'),
      again: first('unknown', 'after', 2),
      proving: end(['copy'], ['unknown']),
      mute: null,
    },
  ];
}
