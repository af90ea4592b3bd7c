import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHub, type Hub } from '@motcua/hub';
import { RawClient } from './raw-client.ts';

/** A whole hub whose computer's clock the test sets; the steady clock is the real one, but for nights that pass. */
export class OfficeWithClock {
  readonly #folder = mkdtempSync(join(tmpdir(), 'motcua-clock-'));
  #wallAhead = 0;
  #nightsMs = 0;
  #hub: Hub | null = null;
  #clients: RawClient[] = [];
  #kioskToken: string | null = null;

  /** The computer's clock says `at` from now on. */
  setClock(at: number): void {
    this.#wallAhead = at - this.#steadyMs();
  }

  /** So much time goes by in a moment, whatever the computer's clock says. */
  pass(ms: number): void {
    this.#nightsMs += ms;
  }

  #steadyMs(): number {
    return performance.now() + this.#nightsMs;
  }

  async start(): Promise<void> {
    this.#hub = await createHub({
      version: 'test',
      config: {
        ...{ port: 0, host: '127.0.0.1', dataFolder: this.#folder, allowedHosts: [], doors: null, adminPassword: null },
        printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: 9 }, paperWidthMm: 80 },
      },
      clockSources: { wallMs: () => this.#wallAhead + this.#steadyMs(), monotonicMs: () => this.#steadyMs() },
    });
  }

  async stop(): Promise<void> {
    for (const client of this.#clients.splice(0)) client.close();
    await this.#hub?.stop();
    this.#hub = null;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true });
  }

  async kiosk(): Promise<RawClient> {
    const { pairing } = this.hub.access;
    if (this.#kioskToken === null) {
      const asked = pairing.ask({ role: 'kiosk', name: 'Kiosk', address: '::1', browser: false, onOwnMachine: true });
      const polled = asked.kind === 'started' ? pairing.poll(asked.started.requestId, asked.started.secret) : null;
      if (polled?.kind !== 'paired') throw new Error('the kiosk was not paired');
      this.#kioskToken = polled.token;
    }
    return this.#connect(new RawClient('kiosk', { url: this.hub.url, token: this.#kioskToken, cookie: null }));
  }

  /** The administrator's page, signed in anew. */
  async administrator(): Promise<{ readonly client: RawClient; readonly token: string }> {
    const signedIn = await this.hub.access.sessions.signIn('quantri-mau', this.hub.demoSignIn?.password ?? '', '::1');
    if (signedIn.kind !== 'signed-in') throw new Error(signedIn.kind);
    const cookie = `motcua_staff=${signedIn.token}`;
    const client = await this.#connect(new RawClient('staff', { url: this.hub.url, token: null, cookie }));
    return { client, token: signedIn.token };
  }

  async health(): Promise<{ readonly clock: string; readonly serviceDay: { ordinal: number; date: string } | null }> {
    const answer = await fetch(`${this.hub.url}/healthz`);
    return (await answer.json()) as { clock: string; serviceDay: { ordinal: number; date: string } | null };
  }

  get hub(): Hub {
    if (!this.#hub) throw new Error('the hub is off');
    return this.#hub;
  }

  async #connect(client: RawClient): Promise<RawClient> {
    this.#clients.push(client);
    await client.connected(5_000);
    return client;
  }
}
