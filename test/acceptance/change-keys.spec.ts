import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seededFolder } from '../seeded/folder.js';
import { sporskifte as sporskifteHere, sporskifteAsBuilt } from './command-line.js';
import { municipalTovholder, need } from './people.js';
import { startServer, temporaryFolder } from './process.js';

const here = temporaryFolder();
const [data, aside, keys] = [join(here.path, 'data'), join(here.path, 'before'), join(here.path, 'keys')];
const key = (which: string): string => join(keys, which);

interface Ran {
  readonly code: number;
  readonly json: { publicKey: string; size: number; root: string; proof: { signed: { role: string; size: number }[] } };
}

type Commands = (folder: string, signingKey: string, ...command: string[]) => Promise<Ran>;

/** Commands on a folder, with the log's key from a file of its own. */
function commandsBy(run: typeof sporskifteAsBuilt): Commands {
  return async (folder, signingKey, ...command) => {
    const { code, answer } = await run({ DATA_DIR: folder, SIGNING_KEY_FILE: signingKey }, ...command, '--json');
    return { code, json: JSON.parse(answer) as Ran['json'] };
  };
}
const built = commandsBy(sporskifteAsBuilt);
const sporskifte = commandsBy(sporskifteHere);

/** Starts the service, has somebody report a need, and stops it: the log has grown, and has been signed. */
async function served(signingKey: string, id: string): Promise<void> {
  const server = await startServer({ DATA_DIR: data, PORT: '0', SIGNING_KEY_FILE: signingKey });
  const headers = { 'Content-Type': 'application/json', ...municipalTovholder };
  const body = JSON.stringify(need);
  const told = await fetch(`${server.address}/api/revision/${id}/report-need`, { method: 'POST', headers, body });
  expect([told.status, told.status === 201 ? '' : await told.text()]).toEqual([201, '']);
  await server.end('SIGTERM');
}

async function cosigned(give: Commands, signingKey: string, log: string): Promise<void> {
  const [request, signature] = [join(here.path, 'request'), join(here.path, 'signature')];
  await give(data, signingKey, 'checkpoint', '--out', request);
  const witness = ['--key', key('witness'), '--state', `${key('witness')}-${log.split('+')[0]}.json`, '--log', log];
  await give(data, signingKey, 'witness', 'sign', ...witness, '--checkpoint', request, '--out', signature);
  await give(data, signingKey, 'checkpoint', '--add', signature);
}

/** The way of docs/how-to/change-keys.md, on the built product with a log that goes on growing. */
describe('the exchange of the log’s signing key', () => {
  let oldKey: string;
  let newKey: string;
  let last: Ran['json'];

  beforeAll(async () => {
    await seededFolder(data);
    await served(key('first'), 'foer');
    const witness = (await built(data, key('first'), 'witness', 'init', '--name', 'region', '--key', key('witness')))
      .json.publicKey;
    oldKey = (await built(data, key('first'), 'checkpoint', '--trust', witness)).json.publicKey;
    await cosigned(built, key('first'), oldKey);
    last = (await sporskifte(data, key('first'), 'checkpoint')).json;
    renameSync(join(data, 'proof'), join(here.path, 'proof-before'));
    newKey = (await sporskifte(data, key('second'), 'checkpoint', '--trust', witness)).json.publicKey;
    await cosigned(sporskifte, key('second'), newKey);
  }, 120_000);
  afterAll(() => here.remove());

  it('begins with the whole log by another key, over the very tree that the old one signed', async () => {
    const { json } = await sporskifte(data, key('second'), 'checkpoint');
    expect(newKey).not.toBe(oldKey);
    expect({ size: json.size, root: json.root }).toEqual({ size: last.size, root: last.root });
  });

  it('goes on with the new key, which a reader holds the whole log against', async () => {
    await served(key('second'), 'efter');
    await sporskifte(data, key('second'), 'checkpoint');
    const { code, json } = await built(data, key('second'), 'verify', '--key', newKey);
    expect([code, json.proof.signed.map(({ role }) => role)]).toEqual([0, expect.arrayContaining(['witness'])]);
    expect((await built(data, key('second'), 'verify', '--key', oldKey)).code).toBe(1);
  });

  it('leaves what the old key and the witness signed to be held against the log, also when it has grown since', async () => {
    expect((await sporskifte(data, key('second'), 'copy', '--from', data, '--to', aside)).code).toBe(0);
    cpSync(join(here.path, 'proof-before'), join(aside, 'proof'), { recursive: true });
    const { code, json } = await sporskifte(aside, key('first'), 'verify', '--key', oldKey);
    expect([code, json.proof.signed.at(-1)?.size]).toEqual([0, last.size]);
    expect(json.proof.signed.map(({ role }) => role)).toContain('witness');
    expect((await sporskifte(aside, key('first'), 'verify', '--key', newKey)).code).toBe(1);
  });
});
