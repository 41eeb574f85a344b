import { useRef, useState } from 'react';
import { type StoredFile, upload } from '../api/upload.js';
import { inBytes } from '../words/sizes.js';

/** A file on its way to the server, or there. */
export interface Upload {
  readonly name: string;
  /** From 0 to 1 while it is sent. */
  readonly progress?: number;
  readonly stored?: StoredFile;
  /** Why it was not even tried. */
  readonly refused?: string;
  readonly error?: unknown;
  readonly take: (file: File | undefined) => void;
  readonly stop: () => void;
  readonly forget: () => void;
}

type Standing = Omit<Upload, 'take' | 'stop' | 'forget'>;

const nothing: Standing = { name: '' };

interface Limits {
  readonly mostBytes: number;
  readonly types: readonly { readonly ending: string }[];
}

/**
 * Sends one file at a time. What is plainly too large is refused before it is sent; the server judges the rest.
 * @param onStored told when the file is there
 */
export function useUpload(limits: Limits | undefined, onStored: () => void): Upload {
  const [standing, setStanding] = useState(nothing);
  const sending = useRef<AbortController>(undefined);
  const send = async (file: File): Promise<void> => {
    const { name } = file;
    const stopping = new AbortController();
    sending.current = stopping;
    setStanding({ name, progress: 0 });
    try {
      const stored = await upload(file, (progress) => setStanding({ name, progress }), stopping.signal);
      setStanding({ name, stored });
      onStored();
    } catch (error) {
      setStanding(stopping.signal.aborted ? nothing : { name, error });
    }
  };
  return {
    ...standing,
    take(file) {
      if (file === undefined) return;
      const refused = refusalOf(file, limits);
      if (refused === undefined) void send(file);
      else setStanding({ name: file.name, refused });
    },
    stop: () => sending.current?.abort(),
    forget: () => setStanding(nothing),
  };
}

function refusalOf({ name, size }: File, limits: Limits | undefined): string | undefined {
  if (size === 0) return `${name} er tom. Vælg en fil med indhold.`;
  if (limits === undefined || size <= limits.mostBytes) return undefined;
  return `${name} fylder ${inBytes(size)}. En fil må højst fylde ${inBytes(limits.mostBytes)}.`;
}
