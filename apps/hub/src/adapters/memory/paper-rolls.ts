import type { PrinterId } from '@motcua/protocol';
import { UNUSED_ROLL, type PaperRoll, type PaperRolls, type PaperUse } from '../../ports/paper-rolls.ts';

/** The rolls beside an in-memory outbox. */
export class MemoryPaperRolls implements PaperRolls {
  readonly #rolls = new Map<PrinterId, PaperRoll>();
  readonly #underWay = new Set<PrinterId>();
  readonly #mornings = new Map<PrinterId, Map<number, number>>();

  of(printerId: PrinterId): PaperRoll {
    return this.#rolls.get(printerId) ?? UNUSED_ROLL;
  }

  mornings(printerId: PrinterId, beforeDay: number, limit: number): readonly number[] {
    return [...(this.#mornings.get(printerId) ?? [])]
      .filter(([day]) => day < beforeDay)
      .sort(([a], [b]) => b - a)
      .slice(0, limit)
      .map(([, mm]) => mm);
  }

  /** As the outbox counts a citizen's slip. */
  use(printerId: PrinterId, dayOrdinal: number, { mm, isMorning }: PaperUse): void {
    this.#use(printerId, mm);
    if (!isMorning) return;
    const mornings = this.#mornings.get(printerId) ?? new Map<number, number>();
    this.#mornings.set(printerId, mornings.set(dayOrdinal, (mornings.get(dayOrdinal) ?? 0) + mm));
  }

  noteTestSlip(printerId: PrinterId, mm: number): void {
    this.#use(printerId, mm);
    this.#underWay.add(printerId);
  }

  noteTestSlipOut(printerId: PrinterId): void {
    this.#underWay.delete(printerId);
  }

  /** Whether the rest of a test slip may be in the printer, for the outbox. */
  isUnderWay(printerId: PrinterId): boolean {
    return this.#underWay.has(printerId);
  }

  noteNewRoll(printerId: PrinterId, at: number): void {
    this.#rolls.set(printerId, { ...UNUSED_ROLL, since: at });
  }

  askAboutRoll(printerId: PrinterId, at: number): void {
    const roll = this.of(printerId);
    this.#rolls.set(printerId, { ...roll, askedAt: roll.askedAt ?? at });
  }

  keepRoll(printerId: PrinterId): void {
    this.#rolls.set(printerId, { ...this.of(printerId), askedAt: null });
  }

  #use(printerId: PrinterId, mm: number): void {
    const { usedMm, slips, ...roll } = this.of(printerId);
    this.#rolls.set(printerId, { ...roll, usedMm: usedMm + mm, slips: slips + 1 });
  }
}
