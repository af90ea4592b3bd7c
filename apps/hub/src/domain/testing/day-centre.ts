import type { CentreSettings } from '@motcua/protocol/settings-document';

/** Numbers from half past six to half past five on every day of the week; the service day closes at half past eleven. */
export const DAY_CENTRE: Pick<CentreSettings, 'hours'> = {
  hours: {
    weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '07:30', to: '17:30' })),
    exceptions: [],
    dayClosesAt: '23:30',
  },
};
