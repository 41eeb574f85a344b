import { registerHooks } from 'node:module';

// Node reads TypeScript but looks for the `.js` that the import names; in the sources that file is the `.ts` beside it.
registerHooks({
  resolve(specifier, context, next) {
    const source = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    return next(source ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
