import { Page } from '../../parts/page.js';
import { Loading } from '../../parts/loading.js';
import { useSession } from '../../shell/session.js';
import { Changes } from './changes.js';
import { FollowedRuns } from './followed-runs.js';
import { MyWork } from './my-work.js';
import { Others } from './others.js';
import { Welcome } from './welcome.js';

/** What one meets first: what waits for me, whom others wait for, what I follow, and what is new. */
export default function OverviewPage() {
  const { me } = useSession();
  if (me === undefined) return <Loading />;
  if (me === null) return <Welcome />;
  return (
    <Page title="Mit overblik">
      <div className="columns">
        <div>
          <MyWork me={me} />
          <Others me={me} />
        </div>
        <div>
          <FollowedRuns />
          <Changes person={me.person} />
        </div>
      </div>
    </Page>
  );
}
