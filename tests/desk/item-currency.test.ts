import { expect, test } from 'vitest'
import { addPassKind } from '../../src/desk/pass-kinds.ts'
import { takeAccreditationFee } from '../../src/desk/take-accreditation-fee.ts'
import { takeArticle } from '../../src/desk/take-article.ts'
import { takePass } from '../../src/desk/take-pass.ts'
import { twoArticles } from './article-office.ts'
import { done, openBoxOffice } from './box-office.ts'
import { importLines, person } from './festival-people.ts'

test('a till counts one currency: what is priced in another one is not taken into an empty basket either', async () => {
  const office = await openBoxOffice({ rows: 2 })
  const before = await office.desk()
  const [article] = await twoArticles(before)
  const kind = done(await addPassKind(before, { name: 'Season', prices: [{ tariff: 'full', amount: 28_000 }] }))
  const [price] = kind.prices
  if (price === undefined) throw new Error('no prices')
  done(await importLines(before))
  const { id: accreditationId } = await person(before, '3')
  // A house that counts in another currency now, as on the day a country takes the euro.
  const sql = "UPDATE organiser SET currency = 'BGN' WHERE is_house = 1"
  expect(await before.store.commit([{ sql, parameters: [] }])).toMatchObject({ committed: true })
  const desk = await office.desk()
  const foreign = { refused: 'mixed-currencies', currencies: ['BGN', 'EUR'] }
  const holder = { firstName: 'Ana', lastName: '', personId: '' }
  expect(await takeArticle(desk, { articleId: article.id })).toEqual(foreign)
  expect(await takePass(desk, { kindId: kind.id, tariffId: price.tariffId, ...holder })).toEqual(foreign)
  expect(await takeAccreditationFee(desk, accreditationId)).toEqual(foreign)
  expect(desk.state.basket).toMatchObject({ items: [], currency: 'BGN' })
})
