import type { Task } from '../../api/types.js';

/** What the product does by itself is nobody's to wait for. */
const SYSTEM = ['seed', 'policy', 'clock'];

/** Each task once, with all who may do it, in the order they came. */
export function together(tasks: readonly Task[]): Task[] {
  const byTask = new Map<string, Task>();
  for (const task of tasks.filter(({ function: role }) => !SYSTEM.includes(role))) {
    const key = `${task.procedure}/${task.id}/${task.command}/${task.dueAt}`;
    const known = byTask.get(key);
    byTask.set(key, known ? { ...known, who: [...new Set([...known.who, ...task.who])] } : task);
  }
  return [...byTask.values()];
}
