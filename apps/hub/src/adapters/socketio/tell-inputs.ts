import type { CounterInput, InputMessage, KioskScan } from '@motcua/protocol';
import type { AccountId, DeviceId } from '@motcua/protocol/vocabulary';
import type { InputPublisher } from '../../ports/input-publisher.ts';
import type { HubServer, HubSocket } from './wire-types.ts';

/**
 * SC4: sends what was read or pressed to the connections that there are now. One that has just died may still stand in
 * the list: what is sent to it is lost with it.
 */
export class TellInputs implements InputPublisher {
  readonly #io: HubServer;
  readonly #roomOfCounter: (counterId: string) => string;

  constructor(io: HubServer, roomOfCounter: (counterId: string) => string) {
    this.#io = io;
    this.#roomOfCounter = roomOfCounter;
  }

  tellKiosk(deviceId: DeviceId, message: KioskScan): number {
    return this.#tell(`device:${deviceId}`, message, ({ guest }) => guest.kind === 'device');
  }

  tellCounter(message: CounterInput, holder: AccountId | null): number {
    const room = this.#roomOfCounter(message.counterId);
    return this.#tell(
      room,
      message,
      ({ guest }) => guest.kind === 'staff' && (holder === null || guest.member.accountId === holder),
    );
  }

  #tell(room: string, message: InputMessage, isMeant: (socket: HubSocket['data']) => boolean): number {
    const { adapter, sockets } = this.#io.sockets;
    let told = 0;
    for (const id of adapter.rooms.get(room) ?? []) {
      const socket = sockets.get(id);
      if (!socket || !isMeant(socket.data)) continue;
      socket.emit('input', message);
      told += 1;
    }
    return told;
  }
}
