import type { LateOutcome, SendResult } from '@motcua/client';
import { createHubHttp } from '@motcua/client';
import type { Command, CounterId } from '@motcua/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FaultyLine } from '../harness/faulty-line.ts';
import { connected, openLink, until, type LinkWish, type OpenedLink } from './open-link.ts';
import { RunningHub, TICKET } from './running-hub.ts';

let hub: RunningHub;
let line: FaultyLine;
const opened: OpenedLink[] = [];

beforeAll(async () => {
  hub = await RunningHub.open();
});
afterAll(() => hub.remove());
beforeEach(async () => {
  line = await FaultyLine.open(hub.url);
});
afterEach(async () => {
  for (const { link } of opened.splice(0)) link.close();
  await line.close();
});

function open(wish: LinkWish): OpenedLink {
  const link = openLink(wish);
  opened.push(link);
  return link;
}

async function kioskOnLine() {
  const kiosk = open({ url: line.url, role: 'kiosk', token: hub.pair('kiosk').token });
  const late: LateOutcome[] = [];
  kiosk.link.onLateOutcome((outcome) => late.push(outcome));
  await connected(kiosk);
  return { ...kiosk, late };
}

const numberIn = (result: SendResult) =>
  result.kind === 'accepted' && result.outcome.type === 'ticket-issued' ? result.outcome.number : result.kind;
const issuedSoFar = (staff: OpenedLink) => staff.link.latest('queue-overview', null)?.body.issuedToday ?? NaN;
const openCounter = (counterId: CounterId): Command => ({ type: 'open-counter', counterId });

/** A staff page beside the line, or on it. */
async function officer(url = hub.url) {
  const { cookie, token } = await hub.signIn('canbo');
  const headers: Record<string, string> = { origin: url, cookie };
  const staff = open({ url, role: 'staff', headers });
  await connected(staff);
  await until(() => staff.link.latest('queue-overview', null) !== null);
  return { ...staff, headers, token };
}

function firstCounter(staff: OpenedLink): CounterId {
  const counterId = staff.link.latest('queue-overview', null)?.body.counters[0]?.counterId;
  if (counterId === undefined) throw new Error('the centre has no counter');
  return counterId;
}

const ordinal = (number: string) => Number(number.slice(1));

describe('views', () => {
  test('come on connecting, and again whenever they change', async () => {
    const kiosk = await kioskOnLine();
    await until(() => kiosk.link.latest('kiosk-menu', null) !== null);
    const waiting = () =>
      kiosk.link.latest('kiosk-menu', null)?.body.services.find((service) => service.serviceId === 'ho-tich')?.waiting;
    const before = waiting() ?? NaN;
    const result = await kiosk.link.send(TICKET, 10_000);
    expect(numberIn(result)).toMatch(/^A\d{3}$/);
    await until(() => waiting() === before + 1);
    expect(kiosk.link.latest('kiosk-menu', null)?.stamp.revision).toBeGreaterThanOrEqual(
      result.kind === 'accepted' ? result.revision : Infinity,
    );
    expect(Math.abs(kiosk.link.hubNow() - Date.now())).toBeLessThan(1_000);
  });

  test('of watched counters come, also after the connection was lost', async () => {
    const staff = await officer(line.url);
    const counter = firstCounter(staff);
    staff.link.watchCounters([counter]);
    await until(() => staff.link.latest('counter', counter) !== null);
    expect(await staff.link.send(openCounter(counter), 5_000)).toMatchObject({ kind: 'accepted' });
    await until(() => staff.link.latest('counter', counter)?.body.status === 'open');
    line.cut();
    await until(() => staff.link.state().kind === 'lost');
    const seqBefore = staff.link.latest('counter', counter)?.stamp.viewSeq ?? 0;
    line.mend();
    await until(() => (staff.link.latest('counter', counter)?.stamp.viewSeq ?? 0) > seqBefore);
    expect(await staff.link.listWaiting({ counterId: counter, offset: 0, limit: 10 })).toMatchObject({ kind: 'page' });
  });
});

describe('commands over a bad line', () => {
  test('IS2 an answer lost on the way is asked for again and the command is executed once', async () => {
    const kiosk = await kioskOnLine();
    const staff = await officer();
    line.state.fromHub = 'vanish';
    const before = issuedSoFar(staff);
    const sending = kiosk.link.send(TICKET, 20_000);
    await until(() => issuedSoFar(staff) === before + 1);
    line.cut();
    await until(() => kiosk.link.state().kind === 'lost');
    line.mend();
    const first = numberIn(await sending);
    const second = numberIn(await kiosk.link.send(TICKET, 10_000));
    expect(ordinal(second)).toBe(ordinal(first) + 1);
    await until(() => issuedSoFar(staff) === before + 2);
  });

  test('IS2 a command given up is never sent again, and what became of it is learnt later', async () => {
    const kiosk = await kioskOnLine();
    const staff = await officer();
    line.state.fromHub = 'vanish';
    const before = issuedSoFar(staff);
    const result = await kiosk.link.send(TICKET, 600);
    expect(result.kind).toBe('no-answer');
    await until(() => issuedSoFar(staff) === before + 1);
    line.cut();
    line.mend();
    await until(() => kiosk.late.length === 1);
    expect(kiosk.late[0]).toMatchObject({ commandId: result.commandId, outcome: { type: 'ticket-issued' } });
    expect(issuedSoFar(staff)).toBe(before + 1);
  });

  test('IS2 a command that never arrived is known as never executed, and stays so', async () => {
    const kiosk = await kioskOnLine();
    const { revision } = await hub.health();
    line.state.toHub = 'vanish';
    const result = await kiosk.link.send(TICKET, 600);
    expect(result.kind).toBe('no-answer');
    line.cut();
    line.mend();
    await until(() => kiosk.late.length === 1);
    expect(kiosk.late).toEqual([{ commandId: result.commandId, outcome: null }]);
    expect((await hub.health()).revision).toBe(revision);
    expect((await kiosk.link.send(TICKET, 10_000)).kind).toBe('accepted');
  });

  test('pressed while the line is down, a command waits and goes out when it is back', async () => {
    const kiosk = await kioskOnLine();
    line.cut();
    await until(() => kiosk.link.state().kind === 'lost');
    const sending = kiosk.link.send(TICKET, 15_000);
    const hopeless = await kiosk.link.send(TICKET, 300);
    expect(hopeless.kind).toBe('no-answer');
    await until(() => kiosk.late.length === 1);
    expect(kiosk.late).toEqual([{ commandId: hopeless.commandId, outcome: null }]);
    line.mend();
    expect((await sending).kind).toBe('accepted');
  });

  test('that comes back too late is refused and changes nothing', async () => {
    const staff = await officer(line.url);
    const counter = firstCounter(staff);
    line.cut();
    await until(() => staff.link.state().kind === 'lost');
    const { revision } = await hub.health();
    const sending = staff.link.send(openCounter(counter), 30_000);
    await new Promise((goOn) => setTimeout(goOn, 5_500));
    line.mend();
    expect(await sending).toMatchObject({ kind: 'rejected', rejection: { code: 'too-late', limitMs: 5_000 } });
    expect((await hub.health()).revision).toBe(revision);
  });
});

describe('a hub that restarts', () => {
  test('finds its kiosks and staff again by themselves, with new views and the old tickets', async () => {
    const kiosk = open({ url: hub.url, role: 'kiosk', token: hub.pair('kiosk').token });
    const staff = await officer();
    await connected(kiosk);
    const none = issuedSoFar(staff);
    const first = numberIn(await kiosk.link.send(TICKET, 10_000));
    await until(() => issuedSoFar(staff) === none + 1);
    const before = none + 1;
    const epoch = staff.link.latest('queue-overview', null)?.stamp.hubEpoch;

    await hub.stop();
    await until(() => kiosk.link.state().kind === 'lost' && staff.link.state().kind === 'lost');
    // What was last known stays on the screen.
    expect(issuedSoFar(staff)).toBe(before);
    const whileDown = kiosk.link.send(TICKET, 20_000);
    await hub.startAgain();
    expect(ordinal(numberIn(await whileDown))).toBe(ordinal(first) + 1);
    await until(() => issuedSoFar(staff) === before + 1);
    expect(staff.link.latest('queue-overview', null)?.stamp.hubEpoch).not.toBe(epoch);
    expect(staff.states.map(({ kind }) => kind)).toEqual(['connecting', 'connected', 'lost', 'connected']);
  });
});

describe('who one is', () => {
  test('a page that is not signed in is refused until it is, then comes in', async () => {
    const headers: Record<string, string> = { origin: hub.url };
    const staff = open({ url: hub.url, role: 'staff', headers });
    await until(() => staff.link.state().kind === 'refused');
    expect(staff.link.state()).toEqual({ kind: 'refused', code: 'not-signed-in' });
    // No attempt is made until the page says that something has changed.
    const before = staff.states.length;
    await new Promise((goOn) => setTimeout(goOn, 2_500));
    expect(staff.states.length).toBe(before);
    headers['cookie'] = (await hub.signIn('giamsat')).cookie;
    staff.link.reconnect();
    await connected(staff);
    expect(staff.link.state()).toMatchObject({ welcome: { you: { kind: 'staff', role: 'supervisor' } } });
  });

  test('a page whose session ends is told so and stays out', async () => {
    const staff = await officer();
    hub.hub.access.sessions.signOut(staff.token);
    await until(() => staff.link.state().kind === 'refused');
    expect(staff.link.state()).toEqual({ kind: 'refused', code: 'session-ended' });
    staff.link.reconnect();
    await until(() => staff.states.length >= 5);
    expect(staff.states.slice(-2)).toEqual([{ kind: 'connecting' }, { kind: 'refused', code: 'not-signed-in' }]);
  });

  test('AC9 in the demo a program on the hub’s own machine pairs by itself', async () => {
    const kiosk = open({ url: hub.url, role: 'kiosk' });
    await connected(kiosk);
    expect(kiosk.kept.token).toMatch(/^[\w-]{43}$/);
    expect(kiosk.states.some(({ kind }) => kind === 'pairing')).toBe(false);
  });

  test('AC3 a device without a token shows a code, and works once an administrator has typed it', async () => {
    const office = await RunningHub.openInOffice();
    const display = open({ url: office.url, role: 'display' });
    await until(() => display.link.state().kind === 'pairing');
    const state = display.link.state();
    const { cookie } = await office.signIn('quantri');
    const http = createHubHttp(office.url, { fetch, headers: { origin: office.url, cookie } });
    const pending = await http.pendingPairings();
    expect(pending).toMatchObject({ kind: 'ok', value: { requests: [{ role: 'display', name: 'Máy thử display' }] } });
    const confirmed = await http.confirmPairing({ code: state.kind === 'pairing' ? state.code : '', name: 'Sảnh' });
    expect(confirmed.kind).toBe('ok');
    await connected(display);
    expect(display.kept.token).toMatch(/^[\w-]{43}$/);
    expect(display.link.state()).toMatchObject({ welcome: { you: { kind: 'display', name: 'Sảnh' } } });

    // Taken back, it is cut within five seconds and asks anew.
    const deviceId = confirmed.kind === 'ok' ? confirmed.value : undefined;
    expect((await http.revokeDevice(deviceId!)).kind).toBe('ok');
    await until(() => display.link.state().kind === 'pairing', 5_000);
    expect(display.link.state()).not.toEqual(state);
    display.link.close();
    await office.remove();
  });

  test('a command of one person is never sent or asked about as another', async () => {
    const staff = await officer(line.url);
    const own = staff.headers['cookie'] ?? '';
    const late: LateOutcome[] = [];
    staff.link.onLateOutcome((outcome) => late.push(outcome));
    const { revision } = await hub.health();
    line.state.fromHub = 'vanish';
    // One is given up; another still waits for its answer when someone else sits down.
    expect((await staff.link.send(TICKET, 300)).kind).toBe('no-answer');
    const waiting = staff.link.send(TICKET, 30_000);
    const executed = revision + 2;
    await expect.poll(async () => (await hub.health()).revision, { timeout: 5_000 }).toBe(executed);

    line.cut();
    await until(() => staff.link.state().kind === 'lost');
    staff.headers['cookie'] = (await hub.signIn('giamsat')).cookie;
    line.mend();
    await connected(staff);
    expect(staff.link.state()).toMatchObject({ welcome: { you: { role: 'supervisor' } } });
    await staff.link.listWaiting({ counterId: firstCounter(staff), offset: 0, limit: 1 });
    expect([(await hub.health()).revision, late]).toEqual([executed, []]);

    staff.headers['cookie'] = own;
    staff.link.reconnect();
    await until(() => late.length === 1);
    expect(late[0]?.outcome).toMatchObject({ type: 'ticket-issued' });
    expect((await waiting).kind).toBe('accepted');
    expect((await hub.health()).revision).toBe(executed);
  });
});

describe('the HTTP door', () => {
  test('gives refusals and a silent network as results, never as exceptions', async () => {
    const here = createHubHttp(hub.url, { fetch, headers: { origin: hub.url } });
    expect(await here.session()).toMatchObject({ kind: 'refused', problem: { code: 'not-signed-in' } });
    expect(await here.signIn({ name: 'canbo', password: 'wrong' })).toMatchObject({
      kind: 'refused',
      problem: { code: 'wrong-name-or-password' },
    });
    const password = hub.hub.demoSignIn?.password ?? '';
    expect(await here.signIn({ name: 'canbo', password })).toMatchObject({ kind: 'ok', value: { role: 'officer' } });
    expect(await here.devices()).toMatchObject({ kind: 'refused', problem: { code: 'not-signed-in' } });
    const nowhere = createHubHttp('http://127.0.0.1:9', { fetch, headers: null });
    expect(await nowhere.session()).toEqual({ kind: 'no-answer' });
    const notAHub = createHubHttp(hub.url, { fetch: () => Promise.resolve(new Response('<html>')), headers: null });
    expect(await notAHub.session()).toEqual({ kind: 'no-answer' });
  });
});
