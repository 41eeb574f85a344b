import type { Words } from '#engine/procedure.js';
import type { WrittenApprovalFact } from './events.js';

const words = (title: string, description: string): Words => ({ title, description });

/** The events in Danish. */
export const events: { readonly [T in WrittenApprovalFact['type']]: Words } = {
  WrittenApprovalPrepared: words('Gjort klar', 'Med den ordlyd, der skal godkendes, og de regler, der gælder.'),
  WrittenApprovalOpened: words('Sendt til medlemmerne', 'Med en frist og de medlemmer, der er spurgt.'),
  MemberAnswered: words('Et medlem har svaret', 'Et senere svar fra samme post gælder i stedet; begge bliver stående.'),
  SilentReminded: words(
    'De, der ikke har svaret, er rykket',
    'Kun de, der manglede, er rykket, og fristen er forlænget for sidste gang.',
  ),
  AnswersCounted: words('Svarene er talt op', 'Efter fristen og efter den regel, der blev vist på forhånd.'),
  ApprovedByChair: words('En formand har godkendt', 'Formandskabet afgør, hvad tavsheden lod stå åbent.'),
  ReturnedByChair: words('Formandskabet har sendt tilbage', 'Med bemærkninger.'),
  LiftedToMeeting: words('Løftet til et møde', 'Formandskabet vil have organet til at beslutte.'),
  MeetingDecided: words('Mødet har besluttet', 'Med mødedato, og bemærkninger når teksten ikke blev godkendt.'),
  WrittenApprovalWithdrawn: words('Trukket tilbage', 'Med en begrundelse.'),
};
