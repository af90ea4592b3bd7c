import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { deviceListSchema, hubIdentitySchema, type DeviceList, type HubIdentity } from '@motcua/protocol';
import { freePort, untilReady } from './hub-process.ts';
import { signIn, type Admission } from './public-door.ts';

const MAIN = fileURLToPath(new URL('../../apps/hub/src/main.mjs', import.meta.url));
/** Whoever it is set up with. */
export const OFFICE_ADMINISTRATOR = { name: 'quantri', password: 'a password of the office hub' };

export type OfficeHubOptions = {
  readonly dataFolder: string;
  readonly httpPort?: number;
  /** `off`: plain HTTP alone. */
  readonly httpsPort?: number | 'off';
  /** A module that is loaded before the hub, or another environment: a wrong clock. */
  readonly env?: Readonly<Record<string, string>>;
};

/** The real hub with both its doors, where devices are paired by their codes, in a process of its own. */
export class OfficeHub {
  readonly url: string;
  /** Empty where it has none. */
  readonly secureUrl: string;
  readonly httpPort: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, httpPort: number, httpsPort: number | 'off') {
    this.#child = child;
    this.httpPort = httpPort;
    this.url = `http://127.0.0.1:${httpPort}`;
    this.secureUrl = httpsPort === 'off' ? '' : `https://127.0.0.1:${httpsPort}`;
  }

  static async start(options: OfficeHubOptions): Promise<OfficeHub> {
    const httpPort = options.httpPort ?? (await freePort());
    const httpsPort = options.httpsPort ?? (await freePort());
    const env = {
      ...process.env,
      ...{ MOTCUA_DATA: options.dataFolder, MOTCUA_HOST: '0.0.0.0', MOTCUA_ANNOUNCE: 'off' },
      ...{ MOTCUA_PORT: String(httpPort), MOTCUA_HTTPS_PORT: String(httpsPort) },
      MOTCUA_ADMIN_PASSWORD: OFFICE_ADMINISTRATOR.password,
      ...options.env,
    };
    const child = spawn(process.execPath, [MAIN, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    await untilReady(child);
    return new OfficeHub(child, httpPort, httpsPort);
  }

  async identity(): Promise<HubIdentity> {
    const answer = await fetch(`${this.url}/api/hub-identity`);
    return hubIdentitySchema.parse(await answer.json());
  }

  /** The administrator's answer to a code: what the hub says of it. */
  async confirm(code: string): Promise<{ readonly status: number; readonly answer: unknown }> {
    const response = await this.#ask('POST', '/api/pairing/confirm', { code, name: 'Thử' });
    return { status: response.status, answer: await response.json() };
  }

  /** Takes out every device. */
  async revokeAll(): Promise<void> {
    for (const { deviceId } of await this.#paired()) await this.#ask('POST', `/api/devices/${deviceId}/revoke`, {});
  }

  async devices(): Promise<number> {
    return (await this.#paired()).length;
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const over = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await over;
  }

  async #paired(): Promise<DeviceList['devices']> {
    const { devices } = deviceListSchema.parse(await (await this.#ask('GET', '/api/devices', null)).json());
    return devices.filter(({ revokedAt }) => revokedAt === null);
  }

  /** Its administrator's own door. */
  administrator(): Promise<Admission> {
    return signIn(this.url, OFFICE_ADMINISTRATOR.name, OFFICE_ADMINISTRATOR.password);
  }

  async #ask(method: string, path: string, content: object | null): Promise<Response> {
    const { cookie } = await this.administrator();
    const headers = { 'content-type': 'application/json', origin: this.url, cookie: cookie ?? '' };
    return fetch(`${this.url}${path}`, { method, headers, body: content === null ? null : JSON.stringify(content) });
  }
}
