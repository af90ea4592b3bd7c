import type { HallNotice } from './model/hall-notice.ts';

export const NOTICE_ICONS: Readonly<Record<HallNotice['kind'], string>> = {
  ended: 'bell',
  break: 'coffee',
  stopped: 'pause',
};
