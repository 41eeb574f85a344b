import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemFrom } from '../api/problem.js';
import { LogInPage } from '../shell/log-in-page.js';
import { Loading } from './loading.js';
import { Page } from './page.js';
import { ProblemAlert } from './problem-alert.js';
import { WithNames } from './with-names.js';

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  /** What is being fetched, as it is said while it is: `Henter revisionen`. */
  readonly what?: string;
  /** Whether this is the whole page: then a problem gets the page's heading. */
  readonly page?: boolean;
  readonly children: (data: T) => ReactNode;
}

/** What a query has, when it has it, with the names beside it; until then that it is on its way, or what went wrong. */
export function Loaded<T>({ query, what, page = false, children }: LoadedProps<T>) {
  const { data, error, refetch } = query;
  if (data !== undefined) return <WithNames of={data}>{children(data)}</WithNames>;
  if (error === null) return <Loading {...(what && { what })} />;
  const alert = <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (page && problemFrom(error).status === 401) return <LogInPage />;
  return page ? <Page title={problemFrom(error).title}>{alert}</Page> : alert;
}
