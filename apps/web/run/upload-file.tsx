import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useId, useRef, useState } from 'react';
import { attachmentLimitsQuery } from '../api/revision-queries.js';
import type { Offer } from '../api/types.js';
import { CommandForm } from '../forms/command-form.js';
import { Alert } from '../parts/alert.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { listed } from '../words/danish.js';
import { inBytes } from '../words/sizes.js';
import type { PageForms } from './page-forms.js';
import { type Upload, useUpload } from './use-upload.js';

interface UploadFileProps extends PageForms {
  /** `AttachDocument`, where it may be given. */
  readonly command: Offer;
}

const FORM = 'AttachDocument';

/** Adds a file: it is dropped here or chosen, sent, and then given its title. */
export function UploadFile({ run, command, open, onOpen }: UploadFileProps) {
  const { data: limits } = useQuery(attachmentLimitsQuery);
  const upload = useUpload(limits, () => onOpen(FORM));
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const id = useId();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    upload.take(event.dataTransfer.files[0]);
  };
  if (upload.stored && open === FORM) return <Describe {...{ run, command, upload, onOpen }} />;
  return (
    <div className="d-print-none">
      <div
        className={over ? 'drop-zone over' : 'drop-zone'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>Træk en fil hertil, eller vælg en fra din computer.</p>
        <input
          ref={field}
          id={id}
          type="file"
          className="sr-only"
          tabIndex={-1}
          aria-label="Vælg en fil"
          accept={limits?.types.map(({ ending }) => `.${ending}`).join(',')}
          onChange={({ target }) => {
            upload.take(target.files?.[0]);
            target.value = '';
          }}
        />
        <button type="button" className="button button-secondary" onClick={() => field.current?.click()}>
          Vælg fil
        </button>
        {limits && (
          <p className="quiet small">
            Højst {inBytes(limits.mostBytes)}. Filtyper:{' '}
            {listed(
              limits.types.map(({ ending }) => ending),
              'eller',
            )}
            . Office-filer med makroer tages ikke.
          </p>
        )}
      </div>
      {upload.progress !== undefined && <Progress upload={upload} />}
      {upload.refused !== undefined && (
        <Alert kind="error" heading="Filen blev ikke sendt" live>
          {upload.refused}
        </Alert>
      )}
      {upload.error !== undefined && <ProblemAlert error={upload.error} />}
    </div>
  );
}

function Progress({ upload: { name, progress = 0, stop } }: { readonly upload: Upload }) {
  const done = Math.round(progress * 100);
  return (
    <div className="upload-progress" role="status">
      <progress max={100} value={done} aria-label={`Sender ${name}`} />
      <p>
        Sender {name}: {done} %{' '}
        <button type="button" className="button button-unstyled function-link" onClick={stop}>
          Afbryd
        </button>
      </p>
    </div>
  );
}

interface DescribeProps extends Omit<UploadFileProps, 'open'> {
  readonly upload: Upload;
}

/** The file lies on the server; now it is said what it is. */
function Describe({ run, command, upload, onOpen }: DescribeProps) {
  const { hash, scan, size } = upload.stored!;
  const close = (): void => {
    upload.forget();
    onOpen(undefined);
  };
  return (
    <>
      <Alert
        kind={scan === 'clean' ? 'success' : 'warning'}
        heading={`${upload.name} er sendt (${inBytes(size)})`}
        live
      >
        <p>
          {scan === 'clean' ? 'Filen er scannet for virus uden fund.' : 'Filen er ikke scannet for virus.'} Vedlæg den
          herunder; ellers fjernes den igen.
        </p>
        <p className="small hash">Fingeraftryk (SHA-256): {hash}</p>
      </Alert>
      <CommandForm
        procedure={run.procedure}
        id={run.id}
        revision={run.revision}
        command={command}
        fixed={{ hash }}
        initial={{ title: upload.name.replace(/\.[^.]+$/, ''), closed: 'false' }}
        onDone={close}
        onCancel={close}
      />
    </>
  );
}
