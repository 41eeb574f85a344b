import type { Awaited, Run } from '#engine/procedure.js';
import { type ConsentingSide, missingSides } from '../dual-consent.js';
import { type EscalationContext, otherSideOf } from './context.js';
import { passes } from './deadlines.js';

/** Who is missing, and until when. */
export function awaits({ context }: Run<EscalationContext>, states: readonly string[]): Awaited[] {
  const [state = ''] = states;
  const dueAt = context.deadline && passes(context.deadline);
  const by = (command: string, side: ConsentingSide): Awaited => ({ command, side, ...(dueAt && { dueAt }) });
  if (state === 'raised') return [by('GivePosition', otherSideOf(context))];
  if (state.startsWith('withContactDirectors')) {
    const missing = missingSides(context.resolutions);
    // Who comes second has one click to give: the other's resolution is there to join.
    return missing.map((side) => by(missing.length === 1 ? 'JoinResolution' : 'GiveResolution', side));
  }
  const command = single[state];
  return command ? [{ command }] : [];
}

const single: { readonly [state: string]: string } = {
  withSSS: 'RecordSssResolution',
  withSSU: 'RecordSsuResolution',
  adviceAsked: 'Advise',
};
