import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

const vi = {
  lead: 'Ghép máy lấy số, màn hình và máy quầy với hệ thống',
  pairTitle: 'Ghép thiết bị mới',
  pairLead: 'Nhập mã đang hiện trên thiết bị và đặt tên cho thiết bị.',
  hubFigures: 'Số đối chiếu của máy chủ này. Phải giống hệt dãy số hiện trên thiết bị; khác dù một số thì đừng ghép.',
  pairCode: 'Mã trên thiết bị',
  pairCodeMissing: 'Nhập mã đang hiện trên thiết bị.',
  deviceNameMissing: 'Đặt tên để nhận ra thiết bị.',
  deviceName: 'Tên thiết bị',
  deviceNameExample: 'Màn hình sảnh chính',
  pairConfirm: 'Ghép thiết bị',
  paired: (name: string) => `Đã ghép “${name}”. Nếu máy đang hỏi mã PIN, hãy đặt ngay tại máy.`,
  requestsTitle: 'Đang xin ghép',
  noRequests: 'Không có thiết bị nào đang xin ghép.',
  requestFrom: (address: string) => `từ ${address}`,
  pairedTitle: 'Thiết bị đã ghép',
  noDevices: 'Chưa ghép thiết bị nào.',
  kioskDevice: 'Máy lấy số',
  displayDevice: 'Màn hình',
  isConnected: 'đang kết nối',
  notConnectedDevice: 'không kết nối',
  revoked: 'đã thu hồi',
  revoke: 'Thu hồi',
  askRevoke: (name: string) => `Thu hồi “${name}”? Thiết bị sẽ phải ghép lại.`,
};

export type PairDevicesTexts = typeof vi;

const en: PairDevicesTexts = {
  lead: 'Pair kiosks, displays and counter PCs with the system',
  pairTitle: 'Pair a device',
  pairLead: 'Enter the code that the device shows, and give the device a name.',
  hubFigures: 'Figures of this hub to compare. The device must show the very same; if one differs, do not pair it.',
  pairCode: 'Code on the device',
  pairCodeMissing: 'Enter the code that the device shows.',
  deviceNameMissing: 'Give the device a name.',
  deviceName: 'Name of the device',
  deviceNameExample: 'Main hall display',
  pairConfirm: 'Pair',
  paired: (name) => `“${name}” is paired. If it is asking for a PIN, choose one at the device now.`,
  requestsTitle: 'Asking to be paired',
  noRequests: 'No device is asking.',
  requestFrom: (address) => `from ${address}`,
  pairedTitle: 'Paired devices',
  noDevices: 'No device is paired yet.',
  kioskDevice: 'Kiosk',
  displayDevice: 'Display',
  isConnected: 'connected',
  notConnectedDevice: 'not connected',
  revoked: 'taken back',
  revoke: 'Take back',
  askRevoke: (name) => `Take back “${name}”? It will have to be paired again.`,
};

/** The page where administrators pair kiosks, displays and counter PCs, and take pairings back. */
export function pairDevicesTexts(language: Language): PairDevicesTexts {
  return staffWords('pairDevices', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly pairDevices: PairDevicesTexts;
  }
}
