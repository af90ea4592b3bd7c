import { describe, expect, it } from 'vitest';
import type { CounterView, DisplayVoiceView, ViewMessage } from '@motcua/protocol';
import { parseViewMessage, VIEW_SCHEMAS } from '@motcua/protocol';
import type { CounterId, DeviceId, HubEpoch, MediaId, PrinterId } from '@motcua/protocol/vocabulary';
import { MemorySlipOutbox } from '../adapters/memory/slip-outbox.ts';
import { KIOSK, QueueScenario, issueBody, staff } from '../domain/testing/queue-scenario.ts';
import type { QueueEvent } from '../domain/events.ts';
import type { Appliance } from '../ports/appliances.ts';
import { StorageError } from '../ports/errors.ts';
import type { SlipOutbox } from '../ports/slip-outbox.ts';
import { createViewBoard } from './publish-views.ts';
import { ManualTime } from './testing/manual-time.ts';

const lan = staff('lan');
const NO_PAPER = {
  ...{ rollSince: null, slips: 0, usedMm: 0, leftMm: null, morningMm: null },
  ...{ isLow: false, askedAt: null },
};
const CALL = { type: 'call-next', expectedCurrent: null, settle: null } as const;

function setUp(watched: readonly string[], outbox: SlipOutbox = new MemorySlipOutbox(new Map())) {
  const queue = new QueueScenario();
  const time = new ManualTime(queue.at);
  const published: ViewMessage[] = [];
  const appliances: Appliance[] = [];
  const logged: object[] = [];
  const begun = new Set<number>();
  const trials = new Map<string, number>();
  const voices = new Map<string, DisplayVoiceView>();
  const printersOf = new Map<string, PrinterId>();
  const asked = { lists: 0 };
  let revision = 0;
  const board = createViewBoard({
    sources: {
      state: () => queue.state,
      clock: time,
      clockTrust: () => ({ kind: 'trusted' }),
      printers: () => [],
      paper: { paperOf: () => NO_PAPER },
      boardLines: () => [],
      inputs: () => ({ scanners: [], keypadLines: [] }),
      kioskPorts: { accessTo: () => 'away' },
      appliances: {
        list: () => {
          asked.lists += 1;
          return appliances;
        },
        nameOf: (deviceId) => appliances.find((each) => each.deviceId === deviceId)?.name ?? null,
        onChange: () => () => undefined,
      },
      outbox,
      voices: { viewOf: (deviceId) => voices.get(deviceId) ?? null, health: () => [], packsRevision: () => null },
      trials: { askedAt: (deviceId) => trials.get(deviceId) ?? null },
      glasses: { viewOf: () => ({ measure: null, askedUntil: null }), all: () => [] },
      reserves: { all: () => [] },
      printerOfKiosk: (deviceId) => printersOf.get(deviceId) ?? null,
      calibrations: { until: () => null },
      recovered: () => [],
      follow: () => null,
      hasBegun: (announcementSeq) => begun.has(announcementSeq),
    },
    publisher: {
      publish: (message) => published.push(message),
      isWanted: (view, key) => watched.includes(key === null ? view : `${view} ${key}`),
    },
    timers: time,
    logger: { info: () => undefined, warn: () => undefined, error: (fields) => logged.push(fields) },
    hubEpoch: 'epoch-1' as HubEpoch,
    revision: () => revision,
  });
  const commit = async (events: readonly QueueEvent[]): Promise<void> => {
    revision += events.length;
    board.afterCommit(events);
    await time.pass(0);
  };
  const names = (): string[] => published.splice(0).map(({ view, key }) => (key === null ? view : `${view} ${key}`));
  return { queue, time, published, appliances, asked, logged, begun, trials, voices, printersOf, board, commit, names };
}

describe('publishing views', () => {
  it('MC2 tells one display alone, and at once, that it shall sound its chime', () => {
    const { board, trials, published } = setUp(['display-trial hall', 'display-trial upstairs', 'call-board']);
    expect(board.current('display-trial', 'hall')?.body).toEqual({ askedAt: null });
    trials.set('hall', 5_000);
    board.trialAsked('hall' as DeviceId);
    expect(published).toMatchObject([{ view: 'display-trial', key: 'hall', body: { askedAt: 5_000 } }]);
  });

  it('DP4 tells each display how it looks when the settings or the date change, and looks at none of them otherwise', async () => {
    const displays = Array.from({ length: 40 }, (_, n) => `d-${n}`);
    const watched = displays.map((name) => `display-look ${name}`);
    const { queue, time, appliances, asked, board, commit, names } = setUp(watched);
    for (const deviceId of displays as DeviceId[]) {
      appliances.push({
        ...{ deviceId, role: 'display', name: deviceId, connected: true, since: 1 },
        ...{ expected: true, unusedSince: null },
      });
    }
    board.tick();
    expect(names()).toEqual(watched);
    asked.lists = 0;
    for (let round = 0; round < 10; round += 1) {
      await time.pass(1_000);
      board.tick();
    }
    expect([names(), asked.lists]).toEqual([[], 0]);

    const before = queue.state.index?.settings ?? expect.fail('no settings');
    const { screens } = before;
    const settings = { ...before, screens: { ...screens, usual: { ...screens.usual, theme: 'day' as const } } };
    await commit(queue.given({ kind: 'system' }, { type: 'apply-settings', settings }));
    expect([names(), asked.lists]).toEqual([watched, 1]);

    const nextDay = { from: '2026-11-24', to: null, seconds: 10, title: '', mediaId: 'mai' as MediaId };
    const text = { vi: 'Thông báo', en: null, km: null };
    const media = [{ ...nextDay, content: { kind: 'notice', heading: text, text } as const }];
    await commit(
      queue.given(
        { kind: 'system' },
        { type: 'apply-settings', settings: { ...settings, screens: { ...settings.screens, media } } },
      ),
    );
    expect(names()).toEqual([]);
    await time.pass(24 * 60 * 60_000);
    board.tick();
    expect(names()).toEqual(watched);
  });

  it('SL2 tells a kiosk that its slips come out elsewhere from now on, and no other one', async () => {
    const kiosks = ['k1', 'k2', 'away'] as DeviceId[];
    const { queue, time, published, appliances, printersOf, board, commit, names } = setUp(
      kiosks.map((name) => `kiosk-slips ${name}`),
    );
    const kiosk = { role: 'kiosk', since: 0, expected: true, unusedSince: null } as const;
    appliances.push(
      ...kiosks.map((deviceId) => ({ ...kiosk, deviceId, name: deviceId, connected: deviceId !== 'away' })),
    );
    for (const deviceId of kiosks) {
      printersOf.set(deviceId, 'p1' as PrinterId);
      board.devicesChanged(deviceId);
    }
    await time.pass(1_000);
    names();

    for (const deviceId of ['k2', 'away']) printersOf.set(deviceId, 'p2' as PrinterId);
    const settings = queue.state.index?.settings ?? expect.fail('no settings');
    await commit(queue.given({ kind: 'system' }, { type: 'apply-settings', settings }));
    await time.pass(1_000);
    expect(published.map(({ key, body }) => ({ key, body }))).toEqual([
      { key: 'k2', body: { printerId: 'p2', slips: [] } },
    ]);
  });

  it('publishes what the events touch, the call board first, and nothing that nobody watches', async () => {
    const watched = ['call-board', 'kiosk-menu', 'counter quay-2', 'counter quay-4'];
    const { queue, time, commit, names } = setUp(watched);
    queue.open('quay-4', lan);
    await commit(queue.given(KIOSK, issueBody('ho-tich')));
    expect(names()).toEqual(['call-board', 'counter quay-4', 'kiosk-menu', 'counter quay-2']);
    await time.pass(100);
    await commit(queue.given(KIOSK, issueBody('ho-tich')));
    expect(names()).toEqual(['call-board', 'kiosk-menu', 'counter quay-2']);
    await time.pass(100);
    await commit(queue.given(lan, { type: 'pause-counter', counterId: 'quay-4' as CounterId }));
    expect(names()).toEqual(['call-board', 'counter quay-4', 'kiosk-menu']);
  });

  it('SA2 tells the pages at counters nothing when a number is given that changes nothing there', async () => {
    const { queue, time, names, commit } = setUp(['rating-desk', 'kiosk-menu']);
    await commit(queue.given(KIOSK, issueBody('ho-tich')));
    expect(names()).toEqual(['kiosk-menu', 'rating-desk']);
    await time.pass(100);
    await commit(queue.given(KIOSK, issueBody('ho-tich')));
    expect(names()).toEqual(['kiosk-menu']);
    const before = queue.state.index?.settings;
    if (!before) return expect.fail('no settings');
    const { satisfaction } = before;
    const settings = { ...before, satisfaction: { ...satisfaction, enabled: !satisfaction.enabled } };
    await time.pass(100);
    await commit(queue.given({ kind: 'system' }, { type: 'apply-settings', settings }));
    expect(names()).toEqual(['kiosk-menu', 'rating-desk']);
  });

  it('publishes menu and lists at once, then every 100 ms; the call board at each commit; the last state always', async () => {
    const watched = ['call-board', 'kiosk-menu', 'queue-overview', 'counter quay-2'];
    const { queue, time, published, names, commit } = setUp(watched);
    const press = () => commit(queue.given(KIOSK, issueBody('ho-tich')));
    const lists = ['kiosk-menu', 'queue-overview', 'counter quay-2'];
    await press();
    expect(names()).toEqual(['call-board', ...lists]);
    for (let i = 0; i < 9; i += 1) {
      await time.pass(10);
      await press();
    }
    expect(names()).toEqual(Array.from({ length: 9 }, () => 'call-board'));
    await time.pass(10);
    expect(published.map(({ view }) => view)).toEqual(['kiosk-menu', 'queue-overview', 'counter']);
    // Ten numbers, and the day that the first of them opened.
    for (const { stamp } of published) expect(stamp.revision).toBe(11);
    expect(published[2]?.body).toMatchObject({ waiting: { count: 10 } });
    names();
    await time.pass(1_000);
    expect(names()).toEqual([]);
    await press();
    expect(names()).toEqual(['call-board', ...lists]);
  });

  it('shows a counter the result of its own press at once, however much others press meanwhile', async () => {
    const { queue, time, names, published, commit } = setUp(['counter quay-2', 'counter quay-3']);
    queue.open('quay-2', lan);
    await commit(queue.given(KIOSK, issueBody('ho-tich')));
    await time.pass(100);
    names();
    await commit(queue.given(KIOSK, issueBody('ho-tich')));
    await commit(queue.given(KIOSK, issueBody('ho-tich')));
    expect(names()).toEqual(['counter quay-2', 'counter quay-3']);
    const counterId = 'quay-2' as CounterId;
    await commit(queue.given(lan, { type: 'call-next', counterId, expectedCurrent: null, settle: null }));
    expect(published.map(({ key }) => key)).toEqual(['quay-2']);
    expect(published[0]?.stamp.revision).toBe(4);
    // That said all that was still due there; only the other counter has not heard yet.
    names();
    await time.pass(100);
    expect(names()).toEqual(['counter quay-3']);
  });

  it('SE2 shows how far the voice is at the counters whose call waits for it, and troubles nobody else with it', async () => {
    const watched = ['call-board', 'kiosk-menu', 'queue-overview', 'counter quay-2', 'counter quay-3'];
    const { queue, time, published, begun, board, commit, names } = setUp(watched);
    queue.isVoiced = true;
    queue.open('quay-2', lan);
    queue.open('quay-3', staff('hoa'));
    queue.issue('ho-tich');
    await commit(queue.given(lan, { ...CALL, counterId: 'quay-2' as CounterId }));
    await time.pass(100);
    names();
    begun.add(1);
    board.voiceMoved();
    expect(published.map(({ key, body }) => [key, (body as CounterView).current?.voice.kind])).toEqual([
      ['quay-2', 'speaking'],
    ]);
    names();
    await time.pass(100);
    const heard = queue.given({ kind: 'system' }, { type: 'end-announcements', announcementSeqs: [1] });
    await commit(heard);
    expect(published.map(({ key, body }) => [key, (body as CounterView).current?.voice.kind])).toEqual([
      ['quay-2', 'ended'],
    ]);
    names();
    board.voiceMoved();
    await time.pass(200);
    expect(names()).toEqual([]);
  });

  it('stamps each with the epoch, a growing sequence, the revision and hub time, in the protocol’s shape', async () => {
    const { queue, time, published, commit } = setUp(['call-board', 'kiosk-menu', 'queue-overview', 'counter quay-2']);
    queue.open('quay-2', lan);
    queue.issue('ho-tich', 'priority');
    const events = queue.given(lan, {
      type: 'call-next',
      counterId: 'quay-2' as CounterId,
      expectedCurrent: null,
      settle: null,
    });
    await commit(events);
    expect(published).toHaveLength(4);
    expect(published.map((message) => parseViewMessage(message, VIEW_SCHEMAS))).toEqual(published);
    const stamps = published.map((message) => message.stamp);
    expect(stamps.map((stamp) => stamp.viewSeq)).toEqual([1, 2, 3, 4]);
    expect(stamps[0]).toMatchObject({ hubEpoch: 'epoch-1', revision: 1, hubTime: time.now() });
  });

  it('publishes device changes at most once a second, and only when the content differs', async () => {
    const { time, appliances, board, names } = setUp(['device-health']);
    const appear = (name: string): void => {
      appliances.push({
        deviceId: name as Appliance['deviceId'],
        role: 'kiosk',
        name,
        connected: true,
        expected: true,
        unusedSince: null,
        since: time.now(),
      });
      board.devicesChanged(null);
    };
    appear('kiosk-1');
    await time.pass(0);
    expect(names()).toEqual(['device-health']);
    for (let i = 2; i < 8; i += 1) {
      appear(`kiosk-${i}`);
      await time.pass(100);
    }
    expect(names()).toEqual([]);
    await time.pass(400);
    expect(names()).toEqual(['device-health']);
    board.devicesChanged(null);
    await time.pass(5_000);
    expect(names()).toEqual([]);
    // Time and devices together, too.
    appear('kiosk-8');
    await time.pass(0);
    expect(names()).toEqual(['device-health']);
    appear('kiosk-9');
    board.tick();
    await time.pass(900);
    expect(names()).toEqual([]);
    await time.pass(100);
    expect(names()).toEqual(['device-health']);
  });

  it('makes nothing any more once it has been stopped, whatever was due', async () => {
    const { queue, time, board, names, commit } = setUp(['device-health', 'kiosk-menu']);
    await commit(queue.given(KIOSK, issueBody('ho-tich')));
    board.devicesChanged(null);
    await time.pass(0);
    expect(names()).toEqual(['kiosk-menu', 'device-health']);
    await commit(queue.given(KIOSK, issueBody('ho-tich')));
    board.devicesChanged(null);
    board.stop();
    board.devicesChanged(null);
    await time.pass(5_000);
    expect(names()).toEqual([]);
  });

  it('tells a newcomer of a fault’s end, though nobody saw its beginning', async () => {
    const watched = ['device-health'];
    const { time, appliances, board, names } = setUp(watched);
    const round = async (connected: readonly string[]): Promise<void> => {
      const since = time.now();
      appliances.splice(0);
      for (const name of connected) {
        appliances.push({
          deviceId: name as Appliance['deviceId'],
          role: 'kiosk',
          name,
          connected: true,
          expected: true,
          unusedSince: null,
          since: 1,
        });
      }
      board.devicesChanged(null);
      await time.pass(2_000 - (time.now() - since));
    };
    await round([]);
    expect(names()).toEqual(['device-health']);
    watched.pop();
    await round(['kiosk-1']);
    // A page opens and gets what is so now; then things become again as they last were for everyone.
    expect(board.current('device-health', null)?.body).toMatchObject({ appliances: [{ name: 'kiosk-1' }] });
    watched.push('device-health');
    await round([]);
    expect(names()).toEqual(['device-health']);
  });

  it('lives on when the slips cannot be read, and publishes once they can', async () => {
    const outbox = new MemorySlipOutbox(new Map());
    let isReadable = false;
    outbox.toCheck = () => {
      if (!isReadable) throw new StorageError('The slip outbox cannot be read.', 'before-commit', {});
      return { count: 0, entries: [] };
    };
    const { queue, time, board, names, logged, commit } = setUp(['device-health'], outbox);
    await commit(queue.given(KIOSK, issueBody('ho-tich')));
    board.tick();
    expect(names()).toEqual([]);
    expect(logged).toHaveLength(1);
    isReadable = true;
    board.tick();
    await time.pass(1_000);
    expect(names()).toEqual(['device-health']);
  });

  it('does not send again what an event has just sent', async () => {
    const { queue, board, commit, names } = setUp(['kiosk-menu']);
    await commit(queue.given(KIOSK, issueBody('ho-tich')));
    expect(names()).toEqual(['kiosk-menu']);
    board.tick();
    expect(names()).toEqual([]);
  });

  it('IS3 publishes the menu when issuing closes, without any command', async () => {
    const { queue, time, board, names, published } = setUp(['kiosk-menu']);
    const settings = queue.state.index?.settings;
    if (!settings) throw new Error('no settings');
    const hours = { ...settings.hours, weekly: [{ weekday: 1, from: '07:00', to: '08:01' }] };
    queue.given({ kind: 'system' }, { type: 'apply-settings', settings: { ...settings, hours } });
    board.tick();
    names();
    board.tick();
    expect(names()).toEqual([]);
    await time.pass(60_000);
    board.tick();
    // Before that the outlook of whoever takes a number had changed as well.
    expect(published.at(-1)?.body).toMatchObject({
      services: [{ issuing: { state: 'closed', reason: 'over' } }, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it('DA4, SE2 publishes what time alone changes: a break, a stop that ends, the list of those not here', async () => {
    const { queue, time, board, names, published } = setUp(['call-board', 'queue-overview']);
    const settings = queue.state.index?.settings;
    if (!settings) throw new Error('no settings');
    const weekly = [
      { weekday: 1, from: '07:00', to: '08:02' },
      { weekday: 1, from: '13:00', to: '17:00' },
    ];
    queue.given(
      { kind: 'system' },
      { type: 'apply-settings', settings: { ...settings, hours: { ...settings.hours, weekly } } },
    );
    queue.given(staff('hanh', 'supervisor'), { type: 'stop-issuing', reason: 'meeting', reopensAt: queue.at + 60_000 });
    board.tick();
    names();
    await time.pass(30_000);
    board.tick();
    expect(names()).toEqual([]);
    await time.pass(30_000);
    board.tick();
    expect(published[0]?.body).toMatchObject({ stopped: null, breakUntil: null });
    expect(names()).toEqual(['call-board', 'queue-overview']);
    await time.pass(60_000);
    board.tick();
    const breakUntil = Date.parse('2026-11-23T13:00:00+07:00');
    expect(published.map(({ body }) => body)).toMatchObject([{ breakUntil }, { breakUntil }]);
  });

  it('answers a newcomer with the view as it is, and an unknown key with none', () => {
    const { board } = setUp([]);
    expect(board.current('counter', 'quay-1')).toMatchObject({ view: 'counter', key: 'quay-1', body: { label: '1' } });
    expect(board.current('counter', 'quay-99')).toBeNull();
    expect(board.current('kiosk-slips', 'kiosk-1')?.body).toEqual({ printerId: null, slips: [] });
  });
});
