import type { HelpId, HelpKind, HelpNumber, KioskPlace } from '@motcua/protocol/kiosk-vocabulary';
import type { AccountId, CounterId, DeviceId, Language, ServiceId } from '@motcua/protocol/vocabulary';
import type { CounterHolder } from '../ticket-facts.ts';

/** HE1: from where somebody is wanted. */
export type HelpFrom =
  | {
      readonly kind: 'kiosk';
      readonly deviceId: DeviceId;
      readonly place: KioskPlace;
      readonly serviceId: ServiceId | null;
      readonly language: Language;
    }
  | { readonly kind: 'counter'; readonly counterId: CounterId; readonly askedBy: AccountId };

export type HelpRequested = {
  readonly type: 'HelpRequested';
  readonly helpId: HelpId;
  readonly kind: HelpKind;
  /** HE2: what stands on the kiosk; null for a counter, which is known by its own number. */
  readonly number: HelpNumber | null;
  readonly from: HelpFrom;
  /** TR1: asked in practice. */
  readonly practice: boolean;
};

/** HE1–HE5: what happens when somebody asks for help. It touches neither tickets nor lines. */
export type HelpEvent =
  | HelpRequested
  /** HE3 */
  | { readonly type: 'HelpTaken'; readonly helpId: HelpId; readonly taker: CounterHolder }
  /** HE5 */
  | { readonly type: 'HelpFinished'; readonly helpId: HelpId }
  /** HE5: whoever asked needs nobody any more. */
  | { readonly type: 'HelpWithdrawn'; readonly helpId: HelpId };
