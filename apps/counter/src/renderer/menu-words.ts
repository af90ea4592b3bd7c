import {
  clockTime,
  localText,
  messagesIn,
  staffMinutesText,
  printerStateMessages,
  staffMenuTexts,
  storyReasonTexts,
} from '@motcua/messages';
import { capitalised } from './capitalised.ts';
import type { EntryLabel, Menu } from './model/menu.ts';
import type { Speaking } from './act-speaking.ts';

/** The question over a menu, and a quiet line below it where there is something to know. */
export function menuTitle(
  menu: Menu,
  { acts, texts, language, timeZone }: Speaking,
  outOfTurnLeft: number | null,
): { readonly title: string; readonly lead: string } {
  const menus = staffMenuTexts(language);
  const only = (title: string) => ({ title, lead: '' });
  switch (menu.kind) {
    case 'more':
    case 'line':
    case 'parked':
    case 'parked-otherwise':
    case 'absentees':
    case 'outcomes':
    case 'move':
    case 'another':
    case 'stop-issuing':
    case 'stop-until':
    case 'end-reason':
      return only(menus.titles[menu.kind]);
    case 'end-calling':
      return { title: menu.inHours ? menus.menuEndInHours : menus.menuEndCalling, lead: menus.menuEndLead };
    case 'resume-calling':
      return { title: menus.titles[menu.kind], lead: menus.menuResumeLead };
    case 'park':
      return only(menus.menuPark(menu.ticket.number));
    case 'change-service':
      return only(menus.menuChangeService(menu.ticket.number));
    case 'waiting-ticket':
    case 'absentee':
    case 'parked-ticket':
      return only(menus.menuTicket(menu.ticket.number));
    case 'cancel':
      return only(menus.menuCancel(menu.ticket.number));
    case 'reprint':
      return { title: menus.menuReprint(menu.slip.number), lead: menus.menuReprintLead };
    case 'reprint-at':
      return { title: menus.menuReprintAt(menu.slip.number), lead: menus.menuReprintLead };
    case 'transfer':
    case 'transfer-counter': {
      const { number } = menu.ticket;
      if (menu.position === 'first') return only(menus.menuTransferFirst(number));
      return only(menu.position === 'last' ? menus.menuTransferLast(number) : menus.menuTransfer(number));
    }
    case 'reason': {
      const { act, number, command } = menu.draft;
      const names = { absent: texts.absent, transfer: menus.placeFirst, 'call-ticket': menus.callFirst };
      const what = act === 'priority' ? acts.actNames.priority : names[act];
      const isCounted = command.type === 'call-ticket' || command.type === 'set-priority';
      const lead = isCounted && outOfTurnLeft !== null ? menus.menuReasonLeft(outOfTurnLeft) : '';
      return { title: menus.menuReason(what, number), lead };
    }
    case 'move-ticket':
      return only(menus.menuMoveTicket(menu.ticket.number, menu.label));
    case 'appointment':
      return {
        title: menus.menuAppointment(clockTime(menu.at, timeZone)),
        lead: menus.appointmentStandings[menu.standing],
      };
    case 'leave-parked':
      return only(menus.menuLeaveParked(menu.count));
    case 'people-left': {
      const held = menu.called + menu.parked === 0 ? '' : menus.menuPeopleHeld(menu.called, menu.parked);
      const expected = menu.appointments === 0 ? '' : menus.menuPeopleExpected;
      return {
        title: menus.menuPeopleLeft(menu.waiting, menu.appointments),
        lead: [held, expected].filter((sentence) => sentence !== '').join(' '),
      };
    }
    case 'cancel-many':
      return only(menus.menuCancelMany(menu.tickets.map(({ number }) => number).join(', ')));
  }
}

/** An entry in words: what it is, and a quiet addition. */
export function entryWords(
  label: EntryLabel,
  { texts, language, hubMs, timeZone }: Speaking,
): { readonly words: string; readonly note: string } {
  const menus = staffMenuTexts(language);
  switch (label.say) {
    case 'words':
      return { words: menus.words[label.word], note: '' };
    case 'ticket': {
      const age = staffMinutesText(hubMs - label.since, language);
      const mark = label.priority === 'priority' ? `${texts.priority} · ` : '';
      return { words: label.number, note: `${localText(label.name, language)} · ${mark}${age}` };
    }
    case 'service':
      return { words: localText(label.name, language), note: menus.peopleWaiting(label.waiting) };
    case 'counter': {
      const note = label.holder === null ? localText(label.name, language) : label.holder;
      return { words: texts.counterNumber(label.label), note };
    }
    case 'reason':
      return { words: capitalised(storyReasonTexts(language).outOfTurn[label.reason]), note: '' };
    case 'cancel-reason':
      return { words: capitalised(storyReasonTexts(language).cancel[label.reason]), note: '' };
    case 'reprint-reason':
      return { words: capitalised(storyReasonTexts(language).reprint[label.reason]), note: '' };
    case 'printer':
      return { words: label.name, note: messagesIn(printerStateMessages, language)[label.state] };
    case 'stop-reason':
      return { words: capitalised(storyReasonTexts(language).stop[label.reason]), note: '' };
    case 'outcome':
      return { words: capitalised(storyReasonTexts(language).outcome[label.code]), note: '' };
    case 'in-minutes': {
      const at = hubMs + label.minutes * 60_000;
      return { words: menus.afterMinutes(label.minutes, clockTime(at, timeZone)), note: '' };
    }
  }
}
