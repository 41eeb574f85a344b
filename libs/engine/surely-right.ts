import {
  type ValidationArguments,
  type ValidatorConstraintInterface,
  ValidationTypes,
  getMetadataStorage,
} from 'class-validator';

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** What class-validator asks of one field. */
interface Field {
  readonly name: string;
  /** The field is judged only where all of them hold. */
  readonly conditions: readonly ((instance: object, value: unknown) => boolean)[];
  readonly rules: readonly Rule[];
}

interface Rule {
  readonly judge: ValidatorConstraintInterface;
  readonly constraints: unknown[];
}

/** By the field's name. */
type Fields = ReadonlyMap<string, Field>;

/**
 * By what class-validator knows of a class: one list, as `rememberSearches` has it, and another once the class has been
 * decorated since.
 */
const known = new WeakMap<readonly Metadata[], { readonly fields: Fields | undefined }>();

/**
 * Whether there is certainly nothing wrong with an instance: every field is declared, and class-validator's own rules
 * hold. It says so in half the time that the library takes to make a report, which is nearly always an empty one.
 * False says nothing: ask the library, also for parts and for lists that are judged item by item.
 */
export function surelyRight(instance: object): boolean {
  const fields = fieldsOf(instance.constructor);
  if (fields === undefined || !Object.keys(instance).every((name) => fields.has(name))) return false;
  for (const field of fields.values()) if (!holds(instance, field)) return false;
  return true;
}

function holds(instance: object, { name, conditions, rules }: Field): boolean {
  const value: unknown = instance[name as keyof object];
  for (const condition of conditions) if (!condition(instance, value)) return true;
  for (const { judge, constraints } of rules) {
    const told: ValidationArguments = {
      targetName: instance.constructor.name,
      property: name,
      object: instance,
      value,
      constraints,
    };
    if (judge.validate(value, told) !== true) return false;
  }
  return true;
}

function fieldsOf(kind: object): Fields | undefined {
  const metadatas = getMetadataStorage().getTargetValidationMetadatas(kind as never, '', false, false);
  let found = known.get(metadatas);
  if (found === undefined) known.set(metadatas, (found = { fields: compile(metadatas) }));
  return found.fields;
}

/** Undefined where something is asked that is not known here. */
function compile(metadatas: readonly Metadata[]): Fields | undefined {
  const names = [...new Set(metadatas.map(({ propertyName }) => propertyName))];
  if (!metadatas.every((metadata) => isCondition(metadata) || isPlainRule(metadata))) return undefined;
  return new Map(
    names.map((name) => {
      const own = metadatas.filter(({ propertyName }) => propertyName === name);
      const conditions = own
        .filter(isCondition)
        .map(({ constraints }) => constraints[0] as Field['conditions'][number]);
      return [name, { name, conditions, rules: own.filter(isPlainRule).flatMap(rulesOf) }];
    }),
  );
}

function isCondition({ type }: Metadata): boolean {
  return type === ValidationTypes.CONDITIONAL_VALIDATION;
}

function isPlainRule({ type, each, validateIf, constraintCls }: Metadata): boolean {
  if (type !== ValidationTypes.CUSTOM_VALIDATION || each || validateIf) return false;
  return getMetadataStorage()
    .getTargetValidatorConstraints(constraintCls)
    .every((constraint) => !constraint.async);
}

function rulesOf({ constraintCls, constraints }: Metadata): Rule[] {
  const judges = getMetadataStorage().getTargetValidatorConstraints(constraintCls);
  return judges.map(({ instance }) => ({ judge: instance, constraints: constraints as unknown[] }));
}
