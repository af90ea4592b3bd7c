import type { AnnouncementDesk } from '../application/announcement-desk.ts';
import type { ViewBoard } from '../application/publish-views.ts';
import type { ListDesk } from '../application/list-desk.ts';
import type { PrinterTrials } from '../application/printer-trials.ts';
import type { ReserveDesk } from '../application/reserve-desk.ts';
import type { Standstill } from '../application/watch-standstill.ts';
import type { Writer } from '../application/writer.ts';
import { linesOfCounter } from '../domain/call-order.ts';
import { printerOfKiosk } from '../domain/printer-of-kiosk.ts';
import type { Clock } from '../ports/clock.ts';
import type { CommandHandler, CommandIssuer } from '../ports/command-handler.ts';
import { answerCatalogue } from '../projections/catalogue/answer-catalogue.ts';
import type { GlassReports } from '../ports/kiosk-glasses.ts';
import type { VoiceReports } from '../ports/voice-reports.ts';
import { lookUpCode, lookUpForStaff } from '../projections/code-look-up.ts';
import { fitView } from '../projections/fit-view.ts';
import { reserveReply } from '../projections/reserve-kit.ts';
import { waitingPage } from '../projections/waiting-entries.ts';

export type CommandDoorParts = {
  readonly writer: Writer;
  readonly board: ViewBoard;
  readonly announcements: AnnouncementDesk;
  readonly voices: VoiceReports;
  readonly glasses: GlassReports;
  readonly reserves: Pick<ReserveDesk, 'told'>;
  readonly lists: Pick<ListDesk, 'print'>;
  readonly printerTrials: Pick<PrinterTrials, 'try'>;
  readonly clock: Clock;
  readonly standstill: Standstill;
};

/** What the gateway may ask of the queue. */
export function commandDoor(parts: CommandDoorParts): CommandHandler {
  const { writer, board, announcements, voices, glasses, reserves, lists, printerTrials, clock, standstill } = parts;
  /** SL2: a connection may be older than the settings. */
  const present = (issuer: CommandIssuer): CommandIssuer => {
    const { actor, printerId } = issuer;
    if (actor.kind !== 'device' || actor.role !== 'kiosk') return issuer;
    return { actor, printerId: printerOfKiosk(writer.state, { deviceId: actor.deviceId, printerId }) };
  };
  return {
    printerOf: (issuer) => present(issuer).printerId,
    handle: (issuer, envelope) => {
      const ageMs = envelope.ageMs + standstill.heldUpMs();
      return writer.handle(present(issuer), { ...envelope, ageMs });
    },
    outcomeOf: (issuer, commandId) => writer.outcomeOf(issuer, commandId),
    ...{ announcements, voices, glasses },
    currentView: (view, key) => board.current(view, key),
    listWaiting: ({ counterId, offset, limit }) => {
      const counter = writer.state.index?.counters.get(counterId);
      if (!counter) return { kind: 'rejected', rejection: { code: 'unknown-counter', counterId } };
      const page = (most: number) => waitingPage(writer.state, linesOfCounter(counter), offset, Math.min(limit, most));
      return { kind: 'page', page: fitView(page) };
    },
    lookUpCode: ({ code }) => lookUpCode(writer.state, code, clock.now()),
    lookUpForStaff: ({ code }) => lookUpForStaff(writer.state, code, clock.now()),
    askCatalogue: (issuer, question) =>
      question.kind === 'print-list'
        ? lists.print(present(issuer), question)
        : answerCatalogue(writer.state.index?.settings ?? null, question),
    askReserve: (issuer, { known, story }) => {
      if (issuer.actor.kind === 'device' && story !== null) reserves.told(issuer.actor.deviceId, story);
      return reserveReply(writer.state, present(issuer), known, clock.now());
    },
    tryPrinter: (issuer) => printerTrials.try(present(issuer)),
  };
}
