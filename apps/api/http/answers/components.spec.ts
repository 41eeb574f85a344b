import { describe, expect, it } from '@jest/globals';
import { answers } from './answers.js';
import { componentsOf } from './components.js';

describe('the components of the OpenAPI document', () => {
  it('are refused when two of them have one name, wherever they are written', () => {
    const [one, other] = [{ Seat: { type: 'object' } }, { Body: { type: 'object' }, Seat: { type: 'string' } }];
    expect(() => componentsOf(one, other)).toThrow('are called Seat');
    expect(() => componentsOf(...answers, { Run: { type: 'object' } })).toThrow('are called Run');
  });

  it('are together what each of the files has', () => {
    const names = answers.flatMap((group) => Object.keys(group));
    expect(Object.keys(componentsOf(...answers)).toSorted()).toEqual(names.toSorted());
  });
});
