import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The typeface of Det Fælles Designsystem; a PDF that is to be kept carries it with it. */
const folder = join(dirname(createRequire(import.meta.url).resolve('dkfds')), '../fonts/IBMPlexSans/complete/ttf');

export const fonts = {
  text: join(folder, 'IBMPlexSans-Regular.ttf'),
  strong: join(folder, 'IBMPlexSans-SemiBold.ttf'),
} as const;
