import type { Answer, Question } from 'dns-packet';
import { MDNS_SERVICE, writeNoticeTxt, type HubNotice } from '@motcua/protocol';

const SERVICE = `_${MDNS_SERVICE}._tcp.local`;
const ALL_SERVICES = '_services._dns-sd._udp.local';
/** RFC 6762, 10: what names a host or its addresses, and everything else. */
const HOST_TTL_S = 120;
const OTHER_TTL_S = 4_500;

/** The third name that somebody tries is `motcua-3.local`. */
export function nthName(name: string, nth: number): string {
  return nth === 1 ? name : name.replace(/\.local$/, `-${nth}.local`);
}

/** Whose a name is: stands beside its addresses, so that two hubs on one machine are told apart as well. */
export function ownership(name: string, hubId: string): Answer {
  return { name, type: 'TXT', ttl: HOST_TTL_S, class: 'IN', flush: true, data: [`id=${hubId}`] };
}

export function addressRecords(name: string, addresses: readonly string[]): Answer[] {
  return addresses.map((data) => ({ name, type: 'A', ttl: HOST_TTL_S, class: 'IN', flush: true, data }));
}

/** TL5: everything that a hub says of itself under `name`. */
export function hubRecords(name: string, notice: HubNotice, addresses: readonly string[]): Answer[] {
  const instance = `Motcua ${notice.hubId.slice(0, 8)}.${SERVICE}`;
  const txt = Object.entries(writeNoticeTxt(notice)).map(([key, value]) => `${key}=${value}`);
  const port = notice.httpsPort ?? notice.httpPort ?? 0;
  return [
    { name: SERVICE, type: 'PTR', ttl: OTHER_TTL_S, class: 'IN', data: instance },
    { name: ALL_SERVICES, type: 'PTR', ttl: OTHER_TTL_S, class: 'IN', data: SERVICE },
    { name: instance, type: 'SRV', ttl: HOST_TTL_S, class: 'IN', flush: true, data: { port, target: name } },
    { name: instance, type: 'TXT', ttl: OTHER_TTL_S, class: 'IN', flush: true, data: txt },
    ownership(name, notice.hubId),
    ...addressRecords(name, addresses),
  ];
}

/** What answers a question, and what whoever asked will want to know next; both empty: it is not for us. */
export function answersTo(
  questions: readonly Pick<Question, 'name' | 'type'>[],
  records: readonly Answer[],
): { readonly answers: Answer[]; readonly additionals: Answer[] } {
  const isAsked = (record: Answer) =>
    questions.some(
      ({ name, type }) =>
        name.toLowerCase() === record.name.toLowerCase() && (type === record.type || (type as string) === 'ANY'),
    );
  const answers = records.filter(isAsked);
  const isOfService = answers.some(({ type }) => type === 'PTR' || type === 'SRV');
  // Beside bare addresses stands whose they are, so that another hub under this name knows that it is not alone.
  const belongs = (record: Answer) =>
    isOfService ? record.type !== 'PTR' : record.type === 'TXT' && answers.some(({ name }) => name === record.name);
  return { answers, additionals: records.filter((record) => belongs(record) && !answers.includes(record)) };
}

/** A hub's id in what others say of a name; '': they say none. Null: they say nothing of it. */
export function ownerIn(records: readonly Answer[], name: string, ownAddresses: readonly string[]): string | null {
  const about = records.filter((record) => record.name.toLowerCase() === name);
  for (const record of about) {
    if (record.type !== 'TXT') continue;
    const [, hubId] = /^id=(.+)$/.exec(String([record.data].flat()[0])) ?? [];
    if (hubId !== undefined) return hubId;
  }
  const isForeign = about.some(
    ({ type, ...record }) => type === 'A' && !ownAddresses.includes((record as { data: string }).data),
  );
  return isForeign ? '' : null;
}
