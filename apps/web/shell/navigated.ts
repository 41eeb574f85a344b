let waiting = false;

/** Notes that the reader is on the way to another page of ours; a loaded page is none. */
export function leavesPage(): void {
  waiting = true;
}

/** Whether a page has just been changed to; once, for the first heading that asks. */
export function changesPage(): boolean {
  const changed = waiting;
  waiting = false;
  return changed;
}
