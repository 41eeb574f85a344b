import { auditorGrant } from '#procedures/auditor-grant/procedure.js';
import { breakGlass } from '#procedures/break-glass/procedure.js';
import { closedReading } from '#procedures/closed-reading/procedure.js';
import { serviceClient } from '#procedures/service-client/procedure.js';
import * as acts from '../access-acts.js';
import type { Tale } from './golden.js';

const { proposed, approved, declined, revoked, ended, audit, program } = acts;

const right = (procedure: Tale['procedure'], name: string, about: string, given: Tale['acts']): Tale => ({
  procedure,
  name,
  about,
  acts: given,
});

/** Tales of rights beside seats: proposed by one, approved by another, and over again. */
export const accessTales: readonly Tale[] = [
  right(auditorGrant, 'until-the-last-day', 'En revisors adgang, der ophørte af sig selv.', [
    proposed(audit),
    approved,
    ended,
  ]),
  right(auditorGrant, 'taken-back', 'En revisors adgang, der blev taget tilbage.', [
    proposed(audit),
    approved,
    revoked,
  ]),
  right(auditorGrant, 'declined', 'En revisors adgang, som den anden side afviste.', [proposed(audit), declined]),
  right(serviceClient, 'until-the-last-day', 'Et programs adgang, der ophørte af sig selv.', [
    proposed(program),
    approved,
    ended,
  ]),
  right(serviceClient, 'taken-back', 'Et programs adgang, der blev taget tilbage.', [
    proposed(program),
    approved,
    revoked,
  ]),
  right(serviceClient, 'declined', 'Et programs adgang, som den anden side afviste.', [proposed(program), declined]),
  right(breakGlass, 'ran-out', 'En nødadgang, der udløb, og som den anden side tog til efterretning.', [
    acts.broken,
    acts.glassExpired,
    acts.acknowledged,
  ]),
  right(breakGlass, 'ended-early', 'En nødadgang, der blev afsluttet før tiden.', [
    acts.broken,
    acts.acknowledged,
    acts.glassClosed,
  ]),
  right(closedReading, 'an-auditor-read', 'En revisors læsning af et lukket forløb.', [acts.read]),
];
