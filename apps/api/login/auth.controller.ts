import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { newSecret } from '#read-models/sessions/secret.js';
import { PRODUCT } from '../http/token.js';
import type { Product } from '../product.js';
import { failure, farewell, invitation, welcomeBack } from './auth-pages.js';
import { callerOf } from './caller.js';
import { csrfMatches, csrfTokenOf } from './csrf.js';
import type { Entrance } from './entrance.js';
import { ENTRANCE } from './entrance-token.js';
import { type IdentityProvider, LoginFailed } from './identity-provider.js';
import { returnPathOf } from './return-path.js';
import { seatsOfMine } from './seats-of-mine.js';
import { style } from './style.js';

/** Login and logout, as pages: a person comes here with a browser and leaves with a session, or without one. */
@Controller('auth')
export class AuthController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(ENTRANCE) private readonly entrance: Entrance,
  ) {}

  @Get()
  async who(@Req() request: Request, @Res() response: Response): Promise<void> {
    const caller = callerOf(request);
    if (caller?.via !== 'session') return show(response, 200, invitation());
    const { person, secret } = caller;
    const seats = await seatsOfMine(this.product.directory, person, this.product.now());
    const name = (await this.product.persons.entry(person))?.name;
    show(response, 200, welcomeBack({ person, seats, csrfToken: csrfTokenOf(secret), ...(name && { name }) }));
  }

  @Get('style.css')
  styles(@Res() response: Response): void {
    response.type('css').setHeader('Cache-Control', 'public, max-age=3600');
    response.send(style);
  }

  @Get('login')
  login(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.orSayWhy(response, async () => {
      const { publicUrl, logins, cookies } = this.entrance;
      const returnTo = returnPathOf(request.query['returnTo']);
      if (returnTo === undefined) throw new LoginFailed(400, 'Linket til login er forkert. Log ind herfra i stedet.');
      // Elsewhere the cookie would be set for another name of this machine, and not come back with the person.
      if (request.get('Host') !== new URL(publicUrl()).host) {
        return response.redirect(303, `${publicUrl()}/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
      }
      const { address, state, memory } = await this.provider().begin(this.back());
      const browser = cookies.browser(request) ?? newSecret();
      await logins.begin(state, browser, { memory, returnTo });
      cookies.setBrowser(response, browser);
      response.redirect(303, address);
    });
  }

  @Get('callback')
  callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.orSayWhy(response, async () => {
      const { sessions, logins, cookies, log } = this.entrance;
      const { state } = request.query;
      const browser = cookies.browser(request);
      const known = typeof state === 'string' && browser !== undefined;
      const begun = known ? await logins.take(state, browser) : undefined;
      if (begun === undefined) {
        throw new LoginFailed(400, 'Login er udløbet eller allerede brugt. Begynd forfra.', 'no login under way');
      }
      const came = new URL(`${this.back()}${new URL(request.originalUrl, this.back()).search}`);
      const identified = await this.provider().complete(came, begun.memory);
      const before = cookies.session(request);
      if (before !== undefined) await sessions.close(before);
      const { name: _toldOnce, ...opening } = identified;
      const { person } = opening;
      cookies.setSession(response, await sessions.open(opening));
      log.info({ person }, 'logged in');
      response.redirect(303, begun.returnTo);
    });
  }

  @Post('logout')
  logout(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.orSayWhy(response, async () => {
      const { sessions, cookies, publicUrl, log } = this.entrance;
      const caller = callerOf(request);
      const back = `${publicUrl()}/auth/logged-out`;
      if (caller?.via !== 'session') {
        cookies.clearSession(response);
        return response.redirect(303, back);
      }
      const { csrf } = (request.body ?? {}) as { csrf?: unknown };
      if (!csrfMatches(caller.secret, csrf ?? request.header('X-CSRF-Token'))) {
        throw new LoginFailed(403, 'Log ud fra siden, hvor du er logget ind.', 'logout without its token');
      }
      const proof = await sessions.proof(caller.secret);
      await sessions.close(caller.secret);
      cookies.clearSession(response);
      log.info({ person: caller.person }, 'logged out');
      // Ours has ended whatever the provider answers.
      const there = await this.provider()
        .end(proof, back)
        .catch(() => undefined);
      response.redirect(303, there ?? back);
    });
  }

  @Get('logged-out')
  loggedOut(@Res() response: Response): void {
    show(response, 200, farewell());
  }

  private back(): string {
    return `${this.entrance.publicUrl()}/auth/callback`;
  }

  private provider(): IdentityProvider {
    if (this.entrance.provider) return this.entrance.provider;
    throw new LoginFailed(503, 'Der er ikke sat en login-tjeneste op. Bed driften om det.', 'no provider');
  }

  private async orSayWhy(response: Response, attempt: () => Promise<void>): Promise<void> {
    try {
      await attempt();
    } catch (error) {
      if (!(error instanceof LoginFailed)) throw error;
      this.entrance.log.warn({ reason: error.cause }, 'login failed');
      show(response, error.status, failure(error.message));
    }
  }
}

function show(response: Response, status: number, html: string): void {
  response.status(status).type('html').setHeader('Cache-Control', 'no-store');
  response.send(html);
}
