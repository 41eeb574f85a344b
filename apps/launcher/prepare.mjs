/**
 * Runs before `npm start`, `npm test` and the command line: installs packages and builds when that is needed, and is
 * silent and quick when it is not. Needs nothing but Node: it runs before anything is installed.
 *
 * `--quiet` shows no progress (errors still are); `--install-only` leaves the build alone.
 */
const major = Number(process.versions.node.split('.')[0]);

if (major < 20) {
  console.error(
    `Sporskifte kræver Node.js 20 eller nyere, men her kører version ${process.versions.node}.\n` +
      'Hent den nyeste LTS-version på https://nodejs.org, og kør kommandoen igen.',
  );
  process.exitCode = 1;
} else {
  // Imported only now, so that an old Node gives the sentence above and not a syntax error.
  import('./ready.mjs')
    .then(({ makeReady }) =>
      makeReady({ quiet: process.argv.includes('--quiet'), build: !process.argv.includes('--install-only') }),
    )
    .then((ready) => {
      if (!ready) process.exitCode = 1;
    });
}
