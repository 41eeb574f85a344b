import type { Words } from '#engine/procedure.js';

/** The words of an event or a state. */
export const words = (title: string, description: string): Words => ({ title, description });
