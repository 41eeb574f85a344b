import { type RouterHistory, useRouter } from '@tanstack/react-router';

/** Changes the page's address: `push` goes to a page of ours, `replace` changes where one is. */
export const useAddresses = (): Pick<RouterHistory, 'push' | 'replace'> => useRouter().history as RouterHistory;
