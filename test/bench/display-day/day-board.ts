import type {
  Announcement,
  CallBoardView,
  CallKind,
  CounterId,
  CurrentCall,
  Language,
  ServiceId,
  TicketId,
  TicketNumber,
} from '@motcua/protocol';

export const COUNTERS = 20;
const KEPT_ANNOUNCEMENTS = 50;
const MOST_ABSENT = 6;
const SERVICE = { id: 'ho-tich' as ServiceId, name: { vi: 'Hộ tịch', en: 'Civil status', km: null } };
const LANGUAGES: readonly Language[] = ['vi', 'vi', 'en', 'vi', 'vi', 'km'];
const KINDS: readonly (CallKind | null)[] = [null, null, null, 'priority', null, null, null, 'returned', 'transferred'];

/** The call board of an office of twenty counters as a hub would make it: complete each time, with the last fifty announcements. */
export class DayBoard {
  now: number;
  night: CallBoardView['night'] = null;
  breakUntil: number | null = null;
  recoveredAt: number | null = null;
  #day = 1;
  #called = 0;
  #seq = 0;
  readonly #current = new Map<string, CurrentCall>();
  #announcements: Announcement[] = [];
  #absent: CallBoardView['absent'] = [];

  constructor(now: number) {
    this.now = now;
  }

  get called(): number {
    return this.#called;
  }

  /** The next number at the next counter. Returns the counter. */
  call(): string {
    this.#called += 1;
    const counter = String(1 + (this.#called % COUNTERS));
    const number = `A${String(1 + (this.#called % 999)).padStart(3, '0')}` as TicketNumber;
    this.#current.set(counter, {
      ...{ ticketId: `${this.#day}-${this.#called}` as TicketId, number },
      ...{ counterId: `quay-${counter}` as CounterId, counterLabel: counter },
      ...{ serviceId: SERVICE.id, serviceName: SERVICE.name, status: 'called', calledAt: this.now },
      language: LANGUAGES[this.#called % LANGUAGES.length] ?? 'vi',
      priority: this.#called % 9 === 3 ? 'priority' : 'ordinary',
      callKind: KINDS[this.#called % KINDS.length] ?? null,
    });
    this.#announce('call', counter);
    return counter;
  }

  recall(counter: string): void {
    this.#announce('recall', counter);
  }

  /** Taken back: it was a mistake. */
  undo(counter: string): void {
    this.#announce('withdrawn', counter);
    this.#current.delete(counter);
  }

  /** Who was called there has come. */
  serve(counter: string): void {
    const call = this.#current.get(counter);
    if (call !== undefined) this.#current.set(counter, { ...call, status: 'serving' });
  }

  /** Who was called there has not. */
  markAbsent(counter: string): void {
    const call = this.#current.get(counter);
    if (call === undefined) return;
    const { ticketId, number, serviceId } = call;
    this.#current.delete(counter);
    this.#absent = [{ ticketId, number, serviceId, absentAt: this.now }, ...this.#absent].slice(0, MOST_ABSENT);
  }

  /** Everybody has gone home. */
  close(opensAt: number): void {
    this.#current.clear();
    this.#absent = [];
    this.night = { opensAt };
  }

  /** The next morning. */
  open(): void {
    this.#day += 1;
    this.night = null;
    this.recoveredAt = null;
  }

  view(): CallBoardView {
    return {
      centre: {
        kind: { vi: 'Trung tâm Phục vụ hành chính công', en: 'Public Administration Service Centre', km: null },
        place: { vi: 'Phường Mẫu', en: 'Mẫu Ward', km: null },
        timeZone: 'Asia/Ho_Chi_Minh',
      },
      demo: true,
      day: { ordinal: this.#day, date: `2026-11-${20 + this.#day}`, isProvisional: false },
      current: [...this.#current.values()].sort((a, b) => b.calledAt - a.calledAt),
      announcements: [...this.#announcements],
      waiting: 12 + (this.#called % 7),
      waitingFor: [{ serviceId: SERVICE.id, name: SERVICE.name, waiting: 12 + (this.#called % 7) }],
      waitingForSeveral: [],
      ...{ absent: [...this.#absent], breakUntil: this.breakUntil, callingEnded: false, stopped: null },
      ...{ night: this.night, recoveredAt: this.recoveredAt },
    };
  }

  #announce(kind: Announcement['kind'], counter: string): void {
    const call = this.#current.get(counter);
    if (call === undefined) throw new Error(`nobody is called at counter ${counter}`);
    const { ticketId, number, counterId, counterLabel, serviceId, language, callKind } = call;
    this.#seq += 1;
    this.#announcements = [
      ...this.#announcements,
      {
        ...{ announcementSeq: this.#seq, kind, ticketId, number, counterId, counterLabel, serviceId, at: this.now },
        languages: language === 'vi' ? (['vi'] as const).slice() : ['vi', language],
        callKind: kind === 'withdrawn' ? null : callKind,
        practice: false,
      } satisfies Announcement,
    ].slice(-KEPT_ANNOUNCEMENTS);
  }
}
