import { updateTexts } from '@motcua/messages';
import type { UpdateMachine } from '@motcua/protocol';
import { expect, test } from 'vitest';
import { stateWords } from './update-words-of.ts';

const machine = (part: UpdateMachine['part'], target: string): UpdateMachine => ({
  ...{ target, part, name: '', connected: true, version: '0.1.0', platform: 'linux', arch: 'x64', heardAt: null },
  wanted: { version: '0.2.0', when: 'outside-hours' },
  state: { kind: 'failed', version: '0.2.0', why: 'no-room', detail: '' },
});

test.each(['vi', 'en', 'km'] as const)(
  'UP7, UP9 where a disk has no room it is said of which machine, and what to do there (%s)',
  (language) => {
    const words = updateTexts(language);
    expect(stateWords(machine('kiosk', 'k1'), words)).toBe(words.failed('0.2.0', words.noRoomThere));
    expect(stateWords(machine('hub', 'hub'), words)).toBe(words.failed('0.2.0', words.failures['no-room']));
  },
);
