import { type InitiativeState, advance } from './advance.js';

/** A joint initiative: anchored in SSS, for everyone. */
export const joint: { readonly [state: string]: InitiativeState } = {
  awaitingProcess: {
    title: 'Venter på en proces',
    description: 'Styregruppen skal beslutte, hvordan der skal arbejdes med indsatsen.',
    on: { InitiativeMandated: advance('mandated', 'mandateIsGiven', 'hasHappened') },
  },
  mandated: {
    title: 'Mandatet er givet',
    description: 'Kommissoriet er godkendt, eller det er besluttet, at der ikke er behov for et.',
    on: { WorkBegun: advance('underway') },
  },
  underway: {
    title: 'Arbejdet er i gang',
    description: 'Der arbejdes med indsatsen på tværs af alle parter.',
    on: { ImplementationBegun: advance('implementing') },
  },
  implementing: {
    title: 'Implementeres',
    description: 'Resultatet tages i brug.',
    on: { InitiativeCompleted: advance('completed') },
  },
};
