type Figure = string | number;

/** What is wrong with where phones shall look, for `settings-problems.ts`. */
export const followProblemWords = {
  'follow-port-reserved': {
    vi: (port: Figure, least: Figure) =>
      `cổng ${port} dành cho dịch vụ của hệ thống; hãy chọn cổng từ ${least} trở lên, như 7180`,
    en: (port: Figure, least: Figure) => `port ${port} is kept for the system; choose ${least} or above, such as 7180`,
    km: (port: Figure, least: Figure) => `ច្រក ${port} ទុកសម្រាប់ប្រព័ន្ធ សូមជ្រើសរើសច្រកពី ${least} ឡើងទៅ ដូចជា 7180`,
  },
  'follow-port-blocked': {
    vi: (port: Figure) => `trình duyệt điện thoại không chịu mở cổng ${port}; hãy chọn cổng khác, như 7180`,
    en: (port: Figure) => `browsers refuse to open port ${port}; choose another, such as 7180`,
    km: (port: Figure) => `កម្មវិធីរុករករបស់ទូរស័ព្ទមិនព្រមបើកច្រក ${port} ទេ សូមជ្រើសរើសច្រកផ្សេង ដូចជា 7180`,
  },
  'follow-port-of-hub': {
    vi: (port: Figure) => `cổng ${port} đã dùng cho các trang của cán bộ; trang cho điện thoại cần cổng riêng`,
    en: (port: Figure) => `port ${port} carries the pages of the office; phones need one of their own`,
    km: (port: Figure) => `ច្រក ${port} ប្រើសម្រាប់ទំព័ររបស់មន្ត្រីហើយ ទំព័រសម្រាប់ទូរស័ព្ទត្រូវការច្រកដោយឡែក`,
  },
  'follow-not-an-address': {
    vi: (host: Figure) => `“${host}” không phải địa chỉ mạng; hãy chọn một địa chỉ của máy chủ, như 192.168.1.10`,
    en: (host: Figure) => `"${host}" is no address; choose one of the hub's own, such as 192.168.1.10`,
    km: (host: Figure) => `“${host}” មិនមែនជាអាសយដ្ឋានបណ្ដាញទេ សូមជ្រើសរើសអាសយដ្ឋានរបស់ម៉ាស៊ីនមេ ដូចជា 192.168.1.10`,
  },
  'follow-own-machine-only': {
    vi: (host: Figure) => `${host} chỉ mở được ngay trên máy chủ; điện thoại không vào được`,
    en: (host: Figure) => `${host} opens on the hub's own machine only; no phone gets there`,
    km: (host: Figure) => `${host} បើកបានតែលើម៉ាស៊ីនមេប៉ុណ្ណោះ ទូរស័ព្ទមិនអាចចូលបានទេ`,
  },
  'follow-alone-no-address': {
    vi: 'hãy chọn địa chỉ của thẻ mạng dành cho Wi-Fi của công dân; khi máy chủ tự chọn thì không có địa chỉ nào để dành riêng',
    en: "choose the address of the card for the citizens' Wi-Fi; where the hub chooses, there is none to keep for phones",
    km: 'សូមជ្រើសរើសអាសយដ្ឋានរបស់កាតបណ្ដាញសម្រាប់ Wi-Fi របស់ប្រជាពលរដ្ឋ បើម៉ាស៊ីនមេជ្រើសរើសដោយខ្លួនឯង គ្មានអាសយដ្ឋានណាសម្រាប់ទុកដោយឡែកទេ',
  },
  'follow-alone-not-own': {
    vi: (host: Figure) =>
      `máy chủ hiện không có địa chỉ ${host}; hãy nối máy chủ vào mạng đó, hoặc chọn một địa chỉ của máy chủ`,
    en: (host: Figure) =>
      `the hub does not have the address ${host} now; connect it to that network, or choose one of its own addresses`,
    km: (host: Figure) => `ម៉ាស៊ីនមេឥឡូវគ្មានអាសយដ្ឋាន ${host} ទេ សូមតភ្ជាប់ម៉ាស៊ីនមេទៅបណ្ដាញនោះ ឬជ្រើសរើសអាសយដ្ឋានរបស់ម៉ាស៊ីនមេ`,
  },
  'follow-alone-only': {
    vi: (host: Figure) =>
      `${host} là địa chỉ duy nhất của máy chủ, dành riêng cho điện thoại thì không máy nào khác của cơ quan vào được nữa; hãy nối máy chủ vào mạng của cơ quan bằng một thẻ mạng khác, hoặc bỏ chọn ô này`,
    en: (host: Figure) =>
      `${host} is the only address of the hub, and no other machine of the office would get to it any more; connect the hub to the office's network by another card, or take the tick away`,
    km: (host: Figure) =>
      `${host} ជាអាសយដ្ឋានតែមួយគត់របស់ម៉ាស៊ីនមេ បើទុកសម្រាប់តែទូរស័ព្ទ គ្មានម៉ាស៊ីនផ្សេងទៀតរបស់ការិយាល័យអាចចូលបានទេ សូមតភ្ជាប់ម៉ាស៊ីនមេទៅបណ្ដាញការិយាល័យដោយកាតបណ្ដាញមួយទៀត ឬដោះការគូសនេះ`,
  },
  'follow-alone-beside': {
    vi: (host: Figure, other: Figure) =>
      `${host} và ${other} ở cùng một thẻ mạng hoặc cùng một mạng, nên điện thoại vẫn vào được mạng của cơ quan; hãy dùng thẻ mạng và mạng riêng cho Wi-Fi của công dân, hoặc bỏ chọn ô này`,
    en: (host: Figure, other: Figure) =>
      `${host} and ${other} are on the same card or in the same network, so phones would be in the office's network all the same; give the citizens' Wi-Fi a card and a network of its own, or take the tick away`,
    km: (host: Figure, other: Figure) =>
      `${host} និង ${other} នៅលើកាតបណ្ដាញតែមួយ ឬក្នុងបណ្ដាញតែមួយ ដូច្នេះទូរស័ព្ទនៅតែចូលបណ្ដាញការិយាល័យបាន សូមប្រើកាតបណ្ដាញ និងបណ្ដាញដោយឡែកសម្រាប់ Wi-Fi របស់ប្រជាពលរដ្ឋ ឬដោះការគូសនេះ`,
  },
  'follow-alone-own-way': {
    vi: (host: Figure, other: Figure) =>
      `máy này đang vào máy chủ qua mạng của ${host}, áp dụng xong sẽ không vào được nữa; hãy mở trang này ở một máy trong mạng của cơ quan, bằng địa chỉ ${other}, rồi chọn lại ô này`,
    en: (host: Figure, other: Figure) =>
      `this computer comes to the hub by the network of ${host} and would be shut out; open this page on a computer in the office's network, at ${other}, and tick it there`,
    km: (host: Figure, other: Figure) =>
      `កុំព្យូទ័រនេះកំពុងចូលម៉ាស៊ីនមេតាមបណ្ដាញនៃ ${host} បើអនុវត្តរួចនឹងចូលលែងបាន សូមបើកទំព័រនេះនៅកុំព្យូទ័រក្នុងបណ្ដាញការិយាល័យ តាមអាសយដ្ឋាន ${other} រួចគូសម្ដងទៀត`,
  },
};
