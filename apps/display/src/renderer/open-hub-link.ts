import { applianceHubLink, createHubLink, pageActs, usualSurroundings, type HubLink } from '@motcua/client';
import {
  callBoardViewSchema,
  displayLookViewSchema,
  displayTrialViewSchema,
  displayVoiceViewSchema,
} from '@motcua/protocol';

/** The page's only door to the hub: the appliance's own link, or in a browser one made here. */
export function openHubLink(version: string): HubLink {
  const given = applianceHubLink(window);
  if (given !== null) return given;
  return createHubLink({
    url: window.location.origin,
    role: 'display',
    views: {
      'call-board': callBoardViewSchema,
      'display-trial': displayTrialViewSchema,
      'display-look': displayLookViewSchema,
      'display-voice': displayVoiceViewSchema,
    },
    deviceName: 'Màn hình',
    client: { name: 'display-page', version },
    tokenStore: null,
    headers: null,
    acts: pageActs(window),
    surroundings: usualSurroundings(),
  });
}
