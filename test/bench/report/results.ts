import type { Aim, Row, Sample } from '../measurement.js';
import { median } from '../quantile.js';
import type { Round } from '../rounds.js';

/** A row over all rounds: medians, and the lowest and highest figure. Ratios are medians of those of each round. */
export interface Result {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** Milliseconds, as `p99`. */
  readonly p50?: number;
  readonly p99?: number;
  /** The figure over that of the row with the limit, and with the floor. */
  readonly limit?: number;
  readonly floor?: number;
  readonly aim?: Aim & { readonly met: boolean };
}

/** The rows that were measured, in order. */
export function resultsOf(rows: readonly Row[], rounds: readonly Round[]): readonly Result[] {
  return rows.filter(({ key }) => rounds.every((round) => round.has(key))).map((row) => resultOf(row, rounds));
}

function resultOf({ key, label, unit, ...row }: Row, rounds: readonly Round[]): Result {
  const samples = rounds.map((round) => round.get(key)!);
  const values = samples.map(({ value }) => value);
  const result = {
    key,
    label,
    unit,
    median: median(values),
    low: Math.min(...values),
    high: Math.max(...values),
    ...timeOf('p50', samples),
    ...timeOf('p99', samples),
    ...ratioOf('limit', key, row.limit, rounds),
    ...ratioOf('floor', key, row.floor, rounds),
  };
  return { ...result, ...(row.aim && { aim: { ...row.aim, met: isMet(row.aim, result) } }) };
}

function timeOf(name: 'p50' | 'p99', samples: readonly Sample[]): { p50?: number; p99?: number } {
  const times = samples.flatMap((sample) => sample[name] ?? []);
  return times.length > 0 ? { [name]: median(times) } : {};
}

function ratioOf(name: 'limit' | 'floor', key: string, other: string | undefined, rounds: readonly Round[]) {
  if (other === undefined) return {};
  return { [name]: median(rounds.map((round) => round.get(key)!.value / round.get(other)!.value)) };
}

function isMet({ of, atLeast = -Infinity, atMost = Infinity }: Aim, result: Omit<Result, 'aim'>): boolean {
  const figure = of === 'value' ? result.median : result[of]!;
  return figure >= atLeast && figure <= atMost;
}
