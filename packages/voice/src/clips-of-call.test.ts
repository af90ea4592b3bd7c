import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipsOfCall, clipsOfRepeat, type SpeechStyle, type SpokenCall } from './clips-of-call.ts';
import { packScript } from './pack-script.ts';

const CALL: SpokenCall = { kind: 'call', number: 'A042', counterLabel: '3', serviceId: null };
const PLAIN: SpeechStyle = { numbers: 'digits', followsOn: false };

function sentence(call: Partial<SpokenCall>, tongue: string, style: Partial<SpeechStyle> = {}): string {
  const words = new Map(packScript(tongue, 'north').map(({ clipId, text }) => [clipId, text]));
  return clipsOfCall({ ...CALL, ...call }, tongue, { ...PLAIN, ...style })
    .map(
      ({ clipId, pauseMs }, at) =>
        `${at === 0 ? '' : pauseMs > 200 ? '. ' : pauseMs > 0 ? ', ' : ' '}${words.get(clipId) ?? `<${clipId}>`}`,
    )
    .join('');
}

describe('VO1 what is said of a call', () => {
  it('is a sentence with the number digit by digit', () => {
    expect(sentence({}, 'vi')).toBe('Mời công dân có số thứ tự, a không bốn hai, đến quầy số ba');
    expect(sentence({}, 'en')).toBe('Number, A zero four two, please proceed to counter three');
    expect(sentence({}, 'km')).toBe('សូមអញ្ជើញលេខ, A សូន្យ បួន ពីរ, ទៅបញ្ជរលេខ បី');
  });

  it('says the number as a whole where that is wanted, and a counter always', () => {
    expect(sentence({ counterLabel: '15' }, 'vi', { numbers: 'whole' })).toBe(
      'Mời công dân có số thứ tự, a bốn mươi hai, đến quầy số mười lăm',
    );
    expect(sentence({ counterLabel: '12' }, 'en')).toBe('Number, A zero four two, please proceed to counter twelve');
  });

  it('begins a recall so that it is heard as one', () => {
    expect(sentence({ kind: 'recall' }, 'vi')).toBe(
      'Xin nhắc lại, mời công dân có số thứ tự, a không bốn hai, đến quầy số ba',
    );
    expect(sentence({ kind: 'recall' }, 'vi', { followsOn: true })).toContain('Xin nhắc lại');
  });

  it('says number and counter once more, and less of the sentence where one follows on another', () => {
    const again = clipsOfRepeat(CALL, 'vi', PLAIN).map(({ clipId }) => clipId);
    expect(again).toEqual(['letter-a', 'n-0', 'n-4', 'n-2', 'counter', 'n-3']);
    expect(sentence({}, 'vi', { followsOn: true })).toBe('Số, a không bốn hai, đến quầy số ba');
  });

  it('names the service by its own clip', () => {
    expect(sentence({ serviceId: 'ho-tich' }, 'vi')).toBe(
      'Mời công dân có số thứ tự, a không bốn hai, <service-ho-tich>, đến quầy số ba',
    );
  });

  it('reads digits in a tongue that it does not know, and letters of a counter by their names', () => {
    expect(sentence({ counterLabel: 'B12' }, 'blt', { numbers: 'whole' })).toBe(
      'Mời công dân có số thứ tự, a không bốn hai, đến quầy số bê một hai',
    );
    expect(sentence({ counterLabel: 'B12' }, 'vi')).toContain('đến quầy số bê mười hai');
    expect(sentence({ counterLabel: 'Đ-1' }, 'vi')).toContain('đến quầy số đê một');
  });

  it('reads a number that is too long for words digit by digit', () => {
    expect(sentence({ number: '12345' }, 'vi', { numbers: 'whole' })).toContain('một hai ba bốn năm');
  });

  it.each(['vi', 'en', 'km', 'blt'])('VO2 asks for nothing that the list of a pack in %s does not have', (tongue) => {
    const script = new Set(packScript(tongue, 'south').map(({ clipId }) => clipId));
    const printed = fc.stringMatching(/^[A-Z]{0,3}[0-9]{1,5}$/);
    fc.assert(
      fc.property(printed, printed, fc.boolean(), fc.boolean(), (number, counterLabel, whole, followsOn) => {
        for (const kind of ['call', 'recall'] as const) {
          const style: SpeechStyle = { numbers: whole ? 'whole' : 'digits', followsOn };
          const call = { kind, number, counterLabel, serviceId: null };
          const asked = [...clipsOfCall(call, tongue, style), ...clipsOfRepeat(call, tongue, style)];
          for (const { clipId } of asked) expect(script).toContain(clipId);
        }
      }),
    );
  });
});
