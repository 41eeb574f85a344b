const number = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 1 });

const KILO = 1024;

/** `812 byte`, `3,4 kB`, `25 MB`. */
export function inBytes(bytes: number): string {
  if (bytes < KILO) return `${number.format(bytes)} byte`;
  if (bytes < KILO * KILO) return `${number.format(bytes / KILO)} kB`;
  return `${number.format(bytes / KILO / KILO)} MB`;
}
