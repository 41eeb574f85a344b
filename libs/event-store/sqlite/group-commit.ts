// From node:timers, not the globals: a caller's fake clock in a test must not hold back its appends.
import { nextTick } from 'node:process';
import { setImmediate } from 'node:timers';

/** Most jobs in one commit. More would save no time worth having and keep everybody else waiting. */
const LARGEST_GROUP = 1_000;

/**
 * Lets jobs that arrive close to each other share one commit, since the disk's wait is the same for one and for many.
 */
export interface GroupCommit<Job, Result> {
  /** Makes a job now and settles when the commit with it has returned; rejects if there is no making it. */
  submit(make: () => Job): Promise<Result>;
  /** Commits everything submitted so far, now. */
  flush(): void;
}

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commits at the end of the current turn of the event loop: whatever its callbacks and their promises led to is in.
 * Where the turn before brought one job at most nobody is likely to share, and the commit comes as soon as the promises
 * at hand have settled.
 * @param commit does the jobs in order and gives a result or an error for each. If it throws, no job was done, and
 * every one of them gets that error.
 */
export function groupCommit<Job, Result>(
  commit: (jobs: readonly Job[]) => readonly (Result | Error)[],
): GroupCommit<Job, Result> {
  const queue: Waiting<Job, Result>[] = [];
  let jobsOfTurn = 0;
  let alone = true;

  function count(): void {
    if (jobsOfTurn++ === 0) setImmediate(endTurn);
  }

  function endTurn(): void {
    alone = jobsOfTurn === 1;
    jobsOfTurn = 0;
  }

  function commitGroup(): void {
    const group = queue.splice(0, LARGEST_GROUP);
    if (queue.length > 0) setImmediate(commitGroup);
    if (group.length > 0) settle(group, commit);
  }

  return {
    submit: (make) =>
      new Promise((resolve, reject) => {
        const job = make();
        if (queue.length === 0) (alone ? nextTick : setImmediate)(commitGroup);
        queue.push({ job, resolve, reject });
        count();
      }),
    flush() {
      while (queue.length > 0) commitGroup();
    },
  };
}

function settle<Job, Result>(
  group: readonly Waiting<Job, Result>[],
  commit: (jobs: readonly Job[]) => readonly (Result | Error)[],
): void {
  try {
    const outcomes = commit(group.map(({ job }) => job));
    for (const [index, { resolve, reject }] of group.entries()) {
      const outcome = outcomes[index] as Result | Error;
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    }
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}
