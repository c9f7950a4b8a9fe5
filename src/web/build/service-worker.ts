import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';

/**
 * Emits /service-worker.js, which keeps the named fronts' pages, scripts and styles for use without a
 * network. Chunks that only other fronts reach (the console's components) are not put on a phone.
 */
export const serviceWorker = (fronts: readonly string[]): Plugin => ({
  name: 'tongxin:service-worker',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const files = [...filesOf(fronts, bundle)].toSorted();
      const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
      const template = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8');
      const source = template.replace('__VERSION__', version).replace('[/* files */]', JSON.stringify(files));
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
    },
  },
});

const filesOf = (fronts: readonly string[], bundle: Rolldown.OutputBundle): Set<string> => {
  const files = new Set<string>();
  const add = (name: string) => {
    const chunk = bundle[name];
    if (chunk === undefined || files.has(`/${name}`)) return;
    files.add(`/${name}`);
    if (chunk.type !== 'chunk') return;
    for (const next of [...chunk.imports, ...chunk.dynamicImports, ...(chunk.viteMetadata?.importedCss ?? [])]) add(next);
  };
  for (const output of Object.values(bundle)) if (output.type === 'chunk' && output.isEntry && fronts.includes(output.name)) add(output.fileName);
  return files;
};
