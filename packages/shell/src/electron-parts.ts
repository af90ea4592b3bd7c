/** Small parts that several of Electron's interfaces share. */
export interface Preventable {
  preventDefault(): void;
}

export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
