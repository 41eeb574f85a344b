/**
 * `npm test`: every check, cheapest first; a failing one does not stop the next. The last line is `N passed, N failed`.
 * `npm test -- <what jest takes>` runs Jest only. Where there is no Chromium, one is fetched, or the last lines say why
 * not.
 */
import { someChromium } from './browser/chromium.mjs';
import { stages } from './runner/checks.mjs';
import { run } from './runner/command.mjs';
import { runJest } from './runner/jest.mjs';
import { remindOfBuild } from './runner/remind.mjs';
import { Tally } from './runner/tally.mjs';

const jestArguments = process.argv.slice(2);
const tally = new Tally();

if (jestArguments.length === 0) {
  for (const stage of stages) await Promise.all(stage.map(check));
} else {
  remindOfBuild();
}

const chromium = await someChromium();
if (chromium.missing) tally.note(`Brugerrejserne i Chromium er sprunget over: ${chromium.missing}. Sæt CHROMIUM_PATH.`);

const { seconds, ...counts } = await runJest(jestArguments);
tally.add('tests (Jest)', seconds, counts);
tally.finish();

async function check({ name, command }) {
  const { code, output, seconds } = await run(command);
  tally.add(name, seconds, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
  if (code !== 0) console.log(output.trimEnd() || `(svarede ${code} uden forklaring)`);
}
