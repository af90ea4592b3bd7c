import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../lib/repository-root.mjs';

type Rule = (action: { id: string }, subject: { user: string }) => string;

const FOLDER = join(repositoryRoot, 'packaging', 'appliance', 'root', 'usr', 'share', 'polkit-1', 'rules.d');

/** The rule as polkit reads it: the file is a program that adds it. */
function ruleOf(app: string): Rule {
  const text = readFileSync(join(FOLDER, '50-motcua-@APP@.rules'), 'utf8').replaceAll('@APP@', app);
  let rule: Rule | null = null;
  const polkit = { addRule: (added: Rule) => (rule = added), Result: { YES: 'yes', NOT_HANDLED: 'not handled' } };
  runInNewContext(text, { polkit });
  if (rule === null) throw new Error('there is no rule');
  return rule;
}

describe('what the user of a kiosk or a display may do to the network', () => {
  it('FS14 is to make a profile, to bring it up and to listen for wireless networks, for that user alone', () => {
    const asked = (user: string, id: string) => ruleOf('kiosk')({ id: `org.freedesktop.${id}` }, { user });
    for (const right of ['settings.modify.system', 'network-control', 'wifi.scan']) {
      expect(asked('motcua-kiosk', `NetworkManager.${right}`)).toBe('yes');
      expect(asked('motcua-display', `NetworkManager.${right}`)).toBe('not handled');
      expect(asked('nobody', `NetworkManager.${right}`)).toBe('not handled');
    }
    for (const other of [
      ...['NetworkManager.settings.modify.hostname', 'NetworkManager.settings.modify.global-dns'],
      ...['NetworkManager.enable-disable-network', 'NetworkManager.reload', 'login1.reboot', 'systemd1.manage-units'],
    ]) {
      expect(asked('motcua-kiosk', other)).toBe('not handled');
    }
    expect(
      ruleOf('display')({ id: 'org.freedesktop.NetworkManager.network-control' }, { user: 'motcua-display' }),
    ).toBe('yes');
  });

  it('FS14 NetworkManager itself is offered, and not brought along behind somebody’s back', () => {
    const control = readFileSync(join(repositoryRoot, 'packaging', 'appliance', 'debian', 'control'), 'utf8');
    expect(control).toMatch(/^Suggests: .*\bnetwork-manager\b/m);
    expect(control).not.toMatch(/^(Depends|Recommends): .*\bnetwork-manager\b/m);
  });
});
