import { Box } from 'ink'
import { render } from 'ink-testing-library'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { fitted } from '../../src/ui/fitted.ts'
import { Field } from '../../src/ui/parts/field.tsx'
import { ScreenProvider } from '../../src/ui/parts/screen-context.tsx'
import { LanguageView } from '../../src/ui/screens/small-dialogs-view.tsx'
import { startModel } from '../../src/ui/start-model.ts'
import { makeTheme } from '../../src/ui/theme.ts'

const model = startModel({ language: 'en', theme: makeTheme('none', false), size: { columns: 100, rows: 30 } })
let unmount: () => void = () => undefined
afterEach(() => unmount())

function Form({ isSecret }: { readonly isSecret: boolean }) {
  const [value, setValue] = useState('')
  return (
    <ScreenProvider
      value={{ model, area: model.layout.body, hasFocus: true, onInput: (_field, next) => setValue(next) }}
    >
      <Field name="given" value={value} isActive columns={8} isSecret={isSecret} />
    </ScreenProvider>
  )
}

async function typed(text: string, isSecret = false): Promise<string> {
  const form = render(<Form isSecret={isSecret} />)
  unmount = form.unmount
  // A field listens once React has run its effects.
  await vi.waitUntil(() => form.stdin.listenerCount('readable') > 0)
  for (const key of text) {
    form.stdin.write(key)
    // React draws what a key did at the end of the task.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return (form.lastFrame() ?? '').trimEnd()
}

test('a field shows what is typed', async () => {
  expect(await typed('abc')).toBe('abc')
})

test('a field that is full shows the end of its text', async () => {
  expect(await typed('abcdefghijkl')).toBe('fghijkl')
})

test('a secret is shown as stars', async () => {
  expect(await typed('abc', true)).toBe('***')
})

test('backspace takes the last sign away', async () => {
  expect(await typed('abc\x7f')).toBe('ab')
})

test('the language is chosen by its digit', async () => {
  const onInput = vi.fn()
  const menu = render(
    <ScreenProvider value={{ model, area: model.layout.body, hasFocus: true, onInput }}>
      <Box width={100} height={29}>
        <LanguageView state={{ id: 'language' }} />
      </Box>
    </ScreenProvider>,
  )
  unmount = menu.unmount
  await vi.waitUntil(() => menu.stdin.listenerCount('readable') > 0)
  expect(menu.lastFrame()).toContain('3 Русский')
  menu.stdin.write('5')
  expect(onInput).toHaveBeenCalledWith('language', 'de')
})

test('a text is made exactly as wide as its column', () => {
  expect(fitted('abc', 5)).toBe('abc  ')
  expect(fitted('abc', 5, 'right')).toBe('  abc')
  expect(fitted('abcdefgh', 5)).toBe('abc..')
  expect(fitted('票票票票', 5)).toBe('票 ..')
  expect(fitted('abc', 1)).toBe('.')
})
