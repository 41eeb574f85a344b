import '../../node_modules/dkfds/dist/css/dkfds.min.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/parts.css';
import './styles/forms.css';
import './styles/run.css';
import './styles/statechart.css';
import './styles/cases.css';
import './styles/public.css';
import './styles/agreement-work.css';
import './styles/discussion.css';
import './styles/texts.css';
import './styles/modes.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { ProblemAnswer } from './api/problem.js';
import { createAppRouter } from './shell/router.js';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // What others do is told by the server as it happens; this is for what was missed.
      staleTime: 15_000,
      networkMode: 'always',
      // A no is a no; only what got no answer is worth asking again.
      retry: (count, error) => !(error instanceof ProblemAnswer && error.problem.status < 500) && count < 2,
    },
    mutations: { networkMode: 'always' },
  },
});

createRoot(document.getElementById('app')!).render(
  <QueryClientProvider client={client}>
    <RouterProvider router={createAppRouter()} />
  </QueryClientProvider>,
);
