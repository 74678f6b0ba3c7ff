import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Imports modules in a process of its own and lists the packages that came along. */
function packagesBehind(modules: readonly string[]): string[] {
  const urls = modules.map((module) => new URL(`../../${module}`, import.meta.url).href)
  const script = `
    const { registerHooks } = await import('node:module')
    const packages = new Set()
    registerHooks({ resolve(specifier, context, next) {
      const found = next(specifier, context)
      const name = /node_modules\\/((@[^/]+\\/)?[^/]+)\\/(?!.*node_modules)/.exec(found.url)?.[1]
      if (name) packages.add(name)
      return found
    } })
    for (const url of ${JSON.stringify(urls)}) await import(url)
    console.log(JSON.stringify([...packages]))`
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }))
}

test('what prints loads no encoder, picture or device library before it is used', () => {
  const behind = packagesBehind([
    'printers/print-document.ts',
    'printers/templates/load-template.ts',
    'printers/templates/render-template.ts',
    'printers/dialects/text.ts',
    'printers/dialects/escpos.ts',
    'printers/dialects/picture.ts',
    'printers/printer-status.ts',
    'printers/kick-drawer.ts',
    'printers/dialects/star.ts',
    'printers/dialects/fgl.ts',
    'printers/transports/serial.ts',
    'printers/transports/usb.ts',
    'printers/transports/escpos-usb.ts',
    'printers/transports/lp.ts',
    'printers/transports/terminal.ts',
  ])
  expect(behind.sort()).toEqual(['ansi-regex', 'get-east-asian-width', 'string-width', 'strip-ansi'])
})
