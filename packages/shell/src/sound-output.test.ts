import { describe, expect, it } from 'vitest';
import { keepSoundOutput } from './keep-sound-output.ts';
import { chooseOutput, type OutputChoice } from './sound-output.ts';
import { HandClock } from './testing/hand-clock.ts';

const HDMI = { index: 51, name: 'alsa_output.pci-0000_00_1f.3.hdmi-stereo', description: 'Built-in Audio HDMI Stereo' };
const JACK = { index: 52, name: 'alsa_output.usb-C-Media-00.analog-stereo', description: 'USB Audio Analog Stereo' };

/** A machine's sound as `pactl` shows it. */
function machine(sinks: readonly object[], present: string) {
  const state = { sinks, present };
  const ask = (program: string, args: readonly string[]): Promise<string | null> => {
    if (program !== 'pactl') return Promise.resolve(null);
    if (args.includes('list')) return Promise.resolve(JSON.stringify(state.sinks));
    if (args[0] === 'get-default-sink') return Promise.resolve(`${state.present}\n`);
    state.present = args[1] ?? '';
    return Promise.resolve('');
  };
  return { ask, state };
}

describe('AP10 where the sound comes out', () => {
  it.each([
    ['usb audio', JACK.name],
    ['HDMI', HDMI.name],
    [JACK.name, JACK.name],
  ])('AP10 is the output whose name has the words "%s"', async (wished, name) => {
    const { ask, state } = machine([HDMI, JACK], 'another');
    expect(await chooseOutput(wished, ask)).toBe('used');
    expect(state.present).toBe(name);
    expect(await chooseOutput(wished, ask)).toBe('same');
  });

  it('AP10 stays the system’s own where none is called so, or no program can tell', async () => {
    const { ask, state } = machine([HDMI], HDMI.name);
    expect(await chooseOutput('usb', ask)).toBe('missing');
    expect(state.present).toBe(HDMI.name);
    for (const said of [null, '', '{}', 'Connection refused']) {
      expect(await chooseOutput('usb', () => Promise.resolve(said))).toBe('no-tool');
    }
    expect(await chooseOutput('x', machine([null as never, {}, HDMI], '').ask)).toBe('missing');
  });

  it('AP10 comes back to it when it is plugged in again, and says what is missing once', async () => {
    const clock = new HandClock();
    const logged: string[] = [];
    const { ask, state } = machine([HDMI, JACK], HDMI.name);
    const tools = { chooseOutput: (wished: string): Promise<OutputChoice> => chooseOutput(wished, ask) };
    const end = keepSoundOutput('usb', { tools, after: clock.after, log: (message) => void logged.push(message) });
    await clock.pass(0);
    expect(state.present).toBe(JACK.name);
    Object.assign(state, { sinks: [HDMI], present: HDMI.name });
    await clock.pass(120_000);
    expect(logged).toHaveLength(2);
    state.sinks = [HDMI, JACK];
    await clock.pass(20_000);
    expect([state.present, logged.length]).toEqual([JACK.name, 3]);
    end();
    state.present = HDMI.name;
    await clock.pass(60_000);
    expect(state.present).toBe(HDMI.name);
  });

  it('AP10 where nothing is wished nothing is asked', async () => {
    const clock = new HandClock();
    const asked: string[] = [];
    const tools = { chooseOutput: (wished: string) => (asked.push(wished), Promise.resolve('same' as const)) };
    keepSoundOutput('', { tools, after: clock.after, log: () => undefined });
    await clock.pass(120_000);
    expect(asked).toEqual([]);
  });
});
