import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';

const FOLDER = 'VAADIN/build';

/** Of the text font only what our languages need is kept on the phone; others are fetched where they are wanted. */
const KEPT = /\.(js|css)$|inter-latin(-ext)?-wght/;

/**
 * Builds the page that opens without a network, and the service worker that serves it, beside Vaadin's own bundle and
 * apart from it: the page holds our elements and nothing of Flow. The worker carries the list of the files it keeps.
 */
export function offlineCopy(): Plugin {
  let root = '';
  let outDir = '';
  let target: InlineConfig['build'];
  return {
    name: 'restride:offline-copy',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = path.resolve(config.root, config.build.outDir);
      target = { target: config.build.target };
    },
    async closeBundle() {
      if (process.env.devBundle) {
        return;
      }
      const common = (input: string, more: Rolldown.OutputOptions): InlineConfig => ({
        configFile: false,
        root,
        base: '/',
        publicDir: false,
        logLevel: 'warn',
        build: { ...target, outDir, emptyOutDir: false, assetsDir: FOLDER, rolldownOptions: { input: path.resolve(root, input), output: more } },
      });
      const page = outputOf(await build(common('offline/offline.html', {})));
      const files = page.filter((file) => KEPT.test(file.fileName)).map((file) => `/${file.fileName}`);
      const html = page.find((file) => file.fileName.endsWith('.html'))!;
      const version = createHash('sha256').update(JSON.stringify([files, textOf(html)])).digest('hex').slice(0, 12);
      files.forEach((file) => compress(path.join(outDir, file)));
      const worker = common('offline/service-worker.ts', { format: 'iife', entryFileNames: 'offline/service-worker.js' });
      await build({ ...worker, define: { RESTRIDE_SHELL: JSON.stringify({ version, files }) } });
    },
  };
}

function outputOf(result: Awaited<ReturnType<typeof build>>): readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[] {
  if (Array.isArray(result)) {
    return result.flatMap((each) => each.output);
  }
  if ('output' in result) {
    return result.output;
  }
  throw new Error('The page that opens without a network was not built');
}

function textOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset): string {
  return file.type === 'asset' ? String(file.source) : file.code;
}

/** As Vaadin does with its own: the portal serves the compressed file to whoever takes it. */
function compress(file: string): void {
  if (/\.(js|css)$/.test(file)) {
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}
