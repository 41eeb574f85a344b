/** Under this the HTTP layer finds how people come in. */
export const ENTRANCE = Symbol('Entrance');
