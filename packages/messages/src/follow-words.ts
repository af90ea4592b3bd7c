import { defineMessages } from './define-messages.ts';
import { bothDigits } from './khmer-digits.ts';

/** FO4: what the page for phones says of a number. Whoever reads it sits in the hall, or has just gone out of it. */
export const followMessages = defineMessages({
  yourNumber: { vi: 'Số của ông/bà', en: 'Your number', km: 'លេខរបស់លោកអ្នក' },
  waitHere: {
    vi: 'Mời ông/bà ngồi chờ, nghe loa và nhìn màn hình.',
    en: 'Please take a seat, listen and watch the screen.',
    km: 'សូមអង្គុយរង់ចាំ ស្ដាប់ឧបករណ៍បំពងសំឡេង និងមើលអេក្រង់។',
  },
  almost: {
    vi: 'Sắp đến lượt, xin ông/bà ở gần đây.',
    en: 'Your turn is near: please stay close by.',
    km: 'ជិតដល់វេនហើយ សូមលោកអ្នកនៅក្បែរៗនេះ។',
  },
  afterCalls: {
    vi: (calls: number) => `Sẽ được mời sau ${calls} lượt gọi`,
    en: (calls: number) => (calls === 1 ? 'You will be called after 1 more' : `You will be called after ${calls} more`),
    km: (calls: number) => `នឹងត្រូវហៅបន្ទាប់ពី ${bothDigits(calls)} វេន`,
  },
  returned: {
    vi: 'Đã ghi nhận ông/bà quay lại, không cần lấy số mới.',
    en: 'Your return has been noted; you need no new number.',
    km: 'បានកត់ត្រាការត្រឡប់មកវិញរបស់លោកអ្នក មិនចាំបាច់យកលេខថ្មីទេ។',
  },
  transferred: {
    vi: 'Ông/bà được chuyển sang việc này và giữ nguyên số.',
    en: 'You have been passed on to this service and keep your number.',
    km: 'លោកអ្នកត្រូវបានប្ដូរទៅការងារនេះ ហើយរក្សាលេខដដែល។',
  },
  called: { vi: 'Mời ông/bà đến', en: 'Please go to', km: 'សូមអញ្ជើញទៅ' },
  comeNow: {
    vi: 'Xin đến ngay, đem theo phiếu và giấy tờ.',
    en: 'Please come now, with your slip and papers.',
    km: 'សូមអញ្ជើញមកភ្លាម ដោយយកសំបុត្រ និងឯកសារមកជាមួយ។',
  },
  serving: { vi: 'Đang phục vụ tại', en: 'Being served at', km: 'កំពុងបម្រើនៅ' },
  parked: { vi: 'Mời ông/bà quay lại', en: 'Please come back to', km: 'សូមអញ្ជើញត្រឡប់ទៅ' },
  straightBack: {
    vi: 'Số vẫn được giữ. Xong việc, mời đến thẳng quầy, không cần lấy số mới.',
    en: 'Your number is kept. When you are ready, go straight to the counter; you need no new number.',
    km: 'លេខនៅរក្សាទុកដដែល។ ពេលរួចការងារ សូមទៅបញ្ជរដោយផ្ទាល់ មិនចាំបាច់យកលេខថ្មីទេ។',
  },
  absent: {
    vi: 'Đã gọi, chưa thấy ông/bà đến',
    en: 'Called, but nobody came',
    km: 'បានហៅហើយ តែមិនទាន់ឃើញលោកអ្នកមក',
  },
  howToReturn: {
    vi: 'Mời ông/bà quét phiếu tại máy lấy số hoặc báo cán bộ, không cần lấy số mới.',
    en: 'Scan your slip at the ticket machine or tell an officer; you need no new number.',
    km: 'សូមស្កេនសំបុត្រនៅម៉ាស៊ីនយកលេខ ឬប្រាប់មន្ត្រី មិនចាំបាច់យកលេខថ្មីទេ។',
  },
  done: { vi: 'Đã xong. Cảm\u00a0ơn\u00a0ông/bà.', en: 'Done. Thank you.', km: 'រួចរាល់ហើយ។ សូមអរគុណ។' },
  mayClose: {
    vi: 'Ông/bà có thể đóng trang này.',
    en: 'You may close this page.',
    km: 'លោកអ្នកអាចបិទទំព័រនេះ។',
  },
  cancelled: { vi: 'Số này đã hủy', en: 'This number was cancelled', km: 'លេខនេះត្រូវបានលុបចោល' },
  over: {
    vi: 'Số này không còn dùng được',
    en: 'This number is no longer valid',
    km: 'លេខនេះមិនអាចប្រើបានទៀតទេ',
  },
  unknown: { vi: 'Không tìm thấy số này', en: 'This number was not found', km: 'រកមិនឃើញលេខនេះទេ' },
  todayOnly: {
    vi: 'Phiếu chỉ dùng trong ngày. Cần giúp, mời ông/bà gặp bàn hướng dẫn.',
    en: 'A slip is valid on its day only. For help, please ask at the information desk.',
    km: 'សំបុត្រប្រើបានតែក្នុងថ្ងៃប៉ុណ្ណោះ។ ត្រូវការជំនួយ សូមទៅជួបតុណែនាំ។',
  },
});

/** FO5: what the page itself says of itself. `{time}` is put in by the page, from the phone's own clock. */
export const followPageMessages = defineMessages({
  title: { vi: 'Theo dõi số thứ tự', en: 'Follow your number', km: 'តាមដានលេខរៀង' },
  connecting: { vi: 'Đang kết nối…', en: 'Connecting…', km: 'កំពុងតភ្ជាប់…' },
  updated: { vi: 'Cập nhật lúc {time}', en: 'Updated at {time}', km: 'បានធ្វើបច្ចុប្បន្នភាពនៅម៉ោង {time}' },
  lost: {
    vi: 'Mất kết nối từ {time}. Mời ông/bà nhìn màn hình và nghe loa trong phòng chờ.',
    en: 'No connection since {time}. Please look at the screen and listen in the hall.',
    km: 'ដាច់ការតភ្ជាប់តាំងពីម៉ោង {time}។ សូមមើលអេក្រង់ និងស្ដាប់ឧបករណ៍បំពងសំឡេងក្នុងបន្ទប់រង់ចាំ។',
  },
  lostHow: {
    vi: 'Trang tự kết nối lại. Xin giữ điện thoại nối Wi-Fi của trung tâm.',
    en: "The page connects again by itself. Please keep the phone on the centre's Wi-Fi.",
    km: 'ទំព័រនឹងតភ្ជាប់ឡើងវិញដោយខ្លួនឯង។ សូមទុកឱ្យទូរស័ព្ទតភ្ជាប់ Wi-Fi របស់មជ្ឈមណ្ឌល។',
  },
  soundOff: { vi: 'Bật chuông báo', en: 'Turn on the sound', km: 'បើកសំឡេងជូនដំណឹង' },
  soundOn: { vi: 'Chuông báo đang bật', en: 'The sound is on', km: 'សំឡេងជូនដំណឹងកំពុងបើក' },
  hush: { vi: 'Tôi đã biết, tắt chuông', en: 'I know: stop ringing', km: 'ខ្ញុំដឹងហើយ បិទសំឡេង' },
  soundNone: {
    vi: 'Điện thoại này không phát được chuông ở đây. Xin nhìn màn hình và nghe loa.',
    en: 'This phone cannot ring here. Please watch the screen and listen.',
    km: 'ទូរស័ព្ទនេះមិនអាចបន្លឺសំឡេងនៅទីនេះទេ។ សូមមើលអេក្រង់ និងស្ដាប់ឧបករណ៍បំពងសំឡេង។',
  },
  keepOn: {
    vi: 'Xin để trang này mở và màn hình điện thoại sáng. Màn hình tắt thì điện thoại không báo được.',
    en: 'Please keep this page open and the screen on. With the screen off the phone cannot tell you.',
    km: 'សូមទុកទំព័រនេះឱ្យបើក និងអេក្រង់ទូរស័ព្ទឱ្យភ្លឺ។ បើអេក្រង់បិទ ទូរស័ព្ទមិនអាចជូនដំណឹងទេ។',
  },
  keptOn: {
    vi: 'Trang này giữ cho màn hình sáng. Xin đừng đóng trang.',
    en: 'This page keeps the screen on. Please leave it open.',
    km: 'ទំព័រនេះរក្សាអេក្រង់ឱ្យភ្លឺ។ សូមកុំបិទទំព័រ។',
  },
  hallCounts: {
    vi: 'Trang này chỉ giúp thêm. Màn hình và loa trong phòng chờ mới là chính.',
    en: 'This page only helps. What counts is the screen and the voice in the hall.',
    km: 'ទំព័រនេះគ្រាន់តែជួយបន្ថែម។ អេក្រង់ និងឧបករណ៍បំពងសំឡេងក្នុងបន្ទប់រង់ចាំជាចម្បង។',
  },
  noScript: {
    vi: 'Điện thoại này không chạy được trang theo dõi. Mời ông/bà nhìn màn hình và nghe loa trong phòng chờ.',
    en: 'This phone cannot run the page. Please watch the screen and listen in the hall.',
    km: 'ទូរស័ព្ទនេះមិនអាចដំណើរការទំព័រតាមដានបានទេ។ សូមមើលអេក្រង់ និងស្ដាប់ឧបករណ៍បំពងសំឡេងក្នុងបន្ទប់រង់ចាំ។',
  },
});

/** FO7: what a phone says that was held before the check's code, and what stands where there is no page. */
export const followCheckMessages = defineMessages({
  reached: {
    vi: 'Điện thoại này đã vào được trang theo dõi',
    en: 'This phone has reached the page',
    km: 'ទូរស័ព្ទនេះបានចូលដល់ទំព័រតាមដានហើយ',
  },
  reachedHow: {
    vi: 'Trang thiết lập cũng vừa ghi nhận. Có thể đóng trang này.',
    en: 'The settings page has noted it too. You may close this page.',
    km: 'ទំព័រការកំណត់ក៏ទើបបានកត់ត្រាដែរ។ អាចបិទទំព័រនេះបាន។',
  },
  officeOpen: {
    vi: 'Điện thoại này còn mở được các trang của cán bộ. Cách chặn ghi ở trang thiết lập.',
    en: "This phone gets to the office's own pages as well. The settings page says how to stop that.",
    km: 'ទូរស័ព្ទនេះក៏បើកទំព័ររបស់មន្ត្រីបានដែរ។ របៀបទប់ស្កាត់មាននៅទំព័រ “Thiết lập” (ការកំណត់)។',
  },
  officeShut: {
    vi: 'Điện thoại này không mở được các trang của cán bộ: đúng như mong muốn.',
    en: "This phone does not get to the office's own pages, as it should be.",
    km: 'ទូរស័ព្ទនេះបើកទំព័ររបស់មន្ត្រីមិនបានទេ ត្រឹមត្រូវហើយ។',
  },
  officeUntried: {
    vi: (hubPort: number, httpsPort: number) =>
      `Điện thoại này không mở được cổng ${hubPort} của cán bộ. Cổng ${httpsPort} (HTTPS) thì điện thoại không thử được: cách chặn ghi ở trang thiết lập.`,
    en: (hubPort: number, httpsPort: number) =>
      `This phone does not get to the office's port ${hubPort}. Port ${httpsPort} (HTTPS) no phone can try: the settings page says how to shut it.`,
    km: (hubPort: number, httpsPort: number) =>
      `ទូរស័ព្ទនេះបើកច្រក ${hubPort} របស់មន្ត្រីមិនបានទេ។ ច្រក ${httpsPort} (HTTPS) ទូរស័ព្ទសាកមិនបាន៖ របៀបទប់ស្កាត់មាននៅទំព័រ “Thiết lập” (ការកំណត់)។`,
  },
  ownMachine: {
    vi: 'Đây chính là máy chủ, chưa phải điện thoại',
    en: 'This is the hub itself, not a phone',
    km: 'នេះគឺជាម៉ាស៊ីនមេ មិនមែនទូរស័ព្ទទេ',
  },
  ownMachineHow: {
    vi: 'Hãy quét mã bằng điện thoại đã nối Wi-Fi dành cho công dân.',
    en: 'Scan the code with a phone that is on the Wi-Fi for citizens.',
    km: 'សូមស្កេនកូដដោយទូរស័ព្ទដែលតភ្ជាប់ Wi-Fi សម្រាប់ប្រជាពលរដ្ឋ។',
  },
  checkOver: {
    vi: 'Mã kiểm tra này không còn dùng được',
    en: 'This code for the check is no longer valid',
    km: 'កូដពិនិត្យនេះមិនអាចប្រើបានទៀតទេ',
  },
  checkOverHow: {
    vi: 'Hãy bấm “Kiểm tra bằng điện thoại” lần nữa ở trang thiết lập, rồi quét mã mới.',
    en: 'Press "Check with a phone" on the settings page once more and scan the new code.',
    km: 'សូមចុច “Kiểm tra bằng điện thoại” (ពិនិត្យដោយទូរស័ព្ទ) ម្ដងទៀតនៅទំព័រ “Thiết lập” (ការកំណត់) រួចស្កេនកូដថ្មី។',
  },
  nothingHere: {
    vi: 'Ở đây không có trang này. Mời ông/bà quét mã trên phiếu số.',
    en: 'There is no such page here. Please scan the code on your slip.',
    km: 'នៅទីនេះគ្មានទំព័រនេះទេ។ សូមស្កេនកូដលើសំបុត្រលេខ។',
  },
});
