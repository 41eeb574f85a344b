import type { Gap, LogFinding, LogVerdict } from '#audit/log-verdict.js';
import type { Unreadable } from '#audit/proof/checkpoint-files.js';
import type { ProofVerdict } from '#audit/proof/tree-check.js';
import { proofLines, signedLines } from './proof-lines.js';
import { counted, whole } from '#wording/numbers.js';
import { indented } from '#wording/value-lines.js';

const MOST = 20;
const ADVICE = 'Stop tjenesten, gem en kopi af datamappen, og sammenlign med den seneste sikkerhedskopi.';

/** What was verified: everything, a procedure, or one run. */
export interface Verified {
  readonly procedure?: string | undefined;
  readonly id?: string | undefined;
  /** The log numbers without gaps, so what is taken out of its middle shows. */
  readonly embedded: boolean;
}

/** What was found out about the log. */
export interface Judged extends LogVerdict {
  /** What SQLite found wrong with the file, in its own words. */
  readonly damage: readonly string[];
  /** Absent where there are no checkpoints, or only a part of the log was verified. */
  readonly proof?: ProofVerdict & { readonly unreadable: readonly Unreadable[] };
  /** Nothing at all was found. */
  readonly green: boolean;
}

/** What the log turned out to be. */
export function verdictText(judged: Judged, verified: Verified): string {
  const { findings, gaps, unlisted = { findings: 0, gaps: 0 }, unreadable, damage, proof, green } = judged;
  const read = readText(judged, verified);
  if (green) {
    return [
      `${what(verified)} holder: ${read} er genberegnet, og hashkæderne er hele.`,
      ...(proof ? signedLines(proof) : [limits(verified)]),
    ].join('\n');
  }
  return [
    `${what(verified)} holder ikke. Der er læst ${read}.`,
    ...findingLines(findings, unlisted.findings),
    ...gapLines(gaps, unlisted.gaps),
    ...(unreadable ? [`Kan ikke læses ${place(unreadable.after)}: ${unreadable.reason}`] : []),
    ...(proof ? proofLines(proof) : []),
    ...(damage.length > 0 ? ['Databasefilen er beskadiget. SQLite melder:', ...indented(damage)] : []),
    ADVICE,
  ].join('\n');
}

/** What a verification that went on from another does not say. */
export function resumedText(events: number): string {
  const read = counted(events, 'hændelse er genberegnet før og ikke', 'hændelser er genberegnet før og ikke');
  return [
    `De første ${read} læst igen: det ses ikke her, om de er ændret siden. Træets rod bygger på dem, som de var, så kun nye`,
    'kontrolpunkter prøves. Genberegn det hele nu og da: kør uden --resume, eller slet filen.',
  ].join('\n');
}

function what({ procedure, id }: Verified): string {
  if (procedure === undefined) return 'Loggen';
  return id === undefined ? `Loggen over ${procedure}` : `Forløbet ${procedure} ${id}`;
}

function readText({ events, runs }: LogVerdict, { id }: Verified): string {
  const all = counted(events, 'hændelse', 'hændelser');
  return id === undefined ? `${all} i ${counted(runs, 'forløb', 'forløb')}` : all;
}

function limits({ procedure, embedded }: Verified): string {
  const inAll = embedded ? 'at loggens allersidste hændelser' : 'at hele forløb eller de sidste hændelser i et forløb';
  const cut = procedure === undefined ? inAll : 'at de sidste hændelser i et forløb';
  return `Det kan ikke ses her, ${cut} er skåret af, eller at alt er skrevet om med nye hashværdier.`;
}

function findingLines(findings: readonly LogFinding[], unlisted: number): string[] {
  const [first, ...others] = findings;
  if (!first) return [];
  const shown = others.slice(0, MOST);
  const rest = others.length - shown.length + unlisted;
  const all = unlisted === 0 ? 'dem alle' : `de første ${whole(findings.length)}`;
  return [
    `Den første forkerte hændelse: ${findingText(first)}`,
    ...(others.length > 0 ? ['Den første forkerte i andre strømme:'] : []),
    ...indented(shown.map(findingText)),
    ...(rest > 0 ? [`  og ${counted(rest, 'strøm', 'strømme')} mere; se ${all} med --json`] : []),
  ];
}

function findingText({ stream, revision, position, id, problem }: LogFinding): string {
  return `${stream}, revision ${revision} (position ${numberText(position)}, id ${id}): ${problem}.`;
}

function gapLines(gaps: readonly Gap[], unlisted: number): string[] {
  const [first] = gaps;
  const others = gaps.length - 1 + unlisted;
  if (!first) return [];
  const more = others > 0 ? `, og ${counted(others, 'sted', 'steder')} til` : '';
  const before = `før position ${numberText(first.before)}`;
  const where = first.after === '' ? before : `${place(first.after)} og ${before}`;
  return [`Der er taget hændelser ud af loggen ${where}${more}.`];
}

function place(after: string): string {
  return after === '' ? 'fra begyndelsen' : `efter position ${numberText(after)}`;
}

/** Positions of the embedded log are numbers with zeros before them. */
function numberText(position: string): string {
  return /^\d+$/.test(position) ? whole(Number(position)) : position;
}
