import { NEED_FLAGS } from '@motcua/protocol/vocabulary';
import type { Stage } from './hand-fed-link.ts';
import { SAMPLE_SERVICES, sampleMenu } from './sample-views.ts';

/** IS4: what the bar opens, in centres that offer groups, needs, both or nothing. */
export function helpScenes({ link, touch }: Stage): Readonly<Record<string, () => void>> {
  const menu = sampleMenu(SAMPLE_SERVICES, 'ready');
  const needFlags = [...NEED_FLAGS];
  return {
    'offers-help': () => link.feedView('kiosk-menu', { ...menu, needFlags }),
    help: () => {
      link.feedView('kiosk-menu', { ...menu, needFlags });
      touch({ kind: 'toggle-help' });
    },
    'help-six': () => {
      link.feedView('kiosk-menu', { ...menu, services: menu.services.slice(0, 6), needFlags });
      touch({ kind: 'toggle-help' });
    },
    'help-chosen': () => {
      link.feedView('kiosk-menu', { ...menu, needFlags });
      touch({ kind: 'toggle-help' });
      touch({ kind: 'toggle-need', need: 'wheelchair' });
      touch({ kind: 'toggle-need', need: 'reading' });
    },
    'offers-needs-only': () => link.feedView('kiosk-menu', { ...menu, priorityGroups: [], needFlags }),
    'needs-only': () => {
      link.feedView('kiosk-menu', { ...menu, priorityGroups: [], needFlags });
      touch({ kind: 'toggle-help' });
      touch({ kind: 'toggle-need', need: 'hearing' });
    },
    'offers-nothing': () => link.feedView('kiosk-menu', { ...menu, priorityGroups: [] }),
  };
}
