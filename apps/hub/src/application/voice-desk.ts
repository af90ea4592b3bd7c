import type { DeviceHealthView, DisplayVoiceView, ReportVoice } from '@motcua/protocol';
import type { DeviceId, ZoneId } from '@motcua/protocol/vocabulary';
import type { QueueState } from '../domain/queue-state.ts';
import type { Appliances } from '../ports/appliances.ts';
import type { VoiceReports } from '../ports/voice-reports.ts';
import { chooseSpeaker, type Candidate } from './choose-speaker.ts';

export type VoiceDeskParts = {
  readonly state: () => QueueState;
  readonly appliances: () => Pick<Appliances, 'list'>;
  /** Another figure after each change of the packs; null before they have been read. */
  readonly packsRevision: () => number | null;
  /** What these displays are told of the voice may be something else now. */
  readonly onChanged: (deviceIds: readonly DeviceId[]) => void;
};

type Told = { readonly deviceId: DeviceId; readonly report: ReportVoice };

/** VO4, VO5: hears from the displays whether they can be heard, and says which one of each room speaks. In memory alone. */
export class VoiceDesk implements VoiceReports {
  readonly #parts: VoiceDeskParts;
  /** By connection, in the order in which they came. */
  readonly #told = new Map<string, Told>();
  /** Who speaks in each room; kept while it can, so that the voice does not wander. */
  #speakers: ReadonlyMap<ZoneId, DeviceId> = new Map();

  constructor(parts: VoiceDeskParts) {
    this.#parts = parts;
  }

  told(speaker: string, deviceId: DeviceId, report: ReportVoice): void {
    this.#told.set(speaker, { deviceId, report });
    this.changed();
  }

  gone(speaker: string): void {
    if (this.#told.delete(speaker)) this.changed();
  }

  /** Displays came or went, or the settings or the packs have changed. */
  changed(): void {
    this.#choose();
    this.#parts.onChanged(this.#displays());
  }

  /** Null: there are no settings yet, or the packs have not been read: a display then keeps to what it knows. */
  viewOf(deviceId: DeviceId): DisplayVoiceView | null {
    const settings = this.#parts.state().index?.settings;
    const packsRevision = this.packsRevision();
    if (!settings || packsRevision === null) return null;
    const { packs, always, ticketLanguage, numbers, twiceWhenQuiet, volumePercent, serviceNames } = settings.voice;
    return {
      speaks: this.#speaks(deviceId),
      packs: packs.map((pack) => ({ ...pack })),
      always: [...always],
      ...{ ticketLanguage, numbers, twiceWhenQuiet, volumePercent, serviceNames },
      packsRevision,
    };
  }

  /** Another figure after each change of the packs; null before they have been read. */
  packsRevision(): number | null {
    return this.#parts.packsRevision();
  }

  health(): DeviceHealthView['voices'] {
    return [...this.#latest()].map(([deviceId, { sound, missing, unplayable }]) => ({
      ...{ deviceId, sound, missing: [...missing], unplayable: [...unplayable] },
      speaks: this.#speaks(deviceId),
    }));
  }

  /** A display that the hub does not know any more, or not yet, speaks where nobody else does. */
  #speaks(deviceId: DeviceId): boolean {
    const speaker = this.#speakers.get(this.#zoneOf(deviceId));
    return speaker === undefined || speaker === deviceId;
  }

  #choose(): void {
    const settings = this.#parts.state().index?.settings;
    if (!settings) return;
    const reports = this.#latest();
    const candidates = this.#displays().map((deviceId): Candidate => {
      return { deviceId, zoneId: this.#zoneOf(deviceId), isHeard: reports.get(deviceId)?.sound === 'ready' };
    });
    const chosen = new Map<ZoneId, DeviceId>();
    for (const zoneId of new Set(candidates.map((candidate) => candidate.zoneId))) {
      const zone = settings.voice.zones.find((one) => one.zoneId === zoneId);
      const there = candidates.filter((candidate) => candidate.zoneId === zoneId);
      const speaker = chooseSpeaker(there, zone?.speakerId ?? null, this.#speakers.get(zoneId) ?? null);
      if (speaker !== null) chosen.set(zoneId, speaker);
    }
    this.#speakers = chosen;
  }

  #zoneOf(deviceId: DeviceId): ZoneId {
    const screens = this.#parts.state().index?.settings.screens;
    const own = screens?.displays.find((display) => display.deviceId === deviceId);
    return (own ?? screens?.usual)?.zoneId ?? ('' as ZoneId);
  }

  /** The connected ones, in the order in which they told first. */
  #displays(): readonly DeviceId[] {
    const connected = this.#parts
      .appliances()
      .list()
      .filter(({ role, connected: isThere }) => role === 'display' && isThere)
      .map(({ deviceId }) => deviceId);
    const told = [...this.#latest().keys()].filter((deviceId) => connected.includes(deviceId));
    return [...new Set([...told, ...connected])];
  }

  /** A display that has come anew may still have its last connection for a moment: the newest word counts. */
  #latest(): ReadonlyMap<DeviceId, ReportVoice> {
    const latest = new Map<DeviceId, ReportVoice>();
    for (const { deviceId, report } of this.#told.values()) latest.set(deviceId, report);
    return latest;
  }
}
