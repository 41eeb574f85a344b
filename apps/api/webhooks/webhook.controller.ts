import { Controller, Get, Header, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { authorise } from '#engine/authorise.js';
import { streamOf } from '#engine/fold.js';
import type { Run } from '#engine/procedure.js';
import { Refusal } from '#engine/refusal.js';
import { positionInLog } from '#event-store/position-in-log.js';
import { administrators } from '#procedures/webhook/commands.js';
import type { WebhookContext } from '#procedures/webhook/events.js';
import { readableStreams } from '#read-models/queries/readable.js';
import { fetchSecret } from '#webhooks/fetch-secret.js';
import { replayFrom } from '#webhooks/places.js';
import { webhooksStanding } from '#webhooks/standing.js';
import { retryAll, waitingOf } from '#webhooks/waiting.js';
import { requiredIdentity } from '../http/acting.js';
import { AfterQuery, AgainQuery, queryOf } from '../http/queries.js';
import { readerFrom, runFor } from '../http/reader.js';
import { PRODUCT } from '../http/token.js';
import type { Product } from '../product.js';

/** How deliveries to webhooks go. That they are there at all is decided by the procedure's commands. */
@Controller('api/webhooks')
export class WebhookController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get()
  async list(@Query() raw: unknown, @Req() request: Request): Promise<object> {
    const { after } = queryOf(AfterQuery, raw);
    const { db, secrets, caughtUp } = this.product;
    await caughtUp(after);
    const standing = await webhooksStanding(db);
    const streamOfHook = ({ id }: { id: string }): string => streamOf({ procedure: 'webhook', id });
    const reader = await readerFrom(this.product, request);
    const seen = await readableStreams(db, reader, standing.map(streamOfHook));
    const items = standing.filter((one) => seen.has(streamOfHook(one)));
    const fetched = async ({ id, secretNumber }: (typeof items)[0]): Promise<boolean> =>
      (await secrets.of(id)).some(({ number }) => number === secretNumber);
    return { items: await Promise.all(items.map(async (one) => ({ ...one, secretFetched: await fetched(one) }))) };
  }

  @Get(':id/deliveries')
  async deliveries(@Param('id') id: string, @Req() request: Request): Promise<object> {
    await this.run(request, id);
    const { db } = this.product;
    const waiting = await waitingOf(db, id);
    const seen = await readableStreams(
      db,
      await readerFrom(this.product, request),
      waiting.map(({ stream }) => stream),
    );
    return { items: waiting.filter(({ stream }) => seen.has(stream)) };
  }

  /** The only answer a secret is ever in. */
  @Post(':id/secret')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async secret(@Param('id') id: string, @Req() request: Request): Promise<object> {
    const seat = await this.administrator(request, 'Hent hemmeligheden');
    const { secretNumber } = await this.open(request, id);
    const { secrets, now, log } = this.product;
    const secret = await fetchSecret(secrets, { id, secretNumber }, now());
    log.info({ webhook: id, number: secretNumber, seat }, 'the secret of a webhook was fetched');
    return { webhook: id, number: secretNumber, secret };
  }

  @Post(':id/retry')
  @HttpCode(200)
  async retry(@Param('id') id: string, @Req() request: Request): Promise<object> {
    await this.administrator(request, 'Prøv igen');
    await this.open(request, id);
    return { webhook: id, triedAgain: await retryAll(this.product.db, id) };
  }

  @Post(':id/replay')
  @HttpCode(200)
  async replay(@Param('id') id: string, @Query() raw: unknown, @Req() request: Request): Promise<object> {
    const seat = await this.administrator(request, 'Send igen');
    const { after } = queryOf(AgainQuery, raw);
    await this.open(request, id);
    const { store, db, log } = this.product;
    const position = await positionInLog(store, after);
    if (position === undefined) {
      throw new Refusal('malformed-request', 'Positionen findes ikke i loggen. Begynd forfra med after=start.');
    }
    await replayFrom(db, id, position);
    log.info({ webhook: id, after, seat }, 'a webhook was set to begin again');
    return { webhook: id, after };
  }

  /** The seat of whoever asks. @throws Refusal `no-mandate` */
  private async administrator(request: Request, what: string): Promise<string> {
    const { directory, now, production } = this.product;
    const { person, seat } = requiredIdentity(request, production);
    const acting = await directory.acting(person, seat, now());
    const verdict = authorise(administrators, {} as Run, acting);
    if (!verdict.allowed) throw new Refusal('no-mandate', `${what}: ${verdict.reason}`);
    return seat;
  }

  private async run(request: Request, id: string): Promise<Run<WebhookContext>> {
    const { run } = await runFor(this.product, request, { procedure: 'webhook', id });
    return run as Run<WebhookContext>;
  }

  private async open(request: Request, id: string): Promise<WebhookContext> {
    const { context, value } = await this.run(request, id);
    if (value === 'ended') throw new Refusal('not-possible-now', 'Webhooken er afsluttet. Registrér en ny.');
    if (value === 'proposed' || value === 'declined') throw new Refusal('not-possible-now', NOT_APPROVED);
    return context;
  }
}

const NOT_APPROVED =
  'Webhooken er ikke godkendt. En administrator fra den anden side end den, der har registreret den, skal godkende den først.';
