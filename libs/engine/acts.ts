import type { Fact, Occurrence } from './fact.js';
import type { Command, Definition, Dto, MandateRule } from './procedure.js';

/** A command and the fact it becomes, in one: enough where the fact's data is the input itself. */
export type Act<C, T extends string, I extends object> = {
  /** The command's input. The command has the name of this class. */
  readonly input: Dto<I>;
  readonly mandate: MandateRule<C>;
  /** Danish: what the person does, `Besvar henvendelse`. */
  readonly does: string;
  /** Danish: what has happened then, `Henvendelsen er besvaret`. */
  readonly done: string;
} & (I extends Partial<C> ? { readonly evolve?: Reducer<C, T, I> } : { readonly evolve: Reducer<C, T, I> });

type Reducer<C, T extends string, I> = (context: C, fact: Occurrence<Fact<T, I>>) => C;

type Inputs = { readonly [type: string]: object };

/** The facts of some acts, by the inputs of each. */
type FactsFrom<A extends Inputs> = { [T in keyof A & string]: Fact<T, A[T]> }[keyof A & string];

/** What acts declare of a procedure. */
interface Acts<C, F extends Fact> extends Pick<Definition<C, F>, 'events' | 'evolve'> {
  readonly commands: { readonly [name: string]: Command<C, F> };
}

/** The facts of a procedure whose acts are these: `FactsOf<typeof acts>`. */
export type FactsOf<D> = D extends { readonly commands: { readonly [name: string]: Command<never, infer F> } }
  ? F
  : never;

/**
 * The events, reducers and commands of a procedure by the name of each fact, for `defineProcedure`. An act without
 * `evolve` lays its input over the context. A procedure may have other commands and events beside them.
 */
export function actsOf<C extends object>() {
  return <A extends Inputs>(acts: { readonly [T in keyof A & string]: Act<C, T, A[T]> }): Acts<C, FactsFrom<A>> => {
    const each = Object.entries(acts) as [string, Act<C, string, object> & { evolve?: Reducer<C, string, object> }][];
    const table = <V>(of: (act: (typeof each)[0][1], fact: string) => readonly [string, V]): Record<string, V> =>
      Object.fromEntries(each.map(([fact, act]) => of(act, fact)));
    return {
      events: table(({ does, done }, fact) => [fact, { title: done, description: `Følger af: ${does}.` }]),
      evolve: table(({ evolve = layOver }, fact) => [fact, evolve]),
      commands: table(({ input, mandate, does, done }, fact) => [
        input.name,
        { title: does, description: `Fører til: ${done}.`, input, fact, mandate },
      ]),
    } as unknown as Acts<C, FactsFrom<A>>;
  };
}

function layOver<C extends object>(context: C, { data }: Occurrence<Fact<string, object>>): C {
  return { ...context, ...data };
}
