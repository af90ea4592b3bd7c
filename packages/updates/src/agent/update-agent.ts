import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareVersions } from '../../launcher/compare-versions.mjs';
import { realFiles, replaceText } from '../../launcher/files.mjs';
import type { VersionStore } from '../install/version-store.ts';
import type { Present } from '../package/judge-manifest.ts';
import { isDiskFull } from '../install/disk-full.ts';
import { MOST_PACKAGE_BYTES, ROOM_LEFT_BYTES } from '../package/limits.ts';
import { ARCHITECTURES, PLATFORMS, unpackedBytes, type Manifest } from '../package/manifest.ts';
import { fetchPackage, NoRoomToFetch } from './fetch-package.ts';
import {
  CHECK_PATH,
  FETCH_PATH,
  updateCheckReplySchema,
  type UpdateCheck,
  type UpdateCheckReply,
  type UpdatePhase,
  type WantedUpdate,
} from './update-check.ts';

export type UpdateAgentParts = {
  readonly hubUrl: string;
  /** Asks as this device; rejects where it is not paired. */
  readonly fetch: typeof fetch;
  readonly root: string;
  readonly store: VersionStore;
  readonly present: Present;
  readonly onTrial: () => boolean;
  /** Runs once after `delayMs`; the returned function takes it back. */
  readonly after: (delayMs: number, action: () => void) => () => void;
  readonly monotonicMs: () => number;
  /** Ends the program: the launcher starts what is current then. */
  readonly restart: () => void;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

const FIRST_AFTER_MS = 5_000;
const USUAL_PAUSE_MS = 60_000;
const ANSWER_WITHIN_MS = 10_000;
const FETCH_WITHIN_MS = 30 * 60_000;
/** After the first time that a disk which says it has room took no package, doubled with each further one. */
const VAIN_PAUSE_MS = 60 * 60_000;
const LONGEST_VAIN_PAUSE_MS = 24 * 60 * 60_000;

/**
 * The press whose wish came to nothing here; another press tries again. `again`: it failed for want of room, and is
 * tried again by itself when the disk has so much, or at that time. `vain`: how often the disk said that it has room.
 */
type Refused = {
  readonly version: string;
  readonly attempt: number;
  readonly again: { readonly roomBytes: number; readonly atMs: number } | null;
  readonly vain: number;
};

/** Keeps a kiosk's or display's program at the version that its hub names: asks, fetches, verifies, unpacks, and starts it when told. */
export class UpdateAgent {
  readonly #parts: UpdateAgentParts;
  readonly #stop = new AbortController();
  #phase: UpdatePhase = { kind: 'idle' };
  #refused: Refused | null = null;
  #cancel: () => void;
  #isFetching = false;

  constructor(parts: UpdateAgentParts) {
    this.#parts = parts;
    this.#cancel = parts.after(FIRST_AFTER_MS, () => void this.#turn());
  }

  get phase(): UpdatePhase {
    return this.#phase;
  }

  stop(): void {
    this.#stop.abort();
    this.#cancel();
  }

  async #turn(): Promise<void> {
    let pauseMs = USUAL_PAUSE_MS;
    try {
      const reply = await this.#ask();
      if (reply !== null) pauseMs = reply.askAgainMs;
      if (reply !== null && !this.#isFetching) await this.#follow(reply.wanted);
    } catch (fault) {
      this.#parts.log('The hub was not asked for an update', { error: String(fault) });
    }
    if (!this.#stop.signal.aborted) this.#cancel = this.#parts.after(pauseMs, () => void this.#turn());
  }

  /** Null: the hub does not answer, or this device is not paired. */
  async #ask(): Promise<UpdateCheckReply | null> {
    const { present, onTrial, fetch, hubUrl } = this.#parts;
    const check: UpdateCheck = {
      part: present.part,
      platform: oneOf(PLATFORMS, present.platform),
      arch: oneOf(ARCHITECTURES, present.arch),
      ...{ version: present.version, onTrial: onTrial(), phase: this.#phase },
    };
    const response = await fetch(new URL(CHECK_PATH, hubUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(check),
      signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    }).catch(() => null);
    return response?.ok === true ? updateCheckReplySchema.parse(await response.json()) : null;
  }

  async #follow(wanted: WantedUpdate | null): Promise<void> {
    const { present, store } = this.#parts;
    if (wanted === null || wanted.version === present.version) return this.#rest();
    const { version, attempt } = wanted;
    // UP2: whatever lies here, and whoever asks for it; a version below could be one whose holes are known.
    if (!(compareVersions(version, present.version) > 0)) {
      this.#phase = { kind: 'failed', version, why: 'older', detail: '' };
      return;
    }
    const refused = this.#refusalOf(wanted);
    if (refused !== null && !(await this.#isTimeAgain(refused))) return;
    const bad = await store.whyBad(version);
    if (bad !== null && (await this.#triedBefore(version)) >= attempt) {
      this.#phase = { kind: 'failed', version, why: bad.why, detail: bad.detail.slice(0, 200) };
      return;
    }
    if (!(await store.has(version))) {
      // The hub is asked meanwhile: it wants to show how far it has come.
      void this.#bring(wanted);
      return;
    }
    this.#phase = { kind: 'ready', version };
    if (wanted.mayStart) await this.#startIfRoom(wanted);
  }

  #refusalOf({ version, attempt }: WantedUpdate): Refused | null {
    return this.#refused?.version === version && this.#refused.attempt === attempt ? this.#refused : null;
  }

  async #isTimeAgain({ again }: Refused): Promise<boolean> {
    if (again === null) return false;
    return this.#parts.monotonicMs() >= again.atMs || (await this.#parts.store.roomBytes()) >= again.roomBytes;
  }

  #rest(): void {
    this.#phase = { kind: 'idle' };
    this.#refused = null;
  }

  async #bring(wanted: WantedUpdate): Promise<void> {
    const { version, attempt } = wanted;
    const { store, present, log } = this.#parts;
    this.#isFetching = true;
    this.#phase = { kind: 'fetching', version, share: 0 };
    try {
      const path = await this.#fetch(wanted);
      const result = await store.install(createReadStream(path), present, { makesRoom: true });
      await rm(path, { force: true });
      if (result.kind === 'read' && result.manifest.version === version) {
        this.#phase = { kind: 'ready', version };
        return;
      }
      const why = result.kind === 'refused' ? result.refusal : 'broken';
      if (why === 'no-room') return await this.#lackRoom(wanted, result.manifest);
      log('An update was refused', { version, why });
      this.#refused = { version, attempt, again: null, vain: 0 };
      this.#phase = { kind: 'failed', version, why, detail: '' };
    } catch (fault) {
      if (fault instanceof NoRoomToFetch) return await this.#lackRoom(wanted, null);
      // A cut on the way: what has come stays, the next turn goes on.
      log('An update was not fetched', { version, error: String(fault) });
      this.#phase = { kind: 'idle' };
    } finally {
      this.#isFetching = false;
    }
  }

  /** `manifest`: it was read so far. */
  async #lackRoom(wanted: WantedUpdate, manifest: Manifest | null): Promise<void> {
    const { version, attempt, bytes } = wanted;
    const { store, log, monotonicMs } = this.#parts;
    log('There is no room for an update', { version, bytes });
    this.#phase = { kind: 'failed', version, why: 'no-room', detail: '' };
    const vain = this.#refusalOf(wanted)?.vain ?? 0;
    // Until it is known how much there is.
    this.#refused = { version, attempt, again: null, vain };
    const needed = bytes + (manifest === null ? bytes : unpackedBytes(manifest));
    const there = (await store.roomBytes().catch(() => null)) ?? Infinity;
    if (there < needed) {
      this.#refused = { version, attempt, again: { roomBytes: needed, atMs: Infinity }, vain: 0 };
      return;
    }
    // A disk that says it has room and took nothing: one with shares for each user, which is to say more than now before it is tried
    // again, or one that something else had filled for a while. Which of them it is only time tells.
    const atMs = monotonicMs() + Math.min(LONGEST_VAIN_PAUSE_MS, VAIN_PAUSE_MS * 2 ** vain);
    this.#refused = { version, attempt, again: { roomBytes: there + ROOM_LEFT_BYTES, atMs }, vain: vain + 1 };
  }

  async #fetch({ version, packageId, bytes }: WantedUpdate): Promise<string> {
    const { hubUrl, fetch, root, store, present } = this.#parts;
    if (bytes > MOST_PACKAGE_BYTES) throw new Error('It cannot be fetched.');
    return fetchPackage({
      url: new URL(`${FETCH_PATH}${encodeURIComponent(packageId)}`, hubUrl),
      ...{ fetch, bytes },
      folder: join(root, 'state', 'fetched'),
      name: `${version.replaceAll(/[^0-9A-Za-z.-]/g, '_')}-${bytes}`,
      // Unpacked it is larger still; by how much stands in it.
      hasRoomFor: (still) => store.makeRoomFor(still + bytes, present.version),
      onShare: (share) => (this.#phase = { kind: 'fetching', version, share: Math.min(1, share) }),
      signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(FETCH_WITHIN_MS)]),
    });
  }

  async #startIfRoom(wanted: WantedUpdate): Promise<void> {
    try {
      await this.#start(wanted);
    } catch (fault) {
      if (!isDiskFull(fault)) throw fault;
      this.#phase = { kind: 'failed', version: wanted.version, why: 'no-room', detail: '' };
    }
  }

  async #start({ version, attempt }: WantedUpdate): Promise<void> {
    const { root, store, present, log, restart } = this.#parts;
    // First of all: on a disk that is full nothing else can be written before.
    await store.prune(present.version);
    await replaceText(realFiles, `${root}/state`, 'tried.json', JSON.stringify({ version, attempt }));
    await store.switchTo(version);
    log('The program ends, so that the new version starts', { version });
    restart();
  }

  /** By which press the version was started the last time; -1: by none. */
  async #triedBefore(version: string): Promise<number> {
    try {
      const tried: unknown = JSON.parse(await realFiles.read(`${this.#parts.root}/state/tried.json`));
      const { version: which, attempt } = tried as { readonly version?: unknown; readonly attempt?: unknown };
      return which === version && typeof attempt === 'number' ? attempt : -1;
    } catch {
      return -1;
    }
  }
}

function oneOf<Word extends string>(words: readonly Word[], said: string): Word {
  const found = words.find((word) => word === said);
  if (found === undefined) throw new Error(`There are no packages for ${said}.`);
  return found;
}
