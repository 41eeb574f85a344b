import type { Unreadable } from '#audit/proof/checkpoint-files.js';
import type { ProofVerdict, Signed } from '#audit/proof/tree-check.js';
import { moment } from '#wording/dates.js';
import { counted, whole } from '#wording/numbers.js';
import { indented } from '#wording/value-lines.js';

const MOST = 5;

/** Who has signed the log as it is, and until where. */
export function signedLines({ size, signed, checkpoints }: ProofVerdict): string[] {
  const independent = signed.some(({ role, size: theirs }) => role === 'witness' && theirs > 0);
  const latest = signed[0]?.size ?? 0;
  return [
    `${counted(checkpoints, 'kontrolpunkt passer', 'kontrolpunkter passer')} med loggen:`,
    ...indented(signed.map(signedText)),
    ...(independent ? [] : ['Intet vidne har underskrevet. Den, der har loggens nøgle, kan have skrevet alt om.']),
    ...(latest < size
      ? [
          `Efter det seneste kontrolpunkt er der ${counted(size - latest, 'hændelse', 'hændelser')}, som ingen har underskrevet.`,
        ]
      : []),
  ];
}

/** What the checkpoints say that the log does not bear out. */
export function proofLines({
  findings,
  replaced,
  unreadable,
}: ProofVerdict & { unreadable: readonly Unreadable[] }): string[] {
  const rest = findings.length - MOST;
  return [
    ...(replaced
      ? [
          `Den første hændelse, der ikke er den, der blev føjet til træet: nr. ${whole(replaced.number)}, ` +
            `${replaced.stream}, revision ${replaced.revision}.`,
        ]
      : []),
    ...findings.slice(0, MOST).map(({ size, problem }) => `Kontrolpunktet over ${whole(size)} hændelser ${problem}.`),
    ...(rest > 0 ? [`  og ${counted(rest, 'kontrolpunkt', 'kontrolpunkter')} mere; se dem alle med --json`] : []),
    ...unreadable.map(({ file }) => `Filen ${file} blandt kontrolpunkterne er ikke et kontrolpunkt.`),
  ];
}

function signedText({ name, role, size, time }: Signed): string {
  const who = role === 'log' ? `Loggens nøgle ${name}` : `Vidnet ${name}`;
  if (size === 0 || time === undefined) return `${who} har ikke underskrevet`;
  return `${who} har underskrevet de første ${whole(size)} hændelser (${moment(time)})`;
}
