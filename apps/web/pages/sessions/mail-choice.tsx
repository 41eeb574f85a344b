import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type OwnMail, chooseMail, ownMailQuery } from '../../api/mail-queries.js';
import { Alert } from '../../parts/alert.js';
import { Loaded } from '../../parts/loaded.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { Section } from '../../parts/section.js';

/** Whether the reader is told by mail, and a button to change it. */
export function MailChoice() {
  const mail = useQuery(ownMailQuery);
  return (
    <Section title="Besked på mail">
      <Loaded query={mail} what="Henter, om du får mails">
        {(own) => <Shown own={own} />}
      </Loaded>
    </Section>
  );
}

function Shown({ own: { wanted, address } }: { readonly own: OwnMail }) {
  const { changed, problem, change } = useChange();
  return (
    <>
      {changed && (
        <Alert kind="success" heading={wanted ? 'Mails er slået til' : 'Mails er slået fra'} live>
          {wanted ? 'Den næste mail har alt det, der er kommet i mellemtiden.' : 'Der sendes ikke flere til dig.'}
        </Alert>
      )}
      {problem !== undefined && <ProblemAlert error={problem} />}
      <p>{sentence(wanted, address)}</p>
      <p>
        <button type="button" className="button button-secondary" onClick={() => void change(!wanted)}>
          {wanted ? 'Slå mails fra' : 'Slå mails til'}
        </button>
      </p>
    </>
  );
}

function sentence(wanted: boolean, address: string | undefined): string {
  if (!wanted) return 'Du får ingen mails. Det, der venter på dig, står på dit overblik og i din fristkalender.';
  return address === undefined
    ? 'Du får ingen mails, for der står ingen adresse ved dig i personregisteret. En administrator kan skrive den.'
    : `Når noget venter på dig, eller en frist nærmer sig, sendes der en mail til ${address}.`;
}

function useChange() {
  const client = useQueryClient();
  const [changed, setChanged] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const change = async (wanted: boolean): Promise<void> => {
    setProblem(undefined);
    try {
      client.setQueryData(ownMailQuery.queryKey, await chooseMail(wanted));
      setChanged(true);
    } catch (error) {
      setChanged(false);
      setProblem(error);
    }
  };
  return { changed, problem, change };
}
