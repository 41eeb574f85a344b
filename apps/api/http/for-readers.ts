import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { type Observable, mergeMap } from 'rxjs';
import type { Persons } from '#persons/persons.js';
import { callerOf } from '../login/caller.js';

/**
 * The one edge at which answers become readable: protected texts say what was written, or that it has been erased, and
 * for those who are logged in the names of persons stand beside the answer, by id, and the ids of those whose names
 * have been erased.
 */
export class ForReaders implements NestInterceptor {
  constructor(private readonly persons: Pick<Persons, 'reveal' | 'mentioned'>) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const known = callerOf(request) !== undefined;
    return next.handle().pipe(mergeMap((answer: unknown) => this.readable(answer, known)));
  }

  private async readable(answer: unknown, known: boolean): Promise<unknown> {
    if (typeof answer !== 'object' || answer === null) return answer;
    const shown = await this.persons.reveal(answer);
    if (!known || Array.isArray(shown) || 'names' in shown || 'erased' in shown) return shown;
    const { names, erased } = await this.persons.mentioned(shown);
    return { ...shown, ...(Object.keys(names).length > 0 && { names }), ...(erased.length > 0 && { erased }) };
  }
}
