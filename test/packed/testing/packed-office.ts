import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeviceId, ServiceId, TicketIssuedOutcome } from '@motcua/protocol';
import { makeKeyPair, packFolder } from '@motcua/updates/testing/stand-in-package';
import { changeSettings } from '../../harness/change-settings.ts';
import { OfficeHub } from '../../harness/office-hub.ts';
import { RawClient } from '../../harness/raw-client.ts';
import { VirtualPtyPrinter } from '../../harness/virtual-printer/virtual-pty-printer.ts';
import { vi } from 'vitest';
import { layVersion, PackedAppliance, type PackedRole } from './packed-appliance.ts';

const WITHIN = { timeout: 60_000, interval: 50 };

/** A hub that is announced in its network, a kiosk with a printer of its own and a display, all as they stand in an office. */
export class PackedOffice {
  readonly kiosk: PackedAppliance;
  readonly display: PackedAppliance;
  readonly printer: VirtualPtyPrinter;
  /** The printer's port as the kiosk's machine has it. */
  readonly terminal: string;
  hub: OfficeHub;
  readonly #folder: string;
  readonly #hubEnv: Readonly<Record<string, string>>;
  readonly #pair: ReturnType<typeof makeKeyPair>;

  private constructor(
    folder: string,
    parts: Pick<PackedOffice, 'kiosk' | 'display' | 'printer' | 'terminal' | 'hub'>,
    hubEnv: Readonly<Record<string, string>>,
    pair: ReturnType<typeof makeKeyPair>,
  ) {
    this.#folder = folder;
    this.kiosk = parts.kiosk;
    this.display = parts.display;
    this.printer = parts.printer;
    this.terminal = parts.terminal;
    this.hub = parts.hub;
    this.#hubEnv = hubEnv;
    this.#pair = pair;
  }

  static async open(socat: string): Promise<PackedOffice> {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-packed-'));
    const pair = makeKeyPair();
    const keys = join(folder, 'keys.json');
    await writeFile(keys, JSON.stringify(pair.keyFile));
    const trusted = { MOTCUA_UPDATE_KEYS: keys };
    const printer = new VirtualPtyPrinter(
      { paperWidthMm: 80, mmPerSecond: 200, bufferBytes: 65_536, proof: 'B' },
      socat,
    );
    await printer.start();
    const terminal = await realpath(printer.connection.path);
    const hubEnv = { ...trusted, MOTCUA_ANNOUNCE: 'on' };
    const [kiosk, display, hub] = await Promise.all([
      PackedAppliance.install('kiosk', join(folder, 'kiosk'), { ...trusted, MOTCUA_TEST_TERMINAL: terminal }),
      PackedAppliance.install('display', join(folder, 'display'), trusted),
      OfficeHub.start({ dataFolder: join(folder, 'hub'), env: hubEnv }),
    ]);
    return new PackedOffice(folder, { kiosk, display, printer, terminal, hub }, hubEnv, pair);
  }

  get devices(): readonly PackedAppliance[] {
    return [this.kiosk, this.display];
  }

  /** The same hub, at other ports. */
  async startHubElsewhere(): Promise<void> {
    this.hub = await OfficeHub.start({ dataFolder: join(this.#folder, 'hub'), env: this.#hubEnv });
  }

  /** A newer version of what is installed, signed by the key that this office trusts. Returns the file. */
  async packNewer(part: PackedRole, version: string): Promise<string> {
    const folder = join(this.#folder, `${part}-${version}`);
    await mkdir(folder);
    await layVersion(part, version, folder);
    const file = join(this.#folder, `${part}-${version}.motcua`);
    const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
    await packFolder(file, folder, [this.#pair.privateKey], { version, part, arch });
    return file;
  }

  /** The settings say that the first printer is the kiosk's own; resolves when it prints. */
  async attachPrinter(deviceId: DeviceId): Promise<void> {
    const door = await this.hub.administrator();
    const staff = new RawClient('staff', door);
    const printer = () => staff.lastView('device-health')?.printers[0];
    try {
      const before = await vi.waitFor(() => printer()?.since ?? Promise.reject(new Error('no view')), WITHIN);
      await changeSettings(door, (settings) => {
        const [first, ...others] = settings.printers;
        if (first === undefined) throw new Error('the demo has a printer');
        const port = { ...this.printer.connection, path: this.terminal };
        return { ...settings, printers: [{ ...first, connection: { kind: 'kiosk', deviceId, port } }, ...others] };
      });
      await vi.waitFor(() => {
        if (printer()?.since === before || printer()?.state !== 'ready') throw new Error(JSON.stringify(printer()));
      }, WITHIN);
    } finally {
      staff.close();
    }
  }

  /** Somebody presses a tile of the kiosk. */
  async press(): Promise<TicketIssuedOutcome> {
    const result = await this.kiosk.link.send(
      {
        ...{ type: 'issue-ticket', serviceIds: ['ho-tich' as ServiceId], priority: 'ordinary', needs: [] },
        ...{ language: 'vi', person: null, oneMore: true },
      },
      9_000,
    );
    if (result.kind !== 'accepted' || result.outcome.type !== 'ticket-issued') throw new Error(JSON.stringify(result));
    return result.outcome;
  }

  /** What is known of a number's slip, at the glass. */
  fateOf({ number }: TicketIssuedOutcome): string | null {
    const { link } = this.kiosk;
    // The hub's own are for this one kiosk, those of a kiosk that is alone for whoever is before it.
    const key = link.state().kind === 'connected' ? this.deviceIdOf(this.kiosk) : null;
    const slips = link.latest('kiosk-slips', key)?.body.slips ?? [];
    return slips.find((slip) => slip.number === number)?.state ?? null;
  }

  /** The numbers on the kiosk's paper, oldest first. */
  paper(issued: readonly TicketIssuedOutcome[]): readonly string[] {
    return this.printer.slips.map(({ code, isCopy }) => {
      const number = issued.find((ticket) => ticket.slipCode === code)?.number ?? `unknown code ${code}`;
      return isCopy ? `${number} copy` : number;
    });
  }

  deviceIdOf({ link }: PackedAppliance): DeviceId {
    const state = link.state();
    if (state.kind !== 'connected' || !('deviceId' in state.welcome.you)) throw new Error(`It is ${state.kind}`);
    return state.welcome.you.deviceId;
  }

  async close(): Promise<void> {
    await Promise.all(this.devices.map((device) => device.close()));
    await this.hub.kill();
    await this.printer.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
