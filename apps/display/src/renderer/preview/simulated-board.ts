import type {
  Announcement,
  AnnouncementKind,
  CallBoardView,
  CounterId,
  CurrentCall,
  HubEpoch,
  Language,
  ServiceId,
  TicketId,
  TicketNumber,
} from '@motcua/protocol';
import type { Board } from '../model/board.ts';

export type SimulatedCall = {
  readonly number: string;
  readonly counter: string;
  readonly language: Language;
  readonly priority: CurrentCall['priority'];
  readonly callKind?: CurrentCall['callKind'];
  readonly service?: string;
};

/**
 * A call board without a hub, for tests and for looking at the page: it keeps current calls and the last
 * 50 announcements as a hub would, and makes complete views of them.
 */
export class SimulatedBoard {
  hubTime: number;
  waiting = 12;
  absent: CallBoardView['absent'] = [];
  breakUntil: number | null = null;
  callingEnded = false;
  stopped: CallBoardView['stopped'] = null;
  recoveredAt: number | null = null;
  night: CallBoardView['night'] = null;
  waitingFor: CallBoardView['waitingFor'] = [];
  waitingForSeveral: CallBoardView['waitingForSeveral'] = [];
  #epoch = 1;
  #viewSeq = 0;
  #announcementSeq: number;
  #current = new Map<string, CurrentCall>();
  #announcements: Announcement[] = [];

  constructor(hubTime: number, lastAnnouncementSeq = 0) {
    this.hubTime = hubTime;
    this.#announcementSeq = lastAnnouncementSeq;
  }

  /** Another start of the hub on the same data: views count anew, announcements go on. */
  restart(): void {
    this.#epoch += 1;
    this.#viewSeq = 0;
    this.recoveredAt = this.hubTime;
  }

  call(call: SimulatedCall): TicketId {
    const ticketId = `1-${call.number}` as TicketId;
    this.#current.set(call.counter, {
      ticketId,
      number: call.number as TicketNumber,
      counterId: `counter-${call.counter}` as CounterId,
      counterLabel: call.counter,
      serviceId: (call.service ?? 'ho-tich') as ServiceId,
      serviceName: { vi: 'Hộ tịch', en: 'Civil status', km: null },
      language: call.language,
      priority: call.priority,
      status: 'called',
      calledAt: this.hubTime,
      callKind: call.callKind ?? null,
    });
    this.#announce('call', call.counter);
    return ticketId;
  }

  recall(counter: string): void {
    this.#announce('recall', counter);
  }

  serve(counter: string): void {
    const call = this.#at(counter);
    this.#current.set(counter, { ...call, status: 'serving' });
  }

  complete(counter: string): void {
    this.#current.delete(counter);
  }

  withdraw(counter: string): void {
    this.#announce('withdrawn', counter);
    this.#current.delete(counter);
  }

  view(): Board {
    this.#viewSeq += 1;
    const body: CallBoardView = {
      centre: {
        kind: { vi: 'Trung tâm Phục vụ hành chính công', en: 'Public Administration Service Centre', km: null },
        place: { vi: 'Phường Mẫu', en: 'Mẫu Ward', km: null },
        timeZone: 'Asia/Ho_Chi_Minh',
      },
      demo: true,
      day: { ordinal: 1, date: '2026-11-21', isProvisional: false },
      current: [...this.#current.values()].sort((a, b) => b.calledAt - a.calledAt),
      announcements: this.#announcements.slice(-50),
      waiting: this.waiting,
      waitingFor: [...this.waitingFor],
      waitingForSeveral: [...this.waitingForSeveral],
      night: this.night,
      absent: [...this.absent],
      breakUntil: this.breakUntil,
      callingEnded: this.callingEnded,
      stopped: this.stopped,
      recoveredAt: this.recoveredAt,
    };
    const hubEpoch = `epoch-${this.#epoch}` as HubEpoch;
    return {
      key: null,
      stamp: { hubEpoch, viewSeq: this.#viewSeq, revision: this.#announcementSeq, hubTime: this.hubTime },
      body,
    };
  }

  #announce(kind: AnnouncementKind, counter: string): void {
    const { ticketId, number, counterId, counterLabel, serviceId, language, callKind } = this.#at(counter);
    this.#announcementSeq += 1;
    this.#announcements.push({
      announcementSeq: this.#announcementSeq,
      kind,
      ticketId,
      number,
      counterId,
      counterLabel,
      serviceId,
      languages: language === 'vi' ? ['vi'] : ['vi', language],
      at: this.hubTime,
      callKind: kind === 'withdrawn' ? null : callKind,
      practice: false,
    });
  }

  #at(counter: string): CurrentCall {
    const call = this.#current.get(counter);
    if (call === undefined) throw new Error(`nobody is called at counter ${counter}`);
    return call;
  }
}
