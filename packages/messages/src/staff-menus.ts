import type { Language } from '@motcua/protocol/vocabulary';

/** The lists to choose from, in the place of a counter's buttons. Written like `staff.ts`. */
const vi = {
  titles: {
    more: 'Việc khác',
    line: 'Chọn một số đang chờ',
    parked: 'Ai đã quay lại để làm tiếp?',
    absentees: 'Ai đã quay lại?',
    outcomes: 'Kết quả lần này',
    move: 'Đổi sang quầy nào?',
    another: 'Nhận thêm quầy nào?',
    'resume-calling': 'Gọi số trở lại?',
    'stop-issuing': 'Ngừng phát số vì lý do gì?',
    'stop-until': 'Khi nào phát số lại?',
    'end-reason': 'Kết thúc gọi số vì lý do gì?',
  },
  menuPark: (number: string) => `Hẹn ${number} quay lại quầy này`,
  menuChangeService: (number: string) => `${number} cần làm ở lĩnh vực nào? Thứ tự chờ không mất.`,
  menuTicket: (number: string) => `Số ${number}`,
  menuCancel: (number: string) => `Hủy số ${number} vì lý do gì?`,
  menuTransfer: (number: string) => `Chuyển ${number} đến đâu?`,
  menuTransferLast: (number: string) => `Chuyển ${number} xuống cuối hàng nào?`,
  menuTransferFirst: (number: string) => `Chuyển ${number} lên đầu hàng nào?`,
  menuReason: (what: string, number: string) => `${what} ${number} vì lý do gì? Việc này được ghi lại.`,
  placeFirst: 'Lên đầu hàng:',
  callFirst: 'Mời trước',
  menuReasonLeft: (left: number) => `Hôm nay còn ${left} lần.`,
  menuMoveTicket: (number: string, label: string) => `Đổi sang quầy ${label}. Số ${number} thì sao?`,
  menuLeaveParked: (count: number) => `Rời quầy? Còn ${count} số hẹn quay lại. Chuyển các số này đi đâu?`,
  menuEndCalling: 'Kết thúc gọi số hôm nay?',
  menuEndInHours: 'Còn trong giờ làm việc. Kết thúc gọi số hôm nay?',
  menuEndLead: 'Hôm nay sẽ không gọi và không phát số nữa.',
  menuResumeLead: 'Số được gọi và phát tiếp. Số đã hết hiệu lực không khôi phục; lịch hẹn đã đặt giữ nguyên.',
  menuPeopleLeft: (waiting: number, appointments: number) => {
    if (appointments === 0) return `Còn ${waiting} người đang chờ. Kết thúc gọi số thế nào?`;
    const expected = `${appointments} người có lịch hẹn hôm nay chưa đến`;
    return `Còn ${waiting === 0 ? '' : `${waiting} người đang chờ, `}${expected}. Kết thúc gọi số thế nào?`;
  },
  menuPeopleHeld: (called: number, parked: number) =>
    `${called} số đang được gọi và ${parked} số hẹn quay lại vẫn được phục vụ.`,
  menuPeopleExpected: 'Lịch hẹn chưa đến được dời sang ngày làm việc tới, giữ mã hẹn; kết thúc kèm lý do thì bị hủy.',
  menuCancelMany: (numbers: string) => `Hủy các số lấy nhầm: ${numbers}? Số đã được gọi sẽ giữ nguyên.`,
  menuEmpty: 'Không còn mục nào.',
  words: {
    park: 'Hẹn quay lại',
    'park-with-slip': 'Hẹn quay lại, in phiếu',
    'to-a-counter': 'Đến một quầy…',
    'place-last': 'Xuống cuối hàng…',
    'place-first': 'Lên đầu hàng…',
    'call-now': 'Gọi số này ngay',
    'give-priority': 'Đặt ưu tiên',
    'take-priority': 'Bỏ ưu tiên',
    transfer: 'Chuyển',
    'change-service': 'Sai lĩnh vực',
    cancel: 'Hủy số',
    'has-returned': 'Đã quay lại, cho vào hàng',
    line: 'Chọn một số đang chờ',
    absentees: 'Người vắng đã quay lại',
    parked: 'Làm tiếp số hẹn quay lại',
    outcomes: 'Kết quả, số hồ sơ',
    move: 'Đổi sang quầy khác',
    another: 'Nhận thêm một quầy',
    day: 'Điều hành, lấy số giúp',
    'start-practice': 'Tập (15 phút)',
    'ticket-goes-along': 'Số đi cùng',
    'ticket-stays': 'Số ở lại quầy này',
    'back-to-line': 'Trở lại hàng chờ, đúng thứ tự cũ',
    'done-with-it': 'Xong',
    'fewer-dossiers': 'Bớt một hồ sơ',
    'more-dossiers': 'Thêm một hồ sơ',
    'until-unknown': 'Chưa biết, sẽ bấm phát lại',
    'go-on-calling': 'Tiếp tục gọi',
    'end-calling': 'Kết thúc gọi số',
    'end-with-appointments': 'In phiếu hẹn ngày làm việc tới',
    'end-moving-appointments': 'Dời lịch hẹn sang ngày làm việc tới',
    'keep-ended': 'Giữ nguyên, không gọi nữa',
    'resume-calling': 'Gọi số trở lại',
    'end-with-reason': 'Kết thúc, ghi lý do',
    'cancel-them': 'Hủy các số này',
    'keep-them': 'Giữ nguyên',
    further: 'Xem tiếp',
  },
  afterMinutes: (minutes: number, clock: string) => `Sau ${minutes} phút (${clock})`,
  peopleWaiting: (count: number) => (count === 0 ? 'không ai chờ' : `${count} chờ`),
  backStep: 'Trở lại',
  close: 'Thôi',
};

export type StaffMenuTexts = typeof vi;

const en: StaffMenuTexts = {
  titles: {
    more: 'More',
    line: 'Choose a waiting number',
    parked: 'Who has come back to go on?',
    absentees: 'Who is back?',
    outcomes: 'How it ends',
    move: 'Move to which counter?',
    another: 'Which counter as well?',
    'resume-calling': 'Call numbers again?',
    'stop-issuing': 'Why are no more numbers given?',
    'stop-until': 'When are numbers given again?',
    'end-reason': 'Why does calling end?',
  },
  menuPark: (number) => `${number} comes straight back to this counter`,
  menuChangeService: (number) => `Which service does ${number} need? The place is kept.`,
  menuTicket: (number) => `Number ${number}`,
  menuCancel: (number) => `Why is ${number} cancelled?`,
  menuTransfer: (number) => `Transfer ${number} to…`,
  menuTransferLast: (number) => `To the end of which line does ${number} go?`,
  menuTransferFirst: (number) => `To the head of which line does ${number} go?`,
  menuReason: (what, number) => `${what} ${number}: why? It is recorded.`,
  placeFirst: 'To the head of the line:',
  callFirst: 'Call out of turn',
  menuReasonLeft: (left) => `${left} left today.`,
  menuMoveTicket: (number, label) => `Moving to counter ${label}. What about ${number}?`,
  menuLeaveParked: (count) =>
    `Leave the counter? ${count === 1 ? '1 number is' : `${count} numbers are`} to come back. Where do they go?`,
  menuEndCalling: 'End calling for today?',
  menuEndInHours: 'These are working hours. End calling for today?',
  menuEndLead: 'No number is called or given today any more.',
  menuResumeLead: 'Numbers are called and given again. Expired ones stay expired; appointments that were made stand.',
  menuPeopleLeft: (waiting, appointments) => {
    const there = `${waiting} waiting`;
    const expected = `${appointments} with an appointment later today`;
    const left = [...(waiting > 0 ? [there] : []), ...(appointments > 0 ? [expected] : [])].join(', ');
    return `${left}. How does calling end?`;
  },
  menuPeopleHeld: (called, parked) => `${called} called and ${parked} to come back are still served.`,
  menuPeopleExpected:
    'Appointments of those who have not come move to the next open day and keep their codes; ending with a reason cancels them.',
  menuCancelMany: (numbers) => `Cancel the numbers taken by mistake: ${numbers}? Those already called stay.`,
  menuEmpty: 'Nothing is left here.',
  words: {
    park: 'Come straight back',
    'park-with-slip': 'Come straight back, print a slip',
    'to-a-counter': 'To a counter…',
    'place-last': 'To the end of a line…',
    'place-first': 'To the head of a line…',
    'call-now': 'Call this number now',
    'give-priority': 'Give priority',
    'take-priority': 'Take priority away',
    transfer: 'Transfer',
    'change-service': 'Wrong service',
    cancel: 'Cancel the number',
    'has-returned': 'Is back, into the line',
    line: 'Choose a waiting number',
    absentees: 'An absent citizen is back',
    parked: 'Go on with one to come back',
    outcomes: 'Outcome, dossiers',
    move: 'Move to another counter',
    another: 'Take another counter as well',
    day: 'The day, give a number',
    'start-practice': 'Practice (15 min)',
    'ticket-goes-along': 'The number comes along',
    'ticket-stays': 'The number stays here',
    'back-to-line': 'Back to the line, in their old place',
    'done-with-it': 'Done',
    'fewer-dossiers': 'One dossier fewer',
    'more-dossiers': 'One dossier more',
    'until-unknown': 'Not known; by button',
    'go-on-calling': 'Go on calling',
    'end-calling': 'End calling',
    'end-with-appointments': 'Print appointments for the next day',
    'end-moving-appointments': 'Move appointments to the next open day',
    'keep-ended': 'Leave it ended',
    'resume-calling': 'Call numbers again',
    'end-with-reason': 'End, with a reason',
    'cancel-them': 'Cancel these numbers',
    'keep-them': 'Keep them',
    further: 'More',
  },
  afterMinutes: (minutes, clock) => `After ${minutes} min (${clock})`,
  peopleWaiting: (count) => (count === 0 ? 'nobody waits' : `${count} waiting`),
  backStep: 'Back',
  close: 'Cancel',
};

/** The words of the menus at a counter. Khmer is answered in Vietnamese. */
export function staffMenuTexts(language: Language): StaffMenuTexts {
  switch (language) {
    case 'vi':
    case 'km':
      return vi;
    case 'en':
      return en;
  }
}
