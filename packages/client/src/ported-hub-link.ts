import type { LookUpReply, ViewName, WaitingReply } from '@motcua/protocol';
import type { HubLink, LateOutcome, LinkState, NoAnswer, ReceivedView, SendResult } from './hub-link.ts';
import type { LinkPort, NamedView, OwnerMessage, PageMessage } from './link-port.ts';
import type { LinkSurroundings } from './link-options.ts';
import { Listeners } from './listeners.ts';

/**
 * The page's end of a hub link that another process owns (`HubLinkServer`). It keeps the last state
 * and views, so that questions about them are answered at once. An object of plain functions over
 * plain data, as Electron's context bridge demands. `close()` leaves the connection to its owner.
 */
export function createPortedHubLink(port: LinkPort, surroundings: LinkSurroundings): HubLink {
  const stateListeners = new Listeners<LinkState>(surroundings);
  const lateListeners = new Listeners<LateOutcome>(surroundings);
  const inputListeners = new Listeners<unknown>(surroundings);
  const viewListeners = new Map<ViewName, Listeners<ReceivedView>>();
  const views = new Map<string, ReceivedView>();
  const sends = new Map<number, (result: SendResult) => void>();
  const queries = new Map<number, (reply: WaitingReply | NoAnswer) => void>();
  const lookUps = new Map<number, (reply: LookUpReply | NoAnswer) => void>();
  const catalogueQuestions = new Map<number, (reply: unknown) => void>();
  let state: LinkState = { kind: 'connecting' };
  let hubTime: { readonly at: number; readonly receivedMs: number } | null = null;
  let lastCallId = 0;
  let closed = false;

  const post = (message: PageMessage) => port.post(message);
  const setHubTime = (at: number) => (hubTime = { at, receivedMs: surroundings.monotonicMs() });
  const keep = ({ view, received }: NamedView) => views.set(slot(view, received.key), received);
  const tellView = ({ view, received }: NamedView) => viewListeners.get(view)?.tell(received);
  const setState = (next: LinkState) => {
    state = next;
    stateListeners.tell(next);
  };

  function take(message: OwnerMessage): void {
    switch (message.kind) {
      case 'all':
        setHubTime(message.hubNow);
        message.views.forEach(keep);
        setState(message.state);
        message.views.forEach(tellView);
        return;
      case 'state':
        setHubTime(message.hubNow);
        return setState(message.state);
      case 'view':
        setHubTime(message.hubNow);
        keep(message.named);
        return tellView(message.named);
      case 'late-outcome':
        return lateListeners.tell(message.late);
      case 'input':
        return inputListeners.tell(message.raw);
      case 'send-result':
        return settle(sends, message.callId, message.result);
      case 'waiting-reply':
        return settle(queries, message.callId, message.reply);
      case 'look-up-reply':
        return settle(lookUps, message.callId, message.reply);
      case 'catalogue-reply':
        return settle(catalogueQuestions, message.callId, message.reply);
    }
  }

  /** No answer comes any more. Which ids the owner gave to the open commands is not known here. */
  function leave(): void {
    if (closed) return;
    closed = true;
    for (const callId of [...sends.keys()]) settle(sends, callId, noAnswer());
    for (const callId of [...queries.keys()]) settle(queries, callId, { kind: 'no-answer' });
    for (const callId of [...lookUps.keys()]) settle(lookUps, callId, { kind: 'no-answer' });
    for (const callId of [...catalogueQuestions.keys()]) settle(catalogueQuestions, callId, { kind: 'no-answer' });
  }
  const noAnswer = (): SendResult => ({ kind: 'no-answer', commandId: surroundings.newCommandId() });

  port.onClose(() => {
    leave();
    setState({ kind: 'lost' });
  });
  // The owner is the more trusted side: it has parsed what the hub sent.
  port.onMessage((message) => {
    if (!closed) take(message as OwnerMessage);
  });

  return {
    state: () => state,
    onState: (listener) => stateListeners.add(listener),
    latest: <N extends ViewName>(view: N, key: string | null) =>
      (views.get(slot(view, key)) as ReceivedView<N> | undefined) ?? null,
    onView: <N extends ViewName>(view: N, listener: (received: ReceivedView<N>) => void) => {
      const listeners = viewListeners.get(view) ?? new Listeners<ReceivedView>(surroundings);
      viewListeners.set(view, listeners);
      return listeners.add((received) => listener(received));
    },
    send: (command, giveUpAfterMs) => {
      if (closed) return Promise.resolve(noAnswer());
      return new Promise((resolve) => {
        const callId = ++lastCallId;
        sends.set(callId, resolve);
        post({ kind: 'send', callId, command, giveUpAfterMs });
      });
    },
    onLateOutcome: (listener) => lateListeners.add(listener),
    onInput: (listener) => inputListeners.add(listener),
    watchCounters: (counterIds) => {
      if (!closed) post({ kind: 'watch-counters', counterIds: [...counterIds] });
    },
    listWaiting: (query) => {
      if (closed) return Promise.resolve({ kind: 'no-answer' });
      return new Promise((resolve) => {
        const callId = ++lastCallId;
        queries.set(callId, resolve);
        post({ kind: 'list-waiting', callId, query });
      });
    },
    lookUpCode: (question) => {
      if (closed) return Promise.resolve({ kind: 'no-answer' });
      return new Promise((resolve) => {
        const callId = ++lastCallId;
        lookUps.set(callId, resolve);
        post({ kind: 'look-up-code', callId, question });
      });
    },
    askCatalogue: (question) => {
      if (closed) return Promise.resolve({ kind: 'no-answer' });
      return new Promise((resolve) => {
        const callId = ++lastCallId;
        catalogueQuestions.set(callId, resolve);
        post({ kind: 'ask-catalogue', callId, question });
      });
    },
    reportAnnouncements: (reports) => {
      if (!closed) post({ kind: 'report-announcements', reports: [...reports] });
    },
    reportVoice: (report) => {
      if (!closed)
        post({
          kind: 'report-voice',
          report: { ...report, missing: [...report.missing], unplayable: [...report.unplayable] },
        });
    },
    reportGlass: (report) => {
      if (!closed) post({ kind: 'report-glass', report: { measure: { ...report.measure } } });
    },
    hubNow: () =>
      hubTime === null ? surroundings.wallMs() : hubTime.at + (surroundings.monotonicMs() - hubTime.receivedMs),
    reconnect: () => {
      if (!closed) post({ kind: 'reconnect' });
    },
    close: () => {
      leave();
      port.close();
    },
  };
}

function settle<T>(open: Map<number, (answer: T) => void>, callId: number, answer: T): void {
  const resolve = open.get(callId);
  open.delete(callId);
  resolve?.(answer);
}

function slot(view: ViewName, key: string | null): string {
  return `${view}:${key ?? ''}`;
}
