import type { Files } from '../../launcher/files.mjs';

type File = { readonly kind: 'file'; bytes: Buffer; isSynced: boolean };
type Link = { readonly kind: 'link'; readonly target: string };
type Folder = {
  readonly kind: 'folder';
  readonly entries: Map<string, Node>;
  /** What is on the disk of it. */
  durable: Map<string, Node>;
  /** What has happened since, each in one step. */
  pending: (readonly (readonly [name: string, node: Node | null])[])[];
};
type Node = File | Link | Folder;

/** The power is gone; nothing answers any more. */
export class PowerCut extends Error {}

/**
 * A disk in memory that keeps after a power cut what was synced, and of everything else some beginning: of a file's
 * content as many bytes, of a folder's changes as many as chance has it.
 */
export class TornDisk implements Files {
  #root: Folder = folder();
  #stepsLeft = Infinity;
  /** How many steps were done. Each can be the last one. */
  steps = 0;

  /** The power goes before this many more steps are done. */
  cutAfter(steps: number): void {
    this.#stepsLeft = steps;
  }

  /** What is found when the power is back. `random`: 0 ≤ x < 1 */
  comeBack(random: () => number): void {
    this.#root = remnant(this.#root, random) as Folder;
    this.#stepsLeft = Infinity;
  }

  async read(path: string): Promise<string> {
    const node = this.#find(path);
    if (node?.kind !== 'file') throw missing(path);
    return node.bytes.toString('utf8');
  }

  async writeSynced(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const { parent, name } = this.#place(path);
    if (parent.entries.has(name)) throw new Error(`${path} is there.`);
    const file: File = { kind: 'file', bytes: Buffer.alloc(0), isSynced: false };
    this.#step(() => change(parent, [[name, file]]));
    for await (const chunk of chunks) this.#step(() => (file.bytes = Buffer.concat([file.bytes, chunk])));
    this.#step(() => (file.isSynced = true));
  }

  async makeFolder(path: string): Promise<void> {
    let at = this.#root;
    for (const name of namesOf(path)) {
      const next = at.entries.get(name) ?? folder();
      if (next.kind !== 'folder') throw new Error(`${path} leads through a file.`);
      const parent = at;
      if (!at.entries.has(name)) this.#step(() => change(parent, [[name, next]]));
      at = next;
    }
  }

  async list(path: string): Promise<string[]> {
    const node = this.#find(path);
    return node?.kind === 'folder' ? [...node.entries.keys()] : [];
  }

  async kindOf(path: string): Promise<'file' | 'folder' | 'link' | 'nothing'> {
    return this.#find(path)?.kind ?? 'nothing';
  }

  async link(target: string, path: string): Promise<void> {
    const { parent, name } = this.#place(path);
    this.#step(() => change(parent, [[name, { kind: 'link', target }]]));
  }

  async readLink(path: string): Promise<string> {
    const node = this.#find(path);
    if (node?.kind !== 'link') throw missing(path);
    return node.target;
  }

  async rename(from: string, to: string): Promise<void> {
    const [source, goal] = [this.#place(from), this.#place(to)];
    const node = source.parent.entries.get(source.name);
    if (node === undefined) throw missing(from);
    if (source.parent !== goal.parent) throw new Error('Between folders it would not be one step.');
    if (node.kind === 'folder' && goal.parent.entries.has(goal.name)) throw new Error(`${to} is there.`);
    this.#step(() =>
      change(source.parent, [
        [source.name, null],
        [goal.name, node],
      ]),
    );
  }

  async remove(path: string): Promise<void> {
    const node = this.#find(path);
    if (node === undefined) return;
    if (node.kind === 'folder') for (const name of [...node.entries.keys()]) await this.remove(`${path}/${name}`);
    const { parent, name } = this.#place(path);
    this.#step(() => change(parent, [[name, null]]));
  }

  async mayEmpty(): Promise<boolean> {
    return true;
  }

  async syncFolder(path: string): Promise<void> {
    const node = this.#find(path);
    if (node?.kind !== 'folder') throw missing(path);
    this.#step(() => {
      node.durable = new Map(node.entries);
      node.pending = [];
    });
  }

  #step(work: () => void): void {
    if (this.#stepsLeft === 0) throw new PowerCut('The power is gone.');
    this.#stepsLeft -= 1;
    this.steps += 1;
    work();
  }

  #find(path: string): Node | undefined {
    let at: Node | undefined = this.#root;
    for (const name of namesOf(path)) at = at?.kind === 'folder' ? at.entries.get(name) : undefined;
    return at;
  }

  #place(path: string): { readonly parent: Folder; readonly name: string } {
    const names = namesOf(path);
    const parent = this.#find(names.slice(0, -1).join('/'));
    if (parent?.kind !== 'folder') throw missing(path);
    return { parent, name: names.at(-1) ?? '' };
  }
}

function folder(): Folder {
  return { kind: 'folder', entries: new Map(), durable: new Map(), pending: [] };
}

function change(parent: Folder, changes: readonly (readonly [string, Node | null])[]): void {
  apply(parent.entries, changes);
  parent.pending.push(changes);
}

function apply(entries: Map<string, Node>, changes: readonly (readonly [string, Node | null])[]): void {
  for (const [name, node] of changes) {
    if (node === null) entries.delete(name);
    else entries.set(name, node);
  }
}

function remnant(node: Node, random: () => number): Node {
  if (node.kind === 'link') return node;
  if (node.kind === 'file') {
    const kept = node.isSynced ? node.bytes.length : Math.floor(random() * (node.bytes.length + 1));
    return { kind: 'file', bytes: node.bytes.subarray(0, kept), isSynced: true };
  }
  const left = new Map(node.durable);
  for (const changes of node.pending.slice(0, Math.floor(random() * (node.pending.length + 1)))) apply(left, changes);
  const entries = new Map([...left].map(([name, inner]) => [name, remnant(inner, random)] as const));
  return { kind: 'folder', entries, durable: new Map(entries), pending: [] };
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '');
}

function missing(path: string): Error {
  return Object.assign(new Error(`${path} is not there.`), { code: 'ENOENT' });
}
