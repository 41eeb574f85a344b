import type { Ref } from '#engine/procedure.js';
import type { CommandRequest } from '#engine/request.js';
import { WrongUsage } from '../problem.js';

/** What `access` can be given beside the deed. */
export interface AccessOptions {
  readonly on?: string;
  readonly as?: CommandRequest['actor'];
  readonly for?: string;
  readonly name?: string;
  readonly rights?: string;
  readonly from?: string;
  readonly to?: string;
  readonly closedToo?: true;
  readonly purpose?: string;
  readonly legalGround?: string;
  readonly run?: string;
  readonly hours?: string;
  readonly reason?: string;
  readonly dryRun?: true;
}

type Form = (options: AccessOptions) => object;

const period: Form = ({ from, to, purpose, legalGround }) => ({ from, to, purpose, legalGround });
const because: Form = ({ reason }) => ({ reason });
const note: Form = ({ reason }) => ({ note: reason });

const settling: { readonly [deed: string]: { readonly command: string; readonly form: Form } } = {
  approve: { command: 'ApproveRight', form: note },
  decline: { command: 'DeclineRight', form: because },
  revoke: { command: 'RevokeRight', form: because },
};

/** The kinds of access, and what can be done with each, as the commands of its procedure. */
export const kinds = {
  auditor: {
    procedure: 'auditorGrant',
    title: 'Revisor',
    deeds: {
      propose: {
        command: 'ProposeRight',
        form: (options: AccessOptions) => ({
          auditor: options.for,
          closedToo: options.closedToo === true,
          ...period(options),
        }),
      },
      ...settling,
    },
  },
  program: {
    procedure: 'serviceClient',
    title: 'Program',
    deeds: {
      propose: {
        command: 'ProposeRight',
        form: (options: AccessOptions) => ({
          client: options.for,
          name: options.name,
          rights: options.rights?.split(','),
          ...period(options),
        }),
      },
      ...settling,
    },
  },
  emergency: {
    procedure: 'breakGlass',
    title: 'Nødadgang',
    deeds: {
      take: { command: 'BreakGlass', form: emergency },
      close: { command: 'CloseBreakGlass', form: note },
      acknowledge: { command: 'AcknowledgeBreakGlass', form: ({ reason }: AccessOptions) => ({ remark: reason }) },
    },
  },
} as const;

export type Kind = keyof typeof kinds;

/** The command that a deed is, with its input; what is left out is the command's to refuse. @throws WrongUsage */
export function deedOf(
  deed: string,
  kind: string | undefined,
  options: AccessOptions,
): { readonly procedure: string; readonly command: string; readonly data: object } {
  const found = Object.entries(kinds).find(([name]) => name === kind)?.[1];
  if (found === undefined) {
    throw new WrongUsage(`Skriv, hvilken slags adgang det er: access ${deed} <${Object.keys(kinds).join('|')}> <id>.`);
  }
  const deeds: { readonly [deed: string]: { readonly command: string; readonly form: Form } } = found.deeds;
  const chosen = Object.hasOwn(deeds, deed) ? deeds[deed] : undefined;
  if (chosen === undefined) {
    throw new WrongUsage(`»${deed}« kan ikke gøres med ${kind}. Vælg ${Object.keys(deeds).join(', ')}.`);
  }
  const given = Object.entries(chosen.form(options)).filter(([, value]) => value !== undefined);
  return { procedure: found.procedure, command: chosen.command, data: Object.fromEntries(given) };
}

function emergency({ run, reason, hours }: AccessOptions): object {
  const [procedure = '', id, ...more] = run?.split('/') ?? [];
  if (run !== undefined && (id === undefined || more.length > 0)) {
    throw new WrongUsage(`»${run}« er ikke et forløb. Skriv procedure og id med skråstreg imellem: revision/sam-bo.`);
  }
  return {
    ...(run !== undefined && { procedure, id }),
    reason,
    hours: hours === undefined ? undefined : Number(hours),
  };
}

/** An access on a day, and whether it counted then. */
export interface AccessOnDay extends Ref {
  readonly kind: Kind;
  readonly title: string;
  readonly state: string;
  /** Whether it let anybody read or act on the day, or at the end of it. */
  readonly counts: boolean;
  readonly for?: string;
  readonly access: object;
}
