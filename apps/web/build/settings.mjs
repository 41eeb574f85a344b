import path from 'node:path';

/** How Vite builds the application. @param {string} root the working copy */
export const webSettings = (root) => ({
  configFile: false,
  root: path.join(root, 'apps', 'web'),
  base: '/',
  logLevel: 'warn',
  build: {
    outDir: path.join(root, 'dist', 'web'),
    emptyOutDir: true,
    target: 'es2022',
    // Browsers that know modules preload by themselves; the replacement for the others would be one more script.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 2_048,
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // Packages say so of what runs in a browser; all of ours does.
      onLog: (level, log, write) => log.code === 'MODULE_LEVEL_DIRECTIVE' || write(level, log),
    },
  },
});
