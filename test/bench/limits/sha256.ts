import { hash } from 'node:crypto';
import { repeating } from './repeating.js';

/** What the processor needs to chain an event. */
export const sha256 = repeating({ key: 'sha256', label: 'Limit: SHA-256 of one event', unit: 'events/s' }, (event) => {
  const text = JSON.stringify(event);
  return () => void hash('sha256', text, 'hex');
});
