import type { Page } from 'playwright-core';

/**
 * A small film with a tone, as a browser records it: no film of somebody else's lies in this repository. `seconds`: about so long.
 * WebM, which every Chromium plays.
 */
export async function makeVideo(page: Page, seconds: number): Promise<Buffer> {
  const base64 = await page.evaluate(async (lengthMs) => {
    const canvas = document.createElement('canvas');
    canvas.width = 160;
    canvas.height = 90;
    const pen = canvas.getContext('2d');
    const sound = new AudioContext();
    const tone = sound.createOscillator();
    const outlet = sound.createMediaStreamDestination();
    tone.connect(outlet);
    tone.start();
    const tracks = [...canvas.captureStream(25).getTracks(), ...outlet.stream.getTracks()];
    const recorder = new MediaRecorder(new MediaStream(tracks), {
      mimeType: 'video/webm',
      videoBitsPerSecond: 100_000,
    });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const stopped = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    const begun = performance.now();
    await new Promise<void>((resolve) => {
      const draw = (): void => {
        const share = (performance.now() - begun) / lengthMs;
        if (pen !== null) {
          pen.fillStyle = `hsl(${share * 360} 60% 40%)`;
          pen.fillRect(0, 0, canvas.width, canvas.height);
        }
        if (share >= 1) resolve();
        else requestAnimationFrame(draw);
      };
      draw();
    });
    recorder.stop();
    await stopped;
    await sound.close();
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, seconds * 1_000);
  return Buffer.from(base64, 'base64');
}
