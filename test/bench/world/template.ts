import type { RecordedEvent } from '#engine/event.js';
import type { Handle } from '#engine/handle.js';
import { tovholderfunktioner } from '#seed/organisation/tovholderfunktioner.js';
import { ACTS, type Act, discussion, stories } from './story.js';

/** Events that the engine has decided, to make copies of. */
export interface Templates {
  /** A whole revision. */
  readonly story: readonly RecordedEvent[];
  /** A revision that is discussed on and on. */
  readonly long: readonly RecordedEvent[];
}

const LONGEST = 1_000;

/** Records the templates through the engine itself. */
export async function recordTemplates(handle: Handle): Promise<Templates> {
  const [story] = stories();
  return {
    story: await record(handle, 'template', (index) => story![index]!, ACTS),
    long: await record(handle, 'template-long', longStory(story!), LONGEST),
  };
}

function longStory(story: readonly Act[]): (index: number) => Act {
  const opening = story.slice(0, 3);
  const again = discussion(tovholderfunktioner[0]!.id);
  return (index) => opening[index] ?? again[(index - opening.length) % again.length]!;
}

async function record(
  handle: Handle,
  id: string,
  actAt: (index: number) => Act,
  length: number,
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let index = 0; index < length; index += 1) {
    events.push((await handle({ ...actAt(index), procedure: 'revision', id })).event);
  }
  return events;
}
