import type {
  Command,
  CommandReply,
  CounterId,
  ServiceId,
  TicketCalledOutcome,
  TicketId,
  TicketIssuedOutcome,
} from '@motcua/protocol';
import { newCommandId } from '../harness/command-ids.ts';
import type { LightSocket } from './light-socket.ts';

/** What the demo centre offers. */
export const SERVICES = [
  ...['ho-tich', 'chung-thuc', 'cu-tru', 'dat-dai', 'bao-tro', 'ho-kinh-doanh', 'nhan-ket-qua', 'truc-tuyen'],
] as ServiceId[];

export type PressedAs = 'ordinary' | 'priority';

/** The text of a command as it goes over the wire. `i` chooses the service. */
export function pressText(i: number, priority: PressedAs = 'ordinary'): string {
  const serviceId = SERVICES[i % SERVICES.length] as ServiceId;
  return textOf({
    type: 'issue-ticket',
    serviceIds: [serviceId],
    priority,
    needs: [],
    language: 'vi',
    person: null,
    oneMore: true,
  });
}

/** Throws when no ticket came. */
export async function press(
  kiosk: LightSocket,
  i: number,
  priority: PressedAs = 'ordinary',
): Promise<TicketIssuedOutcome> {
  const reply = (await kiosk.askText(pressText(i, priority))) as CommandReply;
  if (reply.kind === 'accepted' && reply.outcome.type === 'ticket-issued') return reply.outcome;
  throw new Error(`no ticket: ${JSON.stringify(reply)}`);
}

/** A clerk at one counter, who calls one after the other. */
export class CallingClerk {
  readonly counterId: CounterId;
  readonly #page: LightSocket;
  #current: TicketId | null = null;

  constructor(page: LightSocket, counterId: CounterId) {
    this.#page = page;
    this.counterId = counterId;
  }

  async open(): Promise<void> {
    mustBeAccepted(await this.#send({ type: 'open-counter', counterId: this.counterId }));
  }

  /** As the counter page does: from now on it is sent what happens at this counter. */
  async watch(): Promise<void> {
    mustBeAccepted((await this.#page.ask('watch-counters', { counterIds: [this.counterId] })) as CommandReply);
  }

  /** The one before came and is done; the next is called. Throws when nobody was called. */
  async callNext(): Promise<TicketCalledOutcome> {
    const settle = this.#current === null ? null : 'came';
    const { counterId } = this;
    const reply = await this.#send({ type: 'call-next', counterId, expectedCurrent: this.#current, settle });
    if (reply.kind !== 'accepted' || reply.outcome.type !== 'ticket-called') {
      throw new Error(`nobody was called: ${JSON.stringify(reply)}`);
    }
    this.#current = reply.outcome.ticketId;
    return reply.outcome;
  }

  /** Ends the visit of whoever was called last. */
  async complete(): Promise<void> {
    if (this.#current === null) return;
    const { counterId } = this;
    mustBeAccepted(await this.#send({ type: 'start-serving', counterId, ticketId: this.#current }));
    mustBeAccepted(
      await this.#send({ type: 'complete-ticket', counterId, ticketId: this.#current, outcomes: [], dossiers: null }),
    );
    this.#current = null;
  }

  async #send(command: Command): Promise<CommandReply> {
    return (await this.#page.askText(textOf(command))) as CommandReply;
  }
}

function textOf(command: Command): string {
  return `["command",${JSON.stringify({ commandId: newCommandId(), ageMs: 0, command })}]`;
}

function mustBeAccepted(reply: Pick<CommandReply, 'kind'>): void {
  if (reply.kind !== 'accepted') throw new Error(`refused: ${JSON.stringify(reply)}`);
}
