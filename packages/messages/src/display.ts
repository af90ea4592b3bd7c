import type { CallKind, StopReason } from '@motcua/protocol/vocabulary';
import { defineMessages } from './define-messages.ts';
import { bothDigits, khmerDigits } from './khmer-digits.ts';

/**
 * What the waiting room reads. Third person ("công dân"), short, and nothing personal. `at` and `age`
 * are ready-made words ("08:24", "2 phút").
 */
export const displayMessages = defineMessages({
  invite: { vi: 'Mời công dân có số', en: 'Please come forward, number', km: 'សូមអញ្ជើញលេខ' },
  toCounter: { vi: 'đến quầy', en: 'to counter', km: 'ទៅបញ្ជរ' },
  counter: { vi: 'Quầy', en: 'Counter', km: 'បញ្ជរ' },
  /** The second line of a card, in the language of its ticket. */
  secondLine: {
    vi: (number: string, counter: string) => `Số ${number} · Quầy ${counter}`,
    en: (number: string, counter: string) => `Number ${number} · Counter ${counter}`,
    km: (number: string, counter: string) => `លេខ ${khmerDigits(number)} · បញ្ជរ ${khmerDigits(counter)}`,
  },
  demoMark: { vi: 'Bản dùng thử', en: 'Demonstration', km: 'កំណែសាកល្បង' },
  recentCalls: { vi: 'Vừa gọi', en: 'Just called', km: 'ទើបហៅ' },
  waiting: {
    vi: (count: number) => `Đang chờ: ${count} người`,
    en: (count: number) => `Waiting: ${count}`,
    km: (count: number) => `កំពុងរង់ចាំ៖ ${bothDigits(count)} នាក់`,
  },
  /** DP7: one line of the waiting summary, behind the service's name. */
  waitingInLine: {
    vi: (count: number) => `${count} người`,
    en: (count: number) => `${count}`,
    km: (count: number) => `${bothDigits(count)} នាក់`,
  },
  serving: { vi: 'Đang phục vụ', en: 'Being served', km: 'កំពុងបម្រើ' },
  /** SE2 */
  absent: { vi: 'Số đã gọi, chưa có mặt', en: 'Called, not here', km: 'លេខដែលបានហៅ តែមិនទាន់មក' },
  withdrawn: { vi: 'Xin lỗi, gọi nhầm', en: 'Sorry, called by mistake', km: 'សូមអភ័យទោស ហៅច្រឡំ' },
  nobodyCalled: { vi: 'Chưa có số nào được gọi', en: 'No number has been called yet', km: 'មិនទាន់មានលេខណាត្រូវបានហៅទេ' },
  betweenCalls: {
    vi: 'Số tiếp theo sẽ hiện ở đây',
    en: 'The next number will appear here',
    km: 'លេខបន្ទាប់នឹងបង្ហាញនៅទីនេះ',
  },
  sitAndWatch: {
    vi: 'Mời công dân ngồi chờ, nghe loa và nhìn màn hình',
    en: 'Please take a seat, listen and watch the screen',
    km: 'សូមអង្គុយរង់ចាំ ស្ដាប់ និងមើលអេក្រង់',
  },
  connected: { vi: 'Đã kết nối', en: 'Connected', km: 'បានតភ្ជាប់' },
  connecting: { vi: 'Đang kết nối với hệ thống…', en: 'Connecting to the system…', km: 'កំពុងតភ្ជាប់ជាមួយប្រព័ន្ធ…' },
  lost: {
    vi: (at: string, age: string) => `Mất kết nối từ ${at} (${age}). Số trên màn hình vẫn giữ nguyên.`,
    en: (at: string, age: string) => `Connection lost at ${at} (${age} ago). The numbers on the screen still stand.`,
    km: (at: string, age: string) => `ដាច់ការតភ្ជាប់តាំងពីម៉ោង ${at} (${age})។ លេខនៅលើអេក្រង់នៅដដែល។`,
  },
  /** HL2: started while the hub was away. */
  kept: {
    vi: (at: string, age: string) => `Chưa kết nối lại. Số trên màn hình là lúc ${at} (${age} trước).`,
    en: (at: string, age: string) => `Not connected yet. The numbers shown are those of ${at} (${age} ago).`,
    km: (at: string, age: string) => `មិនទាន់តភ្ជាប់ឡើងវិញ។ លេខនៅលើអេក្រង់គឺនៅម៉ោង ${at} (${age}មុន)។`,
  },
  recovered: {
    vi: 'Hệ thống vừa hoạt động lại. Số đã lấy vẫn còn hiệu lực.',
    en: 'The system has just come back. Numbers already taken are still valid.',
    km: 'ប្រព័ន្ធទើបដំណើរការឡើងវិញ។ លេខដែលបានយកនៅតែមានសុពលភាព។',
  },
  /** DA4. `until`: "13 giờ 00". */
  lunchUntil: {
    vi: (until: string) => `Nghỉ trưa đến ${until}.`,
    en: (until: string) => `Lunch break until ${until}.`,
    km: (until: string) => `សម្រាកថ្ងៃត្រង់រហូតដល់ ${until}។`,
  },
  breakUntil: {
    vi: (until: string) => `Tạm nghỉ đến ${until}.`,
    en: (until: string) => `Break until ${until}.`,
    km: (until: string) => `សម្រាករហូតដល់ ${until}។`,
  },
  placesKept: {
    vi: 'Số đang chờ vẫn giữ nguyên thứ tự.',
    en: 'Everyone waiting keeps their place.',
    km: 'លេខដែលកំពុងរង់ចាំនៅរក្សាលំដាប់ដដែល។',
  },
  /** DA1 */
  callingEnded: {
    vi: 'Hôm nay đã ngừng gọi số.',
    en: 'No more numbers are called today.',
    km: 'ថ្ងៃនេះឈប់ហៅលេខហើយ។',
  },
  afterEnd: {
    vi: 'Còn giữ số, xin gặp bàn hướng dẫn.',
    en: 'If you still hold a number, please see the guidance desk.',
    km: 'អ្នកដែលនៅមានលេខ សូមទៅជួបតុណែនាំ។',
  },
  /** IS3, DA4 */
  stopped: {
    vi: 'Tạm ngừng phát số.',
    en: 'No new numbers are given for now.',
    km: 'ផ្អាកចែកលេខជាបណ្ដោះអាសន្ន។',
  },
  stoppedUntil: {
    vi: (until: string) => `Tạm ngừng phát số đến ${until}.`,
    en: (until: string) => `No new numbers until ${until}.`,
    km: (until: string) => `ផ្អាកចែកលេខរហូតដល់ ${until}។`,
  },
  stillCalled: {
    vi: 'Số đã lấy vẫn được gọi.',
    en: 'Numbers already taken are still called.',
    km: 'លេខដែលបានយកនៅតែត្រូវបានហៅ។',
  },
  /** DP9 */
  night: { vi: 'Ngoài giờ làm việc', en: 'Outside office hours', km: 'ក្រៅម៉ោងធ្វើការ' },
  nightOpens: {
    vi: (moment: string) => `Bắt đầu phát số lúc ${moment}.`,
    en: (moment: string) => `Numbers are given from ${moment}.`,
    km: (moment: string) => `ចាប់ផ្ដើមចែកលេខនៅ${moment}។`,
  },
  /** DP10 */
  calibration: { vi: 'Trang căn chỉnh', en: 'Calibration', km: 'ទំព័រកែតម្រូវ' },
  calibrationEdge: {
    vi: 'Khung vàng phải thấy đủ bốn cạnh. Nếu bị cắt, hãy tắt “phóng hình” (overscan) trên ti vi.',
    en: 'All four sides of the yellow frame must be seen. If they are cut off, switch off overscan on the television.',
    km: 'ត្រូវឃើញស៊ុមលឿងគ្រប់ទាំងបួនជ្រុង។ បើដាច់ សូមបិទ overscan នៅលើទូរទស្សន៍។',
  },
  calibrationDigits: {
    vi: (percent: number) => `${percent} % chiều cao`,
    en: (percent: number) => `${percent} % of the height`,
    km: (percent: number) => `${percent} % នៃកម្ពស់`,
  },
  calibrationEnds: {
    vi: (seconds: number) => `Tự đóng sau ${seconds} giây. Nhấn phím C để đóng ngay.`,
    en: (seconds: number) => `Closes by itself in ${seconds} seconds, or at once with the key C.`,
    km: (seconds: number) => `បិទដោយខ្លួនឯងក្នុង ${seconds} វិនាទី ឬចុចគ្រាប់ C។`,
  },
  soundBlocked: {
    vi: 'Chạm một lần để bật âm thanh',
    en: 'Touch once to switch the sound on',
    km: 'ចុចម្ដងដើម្បីបើកសំឡេង',
  },
  /** MC2 */
  voiceTrial: { vi: 'Đang thử loa', en: 'Testing the loudspeaker', km: 'កំពុងសាកល្បងឧបករណ៍បំពងសំឡេង' },
  voiceTrialBlocked: {
    vi: 'Đang thử loa, nhưng âm thanh chưa bật. Chạm màn hình một lần.',
    en: 'Testing the loudspeaker, but the sound is off. Touch the screen once.',
    km: 'កំពុងសាកល្បងឧបករណ៍បំពងសំឡេង តែសំឡេងមិនទាន់បើក។ ចុចអេក្រង់ម្ដង។',
  },
  pairTitle: {
    vi: 'Ghép màn hình này với hệ thống',
    en: 'Pair this screen with the system',
    km: 'ភ្ជាប់អេក្រង់នេះជាមួយប្រព័ន្ធ',
  },
  pairHow: {
    vi: 'Người quản trị mở trang Quầy, chọn “Ghép máy” và nhập mã này:',
    en: 'An administrator opens the Counter page, chooses “Pair devices” and enters this code:',
    km: 'អ្នកគ្រប់គ្រងបើកទំព័រ “Quầy” (បញ្ជរ) ជ្រើសរើស “Ghép máy” (ភ្ជាប់ឧបករណ៍) ហើយបញ្ចូលលេខកូដនេះ៖',
  },
  pairThen: {
    vi: 'Màn hình sẽ tự chuyển sang bảng gọi số khi ghép xong.',
    en: 'The call board appears by itself once the screen is paired.',
    km: 'ភ្ជាប់រួច អេក្រង់នឹងប្ដូរទៅផ្ទាំងហៅលេខដោយខ្លួនឯង។',
  },
  refusedTitle: {
    vi: 'Màn hình này chưa nối được với hệ thống',
    en: 'This screen cannot join the system',
    km: 'អេក្រង់នេះមិនទាន់អាចតភ្ជាប់ជាមួយប្រព័ន្ធបានទេ',
  },
  refusedHelp: {
    vi: 'Công dân vui lòng nghe cán bộ gọi số. Cán bộ: xin báo người quản trị.',
    en: 'Please listen for staff calling your number. Staff: please tell an administrator.',
    km: 'សូមស្ដាប់មន្ត្រីហៅលេខ។ មន្ត្រី៖ សូមប្រាប់អ្នកគ្រប់គ្រង។',
  },
});

/** IS3: why no numbers are given, where that concerns the room. */
export const stopReasonMessages = defineMessages<Record<Exclude<StopReason, 'other'>, string>>({
  'lines-full': { vi: 'Đã đông người chờ.', en: 'Many people are waiting.', km: 'មានអ្នករង់ចាំច្រើន។' },
  'machine-trouble': { vi: 'Máy đang gặp sự cố.', en: 'A machine is out of order.', km: 'ម៉ាស៊ីនកំពុងមានបញ្ហា។' },
  'power-cut': { vi: 'Đang mất điện.', en: 'There is a power cut.', km: 'ដាច់ចរន្តអគ្គិសនី។' },
  meeting: { vi: 'Cơ quan đang họp.', en: 'The office is in a meeting.', km: 'អង្គភាពកំពុងប្រជុំ។' },
  emergency: { vi: 'Có việc khẩn.', en: 'There is an emergency.', km: 'មានការបន្ទាន់។' },
});

/** CA10: why a call goes before others, as the whole room may read it. */
export const callKindMessages = defineMessages<Record<CallKind, string>>({
  priority: { vi: 'Ưu tiên', en: 'Priority', km: 'អាទិភាព' },
  returned: { vi: 'Quay lại', en: 'Came back', km: 'ត្រឡប់មកវិញ' },
  appointment: { vi: 'Có hẹn', en: 'Appointment', km: 'មានណាត់' },
  transferred: { vi: 'Chuyển lĩnh vực', en: 'Transferred', km: 'ប្ដូរផ្នែក' },
  'out-of-turn': { vi: 'Mời trước', en: 'Called ahead', km: 'អញ្ជើញមុន' },
});
