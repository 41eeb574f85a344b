import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** How long what names no end is remembered, in seconds. */
const LONGEST = 3_600;

interface Kept {
  readonly payload: AdapterPayload;
  readonly endsAt: number;
}

/**
 * What the embedded provider remembers, in this process and no longer. What has ended is dropped when more comes in.
 */
export function memoryAdapter(): AdapterFactory {
  const kept = new Map<string, Kept>();
  const find = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    return found && found.endsAt > Date.now() ? found.payload : undefined;
  };
  const findBy = (model: string, field: 'uid' | 'userCode', value: string): AdapterPayload | undefined =>
    [...kept].find(([key, { payload }]) => key.startsWith(`${model}:`) && payload[field] === value)?.[1].payload;

  return (model): Adapter => {
    const keyOf = (id: string): string => `${model}:${id}`;
    return {
      async upsert(id, payload, seconds) {
        for (const [key, { endsAt }] of kept) if (endsAt <= Date.now()) kept.delete(key);
        kept.set(keyOf(id), { payload, endsAt: Date.now() + (seconds ?? LONGEST) * 1_000 });
      },
      find: async (id) => find(keyOf(id)),
      findByUid: async (uid) => findBy(model, 'uid', uid),
      findByUserCode: async (code) => findBy(model, 'userCode', code),
      async consume(id) {
        const found = find(keyOf(id));
        if (found) found['consumed'] = Math.floor(Date.now() / 1_000);
      },
      async destroy(id) {
        kept.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
