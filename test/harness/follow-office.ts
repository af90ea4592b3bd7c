import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  followCheckReplySchema,
  followStateSchema,
  type Command,
  type CommandOutcome,
  type CounterId,
  type FollowState,
  type FollowView,
  type Language,
  type ServiceId,
} from '@motcua/protocol';
import { changeSettings } from './change-settings.ts';
import { freePort, HubProcess } from './hub-process.ts';
import { eventually } from './office-pages.ts';
import { pairOwnPage, signIn, type Admission } from './public-door.ts';
import { RawClient } from './raw-client.ts';

const ANSWER_WITHIN_MS = 15_000;
type Issued = Extract<CommandOutcome, { type: 'ticket-issued' }>;

/** An office whose numbers can be followed by phone, as a hub of its own process. */
export class FollowOffice {
  readonly dataFolder = mkdtempSync(join(tmpdir(), 'motcua-follow-'));
  readonly counterId = 'quay-2' as CounterId;
  hub!: HubProcess;
  admin!: Admission;
  kiosk!: RawClient;
  officer!: RawClient;
  #port = 0;
  followPort = 0;

  static async open(): Promise<FollowOffice> {
    const office = new FollowOffice();
    office.#port = await freePort();
    office.followPort = await freeFollowPort();
    await office.start();
    office.kiosk = new RawClient('kiosk', await pairOwnPage(office.hub.url, 'kiosk', 'Cửa trước'));
    await office.kiosk.connected(ANSWER_WITHIN_MS);
    return office;
  }

  /** Again, in the same folder at the same ports. */
  async start(): Promise<void> {
    this.hub = await HubProcess.start({ dataFolder: this.dataFolder, port: this.#port });
    const { names, password } = this.hub.demoSignIn;
    this.admin = await signIn(this.hub.url, names.at(-1) ?? '', password);
    this.officer = new RawClient('staff', this.admin);
    await this.officer.connected(ANSWER_WITHIN_MS);
  }

  async close(): Promise<void> {
    this.kiosk?.close();
    this.officer?.close();
    await this.hub?.stop();
    rmSync(this.dataFolder, { recursive: true, force: true });
  }

  /** What a phone opens, without a slash at the end. */
  get url(): string {
    return `http://127.0.0.1:${this.followPort}`;
  }

  /** Where a phone must be able to come, and one that has been there. */
  async switchOn(): Promise<void> {
    await this.setFollow({ enabled: true, port: this.followPort, host: '127.0.0.1' });
    await this.until(({ door }) => door.kind === 'open');
    const reply = followCheckReplySchema.parse(await (await this.api('/api/follow/check', 'POST')).json());
    if (reply.kind !== 'begun') throw new Error(reply.kind);
    const address = new URL(reply.state.check?.url ?? '');
    await fetch(`${this.url}${address.pathname.toLowerCase()}/state`);
    await this.until(({ checkedAt }) => checkedAt !== null);
  }

  async setFollow(follow: { enabled: boolean; port: number; host: string | null; checkedAt?: number | null }) {
    await changeSettings(this.admin, (settings) => ({ ...settings, follow: { checkedAt: null, ...follow } }));
  }

  async api(path: string, method: 'GET' | 'POST'): Promise<Response> {
    const { url, cookie } = this.admin;
    return fetch(`${url}${path}`, { method, headers: { cookie: cookie ?? '', origin: url } });
  }

  async state(): Promise<FollowState> {
    return followStateSchema.parse(await (await this.api('/api/follow', 'GET')).json());
  }

  async until(holds: (state: FollowState) => boolean): Promise<FollowState> {
    let last: FollowState | undefined;
    await eventually(async () => {
      last = await this.state();
      if (!holds(last)) throw new Error(JSON.stringify(last));
    }, 30_000);
    if (!last) throw new Error('not read');
    return last;
  }

  async done(client: RawClient, command: Command): Promise<CommandOutcome> {
    const { reply } = await client.send(command, ANSWER_WITHIN_MS);
    if (reply.kind !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(reply)}`);
    return reply.outcome;
  }

  async take(language: Language = 'vi', serviceId = 'ho-tich'): Promise<Issued> {
    const issued = await this.done(this.kiosk, {
      ...{ type: 'issue-ticket', serviceIds: [serviceId as ServiceId], priority: 'ordinary', needs: [] },
      ...{ language, person: null, oneMore: true },
    });
    if (issued.type !== 'ticket-issued') throw new Error(issued.type);
    return issued;
  }

  call({ ticketId }: Pick<Issued, 'ticketId'>): Promise<CommandOutcome> {
    const { counterId } = this;
    return this.done(this.officer, {
      ...{ type: 'call-ticket', counterId, ticketId, expectedCurrent: null, settle: null },
      reason: 'supervisor-decision',
    });
  }

  async view(slipCode: string): Promise<FollowView> {
    return (await (await fetch(`${this.url}/s/${slipCode}/state`)).json()) as FollowView;
  }
}

/** Above what browsers refuse and what systems keep. */
export async function freeFollowPort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    const server = createServer();
    server.listen(port, '127.0.0.1');
    const got = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!got) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}
