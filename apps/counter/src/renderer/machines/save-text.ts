import { saveFile } from '../save-file.ts';

/** Gives a text that came as base64 to the browser as a file. */
export function saveText(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  saveFile(name.replace(/[\\/:*?"<>|]/g, '-'), new Blob([bytes], { type: 'text/plain;charset=utf-8' }));
}
