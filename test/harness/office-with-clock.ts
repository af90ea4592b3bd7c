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
  /** Kept over a restart, so that a page finds the hub again. */
  #port = 0;

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
        ...{
          port: this.#port,
          host: '127.0.0.1',
          dataFolder: this.#folder,
          allowedHosts: [],
          doors: null,
          adminPassword: null,
        },
        printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: 9 }, paperWidthMm: 80 },
      },
      clockSources: { wallMs: () => this.#wallAhead + this.#steadyMs(), monotonicMs: () => this.#steadyMs() },
    });
    this.#port = Number(new URL(this.#hub.url).port);
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
    const { access, demoSignIn } = this.hub;
    const here = [null, 'own-machine'] as const;
    const signedIn = await access.sessions.signIn('quantri-mau', demoSignIn?.password ?? '', '::1', ...here);
    if (signedIn.kind !== 'signed-in') throw new Error(signedIn.kind);
    const cookie = `motcua_staff=${signedIn.token}`;
    const client = await this.#connect(new RawClient('staff', { url: this.hub.url, token: null, cookie }));
    return { client, token: signedIn.token };
  }

  /** A member of staff who is no figure of the demo, with a password of their own. */
  async addOfficer(name: string, password: string): Promise<void> {
    const { hub } = this;
    const { token } = await this.administrator();
    const headers = { origin: hub.url, cookie: `motcua_staff=${token}`, 'content-type': 'application/json' };
    const given = 'một mật khẩu tạm thời thôi';
    const body = JSON.stringify({ name, displayName: name, role: 'officer', password: given });
    const added = await fetch(`${hub.url}/api/accounts`, { method: 'POST', headers, body });
    if (added.status !== 200) throw new Error(await added.text());
    const signedIn = await hub.access.sessions.signIn(name, given, '::1', password);
    if (signedIn.kind !== 'signed-in') throw new Error(signedIn.kind);
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
