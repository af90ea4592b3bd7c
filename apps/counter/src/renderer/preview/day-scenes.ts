import type { DeviceId } from '@motcua/protocol';
import { help } from './crowded-scenes.ts';
import { manyTroubles } from './machine-scenes.ts';
import { many, MINUTE, NOW, stamp, type PreviewStage } from './preview-stage.ts';

/** The page about the day, by the name after `#`. */
export function dayScenes(stage: PreviewStage): Readonly<Record<string, () => void>> {
  return {
    day: () => {
      stage.overview = { ...stage.overview, manyAtOnce: [many()] };
      stage.day('supervisor');
    },
    'day-admin': () => {
      stage.overview = {
        ...stage.overview,
        clockDoubt: { wallAt: NOW + 26 * 60 * MINUTE, hubTime: NOW },
        stopped: { reason: 'lines-full', reopensAt: null },
      };
      stage.day('administrator');
    },
    'day-locked': () => {
      const deviceId = 'kiosk-1' as DeviceId;
      const lock = { deviceId, reason: 'repair', text: 'Dùng máy số 2', since: NOW, by: 'Tâm' } as const;
      stage.overview = { ...stage.overview, kiosksLocked: [lock] };
      stage.day('supervisor');
    },
    'day-lock-languages': () => {
      stage.day('supervisor');
      // Kiosks to lock.
      stage.push('device-health', { key: null, stamp, body: manyTroubles() });
      setTimeout(() => {
        const languages = partOfDay('mc-lock-form')?.querySelector<HTMLDetailsElement>('[data-test=lock-languages]');
        if (languages) languages.open = true;
      }, 700);
    },
    'day-guide': () => stage.day('guide'),
    'day-guide-called': () => {
      stage.overview = { ...stage.overview, help: [help(1, 'guide'), help(2, 'alarm')] };
      stage.day('guide');
    },
    'calling-ended': () => {
      stage.overview = { ...stage.overview, callingEndedAt: NOW - 5 * MINUTE };
      stage.day('supervisor');
      pressSoon('resume-calling');
    },
    'end-calling': () => {
      stage.day('supervisor');
      pressSoon('end-calling');
    },
    'people-left': () => {
      stage.day('supervisor');
      stage.refuseWith = { code: 'people-left', waiting: 12, called: 1, parked: 2, appointments: 3 };
      pressSoon('end-calling', () => setTimeout(() => stage.key('2'), 500));
    },
  };
}

/** Presses a button of the panel about the day once it is there. */
function pressSoon(test: string, then: () => void = () => undefined): void {
  setTimeout(() => {
    partOfDay('mc-day-panel')?.querySelector<HTMLButtonElement>(`[data-test=${test}]`)?.click();
    then();
  }, 700);
}

function partOfDay(name: string): ShadowRoot | null | undefined {
  const page = document.querySelector('mc-staff-page')?.shadowRoot;
  return page?.querySelector('mc-day-screen')?.shadowRoot?.querySelector(name)?.shadowRoot;
}
