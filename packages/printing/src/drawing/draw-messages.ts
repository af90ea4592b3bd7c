import type { Bitmap } from '../bitmap/bitmap.ts';
import type { SlipDocument } from '../document/slip-document.ts';

/** Between the caller and the drawing thread. */
export type DrawRequest = { readonly requestId: number; readonly document: SlipDocument; readonly widthDots: number };

export type DrawAnswer =
  | { readonly requestId: number; readonly kind: 'drawn'; readonly bitmap: Bitmap; readonly drawMs: number }
  | { readonly requestId: number; readonly kind: 'failed'; readonly message: string };
