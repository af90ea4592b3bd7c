import type { Hub } from './create-hub.ts';

/** What the terminal shows once the hub is up: Vietnamese and English side by side, the ready line last. */
export function greeting(hub: Hub): string {
  const { url, secureUrl, digits, troubles, centre, slipsFolder, demoSignIn, newAdministrator } = hub;
  const mark = centre.isDemo ? ' (bản dùng thử · demo)' : '';
  const lines = [
    `Motcua ${hub.version} · ${centre.name}${mark}`,
    '',
    row('Máy lấy số · Kiosk', `${url}/kiosk/`),
    row('Màn hình · Display', `${url}/display/`),
    row('Quầy · Counter', `${url}/counter/`),
    ...(secureUrl === null || isOwnMachineOnly(url) ? [] : secureLines(secureUrl, digits)),
    ...troubles.map((trouble) => row('Chú ý · Note', trouble)),
    slipsFolder === null ? null : row('Phiếu số · Slips', slipsFolder),
    hub.hasSimulators ? row('Giả lập · Simulators', `${url}/simulators/`) : null,
    demoSignIn && row('Đăng nhập · Sign in', `${demoSignIn.names.join(' | ')}   ${demoSignIn.password}`),
    ...(newAdministrator ? administratorLines(newAdministrator) : []),
    '',
    'Sẵn sàng. Bấm Ctrl-C để dừng. · Ready. Press Ctrl-C to stop.',
  ];
  return lines.filter((line) => line !== null).join('\n');
}

/** TL4: at a hub that only its own machine reaches there is nothing to be safe from. */
function isOwnMachineOnly(url: string): boolean {
  return /^https?:\/\/(?:127\.|localhost|\[::1\])/.test(url);
}

/** TL3: whoever trusts the hub's authority at another machine compares its figures with these. */
function secureLines(secureUrl: string, digits: string | null): string[] {
  return [
    row('Kết nối an toàn · Secure', `${secureUrl}/`),
    ...(digits === null ? [] : [row('Số đối chiếu · To compare', digits)]),
  ];
}

function administratorLines({ name, password, recoveryCode }: NonNullable<Hub['newAdministrator']>): string[] {
  return [
    '',
    'Chỉ hiện một lần, xin ghi lại và cất giữ · Shown once, write it down and keep it safe:',
    row('Quản trị · Administrator', name),
    ...(password === null ? [] : [row('Mật khẩu · Password', password)]),
    row('Mã khôi phục · Recovery', recoveryCode),
  ];
}

function row(label: string, value: string): string {
  return `  ${label.padEnd(26)}${value}`;
}
