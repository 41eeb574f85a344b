import { describe, expect, it } from '@jest/globals';
import { IsIn, IsString, getMetadataStorage, validateSync } from 'class-validator';
import { rememberSearches } from './validation-search.js';

class Named {
  @IsString() name: unknown;
}

class Coloured extends Named {
  @IsIn(['red']) colour: unknown;
}

const problems = (object: object) => validateSync(object).map(({ property }) => property);

describe('what class-validator remembers of a class', () => {
  const storage = getMetadataStorage();
  let searches = 0;
  const search = storage.getTargetValidationMetadatas.bind(storage);
  storage.getTargetValidationMetadatas = (...of) => ((searches += 1), search(...of));
  rememberSearches(storage);

  it('is searched for once, and judges every object the same', () => {
    const before = searches;
    expect(problems(new Coloured())).toEqual(['colour', 'name']);
    expect(problems(Object.assign(new Coloured(), { name: 'x', colour: 'red' }))).toEqual([]);
    expect(problems(new Coloured())).toEqual(['colour', 'name']);
    expect(searches).toBe(before + 1);
  });

  it('is of that class alone', () => {
    expect(problems(new Named())).toEqual(['name']);
  });

  it('is searched for anew when a class has been decorated since', () => {
    problems(new Coloured());
    IsString()(Coloured.prototype, 'size');
    expect(problems(new Coloured())).toEqual(['colour', 'size', 'name']);
  });
});
