import request from 'supertest';
import { templateSections } from '#procedures/commissorium/commands.js';
import { municipalDirector, municipalTovholder, secretariat } from './people.js';
import type { Running } from './product.js';

const as = (person: string, seat: string) => ({ 'Sporskifte-Person': person, 'Sporskifte-Seat': seat });

export const regionalDirector = as('p-1004', 'tf-psykiatri-kontaktdirektoer-regional');
export const chairs = [as('p-1018', 'sss-chair-municipal'), as('p-1019', 'sss-chair-regional')] as const;

/** The nine seeded members of the steering group. */
export const members = [
  as('p-1003', 'sss-member-municipal'),
  as('p-1007', 'sss-member-municipal-2'),
  as('p-1011', 'sss-member-municipal-3'),
  as('p-1016', 'sss-member-municipal-4'),
  as('p-1004', 'sss-member-regional'),
  as('p-1008', 'sss-member-regional-2'),
  as('p-1012', 'sss-member-regional-3'),
  as('p-1017', 'sss-member-regional-4'),
  as('p-1020', 'sss-member-general-practice'),
] as const;

/** A running product as those around the steering group use it over HTTP. */
export interface SteeringGroup {
  get<T>(path: string): Promise<T>;
  /** Gives a command and waits until all that follows from it by itself has happened. */
  post(path: string, body?: object, who?: object): Promise<void>;
  /** Gives a command that must be refused, and tells why. */
  refused(path: string, body: object, who: object): Promise<string>;
  /** Sets the time and lets the clock look at it, as it does every second in service. */
  jumpTo(instant: string): Promise<void>;
  /** Takes a commissorium all the way to where it can be approved. */
  qualified(id: string): Promise<void>;
}

export function steeringGroup({ server, product }: Running, setNow: (instant: string) => void): SteeringGroup {
  const send = (path: string, body: object, who: object) =>
    request(server)
      .post(`/api/${path}`)
      .set({ ...who })
      .send(body);

  /** What policies do may wake other policies: settled is when the log no longer grows. */
  async function settled(): Promise<void> {
    const head = await product.store.head();
    await product.caughtUp(head);
    if ((await product.store.head()) !== head) await settled();
  }

  const post: SteeringGroup['post'] = async (path, body = {}, who = secretariat) => {
    const response = await send(path, body, who);
    if (response.status >= 300) throw new Error(`${path}: ${JSON.stringify(response.body)}`);
    await settled();
  };

  return {
    post,
    async get<T>(path: string) {
      return (await request(server).get(`/api/${path}`).expect(200)).body as T;
    },
    async refused(path, body, who) {
      const response = await send(path, body, who);
      if (response.status < 400) throw new Error(`${path} was accepted`);
      return (response.body as { detail: string }).detail;
    },
    async jumpTo(instant) {
      setNow(instant);
      await product.clock.tick();
      await settled();
    },
    async qualified(id) {
      const at = `commissorium/${id}`;
      const opening = { title: 'Arbejdsgruppe om overgange', tovholderfunktion: 'tf-psykiatri' };
      await post(`${at}/open-commissorium`, opening, municipalTovholder);
      for (const section of Object.keys(templateSections)) {
        await post(`${at}/write-section`, { section, text: `Teksten om ${section}` }, municipalTovholder);
      }
      const seats = [{ profile: 'Psykiater', side: 'regional', mandatory: true }];
      await post(`${at}/describe-seats`, { seats }, municipalTovholder);
      await post(`${at}/submit-for-qualification`, {}, municipalTovholder);
      for (const director of [municipalDirector, regionalDirector]) {
        await post(`${at}/qualify-commissorium`, {}, director);
      }
    },
  };
}
