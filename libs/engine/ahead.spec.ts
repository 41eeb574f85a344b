import { describe, expect, it } from '@jest/globals';
import { openDesk } from '../../test/toy/desk.js';
import { members } from '../../test/toy/members.js';
import { commandsAhead } from './ahead.js';
import type { Run } from './procedure.js';

const installed = openDesk().registry.newest('proposal');

const ahead = ({ value }: Run) => {
  const { now, later } = commandsAhead(installed, value);
  return { now: [...now].sort(), later: [...later].sort() };
};

const opened = async (): Promise<Run> => (await openDesk().ask('OpenProposal', { title: 'Ny bro' })).run;

/** With the support it needs: agreed, and then carried out. */
async function agreed(): Promise<{ agreed: Run; carriedOut: Run }> {
  const { ask } = openDesk();
  let { run } = await ask('OpenProposal', { title: 'Ny bro' });
  for (const by of [members.anna, members.bo, members.carl]) {
    if (installed.chart.takes(run.value, 'Supported')) ({ run } = await ask('Support', {}, { by }));
  }
  return { agreed: run, carriedOut: (await ask('CarryOut', { result: 'Broen står' }, { by: members.bo })).run };
}

describe('what is ahead of a run', () => {
  it('is what its state takes now, and what the states after it take', async () => {
    expect(ahead(await opened())).toEqual({
      now: ['Lapse', 'MoveDeadline', 'Note', 'PauseProposal', 'Support'],
      later: ['CarryOut', 'ResumeProposal'],
    });
  });

  it('is no longer what it has passed', async () => {
    expect(ahead((await agreed()).agreed)).toEqual({ now: ['CarryOut'], later: [] });
  });

  it('is nothing when the run has ended', async () => {
    expect(ahead((await agreed()).carriedOut)).toEqual({ now: [], later: [] });
  });
});
