import { describe, expect, it } from 'vitest';
import { createApplianceControls } from './appliance-controls.ts';
import { createMachineTools } from './machine-tools.ts';
import type { ShellWord } from './page-port.ts';
import { startTestAppliance } from './testing/start-test-appliance.ts';
import type { PicturePort } from './window-port.ts';

/** As Electron's `NativeImage`: resized by its width it keeps its shape; a JPEG that says how large and how good it is. */
function picture(width: number, height: number): PicturePort {
  return {
    isEmpty: () => width === 0,
    getSize: () => ({ width, height }),
    resize: ({ width: wanted }) => picture(wanted, Math.round((height * wanted) / width)),
    toJPEG: (quality) => Buffer.from(`${width} x ${height} at ${quality}`),
  };
}

async function open() {
  const appliance = await startTestAppliance();
  const { window } = appliance;
  if (window === undefined) throw new Error('No window');
  const seen = async () => {
    const taken = await appliance.controls().takePicture();
    return taken === null ? null : Buffer.from(taken).toString();
  };
  return { ...appliance, window, seen };
}

describe('AP8 the shell, when the hub asks for its glass', () => {
  it('makes a wide picture as wide as is needed to read it, and leaves a narrow one as it is', async () => {
    const { window, seen } = await open();
    window.webContents.picture = picture(1920, 1080);
    expect(await seen()).toBe('960 x 540 at 70');
    window.webContents.picture = picture(1080, 1920);
    expect(await seen()).toBe('960 x 1707 at 70');
    window.webContents.picture = picture(800, 600);
    expect(await seen()).toBe('800 x 600 at 70');
  });

  it('has none where nothing was drawn, it cannot be taken, or the window is gone', async () => {
    const { window, seen } = await open();
    window.webContents.picture = picture(0, 0);
    expect(await seen()).toBeNull();
    window.webContents.picture = null;
    expect(await seen()).toBeNull();
    window.webContents.picture = picture(1920, 1080);
    expect(await seen()).not.toBeNull();
    window.destroy();
    expect(await seen()).toBeNull();
  });

  it('has its page show its name, for its time', async () => {
    const { openPage, controls, clock } = await open();
    const words: ShellWord[] = [];
    openPage((word) => words.push(word)).onMessage(() => undefined);
    await clock.pass(0);
    controls().identify('Máy ở cửa chính', 10_000);
    await clock.pass(0);
    expect(words).toEqual([{ shell: 'identify', name: 'Máy ở cửa chính', forMs: 10_000 }]);
  });

  it('says of the volume whether any program of the machine could set it', async () => {
    const { electron, clock } = await open();
    const run: string[] = [];
    const present = new Set(['amixer']);
    const tools = createMachineTools('x11', (program, args) => {
      run.push([program, ...args].join(' '));
      return Promise.resolve(present.has(program));
    });
    const nothing = () => undefined;
    const controls = createApplianceControls(
      {
        ...{ electron: electron.port(), window: () => null, tell: nothing, reload: nothing, restart: () => true },
        ...{ hearQuiet: nothing, tools, onLine: nothing },
        eventLog: { write: () => ({ at: 0, message: '', fields: {} }), read: () => '' },
      },
      { after: clock.after, log: nothing },
    );
    expect(await controls.setVolume(40)).toBe(true);
    expect(run).toEqual([
      'wpctl set-volume @DEFAULT_AUDIO_SINK@ 40%',
      'pactl set-sink-volume @DEFAULT_SINK@ 40%',
      'amixer --quiet set Master 40%',
    ]);
    present.clear();
    expect(await controls.setVolume(40)).toBe(false);
    expect(await controls.takePicture()).toBeNull();
  });
});
