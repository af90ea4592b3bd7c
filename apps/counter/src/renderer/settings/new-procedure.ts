import type { ProcedureSettings } from '@motcua/protocol/service-catalogue';
import type { CentreSettings } from '@motcua/protocol/settings-document';

/** One of the centre's own, for its first service. `code`: what stands for it until somebody gives a better one. */
export function newProcedure({ services }: CentreSettings, code: string, name: string): ProcedureSettings {
  return {
    ...{ code, name: { vi: name, en: null, km: null }, everydayNames: [] },
    ...{ serviceId: services[0]?.serviceId ?? null, elsewhere: null },
    ...{ checkList: null, fee: null, timeLimit: null, portalUrl: null },
  };
}
