import { describe, expect, it } from '@jest/globals';
import { groupCommit } from './group-commit.js';

describe('a group commit', () => {
  it('does jobs together that come close to each other, in order, and gives each its own outcome', async () => {
    const groups: number[][] = [];
    const commits = groupCommit<number, string>((jobs) => {
      groups.push([...jobs]);
      return jobs.map((job) => (job === 2 ? new Error('two') : `done ${job}`));
    });
    const afterwards = Promise.resolve().then(() => commits.submit(() => 4));
    const outcomes = await Promise.allSettled([...[1, 2, 3].map((job) => commits.submit(() => job)), afterwards]);
    expect(groups).toEqual([[1, 2, 3, 4]]);
    expect(outcomes).toEqual([
      { status: 'fulfilled', value: 'done 1' },
      { status: 'rejected', reason: new Error('two') },
      { status: 'fulfilled', value: 'done 3' },
      { status: 'fulfilled', value: 'done 4' },
    ]);
  });

  it('does not keep a job waiting for the next turn when the turn before brought no other', async () => {
    const order: string[] = [];
    const commits = groupCommit<string, string>((jobs) => {
      order.push(`commit of ${jobs.join()}`);
      return jobs;
    });
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const nextTurn = () => void setImmediate(() => order.push('next turn'));

    nextTurn();
    await commits.submit(() => 'one');
    await turn();
    nextTurn();
    await Promise.all(['two', 'three'].map((job) => commits.submit(() => job)));
    await turn();
    nextTurn();
    await commits.submit(() => 'four');
    await turn();
    nextTurn();
    await commits.submit(() => 'five');
    await turn();
    expect(order).toEqual([
      ...['commit of one', 'next turn'],
      ...['commit of two,three', 'next turn'],
      ...['next turn', 'commit of four'],
      ...['commit of five', 'next turn'],
    ]);
  });

  it('settles nothing before the commit has returned', async () => {
    const log: string[] = [];
    const commits = groupCommit<string, string>((jobs) => {
      log.push('commit');
      return jobs;
    });
    await Promise.all(['a', 'b'].map((job) => commits.submit(() => job).then((done) => log.push(done))));
    expect(log).toEqual(['commit', 'a', 'b']);
  });

  it('rejects the whole group when the commit fails, and does the next', async () => {
    let broken = true;
    const commits = groupCommit<number, number>((jobs) => {
      if (broken) throw new Error('no disk');
      return jobs;
    });
    const outcomes = await Promise.allSettled([commits.submit(() => 1), commits.submit(() => 2)]);
    expect(outcomes).toEqual(Array(2).fill({ status: 'rejected', reason: new Error('no disk') }));
    broken = false;
    expect(await commits.submit(() => 3)).toBe(3);
  });

  it('takes a crowd in several groups and lets others in between them', async () => {
    const groups: number[] = [];
    const commits = groupCommit<number, number>((jobs) => {
      groups.push(jobs.length);
      return jobs;
    });
    const crowd = Array.from({ length: 2_500 }, (_, job) => job);
    expect(await Promise.all(crowd.map((job) => commits.submit(() => job)))).toEqual(crowd);
    expect(groups).toEqual([1_000, 1_000, 500]);
  });

  it('commits at once when it is flushed', async () => {
    const groups: number[][] = [];
    const commits = groupCommit<number, number>((jobs) => {
      groups.push([...jobs]);
      return jobs;
    });
    const waiting = Promise.all([commits.submit(() => 1), commits.submit(() => 2)]);
    commits.flush();
    expect(groups).toEqual([[1, 2]]);
    expect(await waiting).toEqual([1, 2]);
    commits.flush();
    expect(groups).toHaveLength(1);
  });
});
