import { readableDigest, type ReserveKit, type ReserveKitReply } from '@motcua/protocol';
import type { PrinterSettings, ServiceSettings } from '@motcua/protocol/settings-document';
import type { Actor, DeviceId, PrinterId } from '@motcua/protocol/vocabulary';
import { dateAfter } from '../domain/local-calendar.ts';
import { issuingSpans, openingOf } from '../domain/opening-hours.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { centreView } from './centre-view.ts';

/** Longer than any holiday. */
const DAYS_AHEAD = 31;

/** HL1: what a kiosk with a printer of its own is told. `known`: the revision of the kit that it has. */
export function reserveReply(
  state: QueueState,
  { actor, printerId }: { readonly actor: Actor; readonly printerId: PrinterId | null },
  known: string | null,
  at: number,
): ReserveKitReply {
  const kit = actor.kind === 'device' ? reserveKit(state, actor.deviceId, printerId, at) : null;
  if (kit === null) return { kind: 'none' };
  return kit.revision === known ? { kind: 'same' } : { kind: 'kit', kit };
}

/**
 * What a kiosk needs to give numbers while the hub is away. Null: its slips come out of no port of its own, nothing is
 * reserved, or the centre asks who presses, which nobody can check there.
 */
function reserveKit(state: QueueState, deviceId: DeviceId, printerId: PrinterId | null, at: number): ReserveKit | null {
  const { index } = state;
  const printer = index && ownPrinter(index.settings.printers, deviceId, printerId);
  if (!index || !printer || index.settings.issuing.perPersonPerDay !== null) return null;
  const { settings } = index;
  const services = settings.services.flatMap((service) => {
    const isReserved = (index.series.get(service.seriesId)?.reserve ?? null) !== null;
    return isReserved ? [serviceInKit(index, service, at)] : [];
  });
  if (services.length === 0) return null;
  const used = new Set(services.map(({ templateId }) => templateId));
  const kit = {
    centre: centreView(index),
    demo: settings.demo,
    follow: settings.follow,
    templates: settings.slipTemplates.filter(({ templateId }) => used.has(templateId)),
    printer,
    services,
  };
  return { revision: readableDigest(JSON.stringify(kit), 11), ...kit };
}

function ownPrinter(
  printers: readonly PrinterSettings[],
  deviceId: DeviceId,
  printerId: PrinterId | null,
): PrinterSettings | null {
  const bound = printers.find((printer) => printer.printerId === printerId);
  return bound?.connection.kind === 'kiosk' && bound.connection.deviceId === deviceId ? bound : null;
}

function serviceInKit(index: SettingsIndex, service: ServiceSettings, at: number): ReserveKit['services'][number] {
  const { serviceId, seriesId, name, slipNotes, slipTemplateId, lateNotice, dailyLimit } = service;
  return {
    ...{ serviceId, seriesId, name, lateNotice, dailyLimit },
    slipNotes: [...slipNotes],
    templateId: slipTemplateId ?? index.settings.slipTemplateId,
    counters: (index.countersOfService.get(serviceId) ?? []).map(({ label }) => label),
    hours: hoursOf(index, service, at),
  };
}

/** Today's, and those of the next day that has any: so long a lease holds. */
function hoursOf({ settings, calendar }: SettingsIndex, { serviceId }: ServiceSettings, at: number) {
  const spansOf = (date: string) =>
    issuingSpans(settings, openingOf(settings, date, serviceId)).map(({ from, to }) => ({
      from: calendar.instantOf(date, from),
      to: calendar.instantOf(date, to),
    }));
  const { date } = calendar.localMoment(at);
  for (let days = 1; days <= DAYS_AHEAD; days += 1) {
    const next = spansOf(dateAfter(date, days));
    if (next.length > 0) return [...spansOf(date), ...next];
  }
  return spansOf(date);
}
