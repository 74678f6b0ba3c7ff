import type { CommandId } from '../commands.ts'
import type { Intent } from '../intent.ts'
import type { Model } from '../model.ts'
import { openingAccreditations } from './accreditations.ts'
import { openingArticles } from './articles.ts'
import { basketStart } from './basket.ts'
import { customersIntents } from './customers.ts'
import { drawerStart } from './drawer.ts'
import { giftCardIntent } from './gift-card.ts'
import { openingPasses } from './passes.ts'
import { printsStart } from './prints.ts'
import { openingReservations } from './reservations.ts'
import { openingSales } from './sales.ts'
import { tillMenuStart } from './till-menu.ts'
import { vouchersIntent } from './vouchers.ts'

/** What a command that means the same in the programme and in the hall asks for; undefined for every other one. */
export function sellingIntents(command: CommandId, model: Model): readonly Intent[] | undefined {
  switch (command) {
    case 'basket':
      return [{ do: 'open', screen: basketStart(model) }]
    case 'cash':
    case 'card':
      return [{ do: 'begin-payment', tender: command }]
    case 'quick':
      return [{ do: 'quick-sale' }]
    case 'customer':
      return customersIntents
    case 'voucher':
      return [vouchersIntent]
    case 'articles':
      return openingArticles
    case 'gift-card':
      return [giftCardIntent()]
    case 'passes':
      return openingPasses
    case 'accreditations':
      return openingAccreditations
    case 'drawer':
      return [{ do: 'open', screen: drawerStart }]
    case 'reservations':
    case 'evening':
      return openingReservations(command === 'evening')
    case 'prints':
      return [{ do: 'open', screen: printsStart }, { do: 'load-jobs' }]
    case 'till-menu':
      return [{ do: 'open', screen: tillMenuStart }]
    case 'sales':
      return openingSales
    default:
      return undefined
  }
}
