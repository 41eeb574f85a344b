import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Ref } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { type TextVersion, textVersions } from '#engine/text-versions.js';
import type { Product } from '../product.js';
import { runFor } from './reader.js';
import { DifferenceQuery, queryOf } from './queries.js';
import { differenceBetween } from './text-difference.js';
import { PRODUCT } from './token.js';
import { withheldFrom } from './withheld.js';

/** The texts of a run as they were written, and what one version changed in another. */
@Controller('api')
export class TextController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get(':procedure/:id/texts')
  async texts(@Param() { procedure, id }: { procedure: string; id: string }, @Req() request: Request): Promise<object> {
    return { procedure, id, texts: await this.versionsOf(request, { procedure, id }) };
  }

  @Get(':procedure/:id/texts/difference')
  async difference(
    @Param() { procedure, id }: { procedure: string; id: string },
    @Query() raw: unknown,
    @Req() request: Request,
  ): Promise<object> {
    const { from, to } = queryOf(DifferenceQuery, raw);
    const versions = await this.versionsOf(request, { procedure, id });
    const [one, other] = [versionIn(versions, from), versionIn(versions, to)];
    return { procedure, id, from: about(one), to: about(other), ...differenceBetween(one.text, other.text) };
  }

  private async versionsOf(request: Request, ref: Ref): Promise<readonly TextVersion[]> {
    const { registry, persons } = this.product;
    const known = await runFor(this.product, request, ref);
    const withheld = withheldFrom(known, registry);
    // Numbered over all of them, so that a version has the same number for everyone.
    const versions = textVersions(known.events, registry).filter(({ revision }) => !withheld.from(revision));
    // What two versions say is compared, not what hides it.
    return persons.reveal(versions);
  }
}

function versionIn(versions: readonly TextVersion[], number: number): TextVersion {
  const found = versions.find((version) => version.number === number);
  if (found) return found;
  const message = `Forløbet har ingen tekst nummer ${number}. Se numrene i listen over forløbets tekster.`;
  throw new Refusal('unknown-version-of-text', message);
}

function about({ text: _text, ...version }: TextVersion): Omit<TextVersion, 'text'> {
  return version;
}
