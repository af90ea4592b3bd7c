import type { DeviceId, Tongue, VoicePackId, ZoneId } from './vocabulary.ts';

/** How calls are spoken in the waiting room. */
export type VoiceSettings = {
  /** The pack in use for each tongue; a tongue without one is not spoken. */
  readonly packs: readonly { readonly tongue: Tongue; readonly packId: VoicePackId }[];
  /** Spoken at every call, in this order. */
  readonly always: readonly Tongue[];
  /** And then in the ticket's language, where a pack for it is in use. */
  readonly ticketLanguage: boolean;
  /** `digits`: "A, không bốn hai". */
  readonly numbers: 'digits' | 'whole';
  /** With none waiting to be spoken, number and counter are said twice. */
  readonly twiceWhenQuiet: boolean;
  /** 0 to 100. */
  readonly volumePercent: number;
  /** Whether the service is named in a call, from its own clip in the pack alone. */
  readonly serviceNames: boolean;
  /**
   * KI11: whether kiosks read aloud, and clips of the names on their tiles are made for it. Left out, as in settings of before:
   * clips are made where the hall says names, and kiosks read what there are clips for.
   */
  readonly kioskNames?: boolean | undefined;
  readonly zones: readonly VoiceZone[];
};

/** A room in which one display speaks. */
export type VoiceZone = {
  readonly zoneId: ZoneId;
  readonly name: string;
  /** Null = the hub chooses one of its displays that is connected. */
  readonly speakerId: DeviceId | null;
};
