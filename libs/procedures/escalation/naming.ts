import { escalationKinds } from '../escalation-words.js';
import type { EscalationContext } from './context.js';

/** As much of a question as an inbox has room for. */
const ROOM = 140;

/** What an escalation is called in lists: what it is, whether it stops the work, and the question. */
export function label({ kind, blocking, question }: EscalationContext): string {
  return `${kind ? escalationKinds[kind] : 'Spørgsmål'}${blocking ? ', standser arbejdet' : ''}: ${cut(question)}`;
}

/** Cut between two words, and never in the middle of a character. */
function cut(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  if (line.length <= ROOM) return line;
  const [kept = ''] = /^.*(?=\s)/.exec(line.slice(0, ROOM)) ?? [line.slice(0, ROOM).replace(/\p{Surrogate}$/u, '')];
  return `${kept} …`;
}
