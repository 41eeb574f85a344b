import { Outlet } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { Loading } from '../parts/loading.js';
import { NamesContext, namesIn } from '../parts/names.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { useLiveUpdates } from './live.js';
import { Navigation } from './navigation.js';
import { OfflineBanner } from './offline-banner.js';
import { useSession } from './session.js';
import { StandInBanner } from './stand-in.js';

/** What stands around every page: the way past it all, who one is, where one can go, and the page itself. */
export function Shell() {
  const [open, setOpen] = useState(false);
  const { me } = useSession();
  useLiveUpdates(me !== undefined && me !== null);
  return (
    <NamesContext value={namesIn(me)}>
      <a className="skipnav" href="#indhold">
        Gå til sidens indhold
      </a>
      <header className="header">
        <Header menuOpen={open} onMenu={() => setOpen(!open)} />
        <Navigation open={open} onFollow={() => setOpen(false)} />
      </header>
      <OfflineBanner />
      <StandInBanner />
      <main id="indhold" tabIndex={-1} className="container page">
        <Suspense fallback={<Loading what="Henter siden" />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
    </NamesContext>
  );
}
