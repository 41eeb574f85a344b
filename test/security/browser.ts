/** An answer, read. */
export interface Answer {
  readonly status: number;
  /** Where it came from in the end. */
  readonly address: string;
  readonly text: string;
  /** Every cookie's name and value that was set on the way. */
  readonly set: readonly string[];
}

/** What a person does in a browser without script: opens addresses, follows where they lead, and sends forms. */
export interface Browser {
  open(address: string, options?: { follow?: boolean; headers?: Record<string, string> }): Promise<Answer>;
  /** Sends the page's form: to its address, with these fields. */
  send(page: Answer, fields: Record<string, string>): Promise<Answer>;
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

const STEPS = 10;

/** A browser with nothing in it. Keeps cookies by name and path, as browsers do. */
export function openBrowser(): Browser {
  const jar = new Map<string, Cookie>();

  function keep(line: string): string {
    const [pair, ...attributes] = line.split('; ');
    const [name, value] = [pair!.slice(0, pair!.indexOf('=')), pair!.slice(pair!.indexOf('=') + 1)];
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
    const gone = attributes.some((one) => /^expires=.*1970/i.test(one));
    if (gone) jar.delete(`${name} ${path}`);
    else jar.set(`${name} ${path}`, { name, value, path });
    return value;
  }

  async function ask(address: string, init: RequestInit, follow: boolean): Promise<Answer> {
    const set: string[] = [];
    for (let step = 0; step < STEPS; step++) {
      const { pathname } = new URL(address);
      const sent = [...jar.values()].filter(({ path }) => pathname.startsWith(path));
      const cookie = sent.map(({ name, value }) => `${name}=${value}`).join('; ');
      const response = await fetch(address, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
      set.push(...response.headers.getSetCookie().map(keep));
      const location = response.headers.get('location');
      if (location !== null) address = new URL(location, address).href;
      if (location === null || !follow) return { status: response.status, address, text: await response.text(), set };
      init = {};
    }
    throw new Error(`still being led on after ${STEPS} steps, to ${address}`);
  }

  return {
    open: (address, { follow = true, headers = {} } = {}) => ask(address, { headers }, follow),
    send(page, fields) {
      const action = /<form[^>]*\saction="([^"]*)"/.exec(page.text)?.[1] ?? '';
      const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
      const own = Object.fromEntries(hidden.map(([, name, value]) => [name!, value!]));
      const body = new URLSearchParams({ ...own, ...fields });
      return ask(new URL(action, page.address).href, { method: 'POST', body }, true);
    },
  };
}
