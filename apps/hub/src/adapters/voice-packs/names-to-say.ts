import type { CentreSettings } from '@motcua/protocol/settings-document';
import { groupClip, serviceClip } from '@motcua/voice';
import type { SpokenName } from '../../ports/voice-packs.ts';

/**
 * VO7, KI11: the names that shall have clips: those of services where the hall or a kiosk says them, and those of groups, which
 * stand on tiles alone, where a kiosk does. None where nobody says any: what was made stays.
 */
export function namesToSay({ voice, services, serviceGroups }: CentreSettings): readonly SpokenName[] {
  const { serviceNames, kioskNames = serviceNames } = voice;
  if (!serviceNames && !kioskNames) return [];
  const groups = kioskNames ? serviceGroups : [];
  return [
    ...services.map(({ serviceId, name }) => ({ clipId: serviceClip(serviceId), name })),
    ...groups.map(({ groupId, name }) => ({ clipId: groupClip(groupId), name })),
  ];
}
