import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  machineActReplySchema,
  settingsChangeReplySchema,
  settingsReplySchema,
  type BoardId,
  type BoardLineId,
  type BoardLineSettings,
  type Command,
  type CounterId,
  type MachineAct,
  type MachineActReply,
  type ServiceId,
  type TicketId,
} from '@motcua/protocol';
import { findSocat, PtyWire, READY_CODECS, VirtualBoard } from '@motcua/wires';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort, HubProcess } from '../harness/hub-process.ts';
import { eventually } from '../harness/office-pages.ts';
import { pairOwnPage, signIn, type Admission } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';

/** Staff know within 5 s, and boards are right within 3 s of a cable's return. Three times as long for real parts on a busy machine. */
const KNOWN_WITHIN_MS = 3 * 5_000;
const RIGHT_WITHIN_MS = 3 * 3_000;
const SOON_MS = 10_000;
/** Well before the five seconds of a test are over, after which a board would show it anyway. */
const CALL_WINS_WITHIN_MS = 2_500;
/** A silent board is waited for at least so long; an answer that waited for one would take longer than this. */
const NOT_WAITED_MS = 60;
const CALLS = 9;

const socat = findSocat();
const CODEC = READY_CODECS.find(({ id }) => id === 'modbus-binary');
const quay1 = 'quay-1' as CounterId;
const quay2 = 'quay-2' as CounterId;

let folder = '';
const cleanUps: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-led-'));
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function lay(program: string, name: string) {
  if (CODEC === undefined) throw new Error('no such codec');
  const wire = new PtyWire({ path: join(folder, name), socat: program });
  await wire.plug();
  cleanUps.push(() => wire.unplug());
  return { wire, board: new VirtualBoard({ codec: CODEC, address: 1, end: wire }) };
}

function lineAt(path: string, name: string, counterId: CounterId): BoardLineSettings {
  return {
    ...{ lineId: name as BoardLineId, name: `Bảng ${name}`, codec: { kind: 'ready', id: 'modbus-binary' } },
    connection: {
      ...{ kind: 'serial', path, baudRate: 9_600, dataBits: 8 },
      ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
    },
    boards: [
      { boardId: `bang-${name}` as BoardId, name: `Bảng ${name}`, address: 1, shows: { kind: 'counter', counterId } },
    ],
    ...{ blinkSeconds: 3, restingAs: 'dark', brightness: [] },
  };
}

/** A hub of its own process, with whoever gives numbers, calls them, and sets the boards up. */
class BoardOffice {
  readonly #place: { readonly dataFolder: string; readonly port: number };
  #hub: HubProcess;
  readonly #clients: RawClient[] = [];
  #staff: RawClient | null = null;
  #kiosk: RawClient | null = null;

  private constructor(place: { readonly dataFolder: string; readonly port: number }, hub: HubProcess) {
    this.#place = place;
    this.#hub = hub;
  }

  static async open(): Promise<BoardOffice> {
    const place = { dataFolder: join(folder, 'data'), port: await freePort() };
    const office = new BoardOffice(place, await HubProcess.start(place));
    cleanUps.push(() => office.#close());
    const admission = await office.#signIn('can-bo');
    office.#staff = office.#client('staff', admission);
    office.#kiosk = office.#client('kiosk', await pairOwnPage(office.#hub.url, 'kiosk', 'Kiosk'));
    return office;
  }

  get line() {
    return (lineId: string) =>
      this.#staff?.lastView('device-health')?.boardLines.find((line) => line.lineId === lineId);
  }

  async setUp(boardLines: readonly BoardLineSettings[]): Promise<void> {
    const { cookie } = await this.#signIn('quan-tri');
    const headers = { 'content-type': 'application/json', origin: this.#hub.url, cookie: cookie ?? '' };
    const read = await fetch(`${this.#hub.url}/api/settings`, { headers });
    const { settings } = settingsReplySchema.parse(await read.json());
    const changed = { ...settings, version: settings.version + 1, boardLines };
    const body = JSON.stringify({ baseVersion: settings.version, dryRun: false, settings: changed });
    const sent = await fetch(`${this.#hub.url}/api/settings`, { method: 'PUT', headers, body });
    expect(settingsChangeReplySchema.parse(await sent.json())).toEqual({ kind: 'applied', version: changed.version });
  }

  /** As an officer presses on the device page. */
  async act(act: MachineAct): Promise<MachineActReply> {
    const { cookie } = await this.#signIn('can-bo');
    const headers = { 'content-type': 'application/json', origin: this.#hub.url, cookie: cookie ?? '' };
    const url = `${this.#hub.url}/api/machines/acts`;
    const withoutSession = { ...headers, cookie: '' };
    const body = JSON.stringify(act);
    expect((await fetch(url, { method: 'POST', headers: withoutSession, body })).status).toBe(401);
    return machineActReplySchema.parse(await (await fetch(url, { method: 'POST', headers, body })).json());
  }

  async issue(serviceId: string): Promise<void> {
    const command: Command = {
      ...{ type: 'issue-ticket', person: null, oneMore: true, serviceIds: [serviceId as ServiceId] },
      ...{ priority: 'ordinary', needs: [], language: 'vi' },
    };
    await this.#send(this.#kiosk, command);
  }

  async openCounter(counterId: CounterId): Promise<void> {
    await this.#send(this.#staff, { type: 'open-counter', counterId });
  }

  /** Calls the next one. Returns who, and how long the answer took. */
  async next(counterId: CounterId, expectedCurrent: TicketId | null): Promise<{ ticketId: TicketId; ms: number }> {
    const settle = expectedCurrent === null ? null : 'came';
    const { reply, ms } = await this.#send(this.#staff, { type: 'call-next', counterId, expectedCurrent, settle });
    if (reply.outcome.type !== 'ticket-called') throw new Error(`nobody was called: ${JSON.stringify(reply.outcome)}`);
    return { ticketId: reply.outcome.ticketId, ms };
  }

  async metrics(): Promise<readonly string[]> {
    return (await (await fetch(`${this.#hub.url}/metrics`)).text()).split('\n');
  }

  async killAndStart(): Promise<void> {
    await this.#hub.kill();
    this.#hub = await HubProcess.start(this.#place);
  }

  async #send(client: RawClient | null, command: Command) {
    if (!client) throw new Error('the office is not open');
    const { reply, sentAt, answeredAt } = await client.send(command, SOON_MS);
    if (reply.kind !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(reply)}`);
    return { reply, ms: answeredAt - sentAt };
  }

  #client(role: 'staff' | 'kiosk', admission: Admission): RawClient {
    const client = new RawClient(role, admission);
    this.#clients.push(client);
    return client;
  }

  #signIn(kind: 'can-bo' | 'quan-tri'): Promise<Admission> {
    const { names, password } = this.#hub.demoSignIn;
    const name = kind === 'can-bo' ? names[0] : names.at(-1);
    return signIn(this.#hub.url, name ?? '', password);
  }

  async #close(): Promise<void> {
    for (const client of this.#clients) client.close();
    await this.#hub.stop();
  }
}

describe('LED boards at serial ports', () => {
  it('LB3, LB4, LB5 a call is on its board; a pulled cable is told, and made good when it is back, also after a kill', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { wire, board } = await lay(socat.program, 'mot');
    const office = await BoardOffice.open();
    // Set up while the hub runs: without a restart.
    await office.setUp([lineAt(wire.path, 'mot', quay1)]);
    await eventually(() => expect(office.line('mot')?.boards[0]?.state).toBe('showing'), SOON_MS);
    for (let n = 0; n < 4; n += 1) await office.issue('chung-thuc');
    await office.openCounter(quay1);
    const first = await office.next(quay1, null);
    await eventually(() => expect(board.shown).toMatchObject({ number: 1, counter: 1, blink: true }), RIGHT_WITHIN_MS);
    await eventually(() => expect(board.shown).toMatchObject({ number: 1, blink: false }), SOON_MS);

    await wire.unplug();
    board.power(false);
    await eventually(() => expect(office.line('mot')?.state).toMatch(/^(lost|absent)$/), KNOWN_WITHIN_MS);
    expect(office.line('mot')).toMatchObject({ timesLost: 1, boards: [{ state: 'line-down' }] });
    expect(await office.metrics()).toContain('motcua_board_line_state{line="mot",state="open"} 0');
    const second = await office.next(quay1, first.ticketId);
    board.power(true);
    await wire.plug();
    await eventually(() => expect(board.shown.number).toBe(2), RIGHT_WITHIN_MS);
    await eventually(() => expect(office.line('mot')?.state).toBe('open'), KNOWN_WITHIN_MS);
    expect(await office.metrics()).toContain('motcua_board_line_events{line="mot",event="lost"} 1');

    board.power(false);
    board.power(true);
    await office.killAndStart();
    await eventually(() => expect(board.shown).toMatchObject({ number: 2, blink: false }), RIGHT_WITHIN_MS);
    await office.next(quay1, second.ticketId);
    await eventually(() => expect(board.shown).toMatchObject({ number: 3, blink: true }), RIGHT_WITHIN_MS);
  });

  it('LB5, DV1 an officer has a board show 88; it goes back by itself, and a call wins at once', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { wire, board } = await lay(socat.program, 'thu');
    const office = await BoardOffice.open();
    await office.setUp([lineAt(wire.path, 'thu', quay1)]);
    await eventually(() => expect(office.line('thu')?.boards[0]?.state).toBe('showing'), SOON_MS);
    for (let n = 0; n < 2; n += 1) await office.issue('chung-thuc');
    await office.openCounter(quay1);
    const { ticketId } = await office.next(quay1, null);
    await eventually(() => expect(board.shown.number).toBe(1), RIGHT_WITHIN_MS);
    const test = { act: 'show-board-test', lineId: 'thu' as BoardLineId, boardId: null } as const;
    expect(await office.act(test)).toMatchObject({ kind: 'done', act: 'show-board-test', boards: 1 });
    await eventually(() => expect(board.shown).toMatchObject({ number: 88, blink: false }), RIGHT_WITHIN_MS);
    await eventually(() => expect(board.shown.number).toBe(1), SOON_MS);

    await office.act({ ...test, boardId: 'bang-thu' as BoardId });
    await eventually(() => expect(board.shown.number).toBe(88), RIGHT_WITHIN_MS);
    await office.next(quay1, ticketId);
    await eventually(() => expect(board.shown).toMatchObject({ number: 2, blink: true }), CALL_WINS_WITHIN_MS);

    const elsewhere = { ...test, lineId: 'khong-co' as BoardLineId };
    expect(await office.act(elsewhere)).toEqual({ kind: 'refused', reason: 'unknown-machine' });
    await wire.unplug();
    await eventually(() => expect(office.line('thu')?.state).not.toBe('open'), KNOWN_WITHIN_MS);
    expect(await office.act(test)).toEqual({ kind: 'refused', reason: 'not-open' });
  });

  it('LB4 a dead board and a dead line delay neither another board nor the answer to a call', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const alive = await lay(socat.program, 'song');
    const dead = await lay(socat.program, 'chet');
    const office = await BoardOffice.open();
    await office.setUp([lineAt(alive.wire.path, 'song', quay1), lineAt(dead.wire.path, 'chet', quay2)]);
    await eventually(() => expect(office.line('song')?.boards[0]?.state).toBe('showing'), SOON_MS);
    for (let n = 0; n < 3 * CALLS; n += 1) await office.issue('chung-thuc');
    await office.openCounter(quay1);
    let current: TicketId | null = null;
    let called = 0;
    const callSome = async (): Promise<number> => {
      const answers: number[] = [];
      for (let n = 0; n < CALLS; n += 1) {
        const { ticketId, ms } = await office.next(quay1, current);
        current = ticketId;
        called += 1;
        answers.push(ms);
        await eventually(() => expect(alive.board.shown.number).toBe(called), RIGHT_WITHIN_MS);
      }
      return answers.sort((a, b) => a - b)[CALLS >> 1] ?? Infinity;
    };
    const allWell = await callSome();
    dead.board.power(false);
    await eventually(() => expect(office.line('chet')?.boards[0]?.state).toBe('silent'), KNOWN_WITHIN_MS);
    const boardDead = await callSome();
    await dead.wire.unplug();
    await eventually(() => expect(office.line('chet')?.state).not.toBe('open'), KNOWN_WITHIN_MS);
    const lineDead = await callSome();
    expect(boardDead).toBeLessThan(allWell + NOT_WAITED_MS);
    expect(lineDead).toBeLessThan(allWell + NOT_WAITED_MS);
  });
});
