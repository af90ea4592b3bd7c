import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHub, type Hub } from '@motcua/hub';
import type { Command, DeviceId, DeviceRole, ServiceId } from '@motcua/protocol';

export const TICKET: Command = {
  type: 'issue-ticket',
  person: null,
  oneMore: true,
  serviceIds: ['ho-tich' as ServiceId],
  priority: 'ordinary',
  needs: [],
  language: 'vi',
};

/** The whole hub in this process, in a folder of its own; `restart` keeps the folder and the port. */
export class RunningHub {
  readonly #folder: string;
  readonly #host: string;
  #hub: Hub;

  private constructor(folder: string, host: string, hub: Hub) {
    this.#folder = folder;
    this.#host = host;
    this.#hub = hub;
  }

  /** The demo on its own machine. */
  static open(): Promise<RunningHub> {
    return RunningHub.#openAt('127.0.0.1');
  }

  /** A hub on the office network, where nothing pairs by itself. Also reached on its own machine. */
  static openInOffice(): Promise<RunningHub> {
    return RunningHub.#openAt('0.0.0.0');
  }

  static async #openAt(host: string): Promise<RunningHub> {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-protocol-'));
    return new RunningHub(folder, host, await openIn(folder, host, 0));
  }

  get url(): string {
    return `http://127.0.0.1:${new URL(this.#hub.url).port}`;
  }

  get hub(): Hub {
    return this.#hub;
  }

  async stop(): Promise<void> {
    await this.#hub.stop();
  }

  async startAgain(): Promise<void> {
    this.#hub = await openIn(this.#folder, this.#host, Number(new URL(this.url).port));
  }

  async remove(): Promise<void> {
    await this.#hub.stop();
    rmSync(this.#folder, { recursive: true });
  }

  /** The token of a device that this hub has just let in. */
  pair(role: DeviceRole, name = role as string): { readonly token: string; readonly deviceId: DeviceId } {
    const { pairing } = this.#hub.access;
    const asked = pairing.ask({ role, name, address: '10.0.0.9', browser: false, onOwnMachine: true });
    if (asked.kind !== 'started') throw new Error(asked.kind);
    const polled = pairing.poll(asked.started.requestId, asked.started.secret);
    if (polled.kind !== 'paired') throw new Error(polled.kind);
    return polled;
  }

  /** The session of an account, as a page's cookie: one of the demo's, or the first administrator. */
  async signIn(name: string): Promise<{ readonly token: string; readonly cookie: string }> {
    const password = this.#hub.demoSignIn?.password ?? this.#hub.newAdministrator?.password ?? '';
    const result = await this.#hub.access.sessions.signIn(name, password, '127.0.0.1');
    if (result.kind !== 'signed-in') throw new Error(result.kind);
    return { token: result.token, cookie: `motcua_staff=${result.token}` };
  }

  async health(): Promise<{ readonly status: string; readonly revision: number; readonly connected: object }> {
    const response = await fetch(`${this.url}/healthz`);
    return (await response.json()) as { status: string; revision: number; connected: object };
  }
}

function openIn(dataFolder: string, host: string, port: number): Promise<Hub> {
  return createHub({
    version: 'test',
    config: {
      ...{ port, host, dataFolder, allowedHosts: [], doors: null, adminPassword: null },
      // Nobody listens there: messages are what this is about.
      printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: 9 }, paperWidthMm: 80 },
    },
  });
}
