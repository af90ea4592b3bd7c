import {
  watchReplySchema,
  type DevicePortReply,
  type DevicePortReport,
  type DevicePortRequest,
  type Handshake,
} from '@motcua/protocol';
import type { HubDoor } from './hub-door.ts';
import type { ReplySchema } from './reply-schema.ts';

/**
 * The ports of this machine, as far as its program opens them for the hub (SL3). Told of each connection and of its end:
 * what was open for one must not outlive it.
 */
export interface PortLender {
  /** What the handshake says of them. */
  readonly announced: Pick<Handshake, 'lendsPorts' | 'listsPorts'>;
  /** Reads what the hub asks. It comes with the ports, so that no page carries it. */
  readonly requests: ReplySchema<DevicePortRequest>;
  /** A connection stands. `report` tells whether the hub has taken the report; it never rejects. */
  enter(report: (report: DevicePortReport) => Promise<boolean>): void;
  /** Never rejects. */
  answer(request: DevicePortRequest): Promise<DevicePortReply>;
  /** The connection is over. Also called when there was none. */
  leave(): void;
}

/** Null: what was asked was not understood. */
export async function answerRequest(ports: PortLender, raw: unknown): Promise<DevicePortReply | null> {
  const request = ports.requests.safeParse(raw);
  return request.success ? ports.answer(request.data) : null;
}

/** How reports reach the hub on one connection; whether it has taken one is the answer. */
export function reportThrough<Report>(
  door: HubDoor,
  question: 'report-device-port' | 'report-appliance',
): (report: Report) => Promise<boolean> {
  return (report) =>
    new Promise((resolve) => {
      door.ask(question, report, (raw) => {
        resolve(watchReplySchema.safeParse(raw).data?.kind === 'accepted');
      });
    });
}
