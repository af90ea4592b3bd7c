import {
  askCatalogueSchema,
  askReserveSchema,
  commandEnvelopeSchema,
  commandIdSchema,
  devicePortReportSchema,
  listWaitingSchema,
  lookUpCodeSchema,
  reportAnnouncementsSchema,
  reportApplianceSchema,
  reportGlassSchema,
  reportVoiceSchema,
  outcomeOfSchema,
  tryPrinterSchema,
  watchCountersSchema,
  type CatalogueReply,
  type CommandReply,
  type CommandType,
  type CounterId,
  type LookUpReply,
  type OutcomeOfReply,
  type Rejection,
  type RejectionCode,
  type ReserveKitReply,
  type WaitingReply,
  type WatchReply,
} from '@motcua/protocol';
import type { z } from 'zod';
import type { QuestionName } from '../../access/policy.ts';
import type { CommandHandler } from '../../ports/command-handler.ts';
import type { DeviceDoors } from './appliance-doors.ts';
import type { GatewayParts } from './gateway-parts.ts';
import { issuerOf, keyOf, roleOf, type Guest } from './guest.ts';
import type { LentPorts } from './lent-ports.ts';
import type { PaidCommands } from './paid-commands.ts';
import { isReply, type HubSocket, type Reply } from './wire-types.ts';

type Parts = Pick<GatewayParts, 'policy' | 'locks' | 'rates' | 'log' | 'measurements'> & {
  readonly paid: PaidCommands;
  readonly lentPorts: LentPorts;
  readonly doors: DeviceDoors;
};

/** AC14: commands that name a slip or an appointment by a code, and the refusals that say that there is none. */
const CODE_COMMANDS: ReadonlySet<CommandType> = new Set<CommandType>(['cancel-by-slip', 'return-by-slip', 'check-in']);
const WRONG_CODE: ReadonlySet<RejectionCode> = new Set<RejectionCode>(['unknown-slip', 'unknown-appointment']);

/**
 * Answers the messages of one connection: shape, then right, then rate, then the queue. A message without
 * a callback is not executed, for its sender could not learn what became of it.
 */
export function answerMessages(
  parts: Parts,
  commands: CommandHandler,
  socket: HubSocket,
  guest: Guest,
  watchCounters: (counterIds: readonly CounterId[]) => void,
): void {
  const role = roleOf(guest);
  const issuer = issuerOf(guest);

  function on(name: 'command' | QuestionName, answer: (content: unknown, reply: Reply) => void): void {
    socket.on(name, (content: unknown, reply: unknown) => {
      if (!isReply(reply)) return;
      try {
        answer(content, reply);
      } catch (fault) {
        parts.log.error({ event: 'message-fault', message: name, err: fault }, 'A message could not be answered');
      }
    });
  }

  function onFault(fault: unknown): void {
    parts.log.error({ event: 'message-fault', err: fault }, 'A message could not be answered');
  }

  on('command', (content, reply) => {
    const envelope = commandEnvelopeSchema.safeParse(content);
    if (!envelope.success) {
      const commandId = commandIdSchema.safeParse((content as { commandId?: unknown } | null)?.commandId).data ?? null;
      parts.measurements.commandAnswered('unknown', 'malformed');
      parts.log.warn({ event: 'command', outcome: 'malformed', by: keyOf(guest) }, 'A message of wrong shape');
      return reply({ kind: 'rejected', commandId, rejection: malformed(envelope.error) } satisfies CommandReply);
    }
    const { commandId, command } = envelope.data;
    const refuse = (rejection: Rejection) => {
      parts.measurements.commandAnswered(command.type, rejection.code);
      const device = guest.kind === 'device' ? guest.device.name : null;
      const fields = { event: 'command', command: command.type, outcome: rejection.code, by: nameInLog(guest), device };
      parts.log.warn(fields, 'A command was refused at the door');
      reply({ kind: 'rejected', commandId, rejection } satisfies CommandReply);
    };
    if (!parts.policy.mayCommand(role, command.type)) return refuse({ code: 'forbidden' });
    const isLocked = guest.kind === 'staff' && parts.locks.leftMs(guest.member.sessionHash) === 0;
    if (isLocked && parts.policy.locksCommand(command.type)) return refuse({ code: 'session-locked' });
    if (isLocked && parts.locks.isPanelLocked(guest.member) && !parts.policy.goesUnderCover(command.type)) {
      return refuse({ code: 'session-locked' });
    }
    if (command.type === 'issue-ticket' && !parts.paid.has(keyOf(guest), commandId)) {
      const retryAfterMs = parts.rates.tickets.take(keyOf(guest));
      if (retryAfterMs > 0) return refuse({ code: 'rate-limited', retryAfterMs });
      parts.paid.remember(keyOf(guest), commandId);
    }
    const namesCode = guest.kind === 'device' && CODE_COMMANDS.has(command.type);
    if (namesCode) {
      const retryAfterMs = parts.rates.codes.restLeftMs(keyOf(guest));
      if (retryAfterMs > 0) return refuse({ code: 'rate-limited', retryAfterMs });
    }
    const by = isLocked ? issuerOf(guest, parts.policy.roleWhileLocked(guest.member.role)) : issuer;
    commands.handle(by, envelope.data).then((answer) => {
      if (isLocked && answer.kind === 'rejected' && parts.policy.isRefusedForRank(command, answer.rejection.code)) {
        return refuse({ code: 'session-locked' });
      }
      if (namesCode && answer.kind === 'rejected' && WRONG_CODE.has(answer.rejection.code)) {
        parts.rates.codes.noteWrong(keyOf(guest));
      }
      reply(answer);
      parts.measurements.commandAnswered(command.type, answer.kind === 'accepted' ? 'accepted' : answer.rejection.code);
    }, onFault);
  });

  function onQuestion<T>(name: QuestionName, schema: z.ZodType<T>, answer: (question: T, reply: Reply) => void): void {
    on(name, (content, reply) => {
      const question = schema.safeParse(content);
      if (!question.success) return reply(rejected(malformed(question.error)));
      if (!parts.policy.mayAsk(role, name)) return reply(rejected({ code: 'forbidden' }));
      answer(question.data, reply);
    });
  }

  onQuestion('outcome-of', outcomeOfSchema, ({ commandId }, reply) => {
    commands.outcomeOf(issuer, commandId).then((answer) => reply(answer satisfies OutcomeOfReply), onFault);
  });

  onQuestion('watch-counters', watchCountersSchema, ({ counterIds }, reply) => {
    const unknown = counterIds.find((counterId) => commands.currentView('counter', counterId) === null);
    if (unknown !== undefined) return reply(rejected({ code: 'unknown-counter', counterId: unknown }));
    watchCounters(counterIds);
    reply({ kind: 'accepted' } satisfies WatchReply);
  });

  onQuestion('list-waiting', listWaitingSchema, (query, reply) => {
    reply(commands.listWaiting(query) satisfies WaitingReply);
  });

  onQuestion('report-announcements', reportAnnouncementsSchema, ({ reports }, reply) => {
    commands.announcements.told(socket.id, reports);
    reply({ kind: 'accepted' } satisfies WatchReply);
  });
  onQuestion('report-voice', reportVoiceSchema, (report, reply) => {
    if (guest.kind === 'device') commands.voices.told(socket.id, guest.device.deviceId, report);
    reply({ kind: 'accepted' } satisfies WatchReply);
  });
  onQuestion('report-glass', reportGlassSchema, ({ measure }, reply) => {
    if (guest.kind === 'device') commands.glasses.told(guest.device.deviceId, measure);
    reply({ kind: 'accepted' } satisfies WatchReply);
  });
  if (role === 'display') {
    socket.once('disconnect', () => {
      commands.announcements.gone(socket.id);
      commands.voices.gone(socket.id);
    });
  }
  onQuestion('report-device-port', devicePortReportSchema, (report, reply) => {
    const isHeard = guest.kind === 'device' && parts.lentPorts.report(guest.device.deviceId, socket, report);
    reply(isHeard ? ({ kind: 'accepted' } satisfies WatchReply) : rejected({ code: 'forbidden' }));
  });
  onQuestion('report-appliance', reportApplianceSchema, (told, reply) => {
    if (guest.kind === 'device') parts.doors.told(guest.device.deviceId, told);
    reply({ kind: 'accepted' } satisfies WatchReply);
  });
  onQuestion('look-up-code', lookUpCodeSchema, (question, reply) => {
    // Who is signed in could have read the whole line: there is nothing to guess.
    if (guest.kind !== 'device') return reply(commands.lookUpForStaff(question) satisfies LookUpReply);
    const { codes } = parts.rates;
    const retryAfterMs = codes.restLeftMs(keyOf(guest));
    if (retryAfterMs > 0) return reply(rejected({ code: 'rate-limited', retryAfterMs }));
    const answer = commands.lookUpCode(question);
    if (answer.kind === 'not-found') codes.noteWrong(keyOf(guest));
    reply(answer satisfies LookUpReply);
  });
  onQuestion('ask-catalogue', askCatalogueSchema, (question, reply) => {
    const answer = (told: CatalogueReply) => reply(told);
    Promise.resolve(commands.askCatalogue(issuer, question)).then(answer, onFault);
  });
  onQuestion('ask-reserve', askReserveSchema, (question, reply) => {
    reply(commands.askReserve(issuer, question) satisfies ReserveKitReply);
  });
  onQuestion('try-printer', tryPrinterSchema, (_wish, reply) => {
    commands.tryPrinter(issuer).then((answer) => reply(answer), onFault);
  });
}

function rejected(rejection: Rejection) {
  return { kind: 'rejected', rejection } as const satisfies WatchReply;
}

/** Says where and how a message is wrong, in the lengths that the protocol allows. */
function malformed(error: z.ZodError): Rejection {
  const issue = error.issues[0];
  const path = issue?.path.map(String).join('.').slice(0, 200) ?? '';
  return { code: 'malformed', path, problem: (issue?.message ?? 'wrong shape').slice(0, 200) };
}

/** A device or a role, never a person. */
function nameInLog(guest: Guest): string {
  return guest.kind === 'device' ? keyOf(guest) : guest.member.role;
}
