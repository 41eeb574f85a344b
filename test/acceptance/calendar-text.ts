/** The properties of an event, by name with its parameters, unescaped. */
type Event = { readonly [name: string]: string };

/**
 * The events of a calendar. Reads it as RFC 5545 says it is written: lines end in CRLF, none is over 75 octets, one
 * that begins with a space continues the one before, and everything that begins ends. @throws Error where it is not so
 */
export function calendarIn(text: string): Event[] {
  checkLines(text);
  const events: Record<string, string>[] = [];
  const within: string[] = [];
  for (const line of text.replaceAll('\r\n ', '').replace(/\r\n$/, '').split('\r\n')) {
    const [, name, value] = /^([A-Z-]+(?:;[A-Z]+=[^:;]+)*):(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`Not iCalendar: ${line}`);
    if (name === 'BEGIN') {
      within.push(value);
      if (value === 'VEVENT') events.push({});
    } else if (name === 'END') {
      if (within.pop() !== value) throw new Error(`${value} ends where it has not begun`);
    } else if (within.at(-1) === 'VEVENT') {
      events.at(-1)![name] = value.replaceAll(/\\([;,\\n])/g, (_all, sign: string) => (sign === 'n' ? '\n' : sign));
    }
  }
  if (within.length > 0) throw new Error(`${within.join(' and ')} does not end`);
  return events;
}

function checkLines(text: string): void {
  if (!text.endsWith('\r\n')) throw new Error('The last line has no end');
  const lines = text.slice(0, -2).split('\r\n');
  const wrong = lines.filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75);
  if (wrong.length > 0) throw new Error(`Not iCalendar: ${JSON.stringify(wrong)}`);
}
