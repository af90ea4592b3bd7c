type Figure = string | number;

/** What is wrong with groups and procedures, for `settings-problems.ts`. */
export const procedureProblemWords = {
  'service-in-two-groups': {
    vi: (service: Figure, group: Figure) => `“${service}” đã nằm trong nhóm “${group}”; mỗi lĩnh vực chỉ ở một nhóm`,
    en: (service: Figure, group: Figure) => `"${service}" is in the group "${group}" already; leave it in one of them`,
    km: (service: Figure, group: Figure) => `“${service}” មាននៅក្នុងក្រុម “${group}” រួចហើយ ផ្នែកនីមួយៗនៅក្នុងក្រុមតែមួយ`,
  },
  'group-empty': {
    vi: 'nhóm chưa có lĩnh vực nào; hãy chọn ít nhất một, hoặc xóa nhóm',
    en: 'holds no service; choose at least one, or remove the group',
    km: 'ក្រុមគ្មានផ្នែកទេ សូមជ្រើសរើសយ៉ាងហោចណាស់មួយ ឬលុបក្រុម',
  },
  'procedure-nowhere': {
    vi: 'chưa biết làm ở đâu; hãy chọn lĩnh vực, hoặc ghi nơi làm nếu không làm tại đây',
    en: 'is done nowhere; choose a service, or say where it is done',
    km: 'មិនដឹងធ្វើនៅឯណា សូមជ្រើសរើសផ្នែក ឬសរសេរកន្លែងធ្វើ បើមិនធ្វើនៅទីនេះ',
  },
  'not-a-web-address': {
    vi: 'không phải địa chỉ trang web; hãy dán cả địa chỉ, bắt đầu bằng https://',
    en: 'is no web address; paste the whole of it, beginning with https://',
    km: 'មិនមែនជាអាសយដ្ឋានគេហទំព័រទេ សូមបិទភ្ជាប់ទាំងមូល ចាប់ផ្ដើមដោយ https://',
  },
};
