export declare function fetchChromium(options?: {
  command?: readonly string[];
  patienceMs?: number;
  environment?: NodeJS.ProcessEnv;
}): Promise<string | undefined>;

export declare function someChromium(ways?: {
  find?: () => string | undefined;
  fetch?: () => Promise<string | undefined>;
}): Promise<{ path: string } | { missing: string }>;
