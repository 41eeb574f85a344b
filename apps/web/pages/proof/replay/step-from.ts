/**
 * The step that an address names, counted from 0; undefined where it names none that there is. @param named counted
 * from 1
 */
export function stepFrom(named: string | undefined, steps: number): number | undefined {
  const step = /^\d{1,9}$/.test(named ?? '') ? Number(named) - 1 : -1;
  return step >= 0 && step < steps ? step : undefined;
}
