import type { LinkState, NoAnswer, SendResult } from '@motcua/client';
import type {
  CatalogueReply,
  CommandOutcome,
  KioskGlassView,
  KioskMenuView,
  KioskSlipsView,
  LookUpReply,
  Rejection,
  ServiceId,
  TicketId,
} from '@motcua/protocol';
import { HAND_MADE_ID } from '../preview/hand-fed-link.ts';
import { SAMPLE_CONNECTED, SAMPLE_HUB_TIME, SAMPLE_SERVICES, sampleMenu } from '../preview/sample-views.ts';
import { nextDeadlineAt } from './deadlines.ts';
import type { KioskEffect, KioskEvent, KioskTouch } from './kiosk-event.ts';
import { initialKioskState, type KioskScreen, type KioskState } from './kiosk-state.ts';
import { reduce } from './reduce.ts';

type WithoutAt<E> = E extends unknown ? Omit<E, 'at'> : never;

/** A kiosk's model driven by hand: time moves only when told, deadlines are kept as the page keeps them. */
export class KioskInTest {
  state: KioskState = initialKioskState(0);
  now = 0;
  readonly effects: KioskEffect[] = [];

  static connected(menu: KioskMenuView = sampleMenu(SAMPLE_SERVICES, 'ready')): KioskInTest {
    const kiosk = new KioskInTest();
    kiosk.link(SAMPLE_CONNECTED);
    kiosk.menu(menu);
    kiosk.wait(1_000);
    return kiosk;
  }

  get screen(): KioskScreen {
    return this.state.screen;
  }

  dispatch(event: WithoutAt<KioskEvent>): void {
    const reduced = reduce(this.state, { ...event, at: this.now });
    this.state = reduced.state;
    this.effects.push(...reduced.effects);
  }

  /** Lets time pass, with a tick at every deadline on the way. */
  wait(ms: number): void {
    const until = this.now + ms;
    for (;;) {
      const deadline = nextDeadlineAt(this.state);
      if (deadline === null || deadline > until) break;
      const before = this.state;
      this.now = Math.max(this.now, deadline);
      this.dispatch({ type: 'tick' });
      if (this.state === before) throw new Error('A deadline passed and nothing happened: the page would spin.');
    }
    this.now = until;
  }

  link(link: LinkState): void {
    this.dispatch({ type: 'link-changed', link });
  }

  menu(menu: KioskMenuView): void {
    this.dispatch({ type: 'menu-arrived', menu });
  }

  glass(glass: KioskGlassView, hubNow: number = SAMPLE_HUB_TIME): void {
    this.dispatch({ type: 'glass-arrived', glass, hubNow });
  }

  slips(slips: KioskSlipsView): void {
    this.dispatch({ type: 'slips-arrived', slips });
  }

  touch(touch: KioskTouch): void {
    this.dispatch({ type: 'touched', touch });
  }

  choose(serviceId: string): void {
    this.touch({ kind: 'choose-service', serviceId: serviceId as ServiceId });
  }

  /** The effects since the last call. */
  takeEffects(): KioskEffect[] {
    return this.effects.splice(0);
  }

  private answerWith(pressId: number, result: SendResult): void {
    this.dispatch({ type: 'send-answered', pressId, result });
  }

  accept(pressId: number, outcome: CommandOutcome): void {
    this.answerWith(pressId, { kind: 'accepted', commandId: HAND_MADE_ID, outcome, revision: 1 });
  }

  reject(pressId: number, rejection: Rejection): void {
    this.answerWith(pressId, { kind: 'rejected', commandId: HAND_MADE_ID, rejection });
  }

  noAnswer(pressId: number): void {
    this.answerWith(pressId, { kind: 'no-answer', commandId: HAND_MADE_ID });
  }

  /** The hub's answer to a question about a code. */
  lookedUp(pressId: number, reply: LookUpReply | NoAnswer): void {
    this.dispatch({ type: 'looked-up', pressId, reply });
  }

  /** The hub's answer to a question about procedures. */
  told(pressId: number, reply: CatalogueReply | NoAnswer): void {
    this.dispatch({ type: 'catalogue-answered', pressId, reply });
  }

  late(outcome: CommandOutcome | null, hubNow: number = SAMPLE_HUB_TIME): void {
    this.dispatch({ type: 'late-outcome', late: { commandId: HAND_MADE_ID, outcome }, hubNow });
  }
}

export const asTicketId = (id: string) => id as TicketId;
