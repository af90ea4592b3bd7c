import { describe, expect, it } from 'vitest';
import { createMachineTools, sessionOf, type MachineSession } from './machine-tools.ts';

async function ran(session: MachineSession, present: readonly string[], task: 'screen-off' | 'screen-on' | 'volume') {
  const lines: string[] = [];
  const tools = createMachineTools(session, (program, args) => {
    lines.push([program, ...args].join(' '));
    return Promise.resolve(present.includes(program));
  });
  return { isDone: await tools.perform(task, 41.6), lines };
}

describe('what programs of the machine do for an appliance', () => {
  it('AP6 turns the screen off and on, by what the session is made of', async () => {
    expect(await ran('x11', ['xset'], 'screen-off')).toEqual({ isDone: true, lines: ['xset dpms force off'] });
    expect(await ran('x11', ['xset'], 'screen-on')).toEqual({ isDone: true, lines: ['xset dpms force on'] });
    expect(await ran('wayland', ['wlopm'], 'screen-off')).toEqual({ isDone: true, lines: ['wlopm --off *'] });
    expect(await ran('windows', ['xset'], 'screen-off')).toEqual({ isDone: false, lines: [] });
  });

  it('AP8 sets the volume by the first program that can', async () => {
    expect(await ran('wayland', ['pactl', 'amixer'], 'volume')).toEqual({
      isDone: true,
      lines: ['wpctl set-volume @DEFAULT_AUDIO_SINK@ 42%', 'pactl set-sink-volume @DEFAULT_SINK@ 42%'],
    });
    expect((await ran('x11', [], 'volume')).isDone).toBe(false);
  });

  it('knows the session by its surroundings', () => {
    expect(sessionOf('linux', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' })).toBe('wayland');
    expect(sessionOf('linux', { DISPLAY: ':0' })).toBe('x11');
    expect(sessionOf('linux', {})).toBe('other');
    expect(sessionOf('win32', {})).toBe('windows');
  });
});
