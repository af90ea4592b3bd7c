export { compareVersions } from '../launcher/compare-versions.mjs';
export { isVersion } from '../launcher/pointer.mjs';
export type { BadVersion } from '../launcher/memory.mjs';
export { openApplianceUpdates, freeBytesOf, type ApplianceUpdates } from './agent/open-update-agent.ts';
export {
  CHECK_PATH,
  FETCH_PATH,
  updateCheckSchema,
  type UpdateCheck,
  type UpdateCheckReply,
  type UpdatePhase,
} from './agent/update-check.ts';
export { openHealthTeller, usualHealthTimers, type HealthTeller } from './health/health-teller.ts';
export { VersionStore, type InstallResult } from './install/version-store.ts';
export { judgeManifest, type Present, type Unfit } from './package/judge-manifest.ts';
export { keyFileSchema, keyId, trustedKeys, type TrustedKeys } from './package/keys.ts';
export { MOST_PACKAGE_BYTES, ROOM_LEFT_BYTES } from './package/limits.ts';
export type { Manifest, Part } from './package/manifest.ts';
export { readPackage, type PackageFault, type ReadResult } from './package/read-package.ts';
export { shippedKeys } from './package/shipped-keys.ts';
