import { getMetadataStorage, useContainer } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Search = Storage['getTargetValidationMetadatas'];

/**
 * Lets class-validator remember what it knows of a class. It goes through every decorated class of the program each
 * time an object is validated, to find the ones that are inherited from, so each new command would make all others
 * slower. What it finds only changes when a class is decorated; groups and schemas, which we do not use, are searched
 * for as ever.
 */
export function rememberSearches(storage: Storage = getMetadataStorage()): void {
  const search: Search = storage.getTargetValidationMetadatas.bind(storage);
  const add = storage.addValidationMetadata.bind(storage);
  let found = new WeakMap<object, ReturnType<Search>>();

  storage.addValidationMetadata = (metadata) => {
    found = new WeakMap();
    add(metadata);
  };
  storage.getTargetValidationMetadatas = (target, schema, always, strict, groups) => {
    if (schema || always || strict || groups) return search(target, schema, always, strict, groups);
    const known = found.get(target) ?? search(target, schema, always, strict, groups);
    found.set(target, known);
    return known;
  };
}

/**
 * Lets class-validator find the object behind a decorator at once. It looks through a list of all there are, one by
 * one, for each field of each object that is validated.
 */
export function rememberValidators(): void {
  const validators = new Map<new () => object, object>();
  useContainer({
    get(kind: new () => object) {
      let validator = validators.get(kind);
      if (validator === undefined) validators.set(kind, (validator = new kind()));
      return validator;
    },
  });
}
