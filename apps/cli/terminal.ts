/** Where a command reads and writes, so that a test can listen. */
export interface Terminal {
  /** To standard output. */
  readonly write: (text: string) => void;
  /** To standard error. */
  readonly tell: (text: string) => void;
  /** Somebody is watching standard error: a line may be written over. */
  readonly watched: boolean;
  /** Resolves with what was written when the person presses Enter; absent when nobody sits at standard input. */
  readonly enter?: () => Promise<string | void>;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  // Somebody downstream, such as `head`, has read enough: that is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  return {
    write: (text) => void stdout.write(text),
    tell: (text) => void stderr.write(text),
    watched: stderr.isTTY,
    ...(stdin.isTTY && { enter: pressOf(stdin) }),
  };
}

function pressOf(stdin: NodeJS.ReadStream): () => Promise<string | void> {
  return () =>
    new Promise((resolve) => {
      // Ctrl+D was pressed: nobody will press anything more.
      if (stdin.readableEnded) return resolve();
      stdin.resume();
      const go = (line?: Buffer | string): void => {
        stdin.off('data', go).off('end', go).pause();
        resolve(line?.toString());
      };
      stdin.on('data', go).on('end', go);
    });
}
