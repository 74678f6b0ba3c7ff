import { expect, test } from 'vitest'
import { makeSetupCode } from '../../src/desk/make-setup-code.ts'
import { wordsFor } from '../../src/ui/words.ts'
import { anna, done, openDemoOffice } from './demo-office.ts'

test('T02 T03 a new terminal scans its code at the sign-in screen and is the till, in its language, from then on', async () => {
  const office = await openDemoOffice()
  const admin = await office.desk()
  const made = done(await makeSetupCode(admin, { till: 'Till 1', language: 'bg', validMs: 3_600_000 }))
  // As a terminal that nobody told what it is.
  const unnamed = { env: { GUICHET_TILL: '', GUICHET_LANG: '', LANG: 'C.UTF-8' } }
  const till = office.till(unnamed)
  await till.waitFor(/Main desk\/(?!Till 1)/)
  till.terminal.scan(made.code.replace(/^../, '91'))
  await till.waitFor('Sign in first')
  till.terminal.scan(made.code)
  await till.waitFor('Main desk/Till 1')
  await till.waitFor(wordsFor('bg').signIn.password)
  till.terminal.scan(made.code)
  await till.waitFor(wordsFor('bg').refusals['setup-code-used'])
  await till.press('f10')
  expect(await till.terminal.exited).toMatchObject({ code: 0 })
  const again = office.till({ ...unnamed, language: 'bg' })
  await again.waitFor('Main desk/Till 1')
  await again.signIn(anna)
})
