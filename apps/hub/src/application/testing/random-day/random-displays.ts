import type { AnnouncementReport } from '@motcua/protocol';
import { AnnouncementDesk, type AnnouncementDeskParts } from '../../announcement-desk.ts';
import { pick, type Act } from './act.ts';

/** Displays that come, go and tell what they like: in time, late, twice, of calls that never were. */
export class RandomDisplays {
  readonly #parts: Pick<AnnouncementDeskParts, 'state' | 'clock' | 'submit'>;
  #desk: AnnouncementDesk;
  #there: string[] = [];
  #came = 0;

  constructor(parts: Pick<AnnouncementDeskParts, 'state' | 'clock' | 'submit'>) {
    this.#parts = parts;
    this.#desk = this.#open();
  }

  isVoiced(): boolean {
    return this.#desk.isVoiced();
  }

  tick(): void {
    this.#desk.tick();
  }

  /** The hub has started again: whoever is connected tells anew. */
  restart(): void {
    this.#desk = this.#open();
    for (const display of this.#there) this.#desk.told(display, []);
  }

  do({ kind, a, b, c }: Act): void {
    const display = pick(this.#there, a);
    switch (kind) {
      case 'display-comes':
        this.#there.push(`display-${(this.#came += 1)}`);
        return this.#desk.told(`display-${this.#came}`, []);
      case 'display-goes':
        this.#there = this.#there.filter((each) => each !== display);
        return display === undefined ? undefined : this.#desk.gone(display);
      case 'display-tells':
        return display === undefined ? undefined : this.#desk.told(display, this.#reports(b, c));
      default:
    }
  }

  #reports(b: number, c: number): readonly AnnouncementReport[] {
    const { lastAnnouncementSeq } = this.#parts.state();
    const back = c % 5 === 0 ? b % 60 : b % 3;
    const announcementSeq = Math.max(1, lastAnnouncementSeq + (c % 17 === 0 ? 1 : 0) - back);
    const phase = c % 4 === 0 ? 'begun' : c % 4 === 1 ? 'waiting' : 'ended';
    return Array.from({ length: 1 + (b % 2) }, () => ({ announcementSeq, phase }));
  }

  #open(): AnnouncementDesk {
    const quiet = () => undefined;
    const logger = { info: quiet, warn: quiet, error: quiet };
    return new AnnouncementDesk({ ...this.#parts, logger, onBegun: quiet });
  }
}
