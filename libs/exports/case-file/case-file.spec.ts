import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#engine/event.js';
import { type TestDesk, openDesk } from '../../../test/toy/desk.js';
import { htmlOf } from '../paper/html.js';
import { type Access, caseFile } from './case-file.js';
import { UNOPENED } from './grounds.js';
import { documentList } from './papers.js';
import { withholdingFrom } from './withholding.js';

describe('a case for somebody who has asked for access to it', () => {
  let desk: TestDesk;
  let events: readonly RecordedEvent[];
  const ref = { procedure: 'proposal', id: 'p1' };
  const received = '2024-03-27';
  const fileOf = (access: Partial<Access> = {}, of = events) =>
    caseFile(of, ref, { received, withhold: new Map(), ...access }, desk.registry);
  beforeAll(async () => {
    desk = openDesk();
    await desk.ask('OpenProposal', { title: 'Cykelstativ' });
    await desk.ask('Note', { text: 'Fru Jensen er syg' });
    events = await desk.events();
  });

  it('is answered within seven working days, Easter not counted, and says how they were counted', () => {
    const { due, why } = fileOf();
    expect(due).toBe('2024-04-10');
    expect(why).toBe(
      '7 arbejdsdage efter 27. marts 2024; helligdage sprunget over: Skærtorsdag, Langfredag, Anden påskedag ' +
        '(offentlighedsloven § 36, stk. 2)',
    );
  });

  it('lists every document by a number of its own', () => {
    expect(fileOf().documents.map(({ number, told }) => [number, told.title])).toEqual([
      [1, expect.any(String)],
      [2, expect.any(String)],
    ]);
  });

  it('lists what is kept back with its ground', () => {
    const file = fileOf({ withhold: withholdingFrom('2:private') });
    expect(file.documents[1]!.withheld).toBe('Enkeltpersoners private forhold (offentlighedsloven § 30, nr. 1)');
    expect(file.documents[0]!.withheld).toBeUndefined();
    const html = htmlOf(documentList(file, desk.registry, '2024-03-28T08:00:00.000Z'));
    expect(html).toMatch('1 akt er undtaget');
    expect(html).not.toMatch('Jensen');
  });

  it('keeps back what is enciphered and has not been opened for the reader, and gives no ground that nobody has given', () => {
    const [first, second] = events;
    const closed = { ...second!, data: { text: 'enc:v1:abc:def' } };
    expect(fileOf({}, [first!, closed]).documents[1]!.withheld).toBe(UNOPENED);
    expect(UNOPENED).not.toMatch('§');
    const judged = fileOf({ withhold: withholdingFrom('2:private') }, [first!, closed]);
    expect(judged.documents[1]!.withheld).toMatch('§ 30, nr. 1');
  });

  it('refuses to keep back a document that is not there: the number may be a slip', () => {
    expect(() => fileOf({ withhold: withholdingFrom('9:private') })).toThrow('Der er ingen akt nr. 9; sagen har 2.');
  });

  it.each(['2', '2:', ':private', '0:private', '2:fordi', '2:private,,', '2:constructor'])(
    'refuses »%s« and says which grounds there are',
    (text) => expect(() => withholdingFrom(text)).toThrow('internal (Internt dokument (offentlighedsloven § 23))'),
  );
});
