import type { Actor } from '@motcua/protocol';
import type { StaffMember } from '../../ports/access-sessions.ts';

/** In whose name a request of somebody who has signed in acts. */
export function staffActor({ accountId, role, displayName }: StaffMember): Extract<Actor, { kind: 'staff' }> {
  return { kind: 'staff', accountId, role, name: displayName };
}
