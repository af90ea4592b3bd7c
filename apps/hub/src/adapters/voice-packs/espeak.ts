import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { decodeWav, type Samples } from '@motcua/voice/sound';

/** Says a text in a voice; null: the program is not on this machine, or has nothing to say. */
export type SpeakText = (text: string, voice: string) => Promise<Samples | null>;

const PATIENCE_MS = 10_000;
const MOST_BYTES = 4 * 1024 * 1024;
/** As the packs that ship were made. */
const WAYS = ['-s', '165', '-p', '45', '-a', '60', '-z', '--stdin', '--stdout'];

/**
 * Has espeak-ng say texts, where it is installed. The text goes in by its standard input and never through a shell. Most centres do
 * not have it, and to start what is not there holds the hub up each time: so it is looked for first, before each text, because
 * somebody may install it while the hub runs.
 */
export function createEspeak(program: string, folders = process.env['PATH'] ?? ''): SpeakText {
  return async (text, voice) => {
    const path = await findProgram(program, folders);
    return path === null ? null : await speak(path, text, voice);
  };
}

async function findProgram(program: string, folders: string): Promise<string | null> {
  const file = process.platform === 'win32' && !program.endsWith('.exe') ? `${program}.exe` : program;
  const places = isAbsolute(file) ? [file] : folders.split(delimiter).map((folder) => join(folder, file));
  for (const place of places) {
    try {
      await access(place, constants.X_OK);
      return place;
    } catch {
      // Then perhaps in the next folder.
    }
  }
  return null;
}

function speak(program: string, text: string, voice: string): Promise<Samples | null> {
  return new Promise((resolve) => {
    const child = spawn(program, ['-v', voice, ...WAYS], { stdio: ['pipe', 'pipe', 'ignore'], timeout: PATIENCE_MS });
    const chunks: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) child.kill();
      else chunks.push(chunk);
    });
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === 0 ? decodeWav(new Uint8Array(Buffer.concat(chunks))) : null));
    // A program that is not there breaks the pipe: its `error` says so.
    child.stdin.on('error', () => undefined);
    child.stdin.end(text);
  });
}
