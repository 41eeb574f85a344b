import type { ActingSeat } from '#engine/procedure.js';

function member(person: string): ActingSeat {
  return { person, seat: `seat-${person}`, body: 'club', function: 'member' };
}

/** Who acts in the specs of the engine. */
export const members = {
  anna: member('p-anna'),
  bo: member('p-bo'),
  carl: member('p-carl'),
  chair: { person: 'p-dorte', seat: 'seat-chair', body: 'board', function: 'chair', side: 'municipal' },
  clock: { person: 'system', seat: 'clock', body: 'system', function: 'clock' },
} as const satisfies Record<string, ActingSeat>;
