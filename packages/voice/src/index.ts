export { groupClip, isKioskClip, pageClip, serviceClip } from './clips.ts';
export { clipsOfCall, clipsOfRepeat, type SpeechStyle, type SpokenCall, type SpokenClip } from './clips-of-call.ts';
export { kioskScript, packScript, VARIETIES, type ScriptLine, type Variety } from './pack-script.ts';
export { readPackList, type PlayablePack } from './read-pack-list.ts';
export { baseTongue, spellOut } from './speak-characters.ts';
