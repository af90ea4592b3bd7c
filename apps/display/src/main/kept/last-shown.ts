import {
  callBoardViewSchema,
  displayLookViewSchema,
  displayVoiceViewSchema,
  type CallBoardView,
  type DeviceId,
  type DisplayLookView,
  type DisplayVoiceView,
} from '@motcua/protocol';
import type { OwnFile } from '@motcua/shell';

/** What a display showed when the hub was last there. */
export type LastShown = {
  readonly deviceId: DeviceId;
  readonly board: CallBoardView;
  /** Null: the hub has said nothing of it. */
  readonly look: DisplayLookView | null;
  readonly voice: DisplayVoiceView | null;
};

/** The same with the instant at which it was so: hub time, and this machine's clock. */
export type KeptShown = LastShown & { readonly hubAt: number; readonly wallMs: number };

export type LastShownFileOptions = {
  readonly file: OwnFile;
  /** What another hub has said is shown under none. */
  readonly givenBy: string;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

/** A view is 32 kB at most. */
const MOST_CHARACTERS = 256 * 1024;

/** HL2: what a display shows when it is started and the hub is away, in one small file that is replaced in one step. */
export class LastShownFile {
  readonly #options: LastShownFileOptions;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: LastShownFileOptions) {
    this.#options = options;
  }

  /** Null: nothing that could be used. Never rejects. */
  async read(): Promise<KeptShown | null> {
    const { file, givenBy, log } = this.#options;
    try {
      const text = await file.read();
      if (text === null || text.length > MOST_CHARACTERS) return null;
      const stored = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
      return stored?.['givenBy'] === givenBy ? parsed(stored) : null;
    } catch (error) {
      log('What this display last showed could not be read', { error: String(error) });
      return null;
    }
  }

  /** Null: it shall be shown no more. Never rejects: without it the display says that it connects. */
  keep(shown: KeptShown | null): Promise<void> {
    const { file, givenBy, log } = this.#options;
    this.#writing = this.#writing
      .then(() => file.write(`${JSON.stringify({ givenBy, ...shown })}\n`))
      .catch((error: unknown) => log('What this display shows could not be kept', { error: String(error) }));
    return this.#writing;
  }
}

function parsed(stored: Readonly<Record<string, unknown>>): KeptShown | null {
  const { deviceId, hubAt, wallMs, board, look, voice } = stored;
  // Taken out meanwhile.
  if (deviceId === undefined) return null;
  if (typeof deviceId !== 'string' || !Number.isFinite(hubAt) || !Number.isFinite(wallMs))
    throw new Error('no instant');
  return {
    ...{ deviceId: deviceId as DeviceId, hubAt: hubAt as number, wallMs: wallMs as number },
    board: callBoardViewSchema.parse(board),
    look: displayLookViewSchema.nullable().parse(look),
    voice: displayVoiceViewSchema.nullable().parse(voice),
  };
}
