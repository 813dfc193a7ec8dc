// `node src/guard.js FILE [ARGS]` runs FILE where Node is new enough, and says what to do where it is not.
// Plain JavaScript that old versions can read: every npm script goes through it, on whatever Node the machine has.
// It runs FILE in its own process: so a signal that stops the script reaches the bot itself.
import module from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    [
      `Standfirst runs on Node 24 or newer; this is Node ${process.versions.node}.`,
      'It normally brings Node 24 with it: run `npm ci` (with development packages) in this folder and try again.',
      'After an install without development packages (`--omit=dev`), install Node 24 from https://nodejs.org instead.',
    ].join('\n'),
  );
  process.exit(1);
}
// What was compiled once starts faster the next time (Node keeps it in its folder for temporary files).
module.enableCompileCache();
const [file] = process.argv.splice(2, 1);
if (file) {
  process.argv[1] = resolve(file);
  await import(pathToFileURL(resolve(file)).href);
}
