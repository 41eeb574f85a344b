import { startStandIn } from './stand-in.js';

/** `node dist/test/stand-in/serve.js [port]`: the stand-in for a product to be tried against. Nothing is kept. */
const standIn = await startStandIn({ port: Number(process.argv[2] ?? 2113) });
process.stdout.write(`EVENTSTOREDB_URL=${standIn.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void standIn.stop());
