import type { Metadata } from '#engine/event.js';

/** A revision as somebody would keep it who needs nothing but the story: one object, changed in place. */
export interface FloorRun {
  revision: number;
  state: unknown;
  agreement: unknown;
  spor: unknown;
  readonly findings: { [side: string]: unknown };
  readonly signed: { [side: string]: string };
  draft: number;
  document: unknown;
  comments: number;
  readonly remarks: unknown[];
  ended: boolean;
}

type Data = { readonly [field: string]: unknown };

export function newRun(): FloorRun {
  return {
    revision: -1,
    state: undefined,
    agreement: undefined,
    spor: undefined,
    findings: {},
    signed: {},
    draft: 0,
    document: undefined,
    comments: 0,
    remarks: [],
    ended: false,
  };
}

/** Folds one event. */
export function apply(run: FloorRun, type: string, data: Data, metadata: Metadata): void {
  const side = metadata.mandate.side ?? '';
  run.revision += 1;
  run.state = metadata.to;
  switch (type) {
    case 'NeedReported':
      run.agreement = data['agreement'];
      break;
    case 'SporProposed':
      run.findings[side] = data['spor'];
      run.spor = data['spor'];
      break;
    case 'CommentAdded':
      run.comments += 1;
      break;
    case 'DraftSubmitted':
      run.draft += 1;
      run.document = data['document'];
      break;
    case 'DraftReturned':
      run.remarks.push({ at: metadata.recordedAt, from: metadata.actor.seat, remarks: data['remarks'] });
      break;
    case 'SignedOff':
      run.signed[side] = metadata.actor.person;
      break;
    case 'ReportedToSss':
      run.ended = true;
      break;
  }
}

/** Folds a stream from its rows. */
export function foldRows(rows: readonly (readonly [string, string, string])[]): FloorRun {
  const run = newRun();
  for (const [type, data, metadata] of rows)
    apply(run, type, JSON.parse(data) as Data, JSON.parse(metadata) as Metadata);
  return run;
}

/** @throws Error when the act is not possible now, or one person would answer for both sides */
export function check(run: FloorRun, type: string, { mandate, actor }: Metadata): void {
  if (run.ended) throw new Error('It has ended');
  if (type !== 'SignedOff') return;
  if (run.draft === 0) throw new Error('There is no draft');
  const others = Object.entries(run.signed).filter(([side]) => side !== mandate.side);
  if (others.some(([, person]) => person === actor.person)) throw new Error('The same person for both sides');
}
