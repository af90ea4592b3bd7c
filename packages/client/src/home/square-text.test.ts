import { describe, expect, it } from 'vitest';
import { squareText } from './square-text.ts';

const line = (minute: number, message: string, fields: Record<string, string> = {}) =>
  JSON.stringify({ at: new Date(Date.UTC(2026, 10, 29, 9, minute)).toISOString(), message, fields });

describe('FS9 what a photograph of the square says', () => {
  it('FS9 faults first, then where the hub was, then the rest, each the newest first', () => {
    const device = [
      line(1, 'The appliance starts', { version: '1.0.0' }),
      line(2, 'A slip could not be sent', { error: 'EIO' }),
      line(3, 'The screen rests'),
      line(4, 'The page has gone', { reason: 'crashed' }),
    ].join('\n');
    expect(
      squareText('Motcua 1.0.0', { home: ['11-29 09:05Z connected', '11-29 09:04Z lost'], device }).split('\n'),
    ).toEqual([
      'Motcua 1.0.0',
      '! 11-29 09:04Z The page has gone reason crashed',
      '! 11-29 09:02Z A slip could not be sent error EIO',
      '11-29 09:05Z connected',
      '11-29 09:04Z lost',
      '11-29 09:03Z The screen rests',
      '11-29 09:01Z The appliance starts version 1.0.0',
    ]);
  });

  it('FS9 stays as small as a phone reads, however much has happened, and one fault does not crowd out the rest', () => {
    const device = Array.from({ length: 400 }, (_, n) => line(n % 60, `Fault ${n % 40}`, { error: 'x'.repeat(300) }));
    const home = Array.from({ length: 16 }, (_, n) => `11-29 09:${n + 10}Z event-${n}`);
    const square = squareText('Motcua', { home, device: device.join('\n') });
    expect(new TextEncoder().encode(square).length).toBeLessThanOrEqual(700);
    expect(square).toContain('event-0');
    expect(square.split('\n').filter((each) => each.startsWith('!'))).toHaveLength(5);
    const same = Array.from({ length: 50 }, () => line(1, 'The same again', { error: 'EIO' })).join('\n');
    expect(squareText('Motcua', { home: [], device: `${same}\n${line(0, 'Another')}` }).split('\n')).toHaveLength(3);
  });

  it('FS9 leaves out what is no line of the log, as a cut of the power leaves it', () => {
    const device = ['{"at":"2026-11-2', 'null', '{}', '', line(7, 'Well')].join('\n');
    expect(squareText('Motcua', { home: [], device })).toBe('Motcua\n11-29 09:07Z Well');
  });
});
