import { access, close, constants, open, read, stat, write } from 'node:fs';
import { promisify } from 'node:util';

import type { DeviceFileReport, DeviceFileRequest } from './device-file-messages.ts';
import { findOwnParent } from './own-parent.ts';

/**
 * The process that holds one printer's file. The system lets reads and writes of such a file hang while the printer has
 * no paper; here they hang nobody but this process, which may be killed at any moment.
 *
 * Started with the path, the mode, and `seen` where the queue has shown itself before. EAGAIN means "not now", and is no fault.
 */
const NOT_NOW_MS = 10;
const READ_EVERY_MS = 25;
const LOOK_EVERY_MS = 500;
/** The kernel's usblp takes 8 kB at a time; half of it keeps the steps short. */
const WRITE_AT_ONCE = 4_096;

const [path = '', mode = 'device', seenBefore = ''] = process.argv.slice(2);
const isQueue = mode === 'queue';
/** A Windows print share; it has to be created to be written to, as if it were not there. */
const isOnNetwork = path.startsWith('\\\\');
/** No file is made where none stands: the slips would lie in it, and nobody would know. */
const jobFlags = isOnNetwork ? 'w' : constants.O_WRONLY | constants.O_TRUNC;
const requests: DeviceFileRequest[] = [];
let wake = (): void => undefined;

const parent = findOwnParent();
parent.onRequest((request) => {
  requests.push(request);
  wake();
});

void work().catch(fail);

async function work(): Promise<void> {
  let file = isQueue ? null : await openDevice();
  report({ kind: 'opened', seen: file !== null || (await isQueueSeen()) });
  if (file !== null) {
    void readFrom(file).catch(fail);
    void lookFor(path).catch(fail);
  }
  for (;;) {
    const request = requests.shift();
    if (request === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      continue;
    }
    switch (request.kind) {
      case 'write':
        file ??= await promisify(open)(path, jobFlags);
        await writeTo(file, request.bytes);
        break;
      case 'finish':
        if (isQueue && file !== null) {
          await promisify(close)(file);
          file = null;
        }
        break;
      case 'look':
        if (isQueue) await isQueueSeen();
    }
    report({ kind: 'done', id: request.id });
  }
}

/**
 * Looks whether the queue is there and may be written to, without a job of its own. Not every print share on the network
 * lets itself be looked at: one that never did is believed to be there until it takes no job.
 */
async function isQueueSeen(): Promise<boolean> {
  try {
    await promisify(access)(path, constants.W_OK);
    return true;
  } catch (fault) {
    if (isOnNetwork && seenBefore !== 'seen') return false;
    throw fault;
  }
}

async function openDevice(): Promise<number> {
  // Whoever names a file by mistake shall not find a slip in it.
  if (!(await promisify(stat)(path)).isCharacterDevice()) throw new Error('no device stands there');
  const flags = constants.O_NONBLOCK | constants.O_NOCTTY;
  try {
    return await promisify(open)(path, constants.O_RDWR | flags);
  } catch (fault) {
    // A printer with no way back, or one that this account may only write to, is a mute one.
    if (codeOf(fault) !== 'EACCES' && codeOf(fault) !== 'EINVAL') throw fault;
    return await promisify(open)(path, constants.O_WRONLY | flags);
  }
}

async function readFrom(file: number): Promise<void> {
  const buffer = Buffer.alloc(256);
  for (;;) {
    try {
      const { bytesRead } = await promisify(read)(file, buffer, 0, buffer.length, null);
      if (bytesRead > 0) {
        report({ kind: 'bytes', bytes: Uint8Array.from(buffer.subarray(0, bytesRead)) });
        continue;
      }
    } catch (fault) {
      // EBADF: open for writing only.
      if (codeOf(fault) === 'EBADF') return;
      if (codeOf(fault) !== 'EAGAIN') throw fault;
    }
    // Nothing now; some printers send empty answers all the time.
    await pause(READ_EVERY_MS);
  }
}

/** A printer that was pulled out takes its file along. */
async function lookFor(name: string): Promise<void> {
  const opened = await promisify(stat)(name);
  for (;;) {
    await pause(LOOK_EVERY_MS);
    const now = await promisify(stat)(name);
    if (now.ino !== opened.ino || now.rdev !== opened.rdev) throw new Error('another device stands there now');
  }
}

async function writeTo(file: number, bytes: Uint8Array): Promise<void> {
  let sent = 0;
  while (sent < bytes.length) {
    const piece = bytes.subarray(sent, sent + WRITE_AT_ONCE);
    try {
      const { bytesWritten } = await promisify(write)(file, piece, 0, piece.length, null);
      sent += bytesWritten;
    } catch (fault) {
      if (codeOf(fault) !== 'EAGAIN') throw fault;
      await pause(NOT_NOW_MS);
    }
  }
}

function fail(fault: unknown): void {
  const message = fault instanceof Error ? fault.message : String(fault);
  parent.tellAndEnd({ kind: 'failed', code: codeOf(fault), message });
}

function report(message: DeviceFileReport): void {
  parent.tell(message);
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : '';
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
