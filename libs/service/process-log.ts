import { type DestinationStream, type Logger, pino } from 'pino';

/** What is never written, wherever in a line it stands: secrets, and whatever could be used to be somebody. */
const secret = [
  'authorization',
  'cookie',
  'set-cookie',
  'x-csrf-token',
  'csrf',
  'memory',
  'password',
  'secret',
  'clientSecret',
  'client_secret',
  'access_token',
  'id_token',
  'refresh_token',
  'proof',
  'token',
].map((name) => `["${name}"]`);

/** How deep in a line names are looked for. */
const DEPTHS = ['', '*', '*.*', '*.*.*'];

/** The process's log: JSON lines, with what is secret left out. @param destination default: standard output */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: DEPTHS.flatMap((depth) => secret.map((name) => depth + name)), censor: '(skjult)' },
    },
    ...(destination ? [destination] : []),
  );
}
