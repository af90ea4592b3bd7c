import type { BenchHub } from './bench-hub.ts';
import { timed } from './figures.ts';
import type { LightSocket } from './light-socket.ts';
import { press, pressText } from './office-commands.ts';

/** At once, as the goal says. */
export const KIOSKS = 32;
/** Below the thirty that a device may take before it must wait. */
export const PRESSES = 28;

/** Each kiosk presses again as soon as it has its number. Returns tickets per second. */
export async function issueAtOnce(kiosks: readonly LightSocket[], hear: (ticketId: string) => void): Promise<number> {
  const tookMs = await timed(() =>
    Promise.all(
      kiosks.map(async (kiosk, k) => {
        for (let i = 0; i < PRESSES; i += 1) hear((await press(kiosk, k + i)).ticketId);
      }),
    ),
  );
  return (kiosks.length * PRESSES * 1000) / tookMs;
}

/** The same at the ceiling. */
export async function storeAtOnce(sockets: readonly LightSocket[]): Promise<number> {
  const tookMs = await timed(() =>
    Promise.all(
      sockets.map(async (socket, k) => {
        for (let i = 0; i < PRESSES; i += 1) await socket.askText(pressText(k + i));
      }),
    ),
  );
  return (sockets.length * PRESSES * 1000) / tookMs;
}

/** A round needs kiosks that have not pressed yet: the hub limits how fast one device takes numbers. */
export async function withFreshKiosks<T>(
  hub: BenchHub,
  count: number,
  work: (kiosks: readonly LightSocket[]) => Promise<T>,
): Promise<T> {
  const kiosks = await hub.connectDevices('kiosk', count);
  try {
    return await work(kiosks);
  } finally {
    hub.disconnect(kiosks);
  }
}
