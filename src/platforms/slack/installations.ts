import { type Installation, type InstallationStore, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Workspace } from '../../nouns.ts';
import { sealWith } from './seal.ts';

/** Where sealed installations are kept, one for each workspace. They are text that says nothing without its secret. */
export interface Vault {
  get(workspace: Workspace): Promise<string | null>;
  put(workspace: Workspace, sealed: string): Promise<void>;
  remove(workspace: Workspace): Promise<void>;
}

/** The app as one workspace installed it. */
const Bot = z.object({ token: z.string(), id: z.string(), userId: z.string(), name: z.string() });
export type Bot = z.infer<typeof Bot>;

/** The bots of all workspaces that have the app, or the one bot of the settings. */
export interface Bots {
  /** null where the app is not installed, or no more. */
  of(workspace: Workspace): Promise<Bot | null>;
  /** Ends an installation: its token is deleted, its posts find no bot. */
  end(workspace: Workspace): Promise<void>;
}

/** The one bot of a token in the settings: whichever workspace asks, its payloads come over this app's connection. */
export function oneBot(bot: Bot): Bots {
  return { of: async () => bot, end: async () => {} };
}

export interface InstallationsSpec {
  readonly vault: Vault;
  /** Seals the tokens: SLACK_STATE_SECRET. */
  readonly stateSecret: string;
  readonly apiUrl: string;
  readonly log: Logger;
}

export const workspaceOf = (team: string): Workspace => `slack:${team}`;

/** Installations by OAuth, kept sealed in the vault; each workspace sees its own alone. */
export function installations({
  vault,
  stateSecret,
  apiUrl,
  log,
}: InstallationsSpec): Bots & { store: InstallationStore } {
  const seal = sealWith(stateSecret);
  const of = async (workspace: Workspace): Promise<Bot | null> => {
    const sealed = await vault.get(workspace);
    const text = sealed === null ? null : seal.open(sealed, workspace);
    if (sealed !== null && text === null) {
      log.error(
        { workspace },
        'an installation was sealed with another SLACK_STATE_SECRET: install the app again',
      );
    }
    return text === null ? null : Bot.parse(JSON.parse(text));
  };
  const put = async (installation: Installation) => {
    const { team } = installation;
    if (!team) throw new Error('the app can be installed in a workspace, not in a whole organisation');
    const workspace = workspaceOf(team.id);
    const { bot } = installation;
    if (!bot) throw new Error('Slack gave no bot with the installation');
    const { user = 'standfirst' } = await new webApi.WebClient(bot.token, {
      slackApiUrl: apiUrl,
    }).auth.test();
    const kept: Bot = { token: bot.token, id: bot.id, userId: bot.userId, name: user };
    await vault.put(workspace, seal.close(JSON.stringify(kept), workspace));
    log.info({ workspace }, 'the Slack app was installed');
  };
  const end = async (workspace: Workspace) => {
    await vault.remove(workspace);
    log.info({ workspace }, 'a Slack installation ended');
  };
  return {
    of,
    end,
    store: {
      storeInstallation: put,
      async fetchInstallation({ teamId = '' }) {
        const bot = await of(workspaceOf(teamId));
        if (bot === null) throw new Error('the app is not installed in this workspace');
        return asInstallation(teamId, bot);
      },
      deleteInstallation: async ({ teamId }) => (teamId === undefined ? undefined : end(workspaceOf(teamId))),
    },
  };
}

/** As Bolt wants an installation back; only the bot of it is kept. */
const asInstallation = (team: string, bot: Bot): Installation<'v2', false> => ({
  team: { id: team },
  enterprise: undefined,
  user: { token: undefined, scopes: undefined, id: '' },
  bot: { token: bot.token, id: bot.id, userId: bot.userId, scopes: [] },
  tokenType: 'bot',
  isEnterpriseInstall: false,
  authVersion: 'v2',
});
