import { commands } from '../../commands/index.ts';
import { readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import { slackManifest } from '../platforms/slack/manifest.ts';
import { readArguments } from './arguments.ts';

const help = `usage: npm run --silent standfirst -- manifest [--url ADDRESS [--install]] [--history]

Prints the Slack app's manifest, made from the commands, to paste at https://api.slack.com/apps.

  --url ADDRESS  Slack sends requests to this https address (default: Socket Mode, no address needed)
  --install      several workspaces may install the app, over HTTP
  --history      the app may read the channels it is in, to find a post whose sending broke off`;

/** `manifest`: prints the Slack app's manifest; what Slack keeps for itself is said on standard error. */
export async function run(args: readonly string[]): Promise<number> {
  const options = {
    url: { type: 'string' },
    install: { type: 'boolean' },
    history: { type: 'boolean' },
  } as const;
  const { values } = readArguments(args, options, help);
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (values.url !== undefined && !/^https:\/\/./.test(values.url)) {
    throw new UserError(`--url wants an https address, not “${values.url}”.`);
  }
  if (values.install && values.url === undefined) {
    throw new UserError('--install needs --url: workspaces install the app over HTTP.', help);
  }
  const { slackPrefix: prefix, slackEditors: editors } = readConfig(process.env);
  const { manifest, leftOut } = slackManifest({
    commands,
    prefix,
    editors,
    ...(values.url && { publicUrl: values.url }),
    ...(values.install && { install: true }),
    ...(values.history && { history: true }),
  });
  console.log(JSON.stringify(manifest, null, 2));
  if (leftOut.length > 0) {
    console.error(
      `Slack keeps ${leftOut.join(', ')} for itself: type /standfirst ${leftOut[0]?.slice(1)} instead.`,
    );
  }
  return 0;
}
