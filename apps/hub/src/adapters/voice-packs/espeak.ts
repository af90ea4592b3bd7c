import { spawn } from 'node:child_process';
import { decodeWav, type Samples } from '@motcua/voice/sound';

/** Says a text in a voice; null: the program is not on this machine, or has nothing to say. */
export type SpeakText = (text: string, voice: string) => Promise<Samples | null>;

const PATIENCE_MS = 10_000;
const MOST_BYTES = 4 * 1024 * 1024;
/** As the packs that ship were made. */
const WAYS = ['-s', '165', '-p', '45', '-a', '60', '-z', '--stdin', '--stdout'];

/** Has espeak-ng say texts, where it is installed. The text goes in by its standard input and never through a shell. */
export function createEspeak(program: string): SpeakText {
  return (text, voice) =>
    new Promise((resolve) => {
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
