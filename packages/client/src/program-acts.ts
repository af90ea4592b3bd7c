import {
  applianceActSchema,
  APPLIANCE_LIMITS,
  type ApplianceAct,
  type ApplianceLine,
  type ApplianceReply,
  type ContentType,
  type ReportAppliance,
  type TokenKeeping,
} from '@motcua/protocol';
import type { ActAnswerer } from './act-answerer.ts';
import { partsOf } from './content-parts.ts';

/** What a program's shell can do. */
export type ShellControls = {
  readonly reload: () => void;
  readonly restart: (why: string) => void;
  readonly identify: (name: string, forMs: number) => void;
  readonly takePicture: () => Promise<Uint8Array | null>;
  readonly setVolume: (percent: number) => Promise<boolean>;
  readonly readLog: (mostBytes: number) => string;
  readonly onLine: (listener: (line: ShellLine) => void) => void;
};
type ShellLine = { readonly at: number; readonly message: string; readonly fields: Readonly<Record<string, string>> };

export type ProgramActsParts = {
  readonly controls: ShellControls;
  readonly version: string;
  readonly keeping: () => TokenKeeping;
  /** Makes the name of a picture or a log that is fetched in parts. */
  readonly newContentId: () => string;
};

/** So many lines wait for a hub that is away; then the oldest are left out, and stand in the device's own file. */
const MOST_WAITING = 200;

/** AP7, AP8: an appliance's program before the hub: does what is wanted, and tells what stands in its log. */
export class ProgramActs implements ActAnswerer {
  readonly #parts: ProgramActsParts;
  readonly #waiting: ApplianceLine[] = [];
  #report: ((told: ReportAppliance) => Promise<boolean>) | null = null;
  #isTelling = false;
  /** The last picture or log, until the next. */
  #content: { readonly id: string; readonly parts: readonly string[] } | null = null;

  constructor(parts: ProgramActsParts) {
    this.#parts = parts;
    parts.controls.onLine(({ at, message, fields }) => {
      const detail = Object.entries(fields).map(([name, value]) => `${name} ${value}`);
      this.#waiting.push({ at, message: message.slice(0, 200), detail: detail.join(' · ').slice(0, 400) });
      if (this.#waiting.length > MOST_WAITING) this.#waiting.shift();
      if (this.#report !== null) void this.#tell();
    });
  }

  enter(report: (told: ReportAppliance) => Promise<boolean>): void {
    this.#report = report;
    void this.#tell();
  }

  leave(): void {
    this.#report = null;
  }

  async answer(raw: unknown): Promise<ApplianceReply | null> {
    const act = applianceActSchema.safeParse(raw);
    if (!act.success) return null;
    try {
      return await this.#perform(act.data);
    } catch {
      return { kind: 'cannot', reason: 'failed' };
    }
  }

  async #perform(act: ApplianceAct): Promise<ApplianceReply> {
    const { controls } = this.#parts;
    switch (act.kind) {
      case 'reload':
        controls.reload();
        return { kind: 'done' };
      case 'restart':
        controls.restart('an administrator asked for it');
        return { kind: 'done' };
      case 'identify':
        controls.identify(act.name, act.forMs);
        return { kind: 'done' };
      case 'set-volume':
        return (await controls.setVolume(act.percent)) ? { kind: 'done' } : { kind: 'cannot', reason: 'no-tool' };
      case 'take-picture': {
        const picture = await controls.takePicture();
        return picture === null ? { kind: 'cannot', reason: 'failed' } : this.#announce('image/jpeg', picture);
      }
      case 'read-log':
        return this.#announce('text/plain', new TextEncoder().encode(controls.readLog(APPLIANCE_LIMITS.contentBytes)));
      case 'send-part': {
        const bytes = this.#content?.id === act.contentId ? this.#content.parts[act.part] : undefined;
        return bytes === undefined ? { kind: 'cannot', reason: 'failed' } : { kind: 'part', bytes };
      }
    }
  }

  #announce(type: ContentType, content: Uint8Array): ApplianceReply {
    if (content.length > APPLIANCE_LIMITS.contentBytes) return { kind: 'cannot', reason: 'failed' };
    this.#content = { id: this.#parts.newContentId(), parts: partsOf(content, APPLIANCE_LIMITS.partBytes) };
    return { kind: 'content', contentId: this.#content.id, type, parts: this.#content.parts.length };
  }

  /** One report at a time; a line that the hub has not taken is told again. Without lines it still says who it is. */
  async #tell(): Promise<void> {
    if (this.#isTelling) return;
    this.#isTelling = true;
    try {
      do {
        const report = this.#report;
        if (report === null) return;
        const lines = this.#waiting.slice(0, APPLIANCE_LIMITS.linesAtOnce);
        const { version, keeping } = this.#parts;
        const isTaken = await report({ version: version.slice(0, 40), keeping: keeping(), lines });
        // With the next line, or the next connection.
        if (!isTaken) return;
        for (const line of lines) if (this.#waiting[0] === line) this.#waiting.shift();
      } while (this.#waiting.length > 0);
    } finally {
      this.#isTelling = false;
    }
  }
}
