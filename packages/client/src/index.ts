export * from './hub-link.ts';
export * from './link-options.ts';
export * from './hub-http.ts';
export { createHubLink } from './create-hub-link.ts';
export { createPortedHubLink } from './ported-hub-link.ts';
export { HubLinkServer } from './hub-link-server.ts';
export type { LinkPort } from './link-port.ts';
export { applianceHubLink } from './appliance-window.ts';
export { openApplianceLink, type ApplianceLink, type ApplianceLinkOptions } from './open-appliance-link.ts';
