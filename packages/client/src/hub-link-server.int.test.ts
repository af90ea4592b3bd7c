import {
  kioskScanSchema,
  type CallBoardView,
  type CommandId,
  type CounterId,
  type DeviceId,
  type HubEpoch,
  type ServiceId,
  type TicketId,
  type TicketNumber,
  type Welcome,
} from '@motcua/protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HubLink, ReceivedView } from './hub-link.ts';
import { HubLinkServer } from './hub-link-server.ts';
import type { LinkPort } from './link-port.ts';
import { usualSurroundings } from './link-options.ts';
import { createPortedHubLink } from './ported-hub-link.ts';
import { createHandFedHubLink } from './testing/hand-fed-hub-link.ts';

const HUB_NOW = 1_795_000_000_000;
const welcome: Welcome = {
  protocol: 1,
  hubVersion: '0.1.0',
  hubEpoch: 'epoch-1' as HubEpoch,
  hubTime: HUB_NOW,
  you: { kind: 'kiosk', deviceId: 'd-1' as DeviceId, name: 'Ki-ốt cửa chính', printerId: null },
};
const issue = {
  type: 'issue-ticket' as const,
  person: null,
  oneMore: true,
  serviceIds: ['s-1' as ServiceId],
  priority: 'ordinary' as const,
  needs: [],
  language: 'vi' as const,
};
const openPorts: MessagePort[] = [];

afterEach(() => {
  for (const port of openPorts.splice(0)) port.close();
});

/** A port over a real message channel: everything is cloned, nothing arrives in the same turn. */
function asLinkPort(port: MessagePort): LinkPort {
  openPorts.push(port);
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => (port.onmessage = (event) => listener(event.data)),
    onClose: (listener) => port.addEventListener('close', listener, { once: true }),
    close: () => port.close(),
  };
}

function setUp(hubNow = HUB_NOW) {
  const owner = createHandFedHubLink(() => hubNow);
  const log = vi.fn();
  let monotonicMs = 1_000;
  const server = new HubLinkServer(owner.link, { ...usualSurroundings(), monotonicMs: () => monotonicMs, log });
  const openPage = (): { link: HubLink; rawPort: MessagePort } => {
    const { port1, port2 } = new MessageChannel();
    server.attach(asLinkPort(port1));
    const surroundings = { ...usualSurroundings(), monotonicMs: () => monotonicMs, log };
    return { link: createPortedHubLink(asLinkPort(port2), surroundings), rawPort: port2 };
  };
  return { owner, log, server, openPage, pass: (ms: number) => (monotonicMs += ms) };
}

function board(viewSeq: number): ReceivedView<'call-board'> {
  const body = { calls: [], viewSeq } as unknown as CallBoardView;
  return { key: null, stamp: { hubEpoch: 'epoch-1' as HubEpoch, viewSeq, revision: 1, hubTime: HUB_NOW }, body };
}

describe('a hub link across a process border', () => {
  it('shows states and views as they come, and answers at once with the last ones', async () => {
    const { owner, openPage } = setUp();
    const { link } = openPage();
    const states: string[] = [];
    const seqs: number[] = [];
    link.onState((state) => states.push(state.kind));
    const stop = link.onView('call-board', (received) => seqs.push(received.stamp.viewSeq));
    expect(link.state()).toEqual({ kind: 'connecting' });

    owner.setState({ kind: 'connected', welcome });
    owner.pushView('call-board', board(1));
    owner.pushView('call-board', board(2));
    await vi.waitFor(() => expect(seqs).toEqual([1, 2]));
    expect(states.at(-1)).toBe('connected');
    expect(link.state()).toEqual({ kind: 'connected', welcome });
    expect(link.latest('call-board', null)).toEqual(board(2));
    expect(link.latest('kiosk-menu', null)).toBeNull();

    stop();
    owner.pushView('call-board', board(3));
    await vi.waitFor(() => expect(link.latest('call-board', null)?.stamp.viewSeq).toBe(3));
    expect(seqs).toEqual([1, 2]);
  });

  it('gives a page that comes later all there is, views of several keys included', async () => {
    const { owner, openPage } = setUp();
    owner.setState({ kind: 'connected', welcome });
    owner.pushView('call-board', board(7));
    const keyed = (key: string, viewSeq: number) => ({ ...board(viewSeq), key }) as unknown as ReceivedView;
    owner.pushView('counter', keyed('c-1', 8));
    owner.pushView('counter', keyed('c-2', 9));

    const { link } = openPage();
    const seen: (string | null)[] = [];
    link.onView('counter', (received) => seen.push(received.key));
    await vi.waitFor(() => expect(link.state().kind).toBe('connected'));
    expect(link.latest('call-board', null)?.stamp.viewSeq).toBe(7);
    expect(link.latest('counter', 'c-1')?.stamp.viewSeq).toBe(8);
    expect(link.latest('counter', 'c-2')?.stamp.viewSeq).toBe(9);
    await vi.waitFor(() => expect(seen).toEqual(['c-1', 'c-2']));
  });

  it('carries commands there and each answer back to its own question', async () => {
    const { owner, openPage } = setUp();
    const first = openPage().link;
    const second = openPage().link;
    const answers = [
      first.send(issue, 9_000),
      first.send({ ...issue, language: 'km' }, 8_000),
      second.send(issue, 7_000),
    ];
    await vi.waitFor(() => expect(owner.sent).toHaveLength(3));
    expect(owner.sent[0]?.command).toEqual(issue);
    for (const { giveUpAfterMs, answer } of [...owner.sent].reverse()) {
      answer({ kind: 'no-answer', commandId: `after-${giveUpAfterMs}` as CommandId });
    }
    expect(await Promise.all(answers)).toEqual([
      { kind: 'no-answer', commandId: 'after-9000' },
      { kind: 'no-answer', commandId: 'after-8000' },
      { kind: 'no-answer', commandId: 'after-7000' },
    ]);
  });

  it('carries late outcomes, watched counters, told announcements, pages of a line and the wish to reconnect', async () => {
    const { owner, openPage } = setUp();
    const { link } = openPage();
    const lates: unknown[] = [];
    link.onLateOutcome((late) => lates.push(late));
    link.watchCounters(['c-1' as CounterId]);
    link.reportAnnouncements([]);
    link.reportAnnouncements([{ announcementSeq: 7, phase: 'ended' }]);
    link.reportVoice({ sound: 'blocked', missing: ['vi-nam/n-4'], unplayable: [] });
    link.reportGlass({ measure: { pxPerMm: 4.03, width: 1080, height: 1920 } });
    link.reconnect();
    const page = link.listWaiting({ counterId: 'c-1' as CounterId, offset: 0, limit: 20 });
    await vi.waitFor(() => expect(owner.queries).toHaveLength(1));
    expect(owner.watched).toEqual([['c-1']]);
    expect(owner.told).toEqual([[], [{ announcementSeq: 7, phase: 'ended' }]]);
    expect(owner.glassTold).toEqual([{ measure: { pxPerMm: 4.03, width: 1080, height: 1920 } }]);
    expect(owner.voiceTold).toEqual([{ sound: 'blocked', missing: ['vi-nam/n-4'], unplayable: [] }]);
    expect(owner.reconnects()).toBe(1);
    expect(owner.queries[0]?.query).toEqual({ counterId: 'c-1', offset: 0, limit: 20 });
    owner.queries[0]?.answer({ kind: 'page', page: { count: 0, entries: [] } });
    expect(await page).toEqual({ kind: 'page', page: { count: 0, entries: [] } });
    owner.pushLate({ commandId: 'late-1' as CommandId, outcome: null });
    await vi.waitFor(() => expect(lates).toEqual([{ commandId: 'late-1', outcome: null }]));
  });

  it('keeps hub time by its own monotonic clock', async () => {
    const { owner, openPage, pass } = setUp();
    const { link } = openPage();
    owner.setState({ kind: 'connected', welcome });
    await vi.waitFor(() => expect(link.state().kind).toBe('connected'));
    expect(link.hubNow()).toBe(HUB_NOW);
    pass(2_500);
    expect(link.hubNow()).toBe(HUB_NOW + 2_500);
  });

  it('refuses what is no command, and nothing of it reaches the link', async () => {
    const { owner, openPage, log } = setUp();
    const { link } = openPage();
    const nonsense = {
      type: 'issue-ticket',
      person: null,
      oneMore: true,
      serviceIds: [],
      ticketNumber: 'A001' as TicketNumber,
    };
    expect(await link.send(nonsense as never, 9_000)).toMatchObject({
      kind: 'rejected',
      rejection: { code: 'malformed' },
    });
    for (const patience of [Number.NaN, -1, 3_600_000, '9000' as never]) {
      expect(await link.send(issue, patience)).toMatchObject({
        kind: 'rejected',
        rejection: { path: 'giveUpAfterMs' },
      });
    }
    expect(await link.listWaiting({ counterId: 'c-1' as CounterId, offset: -1, limit: 900 })).toEqual({
      kind: 'no-answer',
    });
    link.watchCounters(['a', 'b', 'c', 'd', 'e'] as CounterId[]);
    link.reportAnnouncements([{ announcementSeq: -7, phase: 'ended' }]);
    link.reportVoice({ sound: 'loud' as never, missing: [], unplayable: [] });
    link.reportGlass({ measure: { pxPerMm: 400, width: 1080, height: 1920 } });
    await vi.waitFor(() => expect(log).toHaveBeenCalledTimes(10));
    expect(owner.glassTold).toEqual([]);
    expect(owner.sent).toEqual([]);
    expect(owner.queries).toEqual([]);
    expect(owner.watched).toEqual([]);
    expect(owner.told).toEqual([]);
    expect(owner.voiceTold).toEqual([]);
  });

  it('drops messages of no known kind and goes on', async () => {
    const { owner, openPage, log } = setUp();
    const { link, rawPort } = openPage();
    const strays = [null, 7, 'send', [], { kind: 'close' }, { kind: '__proto__' }, { kind: 'send', callId: 'x' }];
    for (const stray of strays) rawPort.postMessage(stray);
    const cancel = { type: 'cancel-ticket' as const, ticketId: '1-1' as TicketId, reason: 'wrong-choice' as const };
    void link.send(cancel, 1_000);
    await vi.waitFor(() => expect(owner.sent.map((sent) => sent.command)).toEqual([cancel]));
    expect(log).toHaveBeenCalledTimes(strays.length);
  });

  it('leaves the connection open when a page goes, and answers the page that nobody will answer', async () => {
    const { owner, openPage } = setUp();
    const gone = openPage().link;
    const stays = openPage().link;
    const open = gone.send(issue, 9_000);
    const page = gone.listWaiting({ counterId: 'c-1' as CounterId, offset: 0, limit: 1 });
    await vi.waitFor(() => expect(owner.sent).toHaveLength(1));
    gone.close();
    expect((await open).kind).toBe('no-answer');
    expect(await page).toEqual({ kind: 'no-answer' });
    expect((await gone.send(issue, 9_000)).kind).toBe('no-answer');
    owner.sent[0]?.answer({ kind: 'no-answer', commandId: 'unheard' as CommandId });
    owner.setState({ kind: 'lost' });
    await vi.waitFor(() => expect(stays.state()).toEqual({ kind: 'lost' }));
    expect(owner.isClosed()).toBe(false);
    expect(owner.sent).toHaveLength(1);
  });

  it('HL2 tells a page that is loaded while the hub is away for how long it has been', async () => {
    const { owner, openPage, pass } = setUp();
    owner.setState({ kind: 'lost' });
    const { link } = openPage();
    await vi.waitFor(() => expect(link.state()).toEqual({ kind: 'lost', lostMs: expect.any(Number) as number }));
    owner.setState({ kind: 'connected', welcome });
    owner.setState({ kind: 'lost' });
    await vi.waitFor(() => expect(link.state()).toEqual({ kind: 'lost' }));

    // What the program itself knows of the time before it was started comes on top; and which device it is.
    owner.setState({ kind: 'lost', lostMs: 60_000, isKept: true });
    const { link: later } = openPage();
    const { deviceId } = welcome.you as { readonly deviceId: DeviceId };
    await vi.waitFor(() => expect(later.state()).toMatchObject({ kind: 'lost', isKept: true, deviceId }));
    const state = later.state();
    expect(state.kind === 'lost' ? state.lostMs : 0).toBeGreaterThanOrEqual(60_000);
    // Told anew how long, nothing that went by before counts twice.
    pass(30_000);
    owner.setState({ kind: 'lost', lostMs: 3_600_000, isKept: true });
    pass(2_000);
    const { link: last } = openPage();
    await vi.waitFor(() => expect(last.state()).toMatchObject({ kind: 'lost', lostMs: 3_602_000 }));
  });

  it('says that the connection is lost when its owner goes', async () => {
    const { owner, openPage, server } = setUp();
    const { link } = openPage();
    owner.setState({ kind: 'connected', welcome });
    await vi.waitFor(() => expect(link.state().kind).toBe('connected'));
    const open = link.send(issue, 9_000);
    server.close();
    await vi.waitFor(() => expect(link.state()).toEqual({ kind: 'lost' }));
    expect((await open).kind).toBe('no-answer');
  });

  it('carries the question about a code, and drops one of wrong shape', async () => {
    const { owner, openPage, log } = setUp();
    const { link, rawPort } = openPage();
    const answer = link.lookUpCode({ code: 'ACD 346' });
    await vi.waitFor(() => expect(owner.lookUps.map(({ question }) => question)).toEqual([{ code: 'ACD 346' }]));
    owner.lookUps[0]?.answer({ kind: 'not-found' });
    expect(await answer).toEqual({ kind: 'not-found' });
    rawPort.postMessage({ kind: 'look-up-code', callId: 7, question: { code: '' } });
    await vi.waitFor(() => expect(log).toHaveBeenCalled());
    expect(owner.lookUps).toHaveLength(1);
  });

  it('PC2 carries a question about procedures and its answer as it came, and drops one of wrong shape', async () => {
    const { owner, openPage, log } = setUp();
    const { link, rawPort } = openPage();
    const answer = link.askCatalogue({ kind: 'words', words: 'sao y' });
    await vi.waitFor(() => expect(owner.catalogueQuestions).toHaveLength(1));
    expect(owner.catalogueQuestions[0]?.question).toEqual({ kind: 'words', words: 'sao y' });
    owner.catalogueQuestions[0]?.answer({ kind: 'entries', entries: ['whatever'] });
    expect(await answer).toEqual({ kind: 'entries', entries: ['whatever'] });
    rawPort.postMessage({ kind: 'ask-catalogue', callId: 7, question: { kind: 'everything' } });
    await vi.waitFor(() => expect(log).toHaveBeenCalled());
    expect(owner.catalogueQuestions).toHaveLength(1);
  });

  it('is an object of plain functions, as the context bridge demands', () => {
    const { link } = setUp().openPage();
    expect(Object.getPrototypeOf(link)).toBe(Object.prototype);
    const names = ['state', 'onState', 'latest', 'onView', 'send', 'onLateOutcome', 'watchCounters', 'listWaiting'];
    names.push('lookUpCode', 'askCatalogue', 'onInput', 'reportVoice', 'reportGlass');
    expect(Object.keys(link).sort()).toEqual([...names, 'hubNow', 'reportAnnouncements', 'reconnect', 'close'].sort());
    expect(Object.values(link).every((value) => typeof value === 'function')).toBe(true);
  });

  it('SC4 passes on what was read just now, from the hub or by the owner itself, and never to a page that comes later', async () => {
    const { owner, server, openPage } = setUp();
    const { link } = openPage();
    const heard: unknown[] = [];
    link.onInput((raw) => heard.push(raw));
    const fromHub = { kind: 'kiosk-scan', at: HUB_NOW, scan: { kind: 'unknown' } } as const;
    owner.pushInput(fromHub);
    const scan = { kind: 'short-slip-code', code: 'ACD346' } as const;
    expect(server.tellScan(scan)).toBe(1);
    await vi.waitFor(() => expect(heard).toEqual([fromHub, { ...fromHub, scan }]));
    const late = openPage();
    late.link.onInput((raw) => heard.push(raw));
    await vi.waitFor(() => expect(late.link.hubNow()).toBe(HUB_NOW));
    expect(heard).toHaveLength(2);
  });

  it('SC3 tells what was read in words that a page understands, whatever the clock counts', async () => {
    const { server, openPage } = setUp(HUB_NOW + 0.812);
    const heard: unknown[] = [];
    openPage().link.onInput((raw) => heard.push(kioskScanSchema.parse(raw).at));
    server.tellScan({ kind: 'unknown' });
    await vi.waitFor(() => expect(heard).toEqual([HUB_NOW]));
  });
});
