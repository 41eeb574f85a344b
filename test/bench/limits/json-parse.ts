import { repeating } from './repeating.js';

/** What the processor needs to read an event. */
export const jsonParse = repeating(
  { key: 'json-parse', label: 'Limit: JSON.parse of one event (data and metadata)', unit: 'events/s' },
  (event) => {
    const data = JSON.stringify(event.data);
    const metadata = JSON.stringify(event.metadata);
    return () => {
      JSON.parse(data);
      JSON.parse(metadata);
    };
  },
);
