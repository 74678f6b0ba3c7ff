import { readPassKinds } from '../../db/passes.ts'
import type { Basket } from '../domain/basket.ts'
import { holdsCardNumber } from '../domain/card-number.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { PassKindId, TariffId } from '../domain/ids.ts'
import { newPassCode, type PassHolder } from '../domain/pass.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { passItem } from './pass-item.ts'
import { putItem } from './take-article.ts'

export interface PassInput extends PassHolder {
  readonly kindId: PassKindId
  readonly tariffId: TariffId
}

const longestField = 80

/**
 * Puts a pass into the basket (T10, T13): a cell of the grid, then whose it is. Several are several passes.
 * Refusals: not-signed-in, not-permitted, bad-input (no name), pass-kind-unknown, pass-not-on-sale, mixed-currencies, the
 * database's.
 */
export async function takePass(desk: Desk, input: PassInput): Promise<Basket | Refusal> {
  return desk.turns.take(() =>
    orRefusal<Basket | Refusal>(async () => {
      const session = permittedSession(desk, 'sell')
      if (isRefusal(session)) return session
      const holder = readHolder(input)
      if (isRefusal(holder)) return holder
      const kind = (await readPassKinds(desk.store)).find(({ id }) => id === input.kindId)
      if (kind === undefined) return { refused: 'pass-kind-unknown', kind: cleanText(input.kindId, 40) }
      const ids = { id: desk.ids.newId('pas'), code: newPassCode(desk.ids) }
      const item = passItem(kind, { ...ids, ...holder, tariffId: input.tariffId })
      return item === null ? { refused: 'pass-not-on-sale', kind: kind.name } : putItem(desk, item, kind.currency)
    }),
  )
}

function readHolder(input: PassHolder): PassHolder | Refusal {
  const [firstName, lastName, personId] = [input.firstName, input.lastName, input.personId].map((text) =>
    cleanText(text, longestField),
  )
  const holder = { firstName: firstName ?? '', lastName: lastName ?? '', personId: personId ?? '' }
  if (holder.firstName === '' && holder.lastName === '')
    return { refused: 'bad-input', field: 'name', value: '', expected: 'a name' }
  if (Object.values(holder).some(holdsCardNumber))
    return { refused: 'bad-input', field: 'name', value: '', expected: 'no card number' }
  return holder
}
