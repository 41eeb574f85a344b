import { setImmediate as nextTurn } from 'node:timers/promises';
import { cosignedAt } from '#audit/notes/cosignature.js';
import type { PublicKey } from '#audit/notes/keys.js';
import type { KeptCheckpoint } from '#audit/proof/checkpoint-files.js';
import type { Scope } from '#audit/bundle/scope.js';
import type { RecordedEvent } from '#engine/event.js';
import { streamOf } from '#engine/fold.js';
import type { Registry } from '#engine/registry.js';
import { type Block, type Paper, heading, list, paragraph, subheading } from '../paper/paper.js';
import { standing } from '../report/run-report.js';
import { stepBlocks } from '../report/step-blocks.js';
import { createTeller } from '../told-event.js';
import { moment } from '#wording/dates.js';
import { counted, whole } from '#wording/numbers.js';

/** What the report of a bundle is made from. */
export interface Bundled {
  readonly scope: Scope;
  readonly events: readonly RecordedEvent[];
  readonly checkpoint: KeptCheckpoint;
  /** The log's own first. */
  readonly keys: readonly PublicKey[];
  readonly at: string;
  /** More events than this are not told one by one. Default: all are. */
  readonly most?: number;
  /** What is closed to whoever asked for it was left out. Default: nothing was. */
  readonly openOnly?: boolean;
}

/**
 * What goes with a bundle for people: who has signed what, what it shows and does not, every event, how to check it.
 */
export async function bundleReport(bundled: Bundled, registry: Registry): Promise<Paper> {
  const { scope, events, checkpoint, keys, at, most = Infinity, openOnly = false } = bundled;
  const told = events.length > most ? [paragraph(notTold(events.length))] : await stepsOf(events, registry);
  return {
    title: `Bevis: ${titleOf(scope)}`,
    about: `Lavet ${moment(at)} af Sporskifte.`,
    at,
    blocks: [
      ...(scope.kind === 'run'
        ? standing(
            events.filter(({ stream }) => stream === streamOf(scope)),
            registry,
          )
        : []),
      heading('Hvem har underskrevet'),
      ...list(signaturesOn(checkpoint, keys)),
      heading('Hvad pakken viser'),
      ...list([
        'Hændelserne nedenfor står i loggen, som den var ved kontrolpunktet, på netop de pladser og med netop det indhold.',
        completenessOf(scope),
        ...(openOnly ? ['Hvad der er lukket for den, der hentede pakken, er ikke med.'] : []),
      ]),
      subheading('Hvad den ikke viser'),
      ...list(NOT_SHOWN),
      ...howToCheck(keys),
      heading('Hændelser'),
      paragraph('Personer står med deres id i systemet. Hvem et id er, står ikke i hændelserne og heller ikke her.'),
      ...told,
    ],
  };
}

/** Events between which others get their turn: a long report must not keep a server from answering. */
const TURN = 50;

async function stepsOf(events: readonly RecordedEvent[], registry: Registry): Promise<readonly Block[]> {
  const tell = createTeller(registry);
  const blocks: Block[] = [];
  for (const [index, event] of events.entries()) {
    blocks.push(...stepBlocks(event, tell(event)));
    if (index % TURN === 0) await nextTurn();
  }
  return blocks;
}

function notTold(events: number): string {
  return `Pakken har ${whole(events)} hændelser. De står alle i report.html og i events.jsonl.`;
}

function signaturesOn(checkpoint: KeptCheckpoint, [log, ...witnesses]: readonly PublicKey[]): string[] {
  const all = counted(checkpoint.size, 'hændelse', 'hændelser');
  const own = `Loggen ${log!.name} underskrev et kontrolpunkt over ${all} ${moment(checkpoint.time)}.`;
  const others = witnesses.map((witness) => {
    const seconds = cosignedAt(checkpoint.note, witness);
    if (seconds === undefined) return `Vidnet ${witness.name} har ikke underskrevet dette kontrolpunkt.`;
    return `Vidnet ${witness.name} underskrev det ${moment(new Date(seconds * 1_000).toISOString())}.`;
  });
  return [own, ...others];
}

function howToCheck(keys: readonly PublicKey[]): readonly Block[] {
  return [
    heading('Sådan kontrolleres pakken'),
    paragraph(
      'Kør »node verify.mjs .« i mappen med de udpakkede filer. Det kræver Node 18 eller nyere og ingen netadgang. ' +
        'Hold de offentlige nøgler op mod dem, der er fået et andet sted fra:',
    ),
    ...list(keys.map(({ text }) => text)),
  ];
}

const NOT_SHOWN = [
  'At det, der blev skrevet, var sandt. Pakken viser, at det ikke er ændret siden.',
  'At den person, der står som aktør, selv sad ved tastaturet. Det afhænger af systemets login.',
  'Hvad der er sket efter kontrolpunktet.',
];

function titleOf(scope: Scope): string {
  switch (scope.kind) {
    case 'run':
      return `${scope.procedure} ${scope.id} til og med revision ${scope.lastRevision}`;
    case 'body':
      return `${scope.body}, fra ${moment(scope.from)} til ${moment(scope.to)}`;
    case 'all':
      return 'hele loggen';
  }
}

function completenessOf(scope: Scope): string {
  switch (scope.kind) {
    case 'run':
      return 'Intet er udeladt fra forløbets første hændelse til den sidste her. Om der er kommet flere siden, kan kun ses i hele loggen.';
    case 'body':
      return 'Hver hændelse for sig. At ingen er udeladt, kan kun ses i en pakke med hele loggen.';
    case 'all':
      return 'Intet er udeladt: det er alle hændelser, kontrolpunktet er underskrevet over.';
  }
}
