import { PAGE_ADDRESS } from '../web/pages.js';

/** An address that is answered without knowing who asks. */
export interface PublicRoute {
  readonly methods: readonly string[];
  readonly path: RegExp;
  /** `development`: not when NODE_ENV is production. */
  readonly when: 'always' | 'development';
  readonly why: string;
}

const READ = ['GET', 'HEAD'];

/**
 * Everything that is open to whoever asks. What is not matched here needs a person who is logged in, a program's token
 * or, outside production, the header. Paths are matched to the letter: one that is written otherwise is not public.
 */
export const publicRoutes: readonly PublicRoute[] = [
  { methods: READ, path: /^\/health\/(live|ready)$/, when: 'always', why: 'whoever watches the process has no login' },
  {
    methods: READ,
    path: /^\/auth(\/(login|callback|logged-out|style\.css))?$/,
    when: 'always',
    why: 'how one logs in, and what is shown to those who have not',
  },
  {
    methods: ['POST'],
    path: /^\/auth\/logout$/,
    when: 'always',
    why: 'ends the session it comes with, if there is one',
  },
  {
    methods: ['POST'],
    path: /^\/auth\/backchannel-logout$/,
    when: 'always',
    why: 'the identity provider has no login of ours; its signed message is what is believed',
  },
  {
    methods: READ,
    path: PAGE_ADDRESS,
    when: 'always',
    why: 'the web application itself; it knows nothing without a login',
  },
  {
    methods: READ,
    path: /^\/assets\/[\w-]+(\.[\w-]+)+$/,
    when: 'always',
    why: 'what the web application is made of: scripts, styles and fonts',
  },
  { methods: READ, path: /^\/api\/public$/, when: 'always', why: 'names and states of what is public, and no persons' },
  { methods: READ, path: /^\/api\/agreements\/in-force$/, when: 'always', why: 'agreements in force are public' },
  {
    methods: READ,
    path: /^\/api\/public\/(agreements|commissoria|bodies|plan)$/,
    when: 'always',
    why: 'what is in force, and which functions decide, is public; each shown field is named where it is made',
  },
  {
    methods: READ,
    path: /^\/api\/proof\/(checkpoint|consistency)$/,
    when: 'always',
    why: 'a witness has no login, and hashes tell nothing of what is in the log',
  },
  {
    methods: [...READ, 'POST'],
    path: /^\//,
    when: 'development',
    why: 'the demo data are public and the tutorial reads them with curl; a command still names its actor or is refused',
  },
];

/** Whether a request is answered without knowing who asks. */
export function isPublic(method: string, path: string, production: boolean): boolean {
  return publicRoutes.some(
    (route) => route.methods.includes(method) && route.path.test(path) && (route.when === 'always' || !production),
  );
}
