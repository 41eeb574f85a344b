import type { components } from '../../../dist/openapi/schema.js';
import { actingNow } from './acting.js';
import { ProblemAnswer } from './problem.js';
import type { Problem } from './types.js';

export type StoredFile = components['schemas']['StoredFile'];

/**
 * Sends a file, and tells how far it is. A fetch cannot tell that, so this is the older way.
 * @param onProgress from 0 to 1
 * @throws ProblemAnswer with the reason it was refused; TypeError without a connection
 */
export function upload(file: Blob, onProgress: (part: number) => void, signal: AbortSignal): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const { seat, csrfToken } = actingNow();
    request.open('POST', '/api/attachments');
    request.responseType = 'json';
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (seat !== undefined) request.setRequestHeader('Sporskifte-Seat', seat);
    if (csrfToken !== undefined) request.setRequestHeader('X-CSRF-Token', csrfToken);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new TypeError('no connection'));
    request.onabort = () => reject(new DOMException('stopped by the reader', 'AbortError'));
    request.onload = () => {
      if (request.status < 300) resolve(request.response as StoredFile);
      else reject(new ProblemAnswer(problemOf(request)));
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function problemOf({ status, response }: XMLHttpRequest): Problem {
  return {
    type: 'about:blank',
    title: 'Filen blev ikke taget imod',
    status,
    code: 'no-answer',
    detail: 'Prøv igen om lidt.',
    ...(response as Partial<Problem> | null),
  };
}
