import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DISCOVERY_BYTES,
  readDiscoveryAnswer,
  readDiscoveryQuestion,
  readNoticeTxt,
  writeDiscoveryAnswer,
  writeDiscoveryQuestion,
  writeNoticeTxt,
} from './hub-discovery.ts';
import { fingerprintDigits, type HubNotice } from './hub-identity.ts';

const nonce = Uint8Array.from({ length: 16 }, (_, at) => at + 1);
const notice: HubNotice = {
  hubId: '0b7f2c9e-3a51-4d0e-9f6a-2f1c8f0a7b11',
  centre: 'Trung tâm Phục vụ hành chính công phường Ninh Kiều',
  httpPort: 4800,
  httpsPort: 4843,
  authorityFingerprint: 'ab'.repeat(32),
};

describe('asking every hub of a network', () => {
  it('TL6 a question is 512 bytes, and its sixteen bytes are read back', () => {
    const question = writeDiscoveryQuestion(nonce);
    expect(question.length).toBe(DISCOVERY_BYTES);
    expect(readDiscoveryQuestion(question)).toEqual(nonce);
    expect(readDiscoveryQuestion(question.subarray(0, 511))).toBeNull();
    expect(readDiscoveryQuestion(writeDiscoveryAnswer(nonce, notice))).toBeNull();
  });

  it('TL6 an answer says who the hub is, to whoever asked and to nobody else', () => {
    const answer = writeDiscoveryAnswer(nonce, notice);
    expect(readDiscoveryAnswer(answer, nonce)).toEqual(notice);
    expect(
      readDiscoveryAnswer(
        answer,
        nonce.map((byte) => byte ^ 1),
      ),
    ).toBeNull();
    const bare = { ...notice, httpPort: null, httpsPort: null, authorityFingerprint: null };
    expect(readDiscoveryAnswer(writeDiscoveryAnswer(nonce, bare), nonce)).toEqual(bare);
  });

  it('TL6 no answer is longer than its question, whatever the centre is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (centre) => {
        const answer = writeDiscoveryAnswer(nonce, { ...notice, centre });
        expect(answer.length).toBeLessThanOrEqual(DISCOVERY_BYTES);
        expect(readDiscoveryAnswer(answer, nonce)?.hubId).toBe(notice.hubId);
      }),
    );
    for (const letter of ['\u0000', '"', '\\', '\ud800', 'ễ', '😀']) {
      expect(writeDiscoveryAnswer(nonce, { ...notice, centre: letter.repeat(300) }).length, letter).toBeLessThanOrEqual(
        DISCOVERY_BYTES,
      );
    }
  });

  it('TL6 bytes that are no answer are none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(readDiscoveryAnswer(bytes, nonce)).toBeNull();
        expect(readDiscoveryQuestion(bytes)).toBeNull();
      }),
    );
    const broken = writeDiscoveryAnswer(nonce, notice);
    expect(readDiscoveryAnswer(broken.subarray(0, broken.length - 3), nonce)).toBeNull();
  });

  it('TL5 the TXT record of a hub is read back, and a strange one is none', () => {
    expect(readNoticeTxt(writeNoticeTxt(notice))).toEqual(notice);
    expect(readNoticeTxt({ id: 'Ba', http: '4800' })).toBeNull();
    expect(readNoticeTxt({ ...writeNoticeTxt(notice), http: '70000', ca: 'x' })).toEqual({
      ...notice,
      httpPort: null,
      authorityFingerprint: null,
    });
    expect(readNoticeTxt(null)).toBeNull();
  });
});

describe('a fingerprint that people compare', () => {
  it('TL3 is six groups of five figures', () => {
    expect(
      fingerprintDigits(`0000000000${'000000000f'}${'00000186a0'}${'ffffffffff'}${'0000000001'}${'0000003039'}ffff`),
    ).toBe('00000 00015 00000 27775 00001 12345');
  });

  it('TL3 differs for other fingerprints', () => {
    expect(fingerprintDigits('ab'.repeat(32))).not.toBe(fingerprintDigits('ac'.repeat(32)));
    expect(fingerprintDigits('9c'.repeat(32))).toMatch(/^\d{5}(?: \d{5}){5}$/);
  });
});
