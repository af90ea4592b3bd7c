import { readFile } from 'node:fs/promises';
import {
  MAX_UPLOAD_PIECE_BYTES,
  type UpdateDone,
  type UpdatesOverview,
  type UpdateUploadReply,
} from '@motcua/protocol';
import type { Admission } from '../../harness/public-door.ts';

/** The page of updates as an administrator uses it. */
export class UpdatesPage {
  readonly #door: Admission;

  constructor(door: Admission) {
    this.#door = door;
  }

  overview(): Promise<UpdatesOverview> {
    return this.#ask('GET', '/api/updates');
  }

  /** UP10: in pieces. Returns the id under which the hub offers it. */
  async bring(file: string): Promise<string> {
    const content = new Uint8Array(await readFile(file));
    const begun = await this.#ask<UpdateUploadReply>('POST', '/api/updates/uploads', {
      ...{ name: file, bytes: content.length },
    });
    if (begun.kind !== 'going-on') throw new Error(JSON.stringify(begun));
    const upload = `/api/updates/uploads/${begun.uploadId}`;
    for (let at = 0; at < content.length; at += MAX_UPLOAD_PIECE_BYTES) {
      await this.#ask('POST', `${upload}/${at}`, content.subarray(at, at + MAX_UPLOAD_PIECE_BYTES));
    }
    const taken = await this.#ask<UpdateUploadReply>('POST', `${upload}/finish`, {});
    if (taken.kind !== 'stored') throw new Error(JSON.stringify(taken));
    return taken.package.packageId;
  }

  /** To this one, at once. */
  give(packageId: string, target: string): Promise<UpdateDone> {
    return this.#ask('POST', '/api/updates/wishes', { target, packageId, when: 'now' });
  }

  async #ask<T>(method: string, path: string, content?: object | Uint8Array<ArrayBuffer>): Promise<T> {
    const { url, cookie } = this.#door;
    const isBytes = content instanceof Uint8Array;
    const body = content === undefined ? null : isBytes ? content : JSON.stringify(content);
    const type = isBytes ? 'application/octet-stream' : 'application/json';
    const headers = { origin: url, cookie: cookie ?? '', ...(body === null ? {} : { 'content-type': type }) };
    const response = await fetch(`${url}${path}`, { method, headers, body });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}
