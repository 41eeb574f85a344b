import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { WEB_FOLDER } from './web-files.js';

const FAMILY = 'IBM Plex Sans';
const FILE = /^IBMPlexSans-(Regular|SemiBold|Bold)-[\w-]+\.woff2$/;
const weights = { Regular: 400, SemiBold: 600, Bold: 700 } as const;

/**
 * The font of the web application as rules of a stylesheet, so that pages without it look the same. Its files are named
 * by their content when they are built; without a built application there are none, and the machine's own font is used.
 */
export function fontRules(folder = WEB_FOLDER): string {
  const assets = path.join(folder, 'assets');
  const files = existsSync(assets) ? readdirSync(assets) : [];
  return files.flatMap((file) => ruleOf(file, FILE.exec(file)?.[1] as keyof typeof weights | undefined)).join('\n');
}

function ruleOf(file: string, weight: keyof typeof weights | undefined): string[] {
  if (weight === undefined) return [];
  const source = `url("/assets/${file}") format("woff2")`;
  return [
    `@font-face { font-display: swap; font-family: "${FAMILY}"; font-weight: ${weights[weight]}; src: ${source}; }`,
  ];
}
