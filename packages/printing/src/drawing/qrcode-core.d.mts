export { create } from 'qrcode';
