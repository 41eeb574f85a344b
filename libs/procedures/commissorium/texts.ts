import type { Words } from '#engine/procedure.js';
import { escalatableEvents } from '../escalatable.js';
import type { CommissoriumFact } from './events.js';

/** The commissorium's events in Danish. */
export const events: { readonly [T in CommissoriumFact['type']]: Words } = {
  ...escalatableEvents,
  CommissoriumOpened: { title: 'Kommissoriet er begyndt', description: 'Udkastet skrives efter skabelonen.' },
  SectionWritten: { title: 'Et afsnit er skrevet', description: 'Afsnittets tekst er ændret.' },
  SeatsDescribed: {
    title: 'Posterne er beskrevet',
    description: 'Profiler, sider og hvilke poster der er nødvendige.',
  },
  SubmittedForQualification: { title: 'Sendt til kvalificering', description: 'Kontaktdirektørerne skal se på det.' },
  CommissoriumQualified: {
    title: 'En side har kvalificeret',
    description: 'En kontaktdirektør siger god for udkastet.',
  },
  CommissoriumReturned: { title: 'Sendt tilbage', description: 'Udkastet skal skrives om; det får et nyt nummer.' },
  CommissoriumApprovedByChair: {
    title: 'En formand har godkendt',
    description: 'Formandskabet godkender mellem møder.',
  },
  SentToWrittenApproval: {
    title: 'Sendt til skriftlig godkendelse',
    description: 'Styregruppens medlemmer spørges i stedet for at mødes.',
  },
  WrittenApprovalEnded: {
    title: 'Den skriftlige godkendelse er afgjort',
    description: 'Godkendt, sendt tilbage, afvist eller trukket tilbage.',
  },
  CommissoriumApprovedAtMeeting: { title: 'Godkendt på møde', description: 'Styregruppen har godkendt.' },
  CommissoriumRejected: { title: 'Afvist', description: 'Styregruppen har afvist kommissoriet.' },
  MemberNominated: { title: 'Et medlem er udpeget', description: 'En side har udpeget en person til en post.' },
  SecretaryNamed: { title: 'En sekretær er udpeget', description: 'En side har udpeget sin sekretær.' },
  WorkingGroupStarted: { title: 'Arbejdsgruppen er i gang', description: 'De nødvendige poster er besat.' },
  WorkingGroupExtended: { title: 'Arbejdsgruppen er forlænget', description: 'Med ny slutdato og begrundelse.' },
  WorkingGroupDissolved: { title: 'Arbejdsgruppen er opløst', description: 'Med årsag og mødedato.' },
  CommissoriumLapsed: { title: 'Kommissoriet er bortfaldet', description: 'Der er ikke længere brug for det.' },
};
