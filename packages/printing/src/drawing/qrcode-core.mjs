/**
 * The part of `qrcode` that makes the squares. The package's own entry also reads sixty files that draw them as pictures, and
 * the hub would read those before its doors are open. The part has no types of its own: they stand beside this file.
 */
export { create } from 'qrcode/lib/core/qrcode.js';
