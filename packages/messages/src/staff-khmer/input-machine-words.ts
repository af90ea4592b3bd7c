import type { InputMachineTexts } from '../input-machine-words.ts';

export const inputMachineKhmer: InputMachineTexts = {
  group: 'ម៉ាស៊ីនស្កេន ក្ដារចុចហៅលេខ',
  empty: 'មិនទាន់មានម៉ាស៊ីនស្កេន និងក្ដារចុចហៅលេខទេ។',
  nothingRead: 'មិនទាន់អានលេខកូដណាទេ តាំងពីម៉ាស៊ីនមេដំណើរការ',
  read: (count, clock) => `បានអានលេខកូដចំនួន ${count} ចុងក្រោយនៅម៉ោង ${clock}`,
  pressed: (address, label, clock) => `ក្ដារចុច ${address} (បញ្ជរ ${label})៖ ចុចចុងក្រោយនៅម៉ោង ${clock}`,
  notPressed: (address, label) => `ក្ដារចុច ${address} (បញ្ជរ ${label})៖ មិនទាន់ចុច`,
  stray: (address) => `មានគ្រាប់ចុចពីអាសយដ្ឋាន ${address} ដែលមិនទាន់កំណត់ឱ្យបញ្ជរណាទេ។ អ្នកគ្រប់គ្រងពិនិត្យការកំណត់ឡើងវិញ។`,
  timesLost: (count) => `ដាច់ការតភ្ជាប់ ${count} ដង តាំងពីម៉ាស៊ីនមេដំណើរការ។`,
};
