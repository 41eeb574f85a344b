const WHOLE = new Intl.NumberFormat('da-DK');
const ONE_DECIMAL = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 1 });

/** A whole number as Danes write it: `93.303`. */
export function whole(value: number): string {
  return WHOLE.format(value);
}

/** A number of things in words: `1 hændelse`, `2 hændelser`. */
export function counted(value: number, one: string, more: string): string {
  return `${whole(value)} ${value === 1 ? one : more}`;
}

/** The size of a file: `12,4 MB`. */
export function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} byte`;
  const [unit, divisor] = bytes < 1_000_000 ? ['kB', 1_000] : bytes < 1_000_000_000 ? ['MB', 1e6] : ['GB', 1e9];
  return `${ONE_DECIMAL.format(bytes / divisor)} ${unit}`;
}
