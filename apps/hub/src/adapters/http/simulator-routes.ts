import type { PrinterId } from '@motcua/protocol/vocabulary';
import type { SimulatorDesk } from '../../ports/simulators.ts';
import { apiRoute, type ApiCall, type ApiHandler } from './api-call.ts';
import { sendJson, sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

type SimulatorRoute = 'look' | 'slip' | 'hanging';

/** SM1, SM2: /api/simulators. Where nothing is simulated, or to whom it is closed, there is nothing. */
export function simulatorRoutes(parts: WebServerParts): Readonly<Record<SimulatorRoute, ApiHandler>> {
  const route = (answer: (desk: SimulatorDesk, call: ApiCall<undefined>) => void | Promise<void>): ApiHandler =>
    apiRoute<undefined>(parts, {
      action: 'operate-machines',
      body: null,
      fromAnywhere: false,
      handle(call) {
        const desk = call.member === null ? null : parts.simulators.openTo(call.member.role);
        if (desk === null) return sendProblem(call.response, 'not-found');
        return answer(desk, call);
      },
    });
  return {
    look: route((desk, { response }) => sendJson(response, 200, desk.look())),
    slip: route((desk, call) => sendPicture(desk, call, Number(call.request.params['slipNo']))),
    hanging: route((desk, call) => sendPicture(desk, call, 'hanging')),
  };
}

async function sendPicture(
  desk: SimulatorDesk,
  { request, response }: ApiCall<undefined>,
  slip: number | 'hanging',
): Promise<void> {
  const png = await desk.picture((request.params['printerId'] ?? '') as PrinterId, slip);
  if (png === null) {
    if (slip !== 'hanging') return sendProblem(response, 'not-found');
    // It was cut off since the page has looked: nothing hangs there, and nothing is wrong.
    response.writeHead(204, { 'Cache-Control': 'no-store' });
    response.end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'image/png', 'Content-Length': png.length, 'Cache-Control': 'no-store' });
  response.end(png);
}
