import { UserError } from '../errors.ts';
import { loadDotEnv } from './dot-env.ts';

/** What a subcommand of the command line does: gets the words after its name, ends with an exit status. */
export type Subcommand = (args: readonly string[]) => Promise<number>;

/** Loaded only when called: the command line starts as fast as its smallest part. */
const subcommands: Readonly<Record<string, { about: string; load: () => Promise<{ run: Subcommand }> }>> = {
  digest: {
    about: 'digest an article from a file, or many as JSON Lines',
    load: () => import('./digest.ts'),
  },
  read: {
    about: 'read an article from a file, a link, or many as JSON Lines, without digesting',
    load: () => import('./read.ts'),
  },
  next: {
    about: 'when a schedule would post next, local and UTC',
    load: () => import('./next.ts'),
  },
  doctor: {
    about: 'look at settings, store, clock and chats, and say what to mend',
    load: () => import('./doctor.ts'),
  },
  invite: {
    about: 'print the link that adds the bot to a Discord server',
    load: () => import('./invite.ts'),
  },
  manifest: { about: 'print the Slack app’s manifest', load: () => import('./manifest.ts') },
};

function usage(): string {
  const names = Object.entries(subcommands).map(([name, { about }]) => `  ${name.padEnd(9)} ${about}`);
  return `usage: npm run --silent standfirst -- COMMAND [OPTIONS]\n\n${names.join('\n')}\n\nCOMMAND --help tells its options.`;
}

async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '' || name === '--help' || name === 'help') {
    console.log(usage());
    return 0;
  }
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (!subcommand) {
    console.error(`standfirst: there is no command “${name}”.\n\n${usage()}`);
    return 1;
  }
  try {
    return await (await subcommand.load()).run(rest);
  } catch (error) {
    if (error instanceof UserError) {
      console.error(`standfirst: ${error.message}${error.mend ? `\n${error.mend}` : ''}`);
      return 1;
    }
    throw error;
  }
}

// A reader that closes early (`… | head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
loadDotEnv();
process.exitCode = await main(process.argv.slice(2));
