import { X509Certificate } from 'node:crypto';
import { hubIdSchema } from '@motcua/protocol';
import type { KnownHub } from '../finding/known-hub.ts';

/** A small file of the device's own, replaced in one step and readable by its user alone. */
export interface OwnFile {
  /** Null: there is none. */
  read(): Promise<string | null>;
  write(text: string): Promise<void>;
}

/** FS4: the hub that this device belongs to; null where it belongs to none, or what stands there cannot be read. */
export async function readHome(file: OwnFile): Promise<KnownHub | null> {
  const text = await file.read().catch(() => null);
  if (text === null) return null;
  try {
    return homeFrom(JSON.parse(text));
  } catch {
    return null;
  }
}

export function writeHome(file: OwnFile, hub: KnownHub | null): Promise<void> {
  return file.write(`${JSON.stringify(hub)}\n`);
}

function homeFrom(said: unknown): KnownHub | null {
  if (typeof said !== 'object' || said === null) return null;
  const { hubId, centre, urls, authorityPem } = said as Readonly<Record<string, unknown>>;
  const id = hubIdSchema.safeParse(hubId);
  if (!id.success || typeof centre !== 'string' || !Array.isArray(urls)) return null;
  if (authorityPem !== null && typeof authorityPem !== 'string') return null;
  // Throws where nobody could be vouched for by it: then the device belongs to nobody, and can be set up.
  if (authorityPem !== null) new X509Certificate(authorityPem);
  const origins = urls.filter((url): url is string => typeof url === 'string' && URL.canParse(url));
  // A hub that was pinned is never asked without its authority.
  const usable = authorityPem === null ? origins : origins.filter((url) => url.startsWith('https:'));
  return usable.length === 0 ? null : { hubId: id.data, centre, urls: usable, authorityPem };
}
