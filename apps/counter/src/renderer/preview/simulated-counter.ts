import type { ReceivedView } from '@motcua/client';
import type {
  AccountId,
  CallRule,
  CounterId,
  CounterStatus,
  CounterTicketView,
  CounterView,
  HubEpoch,
  Language,
  NeedFlag,
  ServiceId,
  TicketId,
  TicketNumber,
  WaitingEntry,
} from '@motcua/protocol';

type Holder = { readonly accountId: AccountId; readonly name: string };

export type SimulatedTicket = {
  readonly number: string;
  readonly service: string;
  readonly waitedMs: number;
  readonly priority: WaitingEntry['priority'];
  readonly language: Language;
  readonly needs: readonly NeedFlag[];
};

/** One counter without a hub, for tests and for looking at the page. It follows no rules by itself. */
export class SimulatedCounter {
  hubTime: number;
  status: CounterStatus = 'open';
  holder: Holder | null;
  current: CounterTicketView | null = null;
  line: WaitingEntry[] = [];
  unlisted = 0;
  /** What else the view says. */
  also: Partial<CounterView> = {};
  servedToday = 14;
  revision = 1;
  epoch = 1;
  #viewSeq = 0;

  constructor(hubTime: number, holder: Holder | null) {
    this.hubTime = hubTime;
    this.holder = holder;
  }

  join(ticket: SimulatedTicket): void {
    this.line.push({
      ticketId: `1-${ticket.number}` as TicketId,
      number: ticket.number as TicketNumber,
      serviceId: 'ho-tich' as ServiceId,
      serviceName: { vi: ticket.service, en: null, km: null },
      priority: ticket.priority,
      language: ticket.language,
      needs: [...ticket.needs],
      issuedAt: this.hubTime - ticket.waitedMs,
      partsLeft: 1,
      appointmentAt: null,
      afterCalls: null,
      isNumberTwice: false,
    });
  }

  /** Calls the first in line, as an accepted call-next would. */
  callFirst(rule: CallRule): TicketId {
    const entry = this.line.shift();
    if (entry === undefined) throw new Error('nobody waits at the simulated counter');
    const waiting = [entry, ...this.line];
    const priorityWaiting = waiting.filter((one) => one.priority === 'priority').length;
    this.current = {
      ...entry,
      status: 'called',
      source: 'kiosk',
      calledAt: this.hubTime,
      servingSince: null,
      announcements: 1,
      voice: { kind: 'ended', at: this.hubTime },
      noShowAllowedAt: null,
      confirmUntil: this.hubTime + 45_000,
      explanation: {
        rule,
        waitedMs: this.hubTime - entry.issuedAt,
        priorityWaiting,
        ordinaryWaiting: waiting.length - priorityWaiting,
        priorityInARow: rule === 'ordinary-turn' ? 1 : 0,
        ordinaryInARow: 0,
        profileId: null,
        limitMs: null,
        overtaken: 0,
      },
      callKind: null,
      startConfirmed: false,
      absentUntil: null,
      otherParts: [],
    };
    this.revision += 1;
    return entry.ticketId;
  }

  change(current: Partial<CounterTicketView>): void {
    if (this.current === null) throw new Error('nobody is at the simulated counter');
    this.current = { ...this.current, ...current };
    this.revision += 1;
  }

  view(): ReceivedView<'counter'> {
    this.#viewSeq += 1;
    const body: CounterView = {
      counterId: 'quay-3' as CounterId,
      label: '3',
      name: { vi: 'Hộ tịch, cư trú', en: 'Civil status, residence', km: null },
      services: [
        { serviceId: 'ho-tich' as ServiceId, name: { vi: 'Hộ tịch', en: 'Civil status', km: null } },
        { serviceId: 'cu-tru' as ServiceId, name: { vi: 'Cư trú, căn cước', en: 'Residence', km: null } },
      ],
      status: this.status,
      holder: this.holder,
      current: this.current,
      waiting: { count: this.line.length + this.unlisted, entries: [...this.line] },
      servedToday: this.servedToday,
      profile: null,
      parked: [],
      absent: [],
      undo: null,
      outOfTurnLeft: null,
      mayChoose: false,
      callingEnded: false,
      practice: null,
      ...this.also,
    };
    const hubEpoch = `epoch-${this.epoch}` as HubEpoch;
    const stamp = { hubEpoch, viewSeq: this.#viewSeq, revision: this.revision, hubTime: this.hubTime };
    return { key: body.counterId, stamp, body };
  }
}
