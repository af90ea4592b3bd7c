import type { KioskMenuView, PrinterView } from '@motcua/protocol';
import { kiosksRead } from '@motcua/protocol/plain-screens';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { Language, ServiceId } from '@motcua/protocol/vocabulary';
import { issuingView } from './issuing-view.ts';
import { createEstimator } from '../domain/estimate-wait.ts';
import { lateNoticeAt } from '../domain/late-notice.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { waitingCount } from '../domain/waiting-at.ts';
import { centreView, dayView } from './centre-view.ts';
import { fitView } from './fit-view.ts';
import { helpAtKiosks } from './help-views.ts';
import { kioskLocks } from './kiosk-locks.ts';
import { kiosksInPractice } from './kiosks-in-practice.ts';

/** KI10: outside the demo, Vietnamese and what somebody who speaks it has checked. */
function offeredLanguages({ languages, languageChecks, demo }: CentreSettings): Language[] {
  const isChecked = (language: Language): boolean => languageChecks.some((check) => check.language === language);
  return languages.filter((language) => demo || language === 'vi' || isChecked(language));
}

/** KI11: before the packs have been read there is nothing to speak with, and where kiosks shall be silent neither. */
function voicePacks(settings: CentreSettings, revision: number | null): KioskMenuView['voicePacks'] {
  if (revision === null || !kiosksRead(settings.voice)) return [];
  return offeredLanguages(settings).flatMap((language) => {
    const pack = settings.voice.packs.find(({ tongue }) => tongue === (language as string));
    return pack ? [{ language, packId: pack.packId, revision }] : [];
  });
}

/** ES2: services to which a procedure leads that has a page on the public service portal. */
function servicesOnPortal({ procedures }: CentreSettings): ReadonlySet<ServiceId> {
  const known = procedures.filter(({ portalUrl }) => portalUrl !== null);
  return new Set(known.flatMap(({ serviceId }) => serviceId ?? []));
}

/** The kiosk's tiles. `at`: hub time, because issuing opens and closes by itself (IS3). `packsRevision`: of the voice packs. */
export function kioskMenuView(
  state: QueueState,
  index: SettingsIndex,
  printers: readonly PrinterView[],
  at: number,
  packsRevision: number | null,
): KioskMenuView {
  const { settings } = index;
  const estimator = createEstimator(state, at);
  const onPortal = servicesOnPortal(settings);
  return fitView((most) => ({
    centre: centreView(index),
    demo: settings.demo,
    languages: offeredLanguages(settings),
    day: dayView(state),
    services: settings.services.slice(0, most).map((service) => ({
      serviceId: service.serviceId,
      name: service.name,
      hint: service.hint,
      icon: service.icon,
      waiting: waitingCount(state, [service.serviceId]),
      issuing: issuingView(state, index, service.serviceId, at),
      wait: estimator?.estimate({ serviceId: service.serviceId, priority: 'ordinary', place: null }, at) ?? null,
      lateNotice: lateNoticeAt(service, index.calendar, at),
      asksReceipt: service.askReceipt,
      ...(onPortal.has(service.serviceId) ? { onPortal: true } : {}),
    })),
    groups: settings.serviceGroups.slice(0, most).map((group) => ({ ...group, serviceIds: [...group.serviceIds] })),
    procedures: settings.procedures.length,
    voicePacks: voicePacks(settings, packsRevision),
    personNeeded: settings.issuing.perPersonPerDay !== null,
    priorityGroups: [...settings.issuing.priorityGroups],
    needFlags: [...settings.issuing.needFlags],
    locked: kioskLocks(state, most).map(({ since: _since, by: _by, ...lock }) => lock),
    help: helpAtKiosks(state, most),
    inPractice: kiosksInPractice(state, most),
    printers: printers.slice(0, most),
  }));
}
