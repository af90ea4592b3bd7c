export { createHubFiles, VOICE_FILES, type HubFiles } from './hub-files.ts';
export { startAppliance, type ApplianceOptions, type PageService } from './start-appliance.ts';
export type { ApplianceControls } from './appliance-controls.ts';
export { readApplianceSettings, type ApplianceSettings } from './appliance-settings.ts';
export { replaceFile } from './replace-file.ts';
export { createSecretFile, type SecretFile } from './secret-file.ts';
export { usualShellSurroundings, type ShellSurroundings } from './shell-surroundings.ts';
export type { ElectronPort, UtilityPort } from './electron-port.ts';
export type { PagePort } from './page-port.ts';
