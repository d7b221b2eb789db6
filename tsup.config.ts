import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    format: 'esm',
    target: 'node20',
    splitting: true,
    // the viewer is built beside it at the same time
    clean: ['!viewer.js', '!viewer.css'],
    dts: { entry: { index: 'src/index.ts' } },
    sourcemap: false,
  },
  {
    // what runs in the browser: one script and one style sheet, put into the HTML export
    entry: { viewer: 'src/viewer/main.ts' },
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    tsconfig: 'src/viewer/tsconfig.json',
    minify: true,
    dts: false,
    noExternal: [/.*/u],
    outExtension: () => ({ js: '.js' }),
  },
])
