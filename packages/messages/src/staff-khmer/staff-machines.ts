import type { StaffMachineTexts } from '../staff-machines.ts';

export const staffMachineKhmer: StaffMachineTexts = {
  slipsToCheck: (count) => `សំបុត្រ ${count} សន្លឹក ត្រូវពិនិត្យ`,
  machineNote: (name, state, since) => `${name}៖ ${state} (ចាប់ពី ${since})`,
  slipsQueued: (count) => `សំបុត្រ ${count} សន្លឹក កំពុងរង់ចាំបោះពុម្ព`,
  toMachines: 'មើលឧបករណ៍',
  machinesLeft: (count) => `និងឧបករណ៍ ${count} គ្រឿងទៀត`,
  applianceGone: {
    kiosk: 'ម៉ាស៊ីនយកលេខដាច់ការតភ្ជាប់',
    display: 'អេក្រង់ដាច់ការតភ្ជាប់',
    rating: 'ម៉ាស៊ីនទទួលមតិដាច់ការតភ្ជាប់',
  },
  applianceHelp: 'បើកម៉ាស៊ីន មើលខ្សែបណ្ដាញ។',
  slipsGoTo: (name) => `សំបុត្រកំពុងចេញនៅ ${name}`,
  showSlips: 'មើលសំបុត្រ',
  hideSlips: 'លាក់សំបុត្រ',
  reprintSlip: 'បោះពុម្ពសំបុត្រម្ដងទៀត',
  slipPrinterGone: 'សំបុត្រមិនទាន់បោះពុម្ព ម៉ាស៊ីនបោះពុម្ពត្រូវបានដកចេញពីការកំណត់',
  slipSettled: 'ច្បាប់ចម្លងបានចេញ',
  slipComing: 'ច្បាប់ចម្លងកំពុងរង់ចាំបោះពុម្ព',
  slipsReprinted: (count) => `ថ្ងៃនេះបានបោះពុម្ពសំបុត្រឡើងវិញ ${count} សន្លឹក។`,
  lastError: (words) => `កំហុសចុងក្រោយ៖ ${words}`,
  printerHelp: {
    'paper-out': 'បើកគម្រប ប្ដូររមូរក្រដាសថ្មី រួចបិទគម្រប។',
    'cover-open': 'បិទគម្របម៉ាស៊ីនបោះពុម្ពឱ្យជិត។',
    error: 'បិទម៉ាស៊ីនបោះពុម្ព យកក្រដាសដែលកកចេញ រួចបើកវិញ។',
    offline: 'ពិនិត្យភ្លើង និងខ្សែរបស់ម៉ាស៊ីនបោះពុម្ព និងកុំព្យូទ័រដែលចែករំលែកវា បើមាន។',
    'busy-elsewhere': 'បញ្ឈប់ការបោះពុម្ពពីកុំព្យូទ័រផ្សេង ឬបិទបើកម៉ាស៊ីនបោះពុម្ពឡើងវិញ។',
    'not-answering': 'បិទម៉ាស៊ីនបោះពុម្ព រង់ចាំ 10 វិនាទី រួចបើកវិញ។',
  },
  printerAtKiosk: {
    away: 'ម៉ាស៊ីនបោះពុម្ពនេះដោតលើម៉ាស៊ីនយកលេខ ដែលមិនទាន់តភ្ជាប់៖ សូមបើកម៉ាស៊ីនយកលេខ ហើយពិនិត្យខ្សែបណ្ដាញរបស់វា។',
    'in-browser': 'ម៉ាស៊ីនយកលេខនេះកំពុងដំណើរការក្នុងកម្មវិធីរុករក ម៉ាស៊ីនបោះពុម្ពដែលដោតលើវាបោះពុម្ពបានតែពេលដំណើរការកម្មវិធី Motcua Kiosk។',
  },
};
