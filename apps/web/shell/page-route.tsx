import { useQuery } from '@tanstack/react-query';
import { type AnyRoute, type AsyncRouteComponent, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type ComponentType, useEffect } from 'react';
import { meQuery } from '../api/queries.js';
import { Loaded } from '../parts/loaded.js';
import { rootRoute } from './root-route.js';

/** What every page is given: the parts of its address. */
export interface PageProps {
  /** `$procedure` in the path is `params.procedure`. */
  readonly params: Readonly<Record<string, string>>;
  /** What stands after the question mark. */
  readonly search: Readonly<Record<string, string | undefined>>;
}

/** The module of a page: the page is what it exports by default. */
export interface PageModule {
  readonly default: ComponentType<PageProps>;
}

/**
 * A page at an address. Its code is fetched when somebody goes there. It is shown when it is known who is here and in
 * which seat: what it asks for depends on that, and would otherwise be shown twice.
 * @param path `/forloeb/$procedure`; its first part must be among the sections of `apps/api/web/pages.ts`
 */
export function page(path: string, load: () => Promise<PageModule>): AnyRoute {
  const Lazy: AsyncRouteComponent<PageProps> = lazyRouteComponent(load);
  const route = createRoute({ getParentRoute: () => rootRoute, path, component: Shown });
  function Shown() {
    const params: PageProps['params'] = route.useParams();
    const search: PageProps['search'] = route.useSearch();
    const me = useQuery(meQuery);
    useEffect(() => void Lazy.preload?.(), []);
    return (
      <Loaded query={me} what="Henter siden" page>
        {/* Another run is another page: nothing of what was shown or typed before may stay. */}
        {() => <Lazy key={JSON.stringify(params)} params={params} search={search} />}
      </Loaded>
    );
  }
  return route;
}
