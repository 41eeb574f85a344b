import type { PastAct } from './fact.js';
import { expect, it } from '@jest/globals';
import { openDesk } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import { proposal } from '../../test/toy/proposal.js';
import type { Procedure } from './procedure.js';

const { anna, bo } = members;

/** A proposal whose notes ask who has acted in another one. */
function asking(told: (acts: readonly PastAct[] | undefined) => void): Procedure {
  const plain = proposal();
  const { Note } = plain.commands;
  const record = (input: object, _run: unknown, { acts }: { readonly acts?: readonly PastAct[] }): object => {
    told(acts);
    return input;
  };
  const asks = { ...Note!, actsOf: () => ({ procedure: 'proposal', id: 'p1' }), record };
  return { ...plain, commands: { ...plain.commands, Note: asks as never } };
}

it('a command that asks for it is told who is behind each event of another run, also whom they acted for', async () => {
  let told: readonly PastAct[] | undefined;
  const substitute = { ...bo, onBehalfOf: 'p-indehaver' };
  const acting = (person: string) => (person === bo.person ? substitute : anna);
  const { ask } = openDesk({ procedures: [asking((acts) => (told = acts))], acting });
  await ask('OpenProposal', { title: 'Ny bro' });
  await ask('Support', {}, { by: bo });
  await ask('OpenProposal', { title: 'Ny sti' }, { id: 'p2' });
  await ask('Note', { text: 'Læst' }, { id: 'p2' });
  expect(told).toEqual([
    { revision: 0, people: ['p-anna'] },
    { revision: 1, people: ['p-bo', 'p-indehaver'] },
  ]);
});
