/**
 * About how many bytes a JSON value takes in memory: good for keeping a limit, and no more. Not recursive, since it is
 * also asked of what somebody may have put in the log to make a reader fall.
 */
export function heapSize(value: unknown): number {
  let size = 0;
  const left = [value];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (typeof one === 'string') size += 24 + one.length;
    else if (typeof one !== 'object' || one === null) size += 8;
    else {
      const parts = Object.values(one);
      size += 32 + parts.length * 24;
      for (const part of parts) left.push(part);
    }
  }
  return size;
}
