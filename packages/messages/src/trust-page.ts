import { defineMessages } from './define-messages.ts';

/** TL8: the page from which a staff PC comes to trust the hub. Buttons of Windows and Firefox are named as those name them. */
export const trustPageMessages = defineMessages({
  title: {
    vi: 'Kết nối an toàn với máy chủ',
    en: 'A safe connection to the hub',
    km: 'ការតភ្ជាប់ដោយសុវត្ថិភាពទៅម៉ាស៊ីនមេ',
  },
  why: {
    vi: 'Làm một lần trên mỗi máy tính của cán bộ. Sau đó trình duyệt nhận ra máy chủ của trung tâm, và không ai trong mạng đọc được mật khẩu.',
    en: 'Once on each staff computer. From then on the browser knows the centre’s hub, and nobody on the network can read a password.',
    km: 'ធ្វើម្ដងលើកុំព្យូទ័រមន្ត្រីនីមួយៗ។ បន្ទាប់មក កម្មវិធីរុករកស្គាល់ម៉ាស៊ីនមេរបស់មជ្ឈមណ្ឌល ហើយគ្មាននរណាក្នុងបណ្ដាញអានពាក្យសម្ងាត់បានទេ។',
  },
  compareFirst: {
    vi: 'Trước hết hãy so số này',
    en: 'First compare these figures',
    km: 'ជាដំបូង សូមផ្ទៀងផ្ទាត់លេខនេះ',
  },
  compareWith: {
    vi: 'Phải giống hệt số trên phiếu địa chỉ do máy chủ in ra, hoặc số hiện trên chính máy chủ. Nếu khác dù một số, xin dừng lại và báo người phụ trách.',
    en: 'They must be the same as on the slip with addresses that the hub prints, or on the hub’s own screen. If a single one differs, stop and tell whoever is in charge.',
    km: 'ត្រូវតែដូចគ្នានឹងលេខលើក្រដាសអាសយដ្ឋានដែលម៉ាស៊ីនមេបោះពុម្ព ឬលេខលើអេក្រង់ម៉ាស៊ីនមេ។ បើខុសសូម្បីមួយលេខ សូមឈប់ ហើយប្រាប់អ្នកត្រួតពិនិត្យ។',
  },
  download: { vi: 'Tải chứng thư của máy chủ', en: 'Download the hub’s certificate', km: 'ទាញយកវិញ្ញាបនបត្ររបស់ម៉ាស៊ីនមេ' },
  windows: { vi: 'Chrome và Edge trên Windows', en: 'Chrome and Edge on Windows', km: 'Chrome និង Edge លើ Windows' },
  windows1: {
    vi: 'Bấm nút “Tải chứng thư của máy chủ” ở trên. Nếu trình duyệt hỏi, chọn “Keep” (Giữ lại).',
    en: 'Press “Download the hub’s certificate” above. If the browser asks, choose “Keep”.',
    km: 'ចុចប៊ូតុង “ទាញយកវិញ្ញាបនបត្ររបស់ម៉ាស៊ីនមេ” ខាងលើ។ បើកម្មវិធីរុករកសួរ សូមជ្រើស “Keep”។',
  },
  windows2: {
    vi: 'Mở tệp ca.crt vừa tải, bấm “Open”, rồi bấm “Install Certificate…”.',
    en: 'Open the file ca.crt that you got, press “Open”, then “Install Certificate…”.',
    km: 'បើកឯកសារ ca.crt ចុច “Open” រួចចុច “Install Certificate…”។',
  },
  windows3: {
    vi: 'Chọn “Current User”, bấm “Next”.',
    en: 'Choose “Current User” and press “Next”.',
    km: 'ជ្រើស “Current User” រួចចុច “Next”។',
  },
  windows4: {
    vi: 'Chọn “Place all certificates in the following store”, bấm “Browse…”, chọn “Trusted Root Certification Authorities”, bấm “OK”, “Next”, “Finish”.',
    en: 'Choose “Place all certificates in the following store”, press “Browse…”, choose “Trusted Root Certification Authorities”, press “OK”, “Next”, “Finish”.',
    km: 'ជ្រើស “Place all certificates in the following store” ចុច “Browse…” ជ្រើស “Trusted Root Certification Authorities” រួចចុច “OK” “Next” “Finish”។',
  },
  windows5: {
    vi: 'Windows hỏi lần cuối và cho xem “Thumbprint (sha1)”. Nếu giống hệt dòng dưới đây thì bấm “Yes”; nếu khác thì bấm “No” và báo người phụ trách.',
    en: 'Windows asks a last time and shows a “Thumbprint (sha1)”. If it is the line below, press “Yes”; otherwise press “No” and tell whoever is in charge.',
    km: 'Windows សួរលើកចុងក្រោយ ហើយបង្ហាញ “Thumbprint (sha1)”។ បើដូចបន្ទាត់ខាងក្រោម ចុច “Yes”។ បើខុស ចុច “No” ហើយប្រាប់អ្នកត្រួតពិនិត្យ។',
  },
  firefox: { vi: 'Firefox', en: 'Firefox', km: 'កម្មវិធី Firefox' },
  firefox1: {
    vi: 'Bấm nút “Tải chứng thư của máy chủ” ở trên, ngay trong Firefox. Một cửa sổ nhỏ hiện ra.',
    en: 'Press “Download the hub’s certificate” above, in Firefox itself. A small window opens.',
    km: 'ចុចប៊ូតុង “ទាញយកវិញ្ញាបនបត្ររបស់ម៉ាស៊ីនមេ” ខាងលើ ក្នុង Firefox ផ្ទាល់។ បង្អួចតូចមួយលេចឡើង។',
  },
  firefox2: {
    vi: 'Bấm “View” và so dòng “SHA-256” với dòng dưới đây.',
    en: 'Press “View” and compare the line “SHA-256” with the one below.',
    km: 'ចុច “View” ហើយប្រៀបធៀបបន្ទាត់ “SHA-256” នឹងបន្ទាត់ខាងក្រោម។',
  },
  firefox3: {
    vi: 'Nếu giống hệt: đánh dấu “Trust this CA to identify websites”, bấm “OK”.',
    en: 'If they are the same: tick “Trust this CA to identify websites” and press “OK”.',
    km: 'បើដូចគ្នា៖ គូស “Trust this CA to identify websites” រួចចុច “OK”។',
  },
  last: {
    vi: 'Đóng hết cửa sổ trình duyệt, mở lại, rồi vào địa chỉ:',
    en: 'Close all windows of the browser, open it again, and go to:',
    km: 'បិទបង្អួចកម្មវិធីរុករកទាំងអស់ បើកឡើងវិញ រួចចូលអាសយដ្ឋាន៖',
  },
  shortcut: { vi: 'Lối tắt trên màn hình', en: 'A shortcut on the desktop', km: 'ផ្លូវកាត់លើអេក្រង់' },
  shortcutHow: {
    vi: 'Tải tệp này và kéo nó ra màn hình nền. Bấm đúp: nó tự tìm máy chủ, kể cả khi địa chỉ đã đổi, và mở trang của cán bộ.',
    en: 'Download this file and drag it to the desktop. A double click finds the hub, also at another address, and opens the staff page.',
    km: 'ទាញយកឯកសារនេះ ហើយអូសវាទៅលើផ្ទៃអេក្រង់។ ចុចពីរដង៖ វាស្វែងរកម៉ាស៊ីនមេដោយខ្លួនឯង ទោះអាសយដ្ឋានប្ដូរក៏ដោយ ហើយបើកទំព័រមន្ត្រី។',
  },
  shortcutGet: { vi: 'Tải lối tắt', en: 'Download the shortcut', km: 'ទាញយកផ្លូវកាត់' },
  none: {
    vi: 'Máy chủ này hiện không có kết nối an toàn. Xin báo người phụ trách.',
    en: 'This hub has no safe connection at present. Please tell whoever is in charge.',
    km: 'ម៉ាស៊ីនមេនេះមិនមានការតភ្ជាប់ដោយសុវត្ថិភាពនៅពេលនេះទេ។ សូមប្រាប់អ្នកត្រួតពិនិត្យ។',
  },
  looking: {
    vi: 'Đang tìm máy chủ của trung tâm…',
    en: 'Looking for the centre’s hub…',
    km: 'កំពុងស្វែងរកម៉ាស៊ីនមេរបស់មជ្ឈមណ្ឌល…',
  },
  notFound: {
    vi: 'Chưa thấy máy chủ. Xin xem máy chủ đã bật chưa và máy này đã nối mạng của trung tâm chưa. Trang này tự tìm lại.',
    en: 'The hub has not been found. Is it switched on, and is this computer on the centre’s network? This page keeps looking.',
    km: 'រកមិនឃើញម៉ាស៊ីនមេទេ។ សូមពិនិត្យថាម៉ាស៊ីនមេបើកហើយឬនៅ និងកុំព្យូទ័រនេះតភ្ជាប់បណ្ដាញមជ្ឈមណ្ឌលហើយឬនៅ។ ទំព័រនេះនឹងស្វែងរកម្ដងទៀតដោយខ្លួនឯង។',
  },
  byHand: {
    vi: 'Hoặc thử từng địa chỉ:',
    en: 'Or try one address after the other:',
    km: 'ឬសាកល្បងអាសយដ្ឋានម្ដងមួយៗ៖',
  },
});
