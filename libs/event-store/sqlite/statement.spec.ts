import { afterAll, describe, expect, it } from '@jest/globals';
import { connect } from './connection.js';
import { StoreUnavailable } from '#engine/event-store.js';

describe('a statement', () => {
  const connection = connect(':memory:', 0);
  afterAll(() => connection.close());
  const pair = connection.prepare('SELECT ?, ?');

  it('gives rows as lists of cells', () => {
    expect(pair.get(1, 'æ')).toEqual([1, 'æ']);
    expect(pair.all('a', 0.5)).toEqual([['a', 0.5]]);
  });

  it('refuses too few or too many values, which SQLite would take as NULL or with an unclear error', () => {
    expect(() => pair.get(1)).toThrow('1 values for 2 parameters');
    expect(() => pair.all()).toThrow(TypeError);
    expect(() => pair.run(1, 2, 3)).toThrow(TypeError);
  });

  it.each([[{ a: 1 }], [null], [true], [undefined], [new Date()]])('refuses to bind %p', (value) => {
    expect(() => pair.get(value as never, 1)).toThrow(TypeError);
    expect(() => connection.prepare('SELECT ?').get(value as never)).toThrow(TypeError);
  });

  it('is compiled once', () => {
    expect(connection.prepare('SELECT ?, ?')).toBe(pair);
  });

  it('fails as an unavailable store that tells what SQLite said', () => {
    const failing = (): unknown => connection.prepare('SELECT * FROM missing');
    expect(failing).toThrow(StoreUnavailable);
    expect(failing).toThrow('no such table: missing');
  });
});
