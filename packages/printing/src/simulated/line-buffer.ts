/** Letters taken in and not yet printed: a line feed prints them, `ESC @` throws them away. */
export class LineBuffer {
  #letters: number[] = [];
  #strayCount = 0;

  get length(): number {
    return this.#letters.length;
  }

  /** Letters that came on paper without a line feed of their own, and those that are about to. */
  get strayCount(): number {
    return this.#strayCount + this.#letters.length;
  }

  add(letter: number): void {
    this.#letters.push(letter);
  }

  clear(): void {
    this.#letters = [];
  }

  /** The line to print now. */
  takeLine(): Uint8Array {
    const line = Uint8Array.from(this.#letters);
    this.#letters = [];
    return line;
  }

  /** Something else is printed: whatever stands in the line comes out with it, asked for by nobody. */
  spill(): void {
    this.#strayCount += this.#letters.length;
    this.#letters = [];
  }
}
