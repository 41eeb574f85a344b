import { commandsOf } from '#engine/procedure.js';
import { bodyRefs, namedBodies } from '../named-body.js';
import { koordinationsgruppen } from '../mandates.js';
import type { InitiativeContext } from './context.js';
import type { InitiativeFact } from './events.js';
import * as mandate from './mandates.js';
import * as input from './work-inputs.js';

const command = commandsOf<InitiativeContext, InitiativeFact>();

/** Commands by which a cluster becomes lead and develops an initiative. */
export const leadCommands = {
  SetLeadFrame: command({
    title: 'Sæt rammen for LEAD',
    description: 'Registrerer den ramme, styregruppen har sat, og hvilke klynger der spørges.',
    input: input.SetLeadFrame,
    fact: 'LeadFrameSet',
    mandate: koordinationsgruppen,
    needs: ({ clusters }) => bodyRefs(clusters),
    record: (data, _run, surroundings) => ({ ...data, clusters: namedBodies(data.clusters, surroundings) }),
  }),
  VolunteerAsLead: command({
    title: 'Meld klyngen som LEAD',
    description: 'Siger, at klyngen vil være LEAD, og hvad den vil.',
    input: input.VolunteerAsLead,
    fact: 'ClusterVolunteered',
    mandate: mandate.calledCluster,
  }),
  DeclineLead: command({
    title: 'Sig nej til at være LEAD',
    description: 'Siger, at klyngen ikke vil være LEAD. Når alle har sagt nej, beslutter styregruppen.',
    input: input.DeclineLead,
    fact: 'ClusterDeclinedLead',
    mandate: mandate.calledCluster,
  }),
  CloseLeadCall: command({
    title: 'Luk for at melde sig',
    description: 'Registrerer, at fristen er udløbet, uden at nogen har meldt sig.',
    input: input.CloseLeadCall,
    fact: 'LeadCallClosed',
    mandate: koordinationsgruppen,
  }),
  AssignLead: command({
    title: 'Vælg LEAD',
    description: 'Registrerer, hvilken af de klynger, der har meldt sig, styregruppen har valgt.',
    input: input.AssignLead,
    fact: 'LeadAssigned',
    mandate: koordinationsgruppen,
  }),
  PlaceInitiative: command({
    title: 'Placér indsatsen',
    description: 'Registrerer styregruppens valg, når ingen vil være LEAD: fælles eller FRI.',
    input: input.PlaceInitiative,
    fact: 'InitiativePlaced',
    mandate: koordinationsgruppen,
  }),
  BeginDevelopment: command({
    title: 'Begynd udviklingen',
    description: 'Siger, hvordan klyngen vil udvikle indsatsen.',
    input: input.BeginDevelopment,
    fact: 'DevelopmentBegun',
    mandate: mandate.leadCluster,
  }),
  BeginTesting: command({
    title: 'Begynd afprøvningen',
    description: 'Siger, hvad der afprøves, og hvor.',
    input: input.BeginTesting,
    fact: 'TestingBegun',
    mandate: mandate.leadCluster,
  }),
  BeginEvaluation: command({
    title: 'Begynd evalueringen',
    description: 'Siger, hvordan afprøvningen evalueres.',
    input: input.BeginEvaluation,
    fact: 'EvaluationBegun',
    mandate: mandate.leadCluster,
  }),
  RecommendScaling: command({
    title: 'Anbefal til udvalget',
    description: 'Siger, om indsatsen bør udbredes til de andre klynger.',
    input: input.RecommendScaling,
    fact: 'ScalingRecommended',
    mandate: mandate.leadCluster,
  }),
};
