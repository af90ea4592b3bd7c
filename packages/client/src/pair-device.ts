import type { PairedRole } from '@motcua/protocol';
import type { HubHttp } from './hub-http.ts';
import type { LinkSurroundings, TokenStore } from './link-options.ts';

const POLL_MS = 1_500;
const ASK_AGAIN_MS = 3_000;

export type PairDeviceOptions = {
  readonly http: HubHttp;
  readonly role: PairedRole;
  readonly deviceName: string;
  readonly tokenStore: TokenStore | null;
  readonly surroundings: LinkSurroundings;
  /** The code to show until an administrator has typed it. */
  readonly onCode: (code: string) => void;
  /** Over: paired, or the hub no longer knows the request. In both cases connect again. */
  readonly onOver: () => void;
};

/**
 * Asks the hub to be paired and polls until it is, or until the request has expired. The returned
 * function breaks it off.
 */
export function pairDevice(options: PairDeviceOptions): () => void {
  const { http, surroundings } = options;
  let over = false;
  let cancelTimer = (): void => undefined;
  const later = (delayMs: number, action: () => Promise<void>) => {
    if (!over) cancelTimer = surroundings.after(delayMs, () => void action());
  };
  const finish = () => {
    if (over) return;
    over = true;
    options.onOver();
  };

  async function keepToken(token: string | null): Promise<void> {
    try {
      if (token !== null) await options.tokenStore?.set(token);
    } catch (error) {
      surroundings.log('The token could not be kept; the device will have to be paired again', {
        error: String(error),
      });
    }
  }

  async function begin(): Promise<void> {
    const asked = await http.requestPairing({ role: options.role, name: options.deviceName });
    if (over) return;
    if (asked.kind !== 'ok') {
      const retryAfterMs = asked.kind === 'refused' ? (asked.problem.retryAfterMs ?? 0) : 0;
      surroundings.log('The hub took no pairing request', { answer: asked });
      later(Math.max(ASK_AGAIN_MS, retryAfterMs), begin);
      return;
    }
    const started = asked.value;

    async function poll(): Promise<void> {
      const polled = await http.pollPairing(started);
      if (over) return;
      if (polled.kind === 'no-answer') return later(POLL_MS, poll);
      if (polled.kind === 'refused') {
        return polled.problem.code === 'try-later' ? later(polled.problem.retryAfterMs ?? POLL_MS, poll) : finish();
      }
      switch (polled.value.state) {
        case 'waiting':
          options.onCode(started.code);
          return later(POLL_MS, poll);
        case 'paired':
          await keepToken(polled.value.token);
          return finish();
        case 'expired':
          return finish();
      }
    }
    await poll();
  }

  void begin();
  return () => {
    over = true;
    cancelTimer();
  };
}
