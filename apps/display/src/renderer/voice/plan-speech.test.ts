import { describe, expect, it } from 'vitest';
import type { Announcement, DisplayVoiceView, ServiceId } from '@motcua/protocol';
import { CHIME_LEAD_MS, planSpeech, type SpeechFacts, type SpokenPack } from './plan-speech.ts';

const RULES: Pick<DisplayVoiceView, 'always' | 'ticketLanguage' | 'numbers' | 'twiceWhenQuiet' | 'serviceNames'> = {
  ...{ always: ['vi' as never], ticketLanguage: true, numbers: 'digits', twiceWhenQuiet: true, serviceNames: false },
};
const CLIP_MS = 300;

function pack(tongue: string, without: readonly string[] = []): SpokenPack {
  const durationMsOf = (clipId: string) => (without.includes(clipId) ? null : CLIP_MS);
  return { packId: `pack-${tongue}`, tongue, durationMsOf };
}

function facts(change: Partial<SpeechFacts> = {}, call: Partial<Announcement> = {}): SpeechFacts {
  const announcement = {
    ...{ announcementSeq: 7, kind: 'call', ticketId: '1-1', number: 'A042', counterId: 'c-3', counterLabel: '3' },
    ...{ languages: ['vi'], at: 0, callKind: null, practice: false },
    ...call,
  } as Announcement;
  return { announcement, sound: 'single', isAlone: false, serviceId: 'ho-tich' as ServiceId, ...change };
}

const said = (plan: ReturnType<typeof planSpeech>) =>
  plan.clips.map(({ packId, clipId }) => `${packId.slice(5)}:${clipId}`);

describe('what is said of a turn, and when', () => {
  it('VO3 begins a second and more after the chime, and one clip after the other without overlapping', () => {
    const { clips, lengthMs } = planSpeech(facts({ isAlone: true }), RULES, [pack('vi')]);
    expect(clips[0]?.startMs).toBe(CHIME_LEAD_MS);
    expect(CHIME_LEAD_MS).toBeGreaterThanOrEqual(1_000);
    for (const [at, clip] of clips.entries()) {
      const before = clips[at - 1];
      if (before !== undefined) expect(clip.startMs).toBeGreaterThanOrEqual(before.startMs + before.durationMs);
    }
    const last = clips.at(-1) ?? expect.fail('nothing is said');
    expect(lengthMs).toBeGreaterThan(last.startMs + last.durationMs);
  });

  it('VO1 says number and counter once more with none waiting, after all languages, and once otherwise', () => {
    const plan = planSpeech(facts({ isAlone: true }), RULES, [pack('vi')]);
    expect(plan.repeat?.clips.map(({ clipId }) => clipId)).toEqual(['letter-a', 'n-0', 'n-4', 'n-2', 'counter', 'n-3']);
    expect(plan.repeat?.lengthMs).toBeGreaterThan(plan.lengthMs);
    for (const change of [{}, { isAlone: true, sound: 'none' }, { isAlone: true, sound: 'group' }] as const) {
      expect(planSpeech(facts(change), RULES, [pack('vi')]).repeat).toBeNull();
    }
    const quiet = { ...RULES, twiceWhenQuiet: false };
    expect(planSpeech(facts({ isAlone: true }), quiet, [pack('vi')]).repeat).toBeNull();
    expect(planSpeech(facts({ isAlone: true }), RULES, [pack('vi', ['counter'])])).toMatchObject({
      repeat: null,
      missing: [],
    });
  });

  it('VO1 goes on in a group at once and in short', () => {
    const { clips } = planSpeech(facts({ sound: 'none' }), RULES, [pack('vi')]);
    expect(clips[0]).toMatchObject({ clipId: 'number', startMs: 0 });
  });

  it('speaks what is always spoken, then the ticket’s own language', () => {
    const packs = [pack('vi'), pack('en'), pack('km')];
    const always = ['vi', 'en'] as never[];
    const own = said(planSpeech(facts({ isAlone: true }, { languages: ['vi', 'km'] }), { ...RULES, always }, packs));
    expect([...new Set(own.map((name) => name.slice(0, 2)))]).toEqual(['vi', 'en', 'km']);
    const quiet = { ...RULES, always, ticketLanguage: false };
    expect(said(planSpeech(facts({}, { languages: ['vi', 'km'] }), quiet, packs)).join()).not.toContain('km:');
  });

  it('VO1 in a group leaves out what only the settings ask for', () => {
    const packs = [pack('vi'), pack('en'), pack('km')];
    const rules = { ...RULES, always: ['vi', 'en'] as never[] };
    for (const sound of ['group', 'none'] as const) {
      const own = said(planSpeech(facts({ sound }, { languages: ['vi', 'km'] }), rules, packs));
      expect([...new Set(own.map((name) => name.slice(0, 2)))]).toEqual(['vi', 'km']);
    }
  });

  it('VO4 leaves a language out of which a clip is missing, and says which', () => {
    const plan = planSpeech(facts({}, { languages: ['vi', 'en'] }), RULES, [pack('vi', ['n-4']), pack('en')]);
    expect(said(plan).every((name) => name.startsWith('en:'))).toBe(true);
    expect(plan.missing).toEqual(['pack-vi/n-4']);
    expect(planSpeech(facts(), RULES, [pack('vi', ['call'])])).toMatchObject({ clips: [], missing: ['pack-vi/call'] });
  });

  it('names the service where that is wanted and there is a clip of it', () => {
    const rules = { ...RULES, serviceNames: true };
    expect(said(planSpeech(facts(), rules, [pack('vi')]))).toContain('vi:service-ho-tich');
    const without = planSpeech(facts(), rules, [pack('vi', ['service-ho-tich'])]);
    expect(said(without)).not.toContain('vi:service-ho-tich');
    expect(without.missing).toEqual([]);
    expect(said(planSpeech(facts({ serviceId: null }), rules, [pack('vi')])).join()).not.toContain('service');
  });
});
