import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type OwnSession, endOtherSessions, endSession, ownSessionsQuery } from '../../api/session-queries.js';
import { Alert } from '../../parts/alert.js';
import { Badge } from '../../parts/badge.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { type Column, Table } from '../../parts/table.js';
import { counted } from '../../words/danish.js';
import { moment } from '../../words/dates.js';
import { MailChoice } from './mail-choice.js';

/** Where the reader is logged in, with a way to end what they do not know. */
export default function SessionsPage() {
  const sessions = useQuery(ownSessionsQuery);
  return (
    <Loaded query={sessions} what="Henter, hvor du er logget ind" page>
      {(items) => <Shown sessions={items} />}
    </Loaded>
  );
}

function Shown({ sessions }: { readonly sessions: readonly OwnSession[] }) {
  const { ended, problem, end } = useEnding();
  const others = sessions.filter(({ current }) => !current);
  return (
    <Page
      title="Mine logins"
      lead={<p>Her kan du se, hvor du er logget ind, logge ud andre steder og vælge, om du vil have mails.</p>}
    >
      {ended !== undefined && (
        <Alert kind="success" heading={`Du er logget ud ${counted(ended, 'andet sted', 'andre steder')}`} live>
          Den, der bruger det login, skal logge ind igen.
        </Alert>
      )}
      {problem !== undefined && <ProblemAlert error={problem} />}
      <Table
        caption="Steder, hvor du er logget ind"
        columns={columnsWith((id) => void end(() => endSession(id)))}
        rows={sessions}
        keyOf={({ id }) => id}
        empty={<p>Du er ikke logget ind nogen steder.</p>}
      />
      {others.length === 0 ? (
        <p className="quiet">Du er ikke logget ind andre steder end her.</p>
      ) : (
        <p>
          <button type="button" className="button button-primary" onClick={() => void end(endOtherSessions)}>
            Log ud alle andre steder
          </button>
        </p>
      )}
      <p className="quiet">Kender du ikke et login, så log det ud, og skift din adgangskode der, hvor du logger ind.</p>
      <MailChoice />
    </Page>
  );
}

function useEnding() {
  const client = useQueryClient();
  const [ended, setEnded] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const end = async (ending: () => Promise<number>): Promise<void> => {
    setProblem(undefined);
    setEnded(undefined);
    try {
      setEnded(await ending());
    } catch (error) {
      setProblem(error);
    }
    await client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
  };
  return { ended, problem, end };
}

const columnsWith = (onEnd: (id: string) => void): readonly Column<OwnSession>[] => [
  { heading: 'Logget ind', names: true, cell: ({ beganAt }) => moment(beganAt) },
  { heading: 'Sidst brugt', cell: ({ seenAt }) => moment(seenAt) },
  { heading: 'Slutter senest', cell: ({ endsAt }) => moment(endsAt) },
  {
    heading: 'Hvor',
    cell: ({ id, current, beganAt }) =>
      current ? (
        <Badge kind="info">Her, hvor du er nu</Badge>
      ) : (
        <>
          Et andet sted{' '}
          <button type="button" className="button button-unstyled function-link in-line" onClick={() => onEnd(id)}>
            Log ud<span className="sr-only"> af det login, der begyndte {moment(beganAt)}</span>
          </button>
        </>
      ),
  },
];
