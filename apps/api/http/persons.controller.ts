import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { danishDay } from '#engine/calendar.js';
import { countsOn } from '#organisation/access.js';
import { authorise } from '#engine/authorise.js';
import type { Run } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { type ErasureCertificate, erasureCertificate } from '#persons/certificate.js';
import { certificateText } from '#persons/certificate-text.js';
import type { RegisterEntry } from '#persons/register.js';
import { administrator } from '#procedures/mandates.js';
import { callerOf } from '../login/caller.js';
import type { Product } from '../product.js';
import { requiredIdentity } from './acting.js';
import { readerFrom } from './reader.js';
import { PRODUCT } from './token.js';

const OVERSEERS = ['administrator', 'auditor'];

/** The register of persons, for those who are logged in. It is changed by the commands of `person`. */
@Controller('api/persons')
export class PersonsController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  async all(@Req() request: Request): Promise<{ readonly persons: readonly RegisterEntry[] }> {
    await this.needAdministrator(request, 'Se hele registeret');
    return { persons: await this.product.persons.all() };
  }

  @Get(':person')
  async one(@Param('person') person: string, @Req() request: Request): Promise<object> {
    needLogin(request);
    const { persons } = this.product;
    if (!(await this.isInside(person, request))) throw unknownPerson(person);
    const entry = await persons.entry(person);
    if (entry) return entry;
    const erasedAt = await persons.erasedAt(person);
    if (erasedAt !== undefined) return { id: person, erasedAt, note: 'Personens oplysninger er slettet.' };
    throw unknownPerson(person);
  }

  @Get(':person/certificate')
  async certificate(
    @Param('person') person: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ErasureCertificate & { readonly text: string }> {
    await this.needRightTo(person, request);
    response.setHeader('Cache-Control', 'no-store');
    // What the read models hold is counted in them, so they must have the erasure.
    await this.product.caughtUp(await this.product.store.head());
    const certificate = await erasureCertificate(person, this.product);
    return { ...certificate, text: certificateText(certificate) };
  }

  /** What of a person is gone, and where it was, is for that person, administrators, and auditors. */
  private async needRightTo(person: string, request: Request): Promise<void> {
    needLogin(request);
    const { directory, now } = this.product;
    const caller = callerOf(request)!.person;
    if (caller === person) return;
    const seats = await directory.seatsOf(caller, now());
    if (seats.some(({ function: role }) => OVERSEERS.includes(role))) return;
    const { auditors } = await directory.accesses();
    const today = danishDay(now());
    if (auditors.some((grant) => grant.auditor === caller && countsOn(grant, today))) return;
    const message = 'Attesten kan kun ses af personen selv, administratorer og revisorer.';
    throw new Refusal('no-mandate', message);
  }

  /** Contact data are for the organisation, and for the person: one may be able to log in and be no part of it. */
  private async isInside(person: string, request: Request): Promise<boolean> {
    if (callerOf(request)!.person === person) return true;
    return (await readerFrom(this.product, request)).levels.includes('internal');
  }

  private async needAdministrator(request: Request, what: string): Promise<void> {
    const { directory, now, production } = this.product;
    const { person, seat } = requiredIdentity(request, production);
    const verdict = authorise(administrator, {} as Run, await directory.acting(person, seat, now()));
    if (!verdict.allowed) throw new Refusal('no-mandate', `${what}: ${verdict.reason}`);
  }
}

function unknownPerson(person: string): Refusal {
  return new Refusal('unknown-person', `Der er ingen person »${person}« i registeret. Kontrollér id'et.`);
}

function needLogin(request: Request): void {
  if (callerOf(request) === undefined) throw new Refusal('no-actor', 'Personer vises kun for dem, der er logget ind.');
}
