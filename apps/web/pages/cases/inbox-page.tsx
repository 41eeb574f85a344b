import { useQuery } from '@tanstack/react-query';
import { inboxQuery } from '../../api/case-queries.js';
import type { WaitingCase } from '../../api/types.js';
import { Loaded } from '../../parts/loaded.js';
import { Loading } from '../../parts/loading.js';
import { Page } from '../../parts/page.js';
import { Section } from '../../parts/section.js';
import { LogInPage } from '../../shell/log-in-page.js';
import { useSession } from '../../shell/session.js';
import { counted } from '../../words/danish.js';
import { WaitingList } from './waiting-list.js';

/** Everything that waits for a decision from whoever is logged in, in all their seats, the nearest deadline first. */
export default function InboxPage() {
  const { me } = useSession();
  if (me === undefined) return <Loading />;
  if (me === null) return <LogInPage />;
  return <Inbox />;
}

function Inbox() {
  const inbox = useQuery(inboxQuery);
  return (
    <Page title="Sager til afgørelse" lead="Eskaleringer, gennemsyn og godkendelser, der venter på dig.">
      <Loaded query={inbox} what="Henter dine sager">
        {({ cases }) => <Waiting cases={cases} />}
      </Loaded>
    </Page>
  );
}

function Waiting({ cases }: { readonly cases: readonly WaitingCase[] }) {
  if (cases.length === 0) {
    return (
      <p className="empty" role="status">
        Der er ingen sager, der venter på dig. Du behøver ikke at gøre noget.
      </p>
    );
  }
  const due = cases.filter(({ dueAt }) => dueAt !== null);
  const undue = cases.filter(({ dueAt }) => dueAt === null);
  return (
    <>
      <p role="status">{counted(cases.length, 'sag venter', 'sager venter')} på dig.</p>
      {due.length > 0 && (
        <Section title="Med frist">
          <WaitingList cases={due} />
        </Section>
      )}
      {undue.length > 0 && (
        <Section title="Uden frist">
          <WaitingList cases={undue} />
        </Section>
      )}
    </>
  );
}
