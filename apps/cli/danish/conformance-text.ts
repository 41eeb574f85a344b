import type { Conformance } from '#audit/conformance/conformance.js';
import type { Deviation } from '#audit/conformance/finding.js';
import type { Counts } from '#audit/conformance/listing.js';
import { counted } from '#wording/numbers.js';

/** The deviations for reading, with what they were found among. */
export function conformanceText(
  deviations: readonly Deviation[],
  { judged, unreadable, counts }: Pick<Conformance, 'judged' | 'unreadable'> & { readonly counts: Counts },
): string {
  const among = `${counted(judged.events, 'hændelse', 'hændelser')} i ${counted(judged.runs, 'forløb', 'forløb')} er holdt op mod modellen.`;
  const lost = unreadable.map((stream) => `Kan ikke læses, og er ikke holdt op mod modellen: ${stream}. Brug verify.`);
  if (deviations.length === 0) return [among, ...lost, 'Ingen afvigelser.'].join('\n');
  const summary = `${counted(deviations.length, 'afvigelse', 'afvigelser')}: ${counts.open} åbne, ${counts.accepted} accepterede.`;
  return [among, ...lost, summary, ...deviations.map((deviation) => `\n${deviationText(deviation)}`)].join('\n');
}

function deviationText(deviation: Deviation): string {
  const { ruleTitle, rule, procedure, run, steps, text, classTitle, certaintyTitle, acceptance, remarks, id } =
    deviation;
  return [
    `${ruleTitle} (${rule})`,
    `  ${procedure} ${run}, skridt ${steps.join(', ')}`,
    `  ${text}`,
    `  ${classTitle}`,
    `  ${certaintyTitle}`,
    acceptance
      ? `  Accepteret af ${acceptance.bodyName}: ${acceptance.reason}`
      : '  Åben: intet organ har accepteret den.',
    ...remarks.map(({ seat, remark }) => `  Bemærkning fra ${seat}: ${remark}`),
    `  Svares på i: deviation ${id}`,
  ].join('\n');
}
