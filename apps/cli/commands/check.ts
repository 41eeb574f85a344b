import { checkProjections } from '#read-models/check/check-projections.js';
import { attachmentText, checkAttachments } from '../check-attachments.js';
import type { Answer } from '../answer.js';
import type { Context } from '../context.js';
import { counted } from '#wording/numbers.js';
import { indented } from '#wording/value-lines.js';
import { existingReadModels } from '../read-models-standing.js';
import type { Register } from '../register.js';

/** `sporskifte check`: do the read models say what the log says, and are the attachments there? */
export const registerCheck: Register = (program, run) =>
  program
    .command('check')
    .description('Sammenligner læsemodellerne med loggen, så langt de er kommet, og efterprøver hvert bilag.')
    .action(run((context) => check(context)));

/**
 * Compares the read models with the log, and attachments with their hashes. Red when they differ.
 * @throws Problem when there are none
 */
export async function check(context: Context): Promise<Answer> {
  const { store, registry } = context;
  const projections = await checkProjections({ db: await existingReadModels(context), store, registry });
  const attachments = await checkAttachments(context);
  const findings = [...projections, ...attachments.findings];
  return {
    json: { agrees: findings.length === 0, findings, attachments: attachments.files },
    text: () => [
      projections.length === 0 ? 'Læsemodellerne svarer til loggen.' : disagreement(projections),
      ...attachmentText(attachments),
    ],
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
