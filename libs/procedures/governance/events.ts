import type { Fact } from '#engine/fact.js';
import type { AdoptModel } from './commands.js';

export type ModelAdopted = Fact<'ModelAdopted', AdoptModel & { readonly number: number }>;

export type GovernanceFact = ModelAdopted;
