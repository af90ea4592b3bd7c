import { centreSettingsSchema, type ProfileTrialReply, type SettingsChangeReply } from '@motcua/protocol';
import type { Rejection } from '@motcua/protocol/rejections';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { Actor, SettingsProblem } from '@motcua/protocol/vocabulary';
import type { Choice } from '../domain/call-order.ts';
import type { QueueCommandBody } from '../domain/commands.ts';
import { settingsObstacle } from '../domain/decisions/change-settings.ts';
import type { QueueState } from '../domain/queue-state.ts';
import { tryProfile } from '../domain/try-profile.ts';
import type { Clock } from '../ports/clock.ts';
import type { CameBy } from '../ports/office-gate.ts';
import type { SettingsDesk } from '../ports/settings-desk.ts';
import type { SettingsHistory } from '../ports/settings-history.ts';
import { fieldPath } from './field-path.ts';
import type { Handled } from './handle-command.ts';
import { readSettingsFile, settingsAsFile } from './read-settings-file.ts';

const MOST_TRIAL_CALLS = 20;

export type SettingsDeskParts = {
  readonly state: () => QueueState;
  readonly clock: Clock;
  readonly history: SettingsHistory;
  /** This program's version. */
  readonly program: string;
  /** Everything that would make settings unusable, for whoever wants them too. */
  readonly check: (settings: CentreSettings, cameBy: CameBy) => Promise<readonly SettingsProblem[]>;
  readonly submit: (by: Actor, body: QueueCommandBody) => Promise<Handled>;
};

/** Settings are read from the queue's state and changed by a command, like everything else. */
export function createSettingsDesk({ state, clock, history, check, submit, program }: SettingsDeskParts): SettingsDesk {
  const present = (): CentreSettings | null => state().index?.settings ?? null;
  return {
    present,
    lastChange() {
      const version = present()?.version ?? 0;
      const found = version === 0 ? null : history.lastChange(version);
      if (found === null) return null;
      const { at, by, before } = found;
      return { version, at, by: by.kind === 'staff' ? by.name : null, before };
    },
    exported() {
      const settings = present();
      return settings && settingsAsFile(settings, program);
    },
    readFile(json) {
      const read = readSettingsFile(json);
      if (read.kind === 'too-new') return read;
      const shaped = centreSettingsSchema.safeParse(read.document);
      if (shaped.success) return { kind: 'read', settings: shaped.data, liftedFrom: read.liftedFrom };
      return { kind: 'not-settings', field: fieldPath(shaped.error.issues[0]?.path ?? []) };
    },
    async change({ baseVersion, dryRun, settings }, by, cameBy) {
      const version = present()?.version ?? 0;
      if (version !== baseVersion) return { kind: 'changed-meanwhile', version };
      const problems = (await check(settings, cameBy)).map((problem) => ({
        ...problem,
        figures: [...problem.figures],
      }));
      if (problems.length > 0) return { kind: 'refused', problems };
      if (dryRun) {
        const obstacle = settingsObstacle(state(), settings, clock.now());
        return obstacle ? refusal(obstacle) : { kind: 'would-apply' };
      }
      const handled = await submit(by, { type: 'change-settings', baseVersion, settings });
      return handled.kind === 'accepted' ? { kind: 'applied', version: version + 1 } : refusal(handled.rejection);
    },
    tryProfile({ counterId, profile }) {
      if (!state().index?.counters.has(counterId)) return null;
      const { present: now, tried } = tryProfile(state(), counterId, profile, clock.now(), MOST_TRIAL_CALLS);
      const described = (choices: readonly Choice[]): ProfileTrialReply['present'] =>
        choices.flatMap(({ ticketId, serviceId, explanation }) => {
          const ticket = state().tickets.get(ticketId);
          if (!ticket) return [];
          return [{ ticketId, number: ticket.number, serviceId, priority: ticket.priority, explanation }];
        });
      return { present: described(now), tried: described(tried) };
    },
  };
}

function refusal(rejection: Rejection): SettingsChangeReply {
  switch (rejection.code) {
    case 'settings-changed':
      return { kind: 'changed-meanwhile', version: rejection.version };
    case 'settings-in-use':
      return { kind: 'in-use', what: rejection.what, id: rejection.id, count: rejection.count };
    default:
      return { kind: 'storage-unavailable' };
  }
}
