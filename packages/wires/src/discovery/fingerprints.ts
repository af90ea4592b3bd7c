import type { Fingerprint, Points } from './fingerprint.ts';

const USB_IDS = 'usb.ids 2025.07.26 (linux-usb.org)';
const LSUSB = 'what lsusb says of such printers, as published by their owners';

/** Behind a chip that makes a serial port of a USB plug may stand anything; in an office mostly a line of boards. */
const SERIAL_CHIP: Points = { boards: 25, keypad: 18, printer: 15, scanner: 10 };
const RS485: Points = { boards: 50, keypad: 25, printer: -10, scanner: -10 };

function chip(vendorId: string, productIds: readonly string[], name: string, source: string): Fingerprint {
  return { mark: { vendorId, productIds }, points: SERIAL_CHIP, reason: 'serial-chip', name, modelId: null, source };
}

/** `points`: how much the maker's name alone says; less where it makes other things too. */
function printerMaker(vendorId: string, name: string, points: number): Fingerprint {
  const source = USB_IDS;
  return { mark: { vendorId }, points: { printer: points }, reason: 'printer-maker', name, modelId: null, source };
}

function printerModel(
  [vendorId, ...productIds]: readonly [string, ...string[]],
  name: string,
  modelId: string | null,
  source: string,
): Fingerprint {
  return { mark: { vendorId, productIds }, points: { printer: 40 }, reason: 'printer-model', name, modelId, source };
}

function cheapPrinter(vendorId: string, productIds: readonly string[], name: string): Fingerprint {
  return {
    ...{ mark: { vendorId, productIds }, points: { printer: 45, boards: -15, keypad: -15, scanner: -10 } },
    ...{ reason: 'cheap-printer', name, modelId: null, source: LSUSB },
  };
}

function scannerMaker(vendorId: string, name: string): Fingerprint {
  return {
    ...{ mark: { vendorId, port: 'serial' }, points: { scanner: 45, boards: -15, keypad: -15, printer: -10 } },
    ...{ reason: 'scanner-maker', name, modelId: null, source: USB_IDS },
  };
}

function scannerModel(vendorId: string, productIds: readonly string[], name: string): Fingerprint {
  return {
    ...{ mark: { vendorId, productIds }, points: { scanner: 40 } },
    ...{ reason: 'scanner-model', name, modelId: null, source: USB_IDS },
  };
}

function named(says: RegExp, reason: Fingerprint['reason'], points: Points): Fingerprint {
  const source = 'what the device calls itself';
  return { mark: { says }, points, reason, name: '', modelId: null, source };
}

/** What is known of devices by their plugs. A new device is a new row, with where it was taken from. */
export const FINGERPRINTS: readonly Fingerprint[] = [
  {
    ...{ mark: { port: 'printer' }, points: { printer: 50, boards: -50, scanner: -50, keypad: -50 } },
    ...{ reason: 'printer-port', name: '', modelId: null, source: 'USB printer class 7, Linux usblp' },
  },
  {
    ...{ mark: { port: 'serial', builtIn: true }, points: { boards: 20, printer: 15, keypad: 10, scanner: 5 } },
    ...{ reason: 'built-in-port', name: '', modelId: null, source: 'a port without USB: on the mainboard or a card' },
  },

  // Slip printers
  printerMaker('04b8', 'Epson', 15),
  printerModel(['04b8', '0e03'], 'Epson TM-T20', 'epson-tm-t20', USB_IDS),
  printerModel(['04b8', '0e15'], 'Epson TM-T20II', 'epson-tm-t20', 'Odoo, supported ESC/POS printers'),
  printerModel(['04b8', '0202'], 'Epson UB-U05 (TM-T70, TM-T88IV)', null, USB_IDS),
  printerMaker('1504', 'Bixolon', 40),
  printerModel(['1504', '001f'], 'Bixolon SRP-350II', 'bixolon-srp-350', USB_IDS),
  printerMaker('1d90', 'Citizen', 30),
  printerModel(['1d90', '20f0'], 'Citizen CT-E351', null, USB_IDS),
  printerMaker('2730', 'Citizen', 30),
  printerModel(['2730', '0fff', '2002', '200f'], 'Citizen CT-S', 'citizen-ct-s', USB_IDS),
  printerMaker('0519', 'Star Micronics', 40),
  printerMaker('154f', 'SNBC', 40),
  printerMaker('0dd4', 'Custom', 40),
  // Ids of makers of chips, which many a cheap printer wears as they came: they name no model.
  cheapPrinter('0416', ['5011'], 'POS-58, POS-80'),
  cheapPrinter('0483', ['5720', '5743', '5840'], 'Xprinter, POS-58'),
  cheapPrinter('0456', ['0808'], 'Xprinter, POS-58, POS-80'),
  cheapPrinter('0fe6', ['811e'], 'POS-80'),
  cheapPrinter('1fc9', ['2016'], 'POS-80'),
  cheapPrinter('20d1', ['7008'], 'POS-80'),
  cheapPrinter('28e9', ['0289'], 'POS-58'),
  cheapPrinter('6868', ['0200', '0600'], 'POS-58'),
  {
    ...{ mark: { vendorId: '1a86', productIds: ['5584', '7584'] }, points: { printer: 20 } },
    ...{ reason: 'printer-cable', name: 'CH34x', modelId: null, source: USB_IDS },
  },
  {
    ...{ mark: { vendorId: '4348', productIds: ['5584'] }, points: { printer: 20 } },
    ...{ reason: 'printer-cable', name: 'CH34x', modelId: null, source: USB_IDS },
  },

  // Scanners, where they show themselves as a serial port
  scannerMaker('05e0', 'Zebra (Symbol)'),
  scannerModel('05e0', ['1701'], 'Symbol CDC'),
  scannerMaker('0c2e', 'Honeywell (Metrologic)'),
  scannerModel('0c2e', ['0700', '0720'], 'Metrologic MS7120'),
  scannerModel('0c2e', ['0b6a'], 'Honeywell Vuquest 3310'),
  scannerModel('0c2e', ['0b81'], 'Honeywell Voyager 1400g'),
  scannerMaker('0536', 'Honeywell (Hand Held Products)'),
  scannerMaker('1eab', 'Newland'),
  scannerModel(
    '1eab',
    ['0106', '0c06', '0d06', '1306', '1406', '1606', '1906', '1a06', '1c06', '1d06', '1e06'],
    'Newland CDC',
  ),
  scannerMaker('05f9', 'Datalogic (PSC)'),
  scannerMaker('080c', 'Datalogic'),
  scannerMaker('065a', 'Opticon'),
  scannerMaker('067e', 'Intermec'),
  scannerModel('067e', ['0803', '0805'], 'Intermec VCP'),

  // Chips that make a serial port
  chip('1a86', ['7523', '7522', '5523', 'e523'], 'CH340', 'Linux drivers/usb/serial/ch341.c'),
  chip('4348', ['5523'], 'CH341', 'Linux drivers/usb/serial/ch341.c'),
  chip('1a86', ['55d3', '55d4'], 'CH343, CH9102', 'Linux drivers/usb/class/cdc-acm.c; WCH data sheets'),
  chip('1a86', ['55d9'], 'CH348', 'WCH, ch9344 driver'),
  chip('10c4', ['ea60', 'ea61', 'ea63', 'ea70', 'ea71'], 'CP210x', USB_IDS),
  chip('0403', ['6001', '6010', '6011', '6014', '6015'], 'FT232', USB_IDS),
  chip(
    '067b',
    ['2303', '2304', '23a3', '23b3', '23c3', '23d3', '23e3', '23f3'],
    'PL2303',
    'Linux drivers/usb/serial/pl2303.h',
  ),
  chip('110a', ['1110', '1410', '1613', '1618'], 'Moxa UPort RS-232', USB_IDS),
  {
    ...{ mark: { vendorId: '110a', productIds: ['1130', '1131', '1150', '1151', '1250', '1251', '1450', '1451'] } },
    ...{ points: RS485, reason: 'rs485-adapter', name: 'Moxa UPort RS-485', modelId: null },
    source: 'usb.ids; Linux drivers/usb/serial/ti_usb_3410_5052.c',
  },

  // What devices call themselves
  named(/receipt|thermal|(?:\b|_)pos[-_ ]?(?:58|80)|\btm-[tmlpu]\d|(?<!finger)print/i, 'name-says-printer', {
    printer: 30,
  }),
  named(/scanner|bar ?code|qr ?code|(?:\b|_)imager/i, 'name-says-scanner', { scanner: 40 }),
  named(/rs-?4(?:85|22)/i, 'name-says-rs485', RS485),
  named(/key ?pad/i, 'name-says-keypad', { keypad: 40 }),
];
