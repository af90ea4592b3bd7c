import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { HubLink } from '@motcua/client';
import type { SetupDoor } from '@motcua/client/setup';
import type { PackedAnswer, PackedOrder, PackedWord } from '@motcua/shell/testing/packed-words';
import { runPreload } from '@motcua/shell/testing/run-preload';

/** What a page finds behind its preload. */
export type PackedPage = { readonly hubLink: HubLink; readonly setup: SetupDoor; readonly drawn: () => void };

const ANSWER_WITHIN_MS = 20_000;

/** Where packed programs of a machine, one after the other, have their page: each gets the built preload, in this process. */
export class PackedDoor {
  readonly #server: Server;
  readonly #preload: string;
  readonly #waiting = new Map<number, (answer: PackedAnswer) => void>();
  readonly runs: string[] = [];
  #program: Socket | null = null;
  #page: PackedPage | null = null;
  #port: MessagePort | null = null;
  #asked = 0;

  private constructor(server: Server, preload: string) {
    this.#server = server;
    this.#preload = preload;
    server.on('connection', (program) => this.#enter(program));
  }

  static async open(preload: string): Promise<PackedDoor> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new PackedDoor(server, preload);
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get page(): PackedPage {
    if (this.#page === null) throw new Error('The program has shown no page yet');
    return this.#page;
  }

  async ask(url: string): Promise<Response> {
    const ask = (this.#asked += 1);
    const answered = new Promise<PackedAnswer>((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error(`${url} was not answered`)), ANSWER_WITHIN_MS);
      this.#waiting.set(ask, (answer) => {
        clearTimeout(limit);
        resolve(answer);
      });
    });
    this.#tell({ ask, url });
    const answer = await answered;
    return new Response(Buffer.from(answer.body, 'base64'), { status: answer.status, headers: answer.headers });
  }

  async close(): Promise<void> {
    this.#port?.close();
    this.#program?.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #enter(program: Socket): void {
    this.#program = program;
    // A program that is killed tears its line, and whoever reads lines of it is told, too.
    program.on('error', () => undefined);
    createInterface({ input: program })
      .on('error', () => undefined)
      .on('line', (line) => {
        if (this.#program === program) this.#hear(JSON.parse(line) as PackedWord);
      });
  }

  #hear(word: PackedWord): void {
    if ('said' in word) return this.#port?.postMessage(word.said);
    if ('answers' in word) return this.#waiting.get(word.answers)?.(word);
    this.runs.push(word.runs);
    this.#port?.close();
    this.#tell({ opened: true });
    const page = runPreload(this.#preload, {
      postMessage: (_channel, _message, [port]) => {
        this.#port = port ?? null;
        if (port !== undefined) port.onmessage = ({ data }: { data: unknown }) => this.#tell({ said: data });
      },
    });
    this.#page = page['motcua'] as PackedPage;
    // AP4: as a page that shows something.
    this.#page.drawn();
  }

  #tell(order: PackedOrder): void {
    this.#program?.write(`${JSON.stringify(order)}\n`);
  }
}
