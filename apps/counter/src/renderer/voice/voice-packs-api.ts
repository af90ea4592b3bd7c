import { readManifest, voicePackListSchema, type VoicePackList } from '@motcua/voice/manifest';
import { strFromU8, unzipSync } from 'fflate';

export type HeldPack = VoicePackList['packs'][number];

/** What became of a pack that was brought. `where`: what does not fit. */
export type BroughtPack =
  | { readonly kind: 'taken'; readonly name: string }
  | { readonly kind: 'unusable'; readonly where: string }
  | { readonly kind: 'too-large' }
  /** The hub's disk has no room for it. */
  | { readonly kind: 'full' }
  | { readonly kind: 'no-pack' };

/** Null: the hub does not answer. */
export async function readPacks(): Promise<readonly HeldPack[] | null> {
  try {
    const answer = await fetch('/voice-packs', { cache: 'no-store' });
    return voicePackListSchema.parse(await answer.json()).packs;
  } catch {
    return null;
  }
}

/** Hands a zipped pack to the hub, under the id that its manifest names. */
export async function bringPack(zip: Uint8Array<ArrayBuffer>): Promise<BroughtPack> {
  const manifest = manifestIn(zip);
  if (manifest === null) return { kind: 'no-pack' };
  if (manifest.kind === 'unusable') return { kind: 'unusable', where: manifest.path };
  const { packId, name } = manifest.manifest;
  const answer = await fetch(`/api/voice-packs/${encodeURIComponent(packId)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/zip' },
    body: zip,
  }).catch(() => null);
  if (answer === null) return { kind: 'unusable', where: '…' };
  if (answer.ok) return { kind: 'taken', name };
  if (answer.status === 413) return { kind: 'too-large' };
  const field = await fieldOf(answer);
  if (field === 'full') return { kind: 'full' };
  return { kind: 'unusable', where: field ?? String(answer.status) };
}

/** `in-use`: the settings in force name it. `failed`: it may still be there. */
export async function removePack(packId: string): Promise<'removed' | 'in-use' | 'failed'> {
  const path = `/api/voice-packs/${encodeURIComponent(packId)}`;
  const answer = await fetch(path, { method: 'DELETE' }).catch(() => null);
  if (answer?.ok) return 'removed';
  return answer !== null && (await fieldOf(answer)) === 'in-use' ? 'in-use' : 'failed';
}

async function fieldOf(refused: Response): Promise<string | null> {
  const problem: unknown = await refused.json().catch(() => null);
  const field = (problem as { readonly field?: unknown } | null)?.field;
  return typeof field === 'string' ? field : null;
}

/** Null: no zipped folder with a manifest. */
function manifestIn(zip: Uint8Array): ReturnType<typeof readManifest> | null {
  try {
    const found = Object.entries(unzipSync(zip, { filter: ({ name }) => /(^|\/)manifest\.json$/.test(name) }))[0];
    return found === undefined ? null : readManifest(strFromU8(found[1]));
  } catch {
    return null;
  }
}
