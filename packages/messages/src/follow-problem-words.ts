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
};
