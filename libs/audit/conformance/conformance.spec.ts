import { describe, expect, it } from '@jest/globals';
import { keptHistories } from '../../../test/histories/files.js';
import { judgeLog } from './testing/judge-log.js';
import { counted } from './listing.js';

/** What the golden histories are known to have done wrong. Every other kept the model, and must not be blamed. */
const blamed: { readonly [history: string]: readonly string[] } = {
  'chairApprovedCase@1/overdue-and-late': ['late-information/report'],
  // Nobody gave the other side's position, and the contact directors let their deadline pass twice.
  'escalation@1/dispute-to-ssu': ['deadline-breached/1', 'deadline-breached/3', 'deadline-breached/5'],
  'escalation@1/reminded-twice': ['deadline-breached/2', 'deadline-breached/3'],
  'escalation@1/without-reminder': ['deadline-breached/2'],
  'hearing@1/of-a-revision': ['deadline-breached/7'],
  // Known from documents that show little.
  'revision@1/known-course': [
    'commissorium',
    'workingGroup',
    'hearingDraft',
    'hearing',
    'responsesTreated',
    'takenIntoUse',
  ].map((place) => `missing-milestone/${place}`),
  'revision@2/known-course': [
    'commissorium',
    'workingGroup',
    'hearingDraft',
    'hearing',
    'responsesTreated',
    'takenIntoUse',
  ].map((place) => `missing-milestone/${place}`),
  // Told alone: the policy that puts what the chairs approve on the list is not there to do it, and it is missed.
  'revision@1/spor-3-pause-and-dispute': ['missing-information/13-case'],
  'revision@1/spor-3-pause-and-escalation': ['missing-information/13-case'],
  'revision@2/spor-3-two-hearings': ['missing-information/12-case'],
};

describe('a run that kept the model', () => {
  it.each(keptHistories().map((kept) => [`${kept.folder}/${kept.name}`, kept.history.events] as const))(
    'is not blamed, and one that did not is: %s',
    async (name, events) => {
      const { conformance } = await judgeLog(events);
      expect(conformance.unreadable).toEqual([]);
      const found = conformance.deviations(events.at(-1)!.metadata.recordedAt.slice(0, 10));
      expect(found.map(({ rule, place }) => `${rule}/${place}`)).toEqual(blamed[name] ?? []);
    },
  );

  it('is told of by name in the list above, where it did not', () => {
    const names = keptHistories().map((kept) => `${kept.folder}/${kept.name}`);
    expect(Object.keys(blamed).filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('the judging of a log', () => {
  const tampered = () =>
    keptHistories().filter(({ folder }) => folder.startsWith('escalation') || folder.startsWith('hearing'));
  const all = tampered().flatMap(({ history }) => history.events);

  it('goes on where it stopped, and finds what it would have found at once', async () => {
    const whole = await judgeLog(all);
    const half = await judgeLog(all.slice(0, 20));
    half.append(all.slice(20));
    const then = await half.again();
    expect(then.deviations('2030-01-01')).toEqual(whole.conformance.deviations('2030-01-01'));
    expect(then.judged).toEqual(whole.conformance.judged);
  });

  it('finds the same when it keeps but one run at a time', async () => {
    const interleaved = all.toSorted((one, other) => one.revision - other.revision);
    const whole = await judgeLog(interleaved);
    const little = await judgeLog(interleaved, { capacity: 1 });
    expect(little.conformance.deviations('2030-01-01')).toEqual(whole.conformance.deviations('2030-01-01'));
    expect(whole.conformance.deviations('2030-01-01').length).toBeGreaterThan(3);
  });

  it('says of a run that it cannot be judged, and judges the others', async () => {
    const [first] = all;
    const forged = all.map((event) =>
      event.stream === first!.stream && event.revision === 1 ? { ...event, type: 'Invented' } : event,
    );
    const { conformance } = await judgeLog(forged);
    expect(conformance.unreadable).toEqual([first!.stream]);
    expect(conformance.judged.runs).toBe(tampered().length);
  });

  it('counts what it found', async () => {
    const { conformance } = await judgeLog(all);
    const found = conformance.deviations('2030-01-01');
    const { open, accepted, byRule, byClass } = counted(found);
    expect([open + accepted, byRule['deadline-breached']]).toEqual([found.length, byClass.procedural]);
  });

  it('is cheap to ask again: nothing is read twice', async () => {
    const log = await judgeLog(all);
    await log.again();
    expect(log.reads()).toEqual(log.readsAfterFirst + 1);
  });
});
