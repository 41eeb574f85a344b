import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Tells of every change, as an event `changed` or as a CloudEvent with the run as its subject. */
const ADDRESS = '/api/stream';

/** What comes in a moment is told together. */
const TOGETHER_MS = 250;
const AGAIN_MS = 30_000;

const ACROSS_RUNS = ['runs', 'worklist', 'deadlines', 'audit', 'agreements'];

/**
 * Listens for what happens, and asks again for what is shown and has changed. A form keeps what is typed in it: it has
 * its own state, and only the words around it change.
 * @param on whether anybody is logged in; the feed is not for others
 */
export function useLiveUpdates(on: boolean): void {
  const client = useQueryClient();
  useEffect(() => (on ? listen(client) : undefined), [client, on]);
}

function listen(client: QueryClient): () => void {
  const changed = new Set<string>();
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    timer = undefined;
    const runs = [...changed];
    changed.clear();
    for (const run of runs) {
      const [procedure, id] = run.split('/');
      for (const kind of ['run', 'events']) void client.invalidateQueries({ queryKey: [kind, procedure, id] });
      if (procedure === 'body' || procedure === 'seat') void client.invalidateQueries({ queryKey: ['organisation'] });
      if (procedure === 'seat') void client.invalidateQueries({ queryKey: ['me'] });
    }
    for (const kind of ACROSS_RUNS) void client.invalidateQueries({ queryKey: [kind] });
  };
  const note = (run: string | undefined): void => {
    if (run === undefined) return;
    changed.add(run);
    timer ??= setTimeout(tell, TOGETHER_MS);
  };
  let missed = false;
  const open = (): void => {
    source = new EventSource(ADDRESS);
    source.onopen = () => {
      // Nobody tells what happened while the line was down.
      if (missed) void client.invalidateQueries();
      missed = false;
    };
    source.onmessage = ({ data }: MessageEvent<string>) => note((JSON.parse(data) as { subject?: string }).subject);
    source.addEventListener('changed', ({ data }: MessageEvent<string>) => {
      const { procedure, id } = JSON.parse(data) as { procedure: string; id: string };
      note(`${procedure}/${id}`);
    });
    source.onerror = () => {
      missed = true;
      // A browser tries again by itself, unless the answer was a no.
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
    };
  };
  open();
  return () => {
    source?.close();
    clearTimeout(timer);
    clearTimeout(again);
  };
}
