/**
 * `npm test`: builds, then every test, and beside them every other check; a failing one does not stop the next. What a
 * failing check said stands at the end. The last line is `N passed, N failed`.
 * `npm test -- <what jest takes>` runs Jest only. Where there is no Chromium, one is fetched, or the last lines say why
 * not.
 */
import { someChromium } from './browser/chromium.mjs';
import { before, beside } from './runner/checks.mjs';
import { run } from './runner/command.mjs';
import { runJest } from './runner/jest.mjs';
import { remindOfBuild } from './runner/remind.mjs';
import { Tally } from './runner/tally.mjs';

const jestArguments = process.argv.slice(2);
const tally = new Tally();

const everything = jestArguments.length === 0;

if (everything) await Promise.all(before.map((one) => check(one)));
else remindOfBuild();

const chromium = await someChromium();
if (chromium.missing) tally.note(`Brugerrejserne i Chromium er sprunget over: ${chromium.missing}. Sæt CHROMIUM_PATH.`);

const checked = everything ? checkInTurn(beside) : undefined;
const { seconds, ...counts } = await runJest(jestArguments);
tally.add('tests (Jest)', seconds, counts);
await checked;
tally.finish();

/** Tests have limits in time and checks have none, so the tests come first where both want the processor. */
async function checkInTurn(checks) {
  for (const one of checks) await check(one, { yielding: true });
}

async function check({ name, command }, options) {
  const { code, output, seconds } = await run(command, options);
  tally.add(name, seconds, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
  if (code !== 0) tally.note(`${name}:\n${output.trimEnd() || `(svarede ${code} uden forklaring)`}`);
}
