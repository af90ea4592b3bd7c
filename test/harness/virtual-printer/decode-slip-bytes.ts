/** Black dots of one piece of paper, "#" for black and "." for white, row by row from the top. */
export type DecodedPaper = { readonly width: number; readonly rows: readonly string[]; readonly cut: boolean };

/**
 * Bytes on the wire → dots on the paper, told a second time: nothing here comes from the encoder or the virtual
 * printer, so that a misunderstanding that both share is seen. Written from the Epson TM-T20 guide; throws at the first
 * byte that it does not know. A raster image stands at the left edge, however wide it is; `headDots` is the paper's width.
 * `feedsHalfDots`: an Epson, which feeds in half dots until `GS P` says otherwise, and again after `ESC @`.
 */
export function decodeSlipBytes(bytes: Uint8Array, { headDots = 0, feedsHalfDots = false } = {}): DecodedPaper[] {
  const papers: DecodedPaper[] = [];
  const usualStep = feedsHalfDots ? 0.5 : 1;
  let rows: string[] = [];
  let step = usualStep;
  let at = 0;
  const tear = (cut: boolean): void => {
    const width = Math.max(headDots, ...rows.map((row) => row.length));
    if (rows.length > 0) papers.push({ width, rows: rows.map((row) => row.padEnd(width, '.')), cut });
    rows = [];
  };
  const byte = (): number => {
    const value = bytes[at];
    if (value === undefined) throw new Error(`the bytes end in the middle of a command (${String(at)})`);
    at++;
    return value;
  };
  const word = (): number => byte() + byte() * 256;
  const expect = (...known: readonly number[]): number => {
    const value = byte();
    if (!known.includes(value)) throw new Error(`0x${value.toString(16)} at ${String(at - 1)} is not known`);
    return value;
  };
  while (at < bytes.length) {
    const first = byte();
    // NUL between commands does nothing: it fills up what a connection that broke may have left unfinished.
    if (first === 0) continue;
    if (first === 27) {
      const second = expect(64, 97, 74);
      // ESC @ initialise, ESC a justify left, ESC J feed in dots
      if (second === 97) expect(0);
      if (second === 64) step = usualStep;
      if (second === 74) rows.push(...Array.from({ length: Math.floor(byte() * step) }, () => ''));
      continue;
    }
    if (first === 16) {
      // DLE EOT n asks how the printer is, DLE ENQ 2 empties its buffer: nothing of both comes out.
      if (expect(4, 5) === 4) expect(1, 2, 3, 4);
      else expect(2);
      continue;
    }
    if (first !== 29) throw new Error(`0x${first.toString(16)} at ${String(at - 1)} begins no command`);
    const second = expect(97, 118, 86, 40, 80, 114);
    if (second === 97) expect(255);
    if (second === 80) {
      // GS P: how many steps are an inch, across and along the paper; as many as there are dots.
      byte();
      expect(180, 203);
      step = 1;
    }
    // GS r 1 asks in order.
    if (second === 114) expect(1);
    if (second === 40) {
      // GS ( K density or speed, GS ( H the number of a slip, which is sent back.
      expect(75, 72);
      const length = word();
      at += length;
    }
    if (second === 86) {
      expect(0, 1);
      tear(true);
    }
    if (second === 118) {
      expect(48);
      expect(0);
      const across = word();
      const down = word();
      for (let row = 0; row < down; row++) {
        rows.push(Array.from({ length: across }, () => byte().toString(2).padStart(8, '0')).join(''));
      }
    }
  }
  tear(false);
  return papers.map((paper) => ({
    ...paper,
    rows: paper.rows.map((row) => row.replaceAll('0', '.').replaceAll('1', '#')),
  }));
}
