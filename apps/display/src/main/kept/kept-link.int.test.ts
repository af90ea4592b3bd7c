import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LinkState } from '@motcua/client';
import { createHandFedHubLink } from '@motcua/client/testing/hand-fed-hub-link';
import { HandSurroundings } from '@motcua/client/testing/hand-surroundings';
import type { CallBoardView, DeviceId, HubEpoch, Welcome } from '@motcua/protocol';
import { ownFile } from '@motcua/shell';
import { temporaryFolder } from '@motcua/shell/testing/temporary-folder';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeptLink } from './kept-link.ts';
import { LastShownFile, type KeptShown } from './last-shown.ts';

const NINE = 1_764_468_000_000;
const text = (vi: string) => ({ vi, en: null, km: null });
const board: CallBoardView = {
  ...{ centre: { kind: text('Trung tâm'), place: text('Phường Mẫu'), timeZone: 'Asia/Ho_Chi_Minh' }, demo: false },
  ...{ day: null, current: [], announcements: [], waiting: 4, waitingFor: [], waitingForSeveral: [], absent: [] },
  ...{ breakUntil: null, callingEnded: false, stopped: null, night: null, recoveredAt: null },
};
const shown: KeptShown = {
  ...{ deviceId: 'tv-1' as DeviceId, board, look: null, voice: null },
  hubAt: NINE,
  wallMs: 50,
};
const stamp = { hubEpoch: 'e' as HubEpoch, viewSeq: 1, revision: 1, hubTime: NINE };

describe('HL2 a display that is started while the hub is away', () => {
  let path = '';
  const logged: string[] = [];
  const fileFor = (givenBy: string) =>
    new LastShownFile({ file: ownFile(path), givenBy, log: (message) => void logged.push(message) });

  beforeEach(async () => {
    path = join(await temporaryFolder(), 'last-shown.json');
    logged.length = 0;
  });

  /** A start of the program, on a machine whose clock stands at `wallMs`. */
  function start(wallMs: number, kept = fileFor('hub:1').read()) {
    const around = new HandSurroundings();
    const hub = createHandFedHubLink(() => 0);
    let putForwardMs = 0;
    const link = createKeptLink({
      ...{ link: hub.link, kept },
      around: { ...around.all, wallMs: () => wallMs + around.all.monotonicMs() + putForwardMs },
    });
    const states: LinkState[] = [];
    const boards: number[] = [];
    link.onState((state) => states.push(state));
    link.onView('call-board', ({ body }) => boards.push(body.waiting));
    return { around, hub, link, states, boards, putForward: (ms: number) => (putForwardMs += ms) };
  }

  it('HL2 shows what it showed last, with its age, until the hub is there', async () => {
    await fileFor('hub:1').keep(shown);
    const { around, hub, link, states, boards } = start(120_050);
    await vi.waitFor(() => expect(link.hubNow()).toBe(NINE + 120_000));
    expect(link.latest('call-board', null)).toBeNull();
    hub.setState({ kind: 'lost' });
    const lost = { kind: 'lost', isKept: true, deviceId: 'tv-1', lostMs: 120_000 };
    expect([link.state(), states, boards]).toEqual([lost, [lost], [4]]);
    expect(link.latest('call-board', null)?.body).toEqual(board);
    around.pass(30_000);
    expect(link.hubNow()).toBe(NINE + 150_000);

    hub.setState({ kind: 'connected', welcome: {} as Welcome });
    hub.pushView('call-board', { key: null, stamp, body: { ...board, waiting: 9 } });
    hub.setState({ kind: 'lost' });
    expect([link.state(), boards, link.hubNow()]).toEqual([{ kind: 'lost' }, [4, 9], 0]);
    expect(link.latest('call-board', null)?.body.waiting).toBe(9);
  });

  it('HL2 is as old as a clock says that the network has put right meanwhile', async () => {
    const { around, hub, link, states, boards, putForward } = start(10_050, Promise.resolve(shown));
    hub.setState({ kind: 'lost' });
    await vi.waitFor(() => expect(boards).toEqual([4]));
    // What a clock is pulled by in little steps is nothing.
    putForward(30_000);
    around.pass(20_000);
    expect([states.length, link.hubNow()]).toEqual([2, NINE + 30_000]);
    const weekend = 64 * 60 * 60_000;
    putForward(weekend);
    around.pass(10_000);
    expect(states.at(-1)).toMatchObject({ isKept: true, lostMs: 70_000 + weekend });
    expect([link.hubNow(), boards]).toEqual([NINE + 70_000 + weekend, [4, 4]]);

    hub.setState({ kind: 'connected', welcome: {} as Welcome });
    putForward(weekend);
    around.pass(60_000);
    expect([states.at(-1)?.kind, boards.length]).toEqual(['connected', 2]);
  });

  it('HL2 also where the disk is slower than the network', async () => {
    let arrive: (found: KeptShown | null) => void = () => undefined;
    const { hub, states, boards } = start(60, new Promise((resolve) => (arrive = resolve)));
    hub.setState({ kind: 'lost' });
    expect(states).toEqual([{ kind: 'lost' }]);
    arrive(shown);
    await vi.waitFor(() => expect(boards).toEqual([4]));
    expect(states.at(-1)).toMatchObject({ isKept: true, lostMs: 10 });
  });

  it.each([
    ['nothing', null],
    ['half of it', '{"givenBy":"hub:1","deviceId":"tv-1","boa'],
    ['another shape', JSON.stringify({ givenBy: 'hub:1', ...shown, board: { ...board, waiting: 'many' } })],
    ['no instant', JSON.stringify({ givenBy: 'hub:1', ...shown, hubAt: null })],
    ['what another hub said', JSON.stringify({ givenBy: 'hub:2', ...shown })],
    ['far too much', JSON.stringify({ givenBy: 'hub:1', ...shown, more: 'x'.repeat(300_000) })],
    ['what an administrator has taken out', JSON.stringify({ givenBy: 'hub:1' })],
  ])('HL2 shows nothing where %s lies on the disk', async (_what, content) => {
    if (content !== null) await writeFile(path, content);
    expect(await fileFor('hub:1').read()).toBeNull();
  });

  it('HL2 shows nothing on a machine whose clock stands before that time: how old it is nobody can say', async () => {
    await fileFor('hub:1').keep(shown);
    const { hub, link, boards } = start(49);
    await fileFor('hub:1').read();
    hub.setState({ kind: 'lost' });
    expect([link.state(), boards]).toEqual([{ kind: 'lost' }, []]);
  });

  it('HL2 keeps nothing for a hub that has taken it out, and says once more why the disk took nothing', async () => {
    const file = fileFor('hub:1');
    await file.keep(shown);
    expect(await file.read()).toEqual(shown);
    await file.keep(null);
    expect(await file.read()).toBeNull();
    const full = new LastShownFile({
      ...{
        file: { read: () => Promise.resolve(null), write: () => Promise.reject(new Error('full')) },
        givenBy: 'hub:1',
      },
      log: (message) => void logged.push(message),
    });
    await full.keep(shown);
    expect(logged).toHaveLength(1);
  });
});
