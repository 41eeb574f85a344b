import type { Page } from 'playwright-core';

/** What a browser complained of: errors of scripts, what the content policy stopped, what could not be fetched. */
export interface Noise {
  readonly lines: readonly string[];
}

/**
 * A no from the API is an answer, and the page says what it means; the browser's own line about it says nothing more.
 */
const ANSWER = /^Failed to load resource: .* status of 4\d\d/;

/** Collects what goes wrong on a page from now on. What the content policy stops is an error in the console too. */
export function listenForNoise(page: Page): Noise {
  const lines: string[] = [];
  page.on('pageerror', (error) => lines.push(error.message));
  page.on('console', (message) => {
    const answer = ANSWER.test(message.text()) && new URL(message.location().url).pathname.startsWith('/api/');
    if (message.type() === 'error' && !answer) lines.push(`${message.text()} (${message.location().url})`);
  });
  return { lines };
}
