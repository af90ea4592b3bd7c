import type { MachineTools } from './machine-tools.ts';
import type { ShellSurroundings } from './shell-surroundings.ts';
import type { OutputChoice } from './sound-output.ts';

/** A loudspeaker that is plugged in again is used again after so long. */
const LOOK_EVERY_MS = 20_000;

/** AP10: keeps the wished output in use for as long as the program runs. Empty: the system's own choice. Returns what ends it. */
export function keepSoundOutput(
  wished: string,
  {
    tools,
    after,
    log,
  }: Pick<ShellSurroundings, 'after' | 'log'> & { readonly tools: Pick<MachineTools, 'chooseOutput'> },
): () => void {
  let isOver = wished === '';
  let told: OutputChoice = 'same';

  async function look(): Promise<void> {
    if (isOver) return;
    const choice = await tools.chooseOutput(wished);
    if (choice === 'used') log('The sound comes out where it was wished', { output: wished });
    else if (choice !== told && choice !== 'same') log(MISSED[choice], { output: wished });
    told = choice === 'used' ? 'same' : choice;
    after(LOOK_EVERY_MS, () => void look());
  }
  void look();
  return () => {
    isOver = true;
  };
}

const MISSED = {
  missing: 'There is no sound output of the wished name: the system’s own is used',
  'no-tool': 'No program of this machine can choose a sound output',
} as const;
