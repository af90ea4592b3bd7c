import { applianceReplySchema, type ApplianceAct, type DeviceId, type ReportAppliance } from '@motcua/protocol';
import type { ApplianceAnswer, ApplianceDoors } from '../../ports/appliance-doors.ts';
import type { HubSocket } from './wire-types.ts';

/** AP8: which connection speaks for which device. */
export class DeviceDoors implements ApplianceDoors {
  /** Latest last: what has come back is asked, not what is left of its connection before. */
  readonly #sockets = new Map<DeviceId, HubSocket[]>();
  #listener: (deviceId: DeviceId, told: ReportAppliance) => void = () => undefined;

  enter(deviceId: DeviceId, socket: HubSocket): void {
    this.#sockets.set(deviceId, [...(this.#sockets.get(deviceId) ?? []), socket]);
    socket.once('disconnect', () => {
      const rest = (this.#sockets.get(deviceId) ?? []).filter((other) => other !== socket);
      if (rest.length === 0) this.#sockets.delete(deviceId);
      else this.#sockets.set(deviceId, rest);
    });
  }

  told(deviceId: DeviceId, told: ReportAppliance): void {
    this.#listener(deviceId, told);
  }

  onTold(listener: (deviceId: DeviceId, told: ReportAppliance) => void): void {
    this.#listener = listener;
  }

  isConnected(deviceId: DeviceId): boolean {
    return this.#sockets.has(deviceId);
  }

  ask(deviceId: DeviceId, act: ApplianceAct, withinMs: number): Promise<ApplianceAnswer> {
    const socket = this.#sockets.get(deviceId)?.at(-1);
    if (socket === undefined) return Promise.resolve('away');
    return new Promise((resolve) => {
      socket.timeout(withinMs).emit('appliance-act', act, (failure: Error | null, raw: unknown) => {
        const reply = failure === null ? applianceReplySchema.safeParse(raw) : null;
        resolve(reply?.data ?? 'no-answer');
      });
    });
  }
}
