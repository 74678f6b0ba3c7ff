/**
 * Bundles the till into `dist/`: one small entry that draws the first frame, and chunks that load behind it.
 * Native modules stay outside; they are found in node_modules when first needed.
 */
import { rm } from 'node:fs/promises'
import { build } from 'esbuild'

const native = ['libsql', 'serialport', 'usb', 'node-hid', 'escpos-usb']
/** Ink would load it for developers of Ink; with DEV off, it never does. */
const neverLoaded = ['react-devtools-core']

await rm('dist', { recursive: true, force: true })
await build({
  entryPoints: { main: 'src/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.12',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  external: [...native, ...neverLoaded],
  // React's and Ink's production builds; the development ones cost twice the time a key.
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  // CommonJS packages inside the bundle call require() for Node's own modules.
  banner: {
    js: "import{createRequire as guichetRequire}from'node:module';const require=guichetRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
