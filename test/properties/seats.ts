import fc from 'fast-check';
import type { ActingSeat, SeatQuery } from '#engine/procedure.js';

const SYSTEM = ['policy', 'clock', 'seed'];
const SIDES = [
  'municipal',
  'regional',
  'municipal',
  'regional',
  'municipal',
  'regional',
  'generalPractice',
  undefined,
] as const;

/** Someone who acts in a seat that a query means: its holder, a substitute, or one who wears several hats. */
export function actingIn(query: SeatQuery): fc.Arbitrary<ActingSeat> {
  const { function: role, body = 'kog' } = query;
  if (SYSTEM.includes(role)) return fc.constant({ person: 'system', seat: role, body: 'system', function: role });
  const side = query.side ? fc.constant(query.side) : fc.constantFrom(...SIDES);
  const how = fc.constantFrom('holder', 'holder', 'holder', 'holder', 'substitute', 'severalHats');
  return fc.tuple(side, how).map(([of, who]) => {
    const holder = `p-${role}-${of ?? 'ingen'}`;
    return {
      person: who === 'holder' ? holder : 'p-flere-hatte',
      seat: query.seat ?? `${body}-${role}-${of ?? 'ingen'}`,
      body,
      function: role,
      ...(of && { side: of }),
      ...(who === 'substitute' && { onBehalfOf: holder }),
    };
  });
}
