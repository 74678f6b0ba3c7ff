import { expect, test } from 'vitest'
import { beginTraining } from '../../src/desk/begin-training.ts'
import { setActive } from '../../src/desk/change-user.ts'
import { addPassKind, listPassKinds } from '../../src/desk/pass-kinds.ts'
import { done } from './box-office.ts'
import { credentials, staffedOffice } from './people.ts'

test('F10 T10 training has the passes of somebody who does not work there any more', async () => {
  const { admin, at } = await staffedOffice()
  const prices = [{ tariff: 'full', amount: 28_000 }]
  const kind = done(await addPassKind(await at('dora'), { name: 'Season', prices }))
  done(await setActive(admin, { user: credentials('dora').email, isActive: false }))
  const { desk: training } = done(await beginTraining(await at('anna')))
  expect(done(await listPassKinds(training))).toEqual([kind])
  await training.store.close()
})
