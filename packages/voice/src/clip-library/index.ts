export { createPageClipSource, type ClipSource } from './clip-source.ts';
export { fetchClip, type ReadyClip } from './fetch-clip.ts';
export { startClip } from './start-clip.ts';
