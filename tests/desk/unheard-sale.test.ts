import { describe, expect, test } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import { beginPayment, cancelPayment } from '../../src/desk/begin-payment.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { openShift } from '../../src/desk/open-shift.ts'
import { addPassKind } from '../../src/desk/pass-kinds.ts'
import { sell } from '../../src/desk/sell.ts'
import { signIn, signInAsAdministrator } from '../../src/desk/sign-in.ts'
import { unlock } from '../../src/desk/switch-user.ts'
import { takeArticle } from '../../src/desk/take-article.ts'
import { takeGiftCard } from '../../src/desk/take-gift-card.ts'
import { takePass } from '../../src/desk/take-pass.ts'
import type { UserId } from '../../src/domain/ids.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { twoArticles } from './article-office.ts'
import { deskOn, done, faults, hallAt, openBoxOffice, pendingKeys } from './box-office.ts'
import { brokenLine } from './broken-line.ts'
import { credentials, staffedOffice } from './people.ts'

/** A basket with two seats, a pass, a new gift card and three pieces of an article, at a desk whose line may break. */
async function fullBasket() {
  const office = await openBoxOffice({ rows: 2 })
  const store = brokenLine(done(await openStore({ url: office.url })))
  const desk = await deskOn(store, office.folder, 'Till 1', () => office.time.now)
  done(await signInAsAdministrator(desk))
  const hall = await hallAt(desk, office.eventId)
  done(await holdSeats(desk, { hall, seats: [0, 1] }))
  const kind = done(await addPassKind(desk, { name: 'Season', prices: [{ tariff: 'full', amount: 28_000 }] }))
  for (const { tariffId } of kind.prices)
    done(await takePass(desk, { kindId: kind.id, tariffId, firstName: 'Ana', lastName: '', personId: '' }))
  done(await takeGiftCard(desk, { amount: 5000 }))
  const [article] = await twoArticles(desk)
  done(await takeArticle(desk, { articleId: article.id, count: 3 }))
  /** Sold and stored; the till does not hear of it. */
  const sellUnheard = async () => {
    const { key } = done(await beginPayment(desk))
    store.losesNext = true
    expect(await sell(desk, { key, payments: [{ tender: 'cash' }] })).toEqual({ refused: 'outcome-unknown', key })
    return key
  }
  const sales = async () => (await desk.store.db.selectFrom('orders').select(['key', 'code']).execute()).length
  return { office, desk, store, hall, article, sellUnheard, sales }
}

describe('F13 a sale whose answer was lost', () => {
  test('F13 stays unclear as long as nobody can be asked; then the same key tells it', async () => {
    const { office, desk, store, sellUnheard, sales } = await fullBasket()
    const key = await sellUnheard()
    const again = () => sell(desk, { key, payments: [{ tender: 'cash' }] })
    expect(await again()).toEqual({ refused: 'outcome-unknown', key })
    expect(await again()).toEqual({ refused: 'outcome-unknown', key })
    store.isDown = false
    expect(done(await again())).toMatchObject({ key, tickets: [{}, {}] })
    expect(desk.state.basket).toMatchObject({ lines: [], items: [] })
    expect(await sales()).toBe(1)
    expect(faults(await office.diagnosis())).toEqual([])
    await store.close()
  })

  test('F13 left behind, it is told before anything of it is sold again, and the basket is empty', async () => {
    const { office, desk, store, hall, sellUnheard, sales } = await fullBasket()
    await sellUnheard()
    cancelPayment(desk)
    expect(await beginPayment(desk)).toMatchObject({ refused: 'database-unreachable' })
    store.isDown = false
    expect(await beginPayment(desk)).toMatchObject({
      refused: 'sold-already',
      sale: expect.stringMatching(/^\w{4}-\w{4}$/),
    })
    expect(desk.state.basket).toMatchObject({ lines: [], items: [], total: 0 })
    expect([hall.map.states[0], hall.map.states[1]]).toEqual([seatState.sold, seatState.sold])
    expect(await beginPayment(desk)).toEqual({ refused: 'basket-empty' })
    expect(pendingKeys(office.folder)).toEqual([])
    expect(await sales()).toBe(1)
    expect(faults(await office.diagnosis())).toEqual([])
    await store.close()
  })

  test('F13 what came into the basket since is still there, and is sold alone', async () => {
    const { office, desk, store, hall, article, sellUnheard, sales } = await fullBasket()
    await sellUnheard()
    cancelPayment(desk)
    store.isDown = false
    done(await holdSeats(desk, { hall, seats: [2] }))
    done(await takeArticle(desk, { articleId: article.id, count: 2 }))
    expect(await beginPayment(desk)).toMatchObject({ refused: 'sold-already' })
    const { lines, items } = desk.state.basket
    expect(lines.map(({ seatIndex }) => seatIndex)).toEqual([2])
    expect(items).toMatchObject([{ kind: 'article', count: 2 }])
    const { key, total } = done(await beginPayment(desk))
    expect(total).toBe(4000 + 2 * article.price)
    done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))
    expect(await sales()).toBe(2)
    expect(faults(await office.diagnosis())).toEqual([])
    await store.close()
  })

  test('F13 that was not made after all is paid anew, and nothing of it stays pending', async () => {
    const { office, desk, store, sales } = await fullBasket()
    const { key } = done(await beginPayment(desk))
    store.commit = async () => {
      store.isDown = true
      return { committed: false, guard: 'UNKNOWN', detail: 'no line' }
    }
    expect(await sell(desk, { key, payments: [{ tender: 'cash' }] })).toMatchObject({ refused: 'outcome-unknown' })
    cancelPayment(desk)
    store.isDown = false
    const anew = done(await beginPayment(desk))
    expect(pendingKeys(office.folder)).toEqual([anew.key])
    expect(desk.state.basket.lines).toHaveLength(2)
    expect(await sales()).toBe(0)
    await store.close()
  })

  test('F09 F13 of somebody whose till another one took over meanwhile is told when he is back', async () => {
    const { office } = await staffedOffice()
    const store = brokenLine(done(await openStore({ url: office.url })))
    const desk = await deskOn(store, office.folder, 'Till 1', () => office.time.now)
    done(await signIn(desk, credentials('anna')))
    done(await openShift(desk, { float: 10_000 }))
    const hall = await hallAt(desk, office.eventId)
    done(await holdSeats(desk, { hall, seats: [0] }))
    const { key } = done(await beginPayment(desk))
    store.losesNext = true
    expect(await sell(desk, { key, payments: [{ tender: 'cash' }] })).toEqual({ refused: 'outcome-unknown', key })
    store.isDown = false
    for (const name of ['boris', 'anna'])
      done(await unlock(desk, { userId: `usr_${name}` as UserId, secret: `${name}-secret` }))
    expect(desk.state.basket.lines).toHaveLength(1)
    expect(await beginPayment(desk)).toMatchObject({ refused: 'sold-already' })
    expect(desk.state.basket.lines).toEqual([])
    await store.close()
  })
})
