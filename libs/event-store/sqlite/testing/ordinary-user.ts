const NOBODY = 65_534;

/** Does the work without root's right to write everywhere, where the tests are run by root. */
export function asOrdinaryUser(work: () => void): void {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    work();
  } finally {
    process.seteuid?.(0);
  }
}
