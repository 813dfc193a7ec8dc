// Runs before every npm script, on whatever Node the machine has: plain JavaScript that old versions can read.
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
