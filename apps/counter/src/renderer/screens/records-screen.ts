import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { HttpResult, HubHttp } from '@motcua/client';
import { recordsTexts, type RecordsTexts } from '@motcua/messages';
import {
  dayListSchema,
  dayRecordSchema,
  outOfTurnRecordSchema,
  ratingsTodaySchema,
  type DayRecord,
  type OutOfTurnRecord,
  type PastDayView,
  type RatingsToday,
} from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { withActs } from '../act-speaking.ts';
import type { StaffState } from '../model/staff-state.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { WHOLE_RECORD, type OutOfTurnFilter } from '../records/filter-out-of-turn.ts';
import { withPage } from '../records/with-page.ts';
import { StatePart } from '../state-part.ts';
import { failureTold, type Told } from '../told.ts';
import { namesIn } from './records-names.ts';
import { recordsDay } from './records-day.ts';
import { recordsDays } from './records-days.ts';
import { ratingsOfToday } from './records-ratings.ts';
import { outOfTurnSection, recordsOutOfTurn } from './records-out-of-turn.ts';
import { recordsScreenStyles } from './records-screen-styles.ts';
import { pageTitle } from './page-title.ts';
import '../day/date-form.ts';
import '../notice-line.ts';
import '../page-header.ts';

type Events = Readonly<DayRecord['events']>;

/** DA3, CA11: what supervisors and administrators read: today's acts out of turn, and past days. */
export class McRecordsScreen extends StatePart {
  static override properties: PropertyDeclarations = {
    http: { attribute: false },
    shown: { state: true },
    outOfTurn: { state: true },
    ratings: { state: true },
    filter: { state: true },
    days: { state: true },
    nextDays: { state: true },
    day: { state: true },
    dayOutOfTurn: { state: true },
    events: { state: true },
    nextSeq: { state: true },
    told: { state: true },
  };
  static override styles = [baseStyles, partsStyles, recordsScreenStyles];

  declare http: HubHttp | null;
  declare shown: 'today' | 'days';
  declare outOfTurn: OutOfTurnRecord | null;
  declare ratings: RatingsToday | null;
  declare filter: OutOfTurnFilter;
  declare days: readonly PastDayView[] | null;
  /** From where the next page of days goes on; null: these were all. */
  declare nextDays: number | null;
  declare day: PastDayView | null;
  /** Of the day that is open on the screen. */
  declare dayOutOfTurn: OutOfTurnRecord | null;
  /** Null: not asked for. */
  declare events: Events | null;
  declare nextSeq: number | null;
  declare told: Told | null;

  constructor() {
    super();
    this.http = null;
    this.shown = 'today';
    this.outOfTurn = null;
    this.ratings = null;
    this.filter = WHOLE_RECORD;
    this.days = null;
    this.nextDays = null;
    this.day = null;
    this.dayOutOfTurn = null;
    this.events = null;
    this.nextSeq = null;
    this.told = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('http')) void this.#readToday();
    const before = changed.get('state') ?? null;
    if (before === null || this.state === null) return;
    // One more act stands in the record.
    if (before.overview?.body.outOfTurn !== this.state.overview?.body.outOfTurn) void this.#readToday();
    if (before.pending?.action === 'correct-date' && this.state.pending === null) void this.#readDaysAnew();
  }

  async #ask<T>(path: string, parse: (answer: unknown) => T): Promise<T | null> {
    const result: HttpResult<T> | undefined = await this.http?.ask('GET', path, null, parse);
    if (result === undefined) return null;
    this.told = result.kind === 'ok' ? null : failureTold(result, this.speaking);
    return result.kind === 'ok' ? result.value : null;
  }

  async #readToday(): Promise<void> {
    this.outOfTurn = await this.#ask('/api/out-of-turn', (answer) => outOfTurnRecordSchema.parse(answer));
    this.ratings = await this.#ask('/api/ratings', (answer) => ratingsTodaySchema.parse(answer));
  }

  async #readDays(): Promise<void> {
    const { nextDays } = this;
    const from = nextDays === null ? '' : `?before=${nextDays}`;
    const page = await this.#ask(`/api/days${from}`, (answer) => dayListSchema.parse(answer));
    if (page === null) return;
    const read = withPage({ items: this.days, next: this.nextDays }, nextDays, page.days, page.before);
    this.days = read.items;
    this.nextDays = read.next;
  }

  /** DA2: a day may be called otherwise now. */
  async #readDaysAnew(): Promise<void> {
    this.nextDays = null;
    await this.#readDays();
    this.day = this.days?.find(({ ordinal }) => ordinal === this.day?.ordinal) ?? this.day;
  }

  async #readEvents(): Promise<void> {
    const { day, nextSeq } = this;
    if (day === null) return;
    const from = nextSeq === null ? '' : `?from=${nextSeq}`;
    const record = await this.#ask(`/api/days/${day.ordinal}${from}`, (answer) => dayRecordSchema.parse(answer));
    if (record === null || this.day?.ordinal !== record.day.ordinal) return;
    const read = withPage({ items: this.events, next: this.nextSeq }, nextSeq, record.events, record.nextSeq);
    this.events = read.items;
    this.nextSeq = read.next;
  }

  #show(shown: 'today' | 'days'): void {
    this.shown = shown;
    this.#openDay(null);
    if (shown === 'today') void this.#readToday();
    else if (this.days === null) void this.#readDays();
  }

  #openDay(day: PastDayView | null): void {
    this.day = day;
    this.dayOutOfTurn = null;
    this.filter = WHOLE_RECORD;
    this.events = null;
    this.nextSeq = null;
    window.scrollTo({ top: 0 });
    if (day !== null) void this.#readOutOfTurnOf(day);
  }

  async #readOutOfTurnOf({ ordinal }: PastDayView): Promise<void> {
    const path = `/api/days/${ordinal}/out-of-turn`;
    const record = await this.#ask(path, (answer) => outOfTurnRecordSchema.parse(answer));
    if (record?.day?.ordinal === this.day?.ordinal) this.dayOutOfTurn = record;
  }

  override render() {
    const { state, speaking } = this;
    if (state === null) return nothing;
    const texts = recordsTexts(speaking.language);
    return html`<div class="page">
      <mc-page-header .state=${state} .speaking=${speaking}></mc-page-header>
      <main>
        ${pageTitle(texts.title, texts.lead, speaking.texts, this.#back)}
        <nav aria-label=${texts.title}>
          ${(['today', 'days'] as const).map(
            (shown) =>
              html`<button
                type="button"
                class=${shown === this.shown ? 'chosen' : ''}
                aria-current=${shown === this.shown ? 'page' : 'false'}
                data-test="records-${shown}"
                @click=${() => this.#show(shown)}
              >
                ${shown === 'today' ? texts.today : texts.pastDays}
              </button>`,
          )}
        </nav>
        ${this.told === null ? nothing : html`<p class="told ${this.told.tone}" role="alert">${this.told.words}</p>`}
        <div class="box">${this.#content(state, texts)}</div>
      </main>
    </div>`;
  }

  #content(state: StaffState, texts: RecordsTexts) {
    const { speaking, day } = this;
    const names = namesIn(state, texts, speaking);
    const filtering = { filter: this.filter, change: (filter: OutOfTurnFilter) => (this.filter = filter) };
    if (this.shown === 'today') {
      return html`${recordsOutOfTurn(this.outOfTurn, texts, speaking, filtering)}
      ${ratingsOfToday(this.ratings, names, speaking)}`;
    }
    if (day === null) {
      return recordsDays(this.days, texts, {
        open: (chosen) => this.#openDay(chosen),
        more: this.nextDays === null ? null : () => void this.#readDays(),
      });
    }
    return recordsDay(day, texts, names, {
      ...{ events: this.events, speaking, back: () => this.#openDay(null), correction: this.#correction(state, day) },
      outOfTurn: outOfTurnSection(this.dayOutOfTurn, texts, speaking, {
        ...filtering,
        isCounted: day.summary !== null,
      }),
      more: this.events === null || this.nextSeq !== null ? () => void this.#readEvents() : null,
    });
  }

  #correction(state: StaffState, { ordinal, date }: PastDayView) {
    if (state.you?.role !== 'administrator') return nothing;
    return html`<mc-date-form
        .state=${state}
        .speaking=${this.speaking}
        .ordinal=${ordinal}
        .date=${date}
      ></mc-date-form>
      <mc-notice-line .notice=${state.notice} .speaking=${withActs(this.speaking)}></mc-notice-line>`;
  }

  readonly #back = (): void => {
    this.dispatchEvent(new PageEvent({ kind: 'back' }));
  };
}

customElements.define('mc-records-screen', McRecordsScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-records-screen': McRecordsScreen;
  }
}
