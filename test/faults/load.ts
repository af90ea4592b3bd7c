import type { Command, CommandReply, CounterId, Language, ServiceId, TicketId } from '@motcua/protocol';
import type { HubProcess } from '../harness/hub-process.ts';
import { pairOwnPage, signIn, type Admission } from '../harness/public-door.ts';
import { RawClient, type Answered } from '../harness/raw-client.ts';
import type { SeededRandom } from '../harness/seeded-random.ts';
import { widenSeries } from './widen-series.ts';

/** What the demo centre's counters serve, so that the order of calls can be judged. */
const SERVICES = [
  ...['ho-tich', 'chung-thuc', 'cu-tru', 'dat-dai', 'bao-tro', 'ho-kinh-doanh', 'nhan-ket-qua', 'truc-tuyen'],
] as ServiceId[];
export const COUNTERS = ['quay-1', 'quay-2', 'quay-3', 'quay-4', 'quay-5'] as CounterId[];

/** Longer than the slowest restart. */
const ANSWER_WITHIN_MS = 60_000;

/** Kiosks press more slowly while more wait than this, as a full room does: a long run stays an office. */
const FULL_ROOM = 300;

export type Issued = Answered & { readonly kiosk: number; readonly command: Command };
export type Called = Answered & { readonly counterId: CounterId; readonly command: Command };

/** Everyone who keeps pressing while the hub dies and comes back, and every answer that they got. */
export class Load {
  readonly issued: Issued[] = [];
  readonly called: Called[] = [];
  readonly #random: SeededRandom;
  readonly #clients: RawClient[] = [];
  readonly #working: Promise<void>[] = [];
  readonly #faults: unknown[] = [];
  #isOver = false;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  addKiosk(admission: Admission): void {
    const client = this.#connect('kiosk', admission);
    const kiosk = this.#working.length;
    this.#work(this.#press(client, kiosk));
  }

  addCounter(admission: Admission, counterId: CounterId): void {
    this.#work(this.#serve(this.#connect('staff', admission), counterId));
  }

  /** Lets everyone finish what they have begun. Rejects when somebody was not served as promised. */
  async finish(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#working);
    if (this.#faults.length > 0) throw this.#faults[0];
  }

  close(): void {
    for (const client of this.#clients) client.close();
  }

  /** A fault is kept until `finish`: meanwhile the hub is being killed. */
  #work(work: Promise<void>): void {
    this.#working.push(work.catch((fault: unknown) => void this.#faults.push(fault)));
  }

  #connect(role: 'kiosk' | 'staff', admission: Admission): RawClient {
    const client = new RawClient(role, admission);
    this.#clients.push(client);
    return client;
  }

  async #press(client: RawClient, kiosk: number): Promise<void> {
    while (!this.#isOver) {
      const command = pressFor(this.#random.pick(SERVICES), this.#random.pick(['vi', 'en', 'km'] as const));
      const answered = await client.send(command, ANSWER_WITHIN_MS);
      if (answered.reply.kind === 'accepted') this.issued.push({ ...answered, kiosk, command });
      else mustBe(answered.reply, ['too-late']);
      const isFull = this.issued.length - this.called.length > FULL_ROOM;
      await pause(this.#random.between(20, 250) * (isFull ? 10 : 1));
    }
  }

  async #serve(client: RawClient, counterId: CounterId): Promise<void> {
    await this.#open(client, counterId);
    let current: TicketId | null = null;
    while (!this.#isOver) {
      const settle = current === null ? null : 'came';
      const command: Command = { type: 'call-next', counterId, expectedCurrent: current, settle };
      const answered: Answered = await client.send(command, ANSWER_WITHIN_MS);
      const { reply } = answered;
      if (reply.kind === 'accepted') {
        current = reply.outcome.type === 'ticket-called' ? reply.outcome.ticketId : null;
        this.called.push({ ...answered, counterId, command });
      } else {
        mustBe(reply, ['no-one-waiting', 'too-late']);
      }
      await pause(this.#random.between(60, 300));
    }
  }

  async #open(client: RawClient, counterId: CounterId): Promise<void> {
    for (;;) {
      const { reply } = await client.send({ type: 'open-counter', counterId }, ANSWER_WITHIN_MS);
      if (reply.kind === 'accepted') return;
      mustBe(reply, ['too-late']);
    }
  }
}

/** What a kiosk sends when somebody has chosen a service. */
export function pressFor(serviceId: ServiceId, language: Language = 'vi'): Command {
  return {
    ...{ type: 'issue-ticket', serviceIds: [serviceId], priority: 'ordinary', needs: [], language },
    ...{ person: null, oneMore: true },
  };
}

/** Kiosks and officers at every counter come to a hub and begin to work. Returns the kiosks' admissions. */
export async function startOffice(
  { url, demoSignIn }: Pick<HubProcess, 'url' | 'demoSignIn'>,
  load: Load,
  kioskCount: number,
): Promise<readonly Admission[]> {
  await widenSeries(await signIn(url, demoSignIn.names.at(-1) ?? '', demoSignIn.password));
  const kiosks: Admission[] = [];
  for (let kiosk = 1; kiosk <= kioskCount; kiosk += 1) kiosks.push(await pairOwnPage(url, 'kiosk', `Kiosk ${kiosk}`));
  for (const kiosk of kiosks) load.addKiosk(kiosk);
  for (const counterId of COUNTERS) {
    load.addCounter(await signIn(url, demoSignIn.names[0] ?? '', demoSignIn.password), counterId);
  }
  return kiosks;
}

/** `too-late`: the hub was away too long and has never seen it; nothing has happened, and nothing will. */
function mustBe(reply: CommandReply, refusals: readonly string[]): void {
  if (reply.kind === 'accepted' || refusals.includes(reply.rejection.code)) return;
  throw new Error(`an honest command was refused: ${JSON.stringify(reply)}`);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
