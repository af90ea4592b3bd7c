import type {
  AnnouncementReport,
  AskCatalogue,
  Command,
  CounterId,
  ListWaiting,
  LookUpCode,
  LookUpReply,
  ReportGlass,
  ReportVoice,
  ViewName,
  WaitingReply,
} from '@motcua/protocol';
import type { HubLink, LateOutcome, LinkState, ReceivedView, SendResult } from '../hub-link.ts';

export type HandFedHubLink = {
  readonly link: HubLink;
  readonly setState: (state: LinkState) => void;
  readonly pushView: (view: ViewName, received: ReceivedView) => void;
  readonly pushLate: (late: LateOutcome) => void;
  readonly pushInput: (raw: unknown) => void;
  /** What reached the link, oldest first. `answer` ends a `send` or a `listWaiting`. */
  readonly sent: { command: Command; giveUpAfterMs: number; answer: (result: SendResult) => void }[];
  readonly queries: { query: ListWaiting; answer: (reply: WaitingReply) => void }[];
  readonly lookUps: { question: LookUpCode; answer: (reply: LookUpReply) => void }[];
  readonly catalogueQuestions: { question: AskCatalogue; answer: (reply: unknown) => void }[];
  readonly watched: (readonly CounterId[])[];
  readonly told: (readonly AnnouncementReport[])[];
  readonly voiceTold: ReportVoice[];
  readonly glassTold: ReportGlass[];
  readonly reconnects: () => number;
  readonly isClosed: () => boolean;
};

/** A hub link without a hub: the test plays the hub by hand. `hubNow` is what the link answers to `hubNow()`. */
export function createHandFedHubLink(hubNow: () => number): HandFedHubLink {
  let state: LinkState = { kind: 'connecting' };
  let reconnects = 0;
  let closed = false;
  const stateListeners = new Set<(state: LinkState) => void>();
  const lateListeners = new Set<(late: LateOutcome) => void>();
  const inputListeners = new Set<(raw: unknown) => void>();
  const viewListeners = new Map<ViewName, Set<(received: ReceivedView) => void>>();
  const latest = new Map<string, ReceivedView>();
  const fed: Pick<
    HandFedHubLink,
    'sent' | 'queries' | 'lookUps' | 'catalogueQuestions' | 'watched' | 'told' | 'voiceTold' | 'glassTold'
  > = {
    ...{
      sent: [],
      queries: [],
      lookUps: [],
      catalogueQuestions: [],
      watched: [],
      told: [],
      voiceTold: [],
      glassTold: [],
    },
  };

  const link: HubLink = {
    state: () => state,
    onState: (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    latest: <N extends ViewName>(view: N, key: string | null) =>
      (latest.get(`${view}:${key ?? ''}`) as ReceivedView<N> | undefined) ?? null,
    onView: <N extends ViewName>(view: N, listener: (received: ReceivedView<N>) => void) => {
      const own = (received: ReceivedView) => listener(received);
      const listeners = viewListeners.get(view) ?? new Set();
      viewListeners.set(view, listeners.add(own));
      return () => listeners.delete(own);
    },
    send: (command, giveUpAfterMs) => new Promise((answer) => void fed.sent.push({ command, giveUpAfterMs, answer })),
    onLateOutcome: (listener) => {
      lateListeners.add(listener);
      return () => lateListeners.delete(listener);
    },
    onInput: (listener) => {
      inputListeners.add(listener);
      return () => inputListeners.delete(listener);
    },
    watchCounters: (counterIds) => void fed.watched.push(counterIds),
    listWaiting: (query) => new Promise((answer) => void fed.queries.push({ query, answer })),
    reportAnnouncements: (reports) => void fed.told.push(reports),
    askCatalogue: (question) => new Promise((answer) => void fed.catalogueQuestions.push({ question, answer })),
    reportVoice: (report) => void fed.voiceTold.push(report),
    reportGlass: (report) => void fed.glassTold.push(report),
    lookUpCode: (question) => new Promise((answer) => void fed.lookUps.push({ question, answer })),
    hubNow,
    reconnect: () => void (reconnects += 1),
    close: () => void (closed = true),
  };
  return {
    link,
    ...fed,
    setState: (next) => {
      state = next;
      for (const listener of stateListeners) listener(next);
    },
    pushView: (view, received) => {
      latest.set(`${view}:${received.key ?? ''}`, received);
      for (const listener of viewListeners.get(view) ?? []) listener(received);
    },
    pushLate: (late) => {
      for (const listener of lateListeners) listener(late);
    },
    pushInput: (raw) => {
      for (const listener of inputListeners) listener(raw);
    },
    reconnects: () => reconnects,
    isClosed: () => closed,
  };
}
