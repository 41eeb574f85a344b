import type { Run } from '../api/types.js';
import type { RunDocument } from '../api/revision-queries.js';
import { CommandForm } from '../forms/command-form.js';
import { type FieldSchema, optionsOf } from '../forms/schema.js';
import { Badge } from '../parts/badge.js';
import { moment } from '../words/dates.js';
import { inBytes } from '../words/sizes.js';
import { counted } from '../words/danish.js';
import type { PageForms } from './page-forms.js';
import { UploadFile } from './upload-file.js';

/** The files of a run, each with its fingerprint and whether a virus scanner has seen it; and the way to add one. */
export function Attachments({ run, open, onOpen }: PageForms) {
  const { documents = [], hiddenDocuments = 0, commands = [] } = run;
  const attach = commands.find(({ command }) => command === 'AttachDocument');
  const standing = documents.toSorted((one, other) => Number(!!one.withdrawn) - Number(!!other.withdrawn));
  return (
    <>
      {documents.length === 0 && <p className="quiet">Der er ingen bilag, du kan se.</p>}
      <ul className="unstyled-list no-max-width documents">
        {standing.map((document) => (
          <li key={document.hash}>
            <Attached {...{ run, document, open, onOpen }} kind={kindIn(attach?.schema, document.kind)} />
          </li>
        ))}
      </ul>
      {hiddenDocuments > 0 && (
        <p className="quiet">
          {counted(hiddenDocuments, 'bilag er', 'bilag er')} kun for dem, der deltager i forløbet.
        </p>
      )}
      {attach && (attach.allowed ? <UploadFile {...{ run, open, onOpen }} command={attach} /> : <WhyNot run={run} />)}
    </>
  );
}

function WhyNot({ run }: { readonly run: Run }) {
  const { state, acting } = run;
  if (acting === undefined) return null;
  return (
    <p className="quiet">
      {state.ended
        ? 'Forløbet er afsluttet, så der kan ikke vedlægges flere bilag.'
        : 'Kun de poster, der deltager i forløbet, kan vedlægge bilag.'}
    </p>
  );
}

interface AttachedProps extends PageForms {
  readonly document: RunDocument;
  readonly kind: string;
}

function Attached({ run, document, kind, open, onOpen }: AttachedProps) {
  const { title, hash, withdrawn } = document;
  const withdraw = run.commands?.find(({ command, allowed }) => command === 'WithdrawDocument' && allowed);
  const form = `WithdrawDocument.${hash}`;
  const close = () => onOpen(undefined);
  return (
    <>
      <About document={document} kind={kind} />
      {withdraw && !withdrawn && open !== form && (
        <button
          type="button"
          className="button button-unstyled function-link d-print-none"
          onClick={() => onOpen(form)}
        >
          Træk tilbage<span className="sr-only"> {title}</span>
        </button>
      )}
      {withdraw && open === form && (
        <CommandForm
          procedure={run.procedure}
          id={run.id}
          revision={run.revision}
          command={withdraw}
          fixed={{ hash }}
          onDone={close}
          onCancel={close}
        />
      )}
    </>
  );
}

/** What a file is, and whether it is safe to open, said plainly. */
function About({ document, kind }: { readonly document: RunDocument; readonly kind: string }) {
  const { title, address, size, type, hash, scan, closed, attached, withdrawn } = document;
  return (
    <>
      <p className="document-title">
        <a href={address} download>
          {title}
        </a>{' '}
        <span className="quiet">
          ({kind}, {endings[type] ?? type}, {inBytes(size)})
        </span>
      </p>
      <p className="document-badges">
        {withdrawn && <Badge>Trukket tilbage</Badge>} {closed && <Badge kind="info">Kun for deltagere</Badge>}{' '}
        {scan === 'clean' ? (
          <Badge kind="success">Scannet for virus</Badge>
        ) : (
          <Badge kind="warning">Ikke scannet</Badge>
        )}
      </p>
      <p className="quiet small">
        Vedlagt {moment(attached.at)}.{withdrawn && ` Trukket tilbage ${moment(withdrawn.at)}: ${withdrawn.reason}`}
        {scan === 'notScanned' && ' Filen er ikke scannet for virus: åbn den kun, hvis du ved, hvor den kommer fra.'}
      </p>
      <p className="quiet small hash">Fingeraftryk (SHA-256): {hash}</p>
    </>
  );
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'image/png': 'billede',
  'image/jpeg': 'billede',
  'text/plain': 'tekst',
};

/** The kinds' words stand in the command that they are given with. */
function kindIn(schema: object | undefined, kind: string): string {
  const field = (schema as FieldSchema | undefined)?.properties?.['kind'];
  return (field && optionsOf(field)?.find(({ value }) => value === kind)?.text) ?? kind;
}
