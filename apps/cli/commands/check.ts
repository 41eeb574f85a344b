import { checkProjections } from '#read-models/check/check-projections.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { counted } from '#wording/numbers.js';
import { indented } from '#wording/value-lines.js';
import { existingReadModels } from '../read-models-standing.js';
import type { Register } from '../register.js';

/** `sporskifte check`: do the read models say what the log says? */
export const registerCheck: Register = (program, run) =>
  program
    .command('check')
    .description('Sammenligner læsemodellerne med loggen, så langt de er kommet.')
    .action(run((context) => check(context)));

/** Compares the read models with the log. Red when they differ. @throws Problem when there are none */
export async function check(context: Context): Promise<Answer> {
  const { store, registry } = context;
  const findings = await checkProjections({ db: await existingReadModels(context), store, registry });
  return {
    json: { agrees: findings.length === 0, findings },
    text: () => [findings.length === 0 ? 'Læsemodellerne svarer til loggen.' : disagreement(findings)],
    red: findings.length > 0,
  };
}

function disagreement(findings: readonly string[]): string {
  return [
    `Læsemodellerne svarer ikke til loggen (${counted(findings.length, 'fund', 'fund')}):`,
    ...indented(findings),
    'Loggen er det, der gælder. Byg læsemodellerne op på ny med: sporskifte rebuild',
  ].join('\n');
}
