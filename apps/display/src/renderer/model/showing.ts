import type { Announcement, CounterId, ServiceId } from '@motcua/protocol';
import type { Board } from './board.ts';

/** What one display shows of all calls (DP5), and in how many cards. Null: all of them. */
export type Showing = {
  readonly serviceIds: ReadonlySet<ServiceId> | null;
  readonly counterIds: ReadonlySet<CounterId> | null;
  readonly cards: number;
};

/** Until a display has heard how it is to look: everything, as in the hall. */
export const SHOWING_ALL: Showing = { serviceIds: null, counterIds: null, cards: 6 };

type Place = { readonly serviceId: ServiceId | null; readonly counterId: CounterId };

/** Whether a call is one of this display's. A ticket whose service is not known any more goes by its counter alone. */
export function concerns({ serviceIds, counterIds }: Showing, { serviceId, counterId }: Place): boolean {
  if (counterIds !== null && !counterIds.has(counterId)) return false;
  return serviceIds === null || serviceId === null || serviceIds.has(serviceId);
}

/** The announcements that this display shows, of all those on the board. */
export function announcementsShown(board: Board | null, showing: Showing): readonly Announcement[] {
  return (board?.body.announcements ?? []).filter((announcement) => concerns(showing, announcement));
}

/**
 * The board as this display shows it. Its announcements stay whole: what one has finished is counted over all of them,
 * whoever they concern (DP3).
 */
export function boardShown(board: Board, showing: Showing): Board {
  const { serviceIds, counterIds } = showing;
  if (serviceIds === null && counterIds === null) return board;
  const { body } = board;
  const mine = serviceIds === null ? body.waitingFor : body.waitingFor.filter((line) => serviceIds.has(line.serviceId));
  return {
    ...board,
    body: {
      ...body,
      current: body.current.filter((call) => concerns(showing, call)),
      absent: serviceIds === null ? body.absent : body.absent.filter((each) => serviceIds.has(each.serviceId)),
      waitingFor: mine,
      waiting: serviceIds === null ? body.waiting : peopleIn(body, serviceIds),
    },
  };
}

/** IS6: a visit that waits in several of these lines is counted in each of them, and is one person. */
function peopleIn({ waitingFor, waitingForSeveral }: Board['body'], serviceIds: ReadonlySet<ServiceId>): number {
  let people = 0;
  for (const { serviceId, waiting } of waitingFor) if (serviceIds.has(serviceId)) people += waiting;
  for (const { serviceIds: waitsFor, waiting } of waitingForSeveral) {
    const mine = waitsFor.filter((serviceId) => serviceIds.has(serviceId)).length;
    people -= Math.max(0, mine - 1) * waiting;
  }
  return people;
}
