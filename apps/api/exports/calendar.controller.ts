import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Refusal } from '#engine/refusal.js';
import { deadlineCalendar } from '#exports/calendar/deadline-calendar.js';
import { deadlinesOf } from '#read-models/queries/deadlines-of.js';
import { meetingsOf } from '#read-models/queries/meetings-of.js';
import type { Seat } from '#read-models/queries/worklist-for.js';
import { CalendarQuery, queryOf } from '../http/queries.js';
import { noteListed, readerFrom } from '../http/reader.js';
import { PRODUCT } from '../http/token.js';
import { callerOf } from '../login/caller.js';
import type { Entrance } from '../login/entrance.js';
import { ENTRANCE } from '../login/entrance-token.js';
import type { Product } from '../product.js';

/**
 * Deadlines and meetings for a calendar. Whoever asks is known as everywhere else, by a session or a token: an address
 * with a secret in it would be kept in histories and logs, and passed on.
 */
@Controller('api')
export class CalendarController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(ENTRANCE) private readonly entrance: Entrance,
  ) {}

  @Get('calendar.ics')
  async calendar(@Query() raw: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { seat, procedure, whose, after } = queryOf(CalendarQuery, raw);
    const caller = callerOf(request);
    if (caller === undefined) throw new Refusal('no-actor', 'Log ind for at hente en kalender med dine frister.');
    if (seat !== undefined && whose !== undefined) {
      throw new Refusal('malformed-request', 'Nævn enten seat eller whose, ikke begge.');
    }
    const { db, registry, persons } = this.product;
    if (procedure !== undefined) registry.newest(procedure);
    await this.product.caughtUp(after);
    const seats = whose === 'all' ? whose : await this.seatsFor(caller.person, seat);
    const reader = await readerFrom(this.product, request);
    const deadlines = await deadlinesOf(db, registry, reader, { seats, procedure });
    const meetings = procedure === undefined || procedure === 'body' ? await meetingsOf(db, reader, seats) : [];
    await noteListed(this.product, reader, deadlines);
    const shown = await persons.reveal({ deadlines, meetings });
    response
      .set({
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'attachment; filename="frister.ics"',
        'Cache-Control': 'no-store',
      })
      .send(deadlineCalendar(shown, this.entrance.settings.publicUrl));
  }

  private async seatsFor(person: string, seat: string | undefined): Promise<readonly Seat[]> {
    const { directory, now } = this.product;
    if (seat === undefined) return directory.seatsOf(person, now());
    const known = (await directory.state()).seats.get(seat);
    if (!known) throw new Refusal('unknown-reference', `Der findes ingen post med id »${seat}«.`);
    return [{ seat, body: known.body, function: known.function, ...(known.side && { side: known.side }) }];
  }
}
