import type { Unsubscribe } from './hub-link.ts';
import type { PracticeTried, PrintTried } from './setup-view.ts';

/** FS10: what an app can have tried from its service menu. */
export type ServiceTools = {
  /** False: this device has no printer. */
  readonly hasPrinter: () => boolean;
  /** A slip that is nobody's; answered when it is known what became of it. */
  readonly printTest: () => Promise<PrintTried>;
  /** TR1: whether this device is in practice; null: it is not known, or there is nothing to practise. */
  readonly isInPractice: () => boolean | null;
  readonly setPractice: (isOn: boolean) => Promise<PracticeTried>;
  /** One of these is another than before. */
  readonly onChange: (listener: () => void) => Unsubscribe;
};
