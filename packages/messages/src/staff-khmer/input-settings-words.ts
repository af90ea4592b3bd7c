import type { InputSettingsTexts } from '../input-settings-words.ts';

export const inputSettingsKhmer: InputSettingsTexts = {
  connection: 'ការតភ្ជាប់',
  simulated: 'ក្លែងធ្វើ (សាកល្បង)',
  serial: 'ច្រកស៊េរីរបស់ម៉ាស៊ីនមេ (USB-COM, RS-232)',
  serialKeypad: 'ច្រកស៊េរីរបស់ម៉ាស៊ីនមេ (RS-485, RS-232, USB)',
  // scanners
  scannersLead:
    'ម៉ាស៊ីនស្កេនត្រូវកំណត់ជាច្រកស៊េរី (USB-COM) មិនមែនជាក្ដារចុចទេ។ របៀបកំណត់ និងសាកល្បង៖ ឯកសារដែលមកជាមួយ docs/devices/scanners.md។',
  newScanner: 'ម៉ាស៊ីនស្កេនថ្មី',
  addScanner: 'បន្ថែមម៉ាស៊ីនស្កេន',
  atKiosk: (name: string) => `ច្រករបស់ ${name} (កម្មវិធីលើម៉ាស៊ីនយកលេខ)`,
  reportsTo: 'រាយការណ៍លទ្ធផលទៅ',
  toKiosk: (name: string) => `ម៉ាស៊ីនយកលេខ៖ ${name}`,
  toCounter: (label: string) => `បញ្ជរ ${label}`,
  goneKiosk: (id: string) => `ម៉ាស៊ីនយកលេខដែលលែងមាន (${id})`,
  noKiosks: 'មិនទាន់មានម៉ាស៊ីនយកលេខណាបានភ្ជាប់ទេ។ សូមភ្ជាប់នៅទំព័រ “ភ្ជាប់ឧបករណ៍” រួចជ្រើសរើសនៅទីនេះ។',
  // keypads
  keypadsLead:
    'ក្ដារចុចហៅលេខជំនួសប៊ូតុង “ហៅលេខបន្ទាប់” “ហៅម្ដងទៀត” និងការជ្រើសលេខលើទំព័ររបស់បញ្ជរ ហើយហៅក្នុងនាមអ្នកដែលកំពុងកាន់បញ្ជរ។ របៀបតខ្សែ និងសាកល្បង៖ ឯកសារដែលមកជាមួយ docs/devices/keypads.md។',
  newLine: 'ក្ដារចុចថ្មី',
  addLine: 'បន្ថែមខ្សែក្ដារចុច',
  codec: 'ប្រភេទក្ដារចុច',
  codecHint: 'ប្រភេទដែលមានស្រាប់ពិពណ៌នាតាមទម្លាប់ទូទៅ មិនទាន់បានសាកល្បងជាមួយក្ដារចុចពិតទេ។ សូមប្រៀបធៀបនឹងសន្លឹកណែនាំ។',
  codecs: {
    'ascii-line': 'បន្ទាត់អក្សរ K… បញ្ចប់ដោយ CR',
    'binary-sum': 'ស៊ុម AA មានផលបូក 8 bit',
  },
  keypads: 'ក្ដារចុចនៅលើខ្សែ',
  addKeypad: 'បន្ថែមក្ដារចុច',
  address: 'អាសយដ្ឋាន',
  counter: 'របស់បញ្ជរ',
  counterLabel: (label: string) => `បញ្ជរ ${label}`,
  keypadName: (address: number) => `ក្ដារចុច ${address}`,
};
