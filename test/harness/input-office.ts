import type { Command, CommandOutcome, CounterId, InputMessage, ServiceId } from '@motcua/protocol';
import type { KeypadLineSettings, ScannerSettings } from '@motcua/protocol/input-settings';
import type { SerialConnection } from '@motcua/protocol/serial-connection';
import { changeSettings } from './change-settings.ts';
import { freePort, HubProcess } from './hub-process.ts';
import { eventually } from './office-pages.ts';
import { pairOwnPage, signIn, type Admission } from './public-door.ts';
import { RawClient } from './raw-client.ts';

const SOON_MS = 10_000;

const KEYPADS = 'ban-phim' as KeypadLineSettings['lineId'];

/** A port as nearly all scanners and keypads have it. */
export function serialAt(path: string): SerialConnection {
  return {
    ...{ kind: 'serial', path, baudRate: 9_600, dataBits: 8 },
    ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
  };
}

export function scannerAt(path: string, id: string, reportsTo: ScannerSettings['reportsTo']): ScannerSettings {
  return {
    ...{ scannerId: id as ScannerSettings['scannerId'], name: `Máy quét ${id}` },
    ...{ connection: serialAt(path), reportsTo },
  };
}

export function keypadsAt(path: string, keypads: KeypadLineSettings['keypads']): KeypadLineSettings {
  return {
    ...{ lineId: KEYPADS, name: 'Bàn phím', connection: serialAt(path) },
    ...{ codec: { kind: 'ready', id: 'ascii-line' }, keypads },
  };
}

/** A hub of its own process with a kiosk and an officer at a counter, both without a page. */
export class InputOffice {
  readonly #place: { readonly dataFolder: string; readonly port: number };
  #hub: HubProcess;
  readonly kiosk: RawClient;
  readonly officer: RawClient;
  readonly counterId: CounterId;

  private constructor(
    place: { readonly dataFolder: string; readonly port: number },
    hub: HubProcess,
    clients: { readonly kiosk: RawClient; readonly officer: RawClient; readonly counterId: CounterId },
  ) {
    this.#place = place;
    this.#hub = hub;
    this.kiosk = clients.kiosk;
    this.officer = clients.officer;
    this.counterId = clients.counterId;
  }

  static async open(dataFolder: string, counterId: CounterId): Promise<InputOffice> {
    const place = { dataFolder, port: await freePort() };
    const hub = await HubProcess.start(place);
    const kiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Kiosk'));
    const officer = new RawClient('staff', await adm(hub, 0));
    const office = new InputOffice(place, hub, { kiosk, officer, counterId });
    await kiosk.connected(SOON_MS);
    await officer.connected(SOON_MS);
    await office.do(officer, { type: 'open-counter', counterId });
    await officer.watchCounters([counterId]);
    await eventually(() => void kiosk.you, SOON_MS);
    return office;
  }

  get url(): string {
    return this.#hub.url;
  }

  /** The id of the kiosk. */
  get kioskId() {
    const { you } = this.kiosk;
    if (you.kind !== 'kiosk') throw new Error('not a kiosk');
    return you.deviceId;
  }

  /** The ids of all kiosks that are paired. */
  get kiosks() {
    const appliances = this.officer.lastView('device-health')?.appliances ?? [];
    return appliances.filter(({ role }) => role === 'kiosk').map(({ deviceId }) => deviceId);
  }

  get scanner() {
    return (id: string) => this.officer.lastView('device-health')?.scanners.find(({ scannerId }) => scannerId === id);
  }

  get keypads() {
    return this.officer.lastView('device-health')?.keypadLines.find(({ lineId }) => lineId === KEYPADS);
  }

  async setUp(scanners: readonly ScannerSettings[], keypadLines: readonly KeypadLineSettings[]): Promise<void> {
    await changeSettings(await adm(this.#hub, -1), (settings) => ({
      ...settings,
      version: settings.version + 1,
      scanners: [...scanners],
      keypadLines: keypadLines.map((line) => ({ ...line, keypads: [...line.keypads] })),
    }));
  }

  async issue(serviceId: string): Promise<Extract<CommandOutcome, { type: 'ticket-issued' }>> {
    const outcome = await this.do(this.kiosk, {
      ...{ type: 'issue-ticket', person: null, oneMore: true, serviceIds: [serviceId as ServiceId] },
      ...{ priority: 'ordinary', needs: [], language: 'vi' },
    });
    if (outcome.type !== 'ticket-issued') throw new Error('no ticket was issued');
    return outcome;
  }

  async do(client: RawClient, command: Command): Promise<CommandOutcome> {
    const { reply } = await client.send(command, SOON_MS);
    if (reply.kind !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(reply)}`);
    return reply.outcome;
  }

  async killAndStart(): Promise<void> {
    await this.killHub();
    await this.startHub();
  }

  async killHub(): Promise<void> {
    await this.#hub.kill();
  }

  async startHub(): Promise<void> {
    this.#hub = await HubProcess.start(this.#place);
    await this.officer.connected(SOON_MS);
    await this.officer.watchCounters([this.counterId]);
    await this.kiosk.connected(SOON_MS);
  }

  async metrics(): Promise<readonly string[]> {
    return (await (await fetch(`${this.#hub.url}/metrics`)).text()).split('\n');
  }

  async close(): Promise<void> {
    this.kiosk.close();
    this.officer.close();
    await this.#hub.stop();
  }
}

/** Signs in the demo's nth account; -1: the administrator. */
function adm(hub: HubProcess, nth: number): Promise<Admission> {
  const { names, password } = hub.demoSignIn;
  return signIn(hub.url, names.at(nth) ?? '', password);
}

/** The messages that have come since, oldest first. */
export function taken(client: RawClient): readonly InputMessage[] {
  return client.inputs.splice(0).map(({ message }) => message);
}
