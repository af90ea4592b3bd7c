import type { HubLink } from './hub-link.ts';

/** What the link of a device's own page leaves to the link to the hub; state, views and time are its own. */
export type PassedOn = Omit<HubLink, 'state' | 'onState' | 'latest' | 'onView' | 'hubNow' | 'close'>;

/** Hands all questions, reports and commands on to `link` as they are. */
export function passOn(link: HubLink): PassedOn {
  return {
    send: (command, giveUpAfterMs) => link.send(command, giveUpAfterMs),
    onLateOutcome: (listener) => link.onLateOutcome(listener),
    onInput: (listener) => link.onInput(listener),
    watchCounters: (counterIds) => link.watchCounters(counterIds),
    listWaiting: (query) => link.listWaiting(query),
    lookUpCode: (question) => link.lookUpCode(question),
    askCatalogue: (question) => link.askCatalogue(question),
    reportAnnouncements: (reports) => link.reportAnnouncements(reports),
    reportVoice: (report) => link.reportVoice(report),
    reportGlass: (report) => link.reportGlass(report),
    reconnect: () => link.reconnect(),
  };
}
