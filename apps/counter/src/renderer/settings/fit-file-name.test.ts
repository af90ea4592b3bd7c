import { describe, expect, it } from 'vitest';
import { MAX_UPLOAD_NAME, mediaUploadSchema, updateUploadSchema } from '@motcua/protocol';
import { fitFileName } from './fit-file-name.ts';

const LONG = `Lịch tiếp công dân ${'rất '.repeat(60)}dài`;

describe('DP8 the name of a file that is sent', () => {
  it('DP8 stays as it is while it fits', () => {
    const fits = `${'a'.repeat(MAX_UPLOAD_NAME - 4)}.mp4`;
    expect([fitFileName('Lịch.png'), fitFileName(fits), fitFileName('')]).toEqual(['Lịch.png', fits, '']);
  });

  it('DP8 is shortened before its ending, to what the hub takes', () => {
    const sent = fitFileName(`${LONG}.mp4`);
    expect(sent).toHaveLength(MAX_UPLOAD_NAME);
    expect(sent).toMatch(/^Lịch tiếp công dân .*…\.mp4$/);
    expect(mediaUploadSchema.safeParse({ name: sent, bytes: 1 }).success).toBe(true);
    expect(updateUploadSchema.safeParse({ name: sent, bytes: 1 }).success).toBe(true);
    expect(mediaUploadSchema.safeParse({ name: `${LONG}.mp4`, bytes: 1 }).success).toBe(false);
  });

  it('DP8 is shortened at its end where it has no ending, and never within a sign', () => {
    expect(fitFileName(`1. ${LONG}`)).toHaveLength(MAX_UPLOAD_NAME);
    expect(fitFileName('🎬'.repeat(150))).toBe(`${'🎬'.repeat(99)}…`);
  });
});
