/** Writes the figures' drawing code as one script for the server's engine, which knows no modules and no classes: node frontend/figure/paper-script.ts */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import ts from 'typescript';

const bundle = buildSync({
  entryPoints: [fileURLToPath(new URL('./paper-entry.ts', import.meta.url))],
  bundle: true, write: false, format: 'iife', target: 'es2020', legalComments: 'none', absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
}).outputFiles[0].text;
const options = { target: ts.ScriptTarget.ES5, downlevelIteration: true, allowJs: true, ignoreDeprecations: '6.0', module: ts.ModuleKind.None, removeComments: true };
const script = ts.transpileModule(bundle, { compilerOptions: options, fileName: 'paper.js' }).outputText;
writeFileSync(
  new URL('../../src/main/resources/figures/paper.js', import.meta.url),
  '// Made by frontend/figure/paper-script.ts; change the sources, not this.\n' + script,
);
