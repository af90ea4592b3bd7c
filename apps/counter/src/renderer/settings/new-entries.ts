import type {
  CallingProfile,
  CallingRule,
  CentreSettings,
  CounterSettings,
  SeriesSettings,
  ServiceSettings,
} from '@motcua/protocol/settings-document';
import { BUILT_IN_SLIP_TEMPLATE } from '@motcua/protocol/ready-slip-templates';
import type { ServiceGroup } from '@motcua/protocol/service-catalogue';
import type {
  CounterId,
  LocalText,
  ProfileId,
  SeriesId,
  ServiceGroupId,
  ServiceId,
  SlipTemplateId,
} from '@motcua/protocol/vocabulary';
import { newBoardLine } from './new-boards.ts';
import { newKeypadLine, newScanner } from './new-inputs.ts';
import { newPrinter } from './new-printers.ts';
import { newProcedure } from './new-procedure.ts';
import { safeId } from './safe-id.ts';

/** The lists of a document whose entries have an id that the page makes. */
export const ID_OF = {
  services: 'serviceId',
  serviceGroups: 'groupId',
  procedures: 'code',
  series: 'seriesId',
  counters: 'counterId',
  profiles: 'profileId',
  printers: 'printerId',
  boardLines: 'lineId',
  scanners: 'scannerId',
  keypadLines: 'lineId',
  slipTemplates: 'templateId',
} as const;
export type EntryList = keyof typeof ID_OF;
export type Entry<List extends EntryList> = CentreSettings[List][number];

/** Letters that are heard apart (no O, Q, I), in the order in which they are given. */
const PREFIXES = ['A', 'C', 'H', 'L', 'M', 'S', 'U', 'X', 'K', 'R', 'V', 'Y', 'G', 'N', 'E'] as const;

export function idsOf(settings: CentreSettings, list: EntryList): readonly string[] {
  const entries: readonly Readonly<Record<string, unknown>>[] = settings[list];
  return entries.map((entry) => String(entry[ID_OF[list]]));
}

/** `name`: what the new entry is called until somebody says better, in Vietnamese. */
export function newEntry<List extends EntryList>(settings: CentreSettings, list: List, name: string): Entry<List> {
  const id = safeId(name, idsOf(settings, list), list);
  const makers: { readonly [K in EntryList]: () => Entry<K> } = {
    services: () => newService(settings, id, text(name)),
    serviceGroups: (): ServiceGroup => ({
      groupId: id as ServiceGroupId,
      ...{ name: text(name), hint: text(name), icon: 'document', serviceIds: [] },
    }),
    procedures: () => newProcedure(settings, id, name),
    series: () => newSeries(settings, id),
    counters: () => newCounter(settings, id),
    profiles: (): CallingProfile => ({
      profileId: id as ProfileId,
      name: text(name),
      rules: [{ kind: 'appointments' }],
    }),
    boardLines: () => newBoardLine(id, name),
    scanners: () => newScanner(settings, id, name),
    keypadLines: () => newKeypadLine(settings, id, name),
    slipTemplates: () => ({ ...BUILT_IN_SLIP_TEMPLATE, templateId: id as SlipTemplateId, name }),
    printers: () => newPrinter(id, name),
  };
  return makers[list]();
}

function text(vi: string): LocalText {
  return { vi, en: null, km: null };
}

function newService({ series }: CentreSettings, id: string, name: LocalText): ServiceSettings {
  return {
    serviceId: id as ServiceId,
    name,
    hint: text(name.vi),
    icon: 'document',
    seriesId: series[0]?.seriesId ?? ('' as SeriesId),
    slipNotes: [],
    slipTemplateId: null,
    weeklyHours: null,
    dailyLimit: null,
    lateNotice: null,
    askReceipt: false,
    usualMinutes: 10,
  };
}

function newSeries({ series }: CentreSettings, id: string): SeriesSettings {
  const used = series.map(({ prefix }) => prefix);
  const prefix = PREFIXES.find((letter) => !used.includes(letter)) ?? '';
  return {
    ...{ seriesId: id as SeriesId, prefix, first: 1, last: 799, digits: 3, atEnd: 'wrap' },
    ...{ reserve: { first: 800, last: 899, perKiosk: 25 }, pad: { first: 900, last: 999 } },
  };
}

function newCounter({ counters }: CentreSettings, id: string): CounterSettings {
  const labels = counters.map(({ label }) => Number(label)).filter((label) => Number.isInteger(label));
  const label = String(Math.max(0, ...labels) + 1);
  return {
    ...{ counterId: id as CounterId, label, name: text(`Quầy ${label}`) },
    ...{ serviceIds: [], mainServiceIds: [], profileId: null },
  };
}

/** A rule with figures that are a good beginning. */
export function newRule(kind: CallingRule['kind'], settings: CentreSettings): CallingRule {
  switch (kind) {
    case 'appointments':
      return { kind };
    case 'ageing':
      return { kind, afterMinutes: 30 };
    case 'main-services':
      return { kind, othersAfterMinutes: 15 };
    case 'language':
      return { kind, leaveForMinutes: 10 };
    case 'priority':
      return { kind, priority: 1, ordinary: 1 };
    case 'weights':
      return { kind, weights: settings.services.map(({ serviceId }) => ({ serviceId, weight: 1 })) };
  }
}
