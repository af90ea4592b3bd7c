import type { DevicePortReply, DevicePortReport, DevicePortRequest } from '@motcua/protocol';
import type { KioskPorts, PortAccess, PortCarrier, PortFollower } from '../../../ports/kiosk-ports.ts';

type Asked = { readonly request: DevicePortRequest; readonly answer: (reply: DevicePortReply | null) => void };

/** A kiosk whose every word the test says: whether it is there, what it answers, what it reports. */
export class HandKiosk implements KioskPorts {
  readonly asked: Asked[] = [];
  #access: PortAccess = { kind: 'away' };
  #follower: PortFollower | null = null;

  accessTo(): PortAccess['kind'] {
    return this.#access.kind;
  }

  follow(_deviceId: unknown, follower: PortFollower): () => void {
    this.#follower = follower;
    follower.onAccess(this.#access);
    return () => (this.#follower = null);
  }

  get isFollowed(): boolean {
    return this.#follower !== null;
  }

  /** Its program connects; whatever an earlier connection still answers comes late. */
  come(): void {
    const carrier: PortCarrier = {
      ask: (request) => new Promise((answer) => void this.asked.push({ request, answer })),
    };
    this.#become({ kind: 'program', carrier });
  }

  go(): void {
    this.#become({ kind: 'away' });
  }

  comeInBrowser(): void {
    this.#become({ kind: 'in-browser' });
  }

  report(report: DevicePortReport): void {
    this.#follower?.onReport(report);
  }

  /** The latest question, which must be of this kind. */
  last<A extends DevicePortRequest['act']>(
    act: A,
  ): Asked & { readonly request: Extract<DevicePortRequest, { act: A }> } {
    const asked = this.asked.at(-1);
    if (asked?.request.act !== act) throw new Error(`asked: ${JSON.stringify(asked?.request)}`);
    return asked as Asked & { readonly request: Extract<DevicePortRequest, { act: A }> };
  }

  /** Takes the opening that was asked for last, and says that the port is open. Returns its name. `rest`: half a slip of its own is there. */
  openPort(rest = false): string {
    const { request, answer } = this.last('open');
    answer(rest ? { kind: 'opening', rest } : { kind: 'opening' });
    this.report({ kind: 'link', opening: request.opening, link: { kind: 'open' } });
    return request.opening;
  }

  #become(access: PortAccess): void {
    this.#access = access;
    this.#follower?.onAccess(access);
  }
}
