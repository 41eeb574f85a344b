import type { ChartState } from '#engine/chart.js';
import type { DiscussionFact } from './events.js';
import type { DiscussionGuard } from './guards.js';

/** A discussion begins with its first comment and stays open as long as there is something to talk about. */
export const chart: ChartState<DiscussionFact['type'], DiscussionGuard> = {
  title: 'Drøftelse',
  description: 'Kommentarer til et forløb fra dem, der deltager i det.',
  initial: 'unopened',
  states: {
    unopened: {
      title: 'Ikke begyndt',
      description: 'Ingen har kommenteret forløbet endnu.',
      quiet: true,
      on: { CommentAdded: { target: 'open', guard: 'answersAComment' } },
    },
    open: {
      title: 'Åben',
      description: 'Forløbets deltagere kan kommentere, svare og afslutte kommentarer.',
      on: {
        CommentAdded: { guard: 'answersAComment' },
        CommentWithdrawn: { guard: 'isOwn' },
        CommentResolved: { guard: 'isOpen' },
        CommentReopened: { guard: 'isResolved' },
      },
    },
  },
};
