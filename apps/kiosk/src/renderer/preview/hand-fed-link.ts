import type { HubLink, LateOutcome, LinkState, ReceivedView, SendResult } from '@motcua/client';
import type {
  CatalogueReply,
  Command,
  CommandId,
  HubEpoch,
  InputMessage,
  LookUpReply,
  ViewBody,
  ViewName,
} from '@motcua/protocol';
import type { KioskTouch } from '../model/kiosk-event.ts';

/** A link without a hub: whoever holds it feeds it by hand. For the preview page and for tests. */
export type HandFedLink = HubLink & {
  readonly sent: readonly Command[];
  feedState(state: LinkState): void;
  feedView<N extends ViewName>(view: N, body: ViewBody<N>): void;
  feedLate(late: LateOutcome): void;
  /** As if the hub told it. */
  feedInput(message: InputMessage): void;
  /** Answers the oldest command that still waits. */
  answer(result: SendResult): void;
  /** Answers the oldest question about procedures. */
  answerCatalogue(reply: CatalogueReply): void;
  /** Answers the oldest code that was asked about. */
  answerLookUp(reply: LookUpReply): void;
};

/** What scenes are played on. */
export type Stage = { readonly link: HandFedLink; readonly touch: (touch: KioskTouch) => void };

/** `hubTime`: what its `hubNow` says, in ms. */
export function createHandFedLink(hubTime: number): HandFedLink {
  let state: LinkState = { kind: 'connecting' };
  let viewSeq = 0;
  const stateListeners: ((state: LinkState) => void)[] = [];
  const lateListeners: ((late: LateOutcome) => void)[] = [];
  const inputListeners: ((raw: unknown) => void)[] = [];
  const viewListeners = new Map<ViewName, ((received: ReceivedView) => void)[]>();
  const latest = new Map<ViewName, ReceivedView>();
  const waiting: ((result: SendResult) => void)[] = [];
  const asking: ((reply: LookUpReply) => void)[] = [];
  const catalogue: ((reply: CatalogueReply) => void)[] = [];
  const sent: Command[] = [];
  return {
    sent,
    state: () => state,
    onState: (listener) => {
      stateListeners.push(listener);
      return () => undefined;
    },
    latest: <N extends ViewName>(view: N) => (latest.get(view) as ReceivedView<N> | undefined) ?? null,
    onView: (view, listener) => {
      const listeners = viewListeners.get(view) ?? [];
      viewListeners.set(view, [...listeners, listener]);
      return () => undefined;
    },
    send: (command) => {
      sent.push(command);
      return new Promise((resolve) => waiting.push(resolve));
    },
    onLateOutcome: (listener) => {
      lateListeners.push(listener);
      return () => undefined;
    },
    onInput: (listener) => {
      inputListeners.push(listener);
      return () => undefined;
    },
    watchCounters: () => undefined,
    reportAnnouncements: () => undefined,
    reportVoice: () => undefined,
    reportGlass: () => undefined,
    listWaiting: () => Promise.resolve({ kind: 'no-answer' }),
    lookUpCode: () => new Promise((resolve) => asking.push(resolve)),
    askCatalogue: () => new Promise((resolve) => catalogue.push(resolve)),
    hubNow: () => hubTime,
    reconnect: () => undefined,
    close: () => undefined,
    feedState: (next) => {
      state = next;
      for (const listener of stateListeners) listener(next);
    },
    feedView: (view, body) => {
      viewSeq += 1;
      const stamp = { hubEpoch: 'preview' as HubEpoch, viewSeq, revision: viewSeq, hubTime };
      const received = { key: null, stamp, body } as ReceivedView;
      latest.set(view, received);
      for (const listener of viewListeners.get(view) ?? []) listener(received);
    },
    feedLate: (late) => {
      for (const listener of lateListeners) listener(late);
    },
    feedInput: (message) => {
      for (const listener of inputListeners) listener(message);
    },
    answer: (result) => waiting.shift()?.(result),
    answerCatalogue: (reply) => catalogue.shift()?.(reply),
    answerLookUp: (reply) => asking.shift()?.(reply),
  };
}

/** A command id for answers made by hand. */
export const HAND_MADE_ID = '01932f6e-0000-7000-8000-000000000001' as CommandId;
