import { execFile } from 'node:child_process';
import { chooseOutput, type OutputChoice } from './sound-output.ts';

/** What Electron cannot do to a machine, and programs of the system can. */
export type MachineTask = 'screen-off' | 'screen-on' | 'volume';

export type MachineTool = {
  readonly task: MachineTask;
  readonly session: MachineSession;
  readonly program: string;
  readonly arguments: (percent: number) => readonly string[];
};

/** What the page is shown by. `windows` has no such program: there the page goes black instead. */
export type MachineSession = 'wayland' | 'x11' | 'windows' | 'other';

const sound = (session: MachineSession): readonly MachineTool[] => [
  {
    ...{ task: 'volume', session, program: 'wpctl' },
    arguments: (percent) => ['set-volume', '@DEFAULT_AUDIO_SINK@', `${percent}%`],
  },
  {
    ...{ task: 'volume', session, program: 'pactl' },
    arguments: (percent) => ['set-sink-volume', '@DEFAULT_SINK@', `${percent}%`],
  },
  {
    ...{ task: 'volume', session, program: 'amixer' },
    arguments: (percent) => ['--quiet', 'set', 'Master', `${percent}%`],
  },
];

/** AP6, AP8: the first that is there and succeeds has done it. */
const MACHINE_TOOLS: readonly MachineTool[] = [
  { task: 'screen-off', session: 'wayland', program: 'wlopm', arguments: () => ['--off', '*'] },
  { task: 'screen-on', session: 'wayland', program: 'wlopm', arguments: () => ['--on', '*'] },
  { task: 'screen-off', session: 'x11', program: 'xset', arguments: () => ['dpms', 'force', 'off'] },
  { task: 'screen-on', session: 'x11', program: 'xset', arguments: () => ['dpms', 'force', 'on'] },
  ...sound('wayland'),
  ...sound('x11'),
];

export function sessionOf(platform: string, env: Readonly<Record<string, string | undefined>>): MachineSession {
  if (platform === 'win32') return 'windows';
  if (platform !== 'linux') return 'other';
  if ((env['WAYLAND_DISPLAY'] ?? '') !== '') return 'wayland';
  return (env['DISPLAY'] ?? '') === '' ? 'other' : 'x11';
}

export interface MachineTools {
  /** False: no program here can do it. */
  perform(task: MachineTask, percent?: number): Promise<boolean>;
  /** AP10: the sound comes out at the output whose name has these words. */
  chooseOutput(wished: string): Promise<OutputChoice>;
}

/** `run`: true where the program is there and ended well. */
export function createMachineTools(
  session: MachineSession,
  run: (program: string, args: readonly string[]) => Promise<boolean>,
  ask: (program: string, args: readonly string[]) => Promise<string | null> = askProgram,
): MachineTools {
  return {
    perform: async (task, percent = 0) => {
      for (const tool of MACHINE_TOOLS) {
        if (tool.task !== task || tool.session !== session) continue;
        if (await run(tool.program, tool.arguments(Math.round(percent)))) return true;
      }
      return false;
    },
    chooseOutput: (wished) =>
      session === 'wayland' || session === 'x11' ? chooseOutput(wished, ask) : Promise.resolve('no-tool'),
  };
}

const ENDS_WITHIN_MS = 3_000;

/** Without a shell, so that nothing in an argument means anything. */
export function runProgram(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(program, [...args], { timeout: ENDS_WITHIN_MS, windowsHide: true }, (fault) => resolve(fault === null));
  });
}

/** What it says; null where it is not there or did not end well. In English, whatever the machine speaks. */
export function askProgram(program: string, args: readonly string[]): Promise<string | null> {
  const options = { timeout: ENDS_WITHIN_MS, windowsHide: true, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  return new Promise((resolve) => {
    execFile(program, [...args], options, (fault, said) => resolve(fault === null ? said : null));
  });
}
