import { SimulatedTransport, type PrinterTimers, type VirtualPrinter } from '@motcua/printing';
import type { DevicePortReply, DevicePortReport, DevicePortRequest } from '@motcua/protocol';
import type { KioskPorts, PortAccess, PortCarrier, PortFollower } from '../../../ports/kiosk-ports.ts';

/** A kiosk in this program with a virtual printer at its port, and a network to it that can be cut. */
export class LoopKiosk implements KioskPorts {
  /** SL5: half a slip that it printed by itself may hang out of its printer. */
  rest = false;
  readonly #printer: VirtualPrinter;
  readonly #timers: PrinterTimers;
  #access: PortAccess = { kind: 'away' };
  #follower: PortFollower | null = null;
  #open: { readonly opening: string; readonly line: SimulatedTransport } | null = null;

  constructor(printer: VirtualPrinter, timers: PrinterTimers) {
    this.#printer = printer;
    this.#timers = timers;
  }

  accessTo(): PortAccess['kind'] {
    return this.#access.kind;
  }

  follow(_deviceId: unknown, follower: PortFollower): () => void {
    this.#follower = follower;
    follower.onAccess(this.#access);
    return () => (this.#follower = null);
  }

  connect(): void {
    const carrier: PortCarrier = {
      // Across a network, an answer never comes in the same turn.
      ask: async (request) => {
        await Promise.resolve();
        return this.#isConnectedBy(carrier) ? this.#answer(request) : new Promise(() => undefined);
      },
    };
    this.#become({ kind: 'program', carrier });
  }

  /** Both ends find out: the kiosk closes its port, the hub has nobody to ask. */
  cut(): void {
    this.#release();
    this.#become({ kind: 'away' });
  }

  async #answer(request: DevicePortRequest): Promise<DevicePortReply> {
    if (request.act === 'scanners') return { kind: 'reading' };
    if (request.act === 'list') return { kind: 'listed', ports: [] };
    if (request.act === 'open') {
      this.#release();
      const { opening } = request;
      const line = new SimulatedTransport(this.#printer, this.#timers);
      this.#open = { opening, line };
      line.open({
        onBytes: (bytes) => this.#report({ kind: 'bytes', opening, bytes: Buffer.from(bytes).toString('base64') }),
        onLink: (link) => {
          if (link.kind !== 'closed' && this.#open?.line === line) this.#report({ kind: 'link', opening, link });
        },
      });
      return this.rest ? { kind: 'opening', rest: true } : { kind: 'opening' };
    }
    const line = this.#open?.opening === request.opening ? this.#open.line : null;
    switch (request.act) {
      case 'write': {
        const bytes = Uint8Array.from(Buffer.from(request.bytes, 'base64'));
        return { kind: 'wrote', outcome: (await line?.write(bytes, request.deadlineMs)) ?? 'lost' };
      }
      case 'finish':
        return { kind: 'finished', taken: (await line?.finish(request.deadlineMs)) ?? false };
      case 'rest-gone':
        this.rest = false;
        return { kind: 'noted' };
      case 'close':
        this.#release();
        return { kind: 'closed' };
    }
  }

  #release(): void {
    const open = this.#open;
    this.#open = null;
    void open?.line.close();
  }

  #report(report: DevicePortReport): void {
    const before = this.#access;
    void Promise.resolve().then(() => {
      if (this.#access === before && before.kind === 'program') this.#follower?.onReport(report);
    });
  }

  #isConnectedBy(carrier: PortCarrier): boolean {
    return this.#access.kind === 'program' && this.#access.carrier === carrier;
  }

  #become(access: PortAccess): void {
    this.#access = access;
    this.#follower?.onAccess(access);
  }
}
