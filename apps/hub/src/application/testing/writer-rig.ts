import type {
  Actor,
  AskReserve,
  CentreSettings,
  Command,
  CommandId,
  CommandReply,
  DeviceId,
  HubEpoch,
  KioskMenuView,
  PrinterId,
  ReserveKitReply,
} from '@motcua/protocol';
import type { AppointmentCode, PersonTag, ServiceId, SlipCode, StaffRole } from '@motcua/protocol/vocabulary';
import { digest } from '../../adapters/system/digest.ts';
import { MemoryJournal } from '../../adapters/memory/journal.ts';
import { MemorySlipOutbox } from '../../adapters/memory/slip-outbox.ts';
import type { StoredSlips } from '../../adapters/memory/stored-slips.ts';
import { demoCentre } from '../../demo/demo-centre.ts';
import type { ClockTrust, QueueCommandBody } from '../../domain/commands.ts';
import type { QueueEvent } from '../../domain/events.ts';
import { MONDAY_8, staff } from '../../domain/testing/queue-scenario.ts';
import type { CommandIssuer } from '../../ports/command-handler.ts';
import type { Journal } from '../../ports/journal.ts';
import type { SlipOutbox } from '../../ports/slip-outbox.ts';
import { kioskMenuView } from '../../projections/kiosk-menu-view.ts';
import { reserveReply } from '../../projections/reserve-kit.ts';
import { recoverDraft } from '../recover.ts';
import { Writer } from '../writer.ts';
import { FailingJournal } from './failing-journal.ts';
import { ManualTime } from './manual-time.ts';

export type LogLine = { readonly level: string; readonly message: string } & Readonly<Record<string, unknown>>;

/** A writer on an in-memory journal that can fail, with time and the event loop's turns moved by hand. */
export class WriterRig {
  readonly time = new ManualTime(MONDAY_8);
  /** Added to hub time, as no real clock would: negative takes it back. */
  clockErrorMs = 0;
  clockTrust: ClockTrust = { kind: 'trusted' };
  isVoiced: () => boolean = () => false;
  readonly slips: StoredSlips = new Map();
  readonly outbox: SlipOutbox = new MemorySlipOutbox(this.slips);
  readonly journal: FailingJournal;
  readonly log: LogLine[] = [];
  readonly published: QueueEvent[][] = [];
  /** Whether this command is allowed; may throw, as broken code would. */
  authorise: (by: Actor, body: QueueCommandBody) => boolean = () => true;
  writer: Writer;
  #turns: (() => void)[] = [];
  #codes = 0;

  constructor(inner?: Journal) {
    this.journal = new FailingJournal(inner ?? new MemoryJournal(this.slips));
    this.writer = this.#start();
  }

  /** A rig whose demo centre is set up. */
  static async ready(inner?: Journal, change?: (settings: CentreSettings) => CentreSettings): Promise<WriterRig> {
    const rig = new WriterRig(inner);
    const plain = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
    const settings = change?.(plain) ?? plain;
    const applied = rig.writer.submitSystem({ type: 'apply-settings', settings });
    rig.turn();
    await applied;
    rig.turn();
    rig.published.length = 0;
    rig.log.length = 0;
    rig.journal.appends = 0;
    return rig;
  }

  /** Lets everything that waits for the end of this turn of the event loop run. */
  turn(): void {
    for (const action of this.#turns.splice(0)) action();
  }

  turns(): void {
    while (this.#turns.length > 0) this.turn();
  }

  /** As after a crash: a new writer on what the journal holds. */
  restart(): void {
    this.#turns = [];
    this.writer = this.#start();
  }

  /** Sends one command in a turn of its own. */
  async send(issuer: CommandIssuer, command: Command, commandId = nextId(), ageMs = 0): Promise<CommandReply> {
    const reply = this.writer.handle(issuer, { commandId, ageMs, command });
    this.turns();
    return reply;
  }

  /** HL1: what a kiosk with a printer of its own is told. */
  askReserve(issuer: CommandIssuer, { known }: AskReserve): ReserveKitReply {
    return reserveReply(this.writer.state, issuer, known, this.time.now());
  }

  menu(): KioskMenuView {
    const { state } = this.writer;
    if (state.index === null) throw new Error('there are no settings');
    return kioskMenuView(state, state.index, [], this.time.now(), null);
  }

  #start(): Writer {
    return new Writer({
      journal: this.journal,
      draft: recoverDraft(this.journal),
      clock: { now: () => this.time.now() + this.clockErrorMs, monotonicMs: () => this.time.monotonicMs() },
      timers: this.time,
      ids: {
        slipCode: () => `code-${(this.#codes += 1)}` as SlipCode,
        appointmentCode: () => `HEN${(this.#codes += 1)}` as AppointmentCode,
      },
      personTag: (person) => `tag of ${person}` as PersonTag,
      clockTrust: () => this.clockTrust,
      isVoiced: () => this.isVoiced(),
      slips: {
        printers: () => ['may-in-1' as PrinterId],
        ofTicket: (ticketId) => this.outbox.ofTicket(ticketId),
      },
      onClockConfirmed: (wallAt) => {
        this.clockErrorMs = wallAt - this.time.now();
        this.clockTrust = { kind: 'trusted' };
      },
      logger: {
        info: (fields, message) => this.log.push({ level: 'info', message, ...fields }),
        warn: (fields, message) => this.log.push({ level: 'warn', message, ...fields }),
        error: (fields, message) => this.log.push({ level: 'error', message, ...fields }),
      },
      hubEpoch: 'epoch-1' as HubEpoch,
      authorise: (by, body) => this.authorise(by, body),
      digest,
      afterThisTurn: (action) => this.#turns.push(action),
      onCommitted: (events) => this.published.push([...events]),
    });
  }
}

let ids = 0;
/** A fresh command id. Its form is the gateway's business; the writer takes any. */
export function nextId(): CommandId {
  ids += 1;
  return `command-${ids}` as CommandId;
}

export function kiosk(name: string): CommandIssuer {
  return {
    actor: { kind: 'device', deviceId: name as DeviceId, role: 'kiosk' },
    printerId: 'may-in-1' as PrinterId,
  };
}

export function officer(name: string, role: StaffRole = 'officer'): CommandIssuer {
  return { actor: staff(name, role), printerId: null };
}

export function issue(serviceId = 'ho-tich', priority: 'ordinary' | 'priority' = 'ordinary'): Command {
  return {
    type: 'issue-ticket',
    person: null,
    oneMore: true,
    serviceIds: [serviceId as ServiceId],
    priority,
    needs: [],
    language: 'vi',
  };
}

/** The number that a reply gives; null when it gives none. */
export function numberIn(reply: CommandReply): string | null {
  return reply.kind === 'accepted' && reply.outcome.type === 'ticket-issued' ? reply.outcome.number : null;
}

export function refusalIn(reply: CommandReply): string | null {
  return reply.kind === 'rejected' ? reply.rejection.code : null;
}
