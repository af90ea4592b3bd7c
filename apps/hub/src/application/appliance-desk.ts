import type {
  ApplianceAct,
  ApplianceDone,
  ApplianceReply,
  ApplianceTold,
  ApplianceWish,
  ReportAppliance,
} from '@motcua/protocol';
import { APPLIANCE_LIMITS } from '@motcua/protocol/appliances';
import type { MachineRefusal } from '@motcua/protocol/machines';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { ApplianceAnswer, ApplianceDoors } from '../ports/appliance-doors.ts';
import type { Appliances } from '../ports/appliances.ts';
import type { Logger } from '../ports/logger.ts';

/** A picture of a large glass takes a slow PC two seconds, a program for the sound three. */
const ANSWER_WITHIN_MS = 8_000;
/** Each part of what it has ready. */
const PART_WITHIN_MS = 4_000;

export type ApplianceDeskParts = {
  readonly doors: ApplianceDoors;
  readonly appliances: () => Pick<Appliances, 'nameOf'>;
  readonly logger: Logger;
};

type Known = Pick<ApplianceTold, 'lines'> & { readonly program: NonNullable<ApplianceTold['program']> };

/** AP7, AP8: what kiosks and displays have told of themselves, and what an administrator wants of them. */
export class ApplianceDesk {
  readonly #parts: ApplianceDeskParts;
  /** Of this run of the hub; each device has more in its own files. */
  readonly #known = new Map<DeviceId, Known>();

  constructor(parts: ApplianceDeskParts) {
    this.#parts = parts;
    parts.doors.onTold((deviceId, told) => this.#take(deviceId, told));
  }

  async control(deviceId: DeviceId, wish: ApplianceWish): Promise<ApplianceDone | MachineRefusal> {
    const { doors, appliances } = this.#parts;
    const name = appliances().nameOf(deviceId);
    if (name === null) return 'unknown-machine';
    if (wish.kind === 'tell') return { told: this.#told(deviceId), content: null };
    const answer = await doors.ask(deviceId, actOf(wish, name), ANSWER_WITHIN_MS);
    if (typeof answer === 'string') return refusalOf(answer);
    switch (answer.kind) {
      case 'done':
        return { told: null, content: null };
      case 'content':
        return this.#fetch(deviceId, answer);
      case 'cannot':
        return answer.reason;
      case 'part':
        return 'no-answer';
    }
  }

  /** The version of its program, as it said itself; null: it is a page, or has not been here since the hub's start. */
  programOf(deviceId: DeviceId): string | null {
    return this.#known.get(deviceId)?.program.version ?? null;
  }

  #told(deviceId: DeviceId): ApplianceTold {
    const known = this.#known.get(deviceId);
    return {
      connected: this.#parts.doors.isConnected(deviceId),
      program: known?.program ?? null,
      lines: known?.lines ?? [],
    };
  }

  /** One part after the other; a device that stops in the middle has not answered. */
  async #fetch(
    deviceId: DeviceId,
    { contentId, parts, type }: Extract<ApplianceReply, { kind: 'content' }>,
  ): Promise<ApplianceDone | MachineRefusal> {
    const pieces: Buffer[] = [];
    for (let part = 0; part < parts; part += 1) {
      const answer = await this.#parts.doors.ask(deviceId, { kind: 'send-part', contentId, part }, PART_WITHIN_MS);
      if (typeof answer === 'string') return refusalOf(answer);
      if (answer.kind !== 'part') return answer.kind === 'cannot' ? answer.reason : 'no-answer';
      pieces.push(Buffer.from(answer.bytes, 'base64'));
    }
    return { told: null, content: { type, bytes: Buffer.concat(pieces).toString('base64') } };
  }

  #take(deviceId: DeviceId, { version, keeping, lines }: ReportAppliance): void {
    const before = this.#known.get(deviceId)?.lines ?? [];
    const program = { version, keeping };
    this.#known.set(deviceId, { program, lines: [...before, ...lines].slice(-APPLIANCE_LIMITS.linesKept) });
    for (const { at, message, detail } of lines) {
      this.#parts.logger.info({ event: 'appliance-log', deviceId, toldAt: at, message, detail }, 'A device tells');
    }
  }
}

function actOf(wish: Exclude<ApplianceWish, { kind: 'tell' }>, name: string): ApplianceAct {
  return wish.kind === 'identify' ? { ...wish, name: name.slice(0, 60), forMs: APPLIANCE_LIMITS.identifyMs } : wish;
}

function refusalOf(answer: Extract<ApplianceAnswer, string>): MachineRefusal {
  return answer === 'away' ? 'not-open' : 'no-answer';
}
