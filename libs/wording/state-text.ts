import { describeState } from '#engine/describe.js';
import type { StateValue } from '#engine/event.js';
import type { Installed } from '#engine/registry.js';

/** A state in Danish; also those that are not worth naming beside others, and as stored where no such state exists. */
export function stateText(installed: Installed, value: StateValue): string {
  try {
    const { title } = describeState(installed, value);
    return (
      title ||
      installed.chart
        .active(value)
        .map(({ state }) => state.title)
        .join(' · ')
    );
  } catch {
    return JSON.stringify(value);
  }
}
