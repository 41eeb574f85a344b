import type { ErasureCertificate } from './certificate.js';

/** The certificate in Danish, as lines of plain text. */
export function certificateText(certificate: ErasureCertificate): string {
  const { person, erasedAt, by, legalGround, event, gone, unreadable, verification, issuedAt } = certificate;
  const { readModels } = unreadable;
  const fields = unreadable.events.map(
    (one) => `  ${one.stream} nr. ${one.revision} (${one.type}): ${one.fields.join(', ')}`,
  );
  return [
    `Slettebevis for ${person}`,
    '',
    `Slettet ${erasedAt} af ${by}.`,
    `Retligt grundlag: ${legalGround}`,
    `Hændelsen er ${event.stream} nr. ${event.revision} med hash ${event.hash}.`,
    '',
    gone.registerEntry ? 'Navn og kontaktoplysninger er slettet.' : 'Navn og kontaktoplysninger er IKKE slettet endnu.',
    gone.key ? 'Nøglen til personens tekster er destrueret.' : 'Nøglen til personens tekster er IKKE destrueret endnu.',
    '',
    unreadable.fields === 0
      ? 'Loggen havde ingen beskyttede tekster af eller om personen.'
      : `Kan ikke læses mere: ${unreadable.fields} felt(er) i ${unreadable.events.length} hændelse(r):`,
    ...fields,
    ...(readModels
      ? [
          `I læsemodellerne: ${readModels.audit} række(r) i hændelsessporet, ${readModels.runs} forløb, ` +
            `${readModels.worklist} på arbejdslisten, ${readModels.search} i søgningen.`,
        ]
      : []),
    `I kopier og udtræk af loggen: de samme ${unreadable.exports.fields} felt(er).`,
    '',
    verification.holds
      ? `Loggen holder: ${verification.events} hændelser i ${verification.runs} forløb er genberegnet uden nøgler.`
      : `Loggen holder IKKE: ${verification.findings} fejl. Se dem med: sporskifte verify`,
    `Udstedt ${issuedAt}.`,
  ].join('\n');
}
