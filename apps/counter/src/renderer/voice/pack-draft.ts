import { strToU8, zipSync } from 'fflate';
import type { CentreSettings, ServiceSettings } from '@motcua/protocol/settings-document';
import type { LocalText } from '@motcua/protocol/vocabulary';
import { groupClip, kioskScript, packScript, serviceClip, type ScriptLine, type Variety } from '@motcua/voice';
import { MANIFEST_FILE, manifestSchema, PACK_FORMAT, type PackManifest } from '@motcua/voice/manifest';
import type { ClipMeasure } from '@motcua/voice/sound';
import { safeId } from '../settings/safe-id.ts';

/** One recording: a WAV file of the right loudness. */
export type DraftClip = {
  readonly wav: Uint8Array<ArrayBuffer>;
  readonly measure: ClipMeasure;
  /** Somebody who speaks the tongue has heard it and found it right. */
  readonly checked: boolean;
};

/** A pack that is being recorded. Plain data, so that the browser can keep it. */
export type PackDraft = {
  readonly tongue: string;
  readonly variety: Variety | null;
  readonly name: string;
  readonly speaker: string;
  readonly licence: string;
  readonly clips: Readonly<Record<string, DraftClip>>;
};

export function startDraft(tongue: string): PackDraft {
  const variety = tongue === 'vi' ? 'south' : null;
  return { tongue, variety, name: '', speaker: '', licence: 'CC0-1.0', clips: {} };
}

/** What stands on a tile of the kiosk, and the clip that says it. */
export type TileName = { readonly clipId: string; readonly name: LocalText };

/** KI11: the names of the centre's services, then those of its groups. */
export function tileNamesOf({ services, serviceGroups }: Tiled): readonly TileName[] {
  return [
    ...services.map(({ serviceId, name }) => ({ clipId: serviceClip(serviceId), name })),
    ...serviceGroups.map(({ groupId, name }) => ({ clipId: groupClip(groupId), name })),
  ];
}

type Tiled = {
  readonly services: readonly Pick<ServiceSettings, 'serviceId' | 'name'>[];
  readonly serviceGroups: readonly Pick<CentreSettings['serviceGroups'][number], 'groupId' | 'name'>[];
};

/** What is to be recorded, in its order: the list of the tongue, what a kiosk says of its pages, then what stands on the centre's tiles. */
export function linesOf({ tongue, variety }: PackDraft, tiles: readonly TileName[]): readonly ScriptLine[] {
  const names = tiles.map(({ clipId, name }): ScriptLine => {
    const own = tongue === 'en' ? name.en : tongue === 'km' ? name.km : name.vi;
    return { clipId, text: own ?? name.vi, isDraft: false };
  });
  return [
    ...packScript(tongue, variety),
    ...kioskScript(tongue),
    ...names.filter(({ clipId }) => /^[a-z0-9-]{1,72}$/.test(clipId)),
  ];
}

export function putClip(draft: PackDraft, clipId: string, clip: DraftClip): PackDraft {
  return { ...draft, clips: { ...draft.clips, [clipId]: clip } };
}

export function checkClip(draft: PackDraft, clipId: string, checked: boolean): PackDraft {
  const clip = draft.clips[clipId];
  return clip === undefined ? draft : putClip(draft, clipId, { ...clip, checked });
}

/** What of a call could not be said with the pack as it is. The names of services may be left out. */
export function lackingIn(draft: PackDraft): readonly ScriptLine[] {
  return packScript(draft.tongue, draft.variety).filter(({ clipId }) => draft.clips[clipId] === undefined);
}

/** The pack's manifest; null while name or speaker are missing. `version`: when it was made. */
export function manifestOf(
  draft: PackDraft,
  tiles: readonly TileName[],
  version: string,
  taken: readonly string[],
): PackManifest | null {
  const texts = new Map(linesOf(draft, tiles).map(({ clipId, text }) => [clipId, text]));
  const clips = Object.entries(draft.clips).flatMap(([clipId, { measure, checked }]) => {
    const text = texts.get(clipId);
    return text === undefined ? [] : [[clipId, { file: `${clipId}.wav`, text, ...measure, checked }] as const];
  });
  const manifest = {
    ...{ format: PACK_FORMAT, packId: safeId(draft.name, taken, `${draft.tongue}-rieng`), name: draft.name.trim() },
    ...{ tongue: draft.tongue, variety: draft.variety, speaker: draft.speaker.trim(), licence: draft.licence.trim() },
    ...{ version, clips: Object.fromEntries(clips) },
  };
  const parsed = manifestSchema.safeParse(manifest);
  return parsed.success ? parsed.data : null;
}

/** The pack as one file: a zipped folder that any program opens. Sound does not get smaller by zipping. */
export function zipOf(draft: PackDraft, manifest: PackManifest): Uint8Array<ArrayBuffer> {
  const clips = Object.entries(manifest.clips).flatMap(([clipId, { file }]) => {
    const clip = draft.clips[clipId];
    return clip === undefined ? [] : [[`${manifest.packId}/${file}`, clip.wav] as const];
  });
  const text = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
  return zipSync({ [`${manifest.packId}/${MANIFEST_FILE}`]: text, ...Object.fromEntries(clips) }, { level: 0 });
}
