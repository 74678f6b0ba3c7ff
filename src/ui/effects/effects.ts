/** All effects by their intent. */

import type { DeskIntent } from '../intent.ts'
import type { WorkKind } from '../work-queue.ts'
import { accreditationEffects } from './accreditation-effects.ts'
import { articleEffects } from './article-effects.ts'
import { basketEffects } from './basket-effects.ts'
import { customerDataEffects } from './customer-data-effects.ts'
import { customerEffects } from './customer-effects.ts'
import { entryEffects } from './entry-effects.ts'
import { exchangeEffects } from './exchange-effects.ts'
import { giftCardEffects } from './gift-card-effects.ts'
import { lineEffects } from './line-effects.ts'
import { officeEffects } from './office-effects.ts'
import { passEffects } from './pass-effects.ts'
import { peopleEffects } from './people-effects.ts'
import { printEffects } from './print-effects.ts'
import { programmeEffects } from './programme-effects.ts'
import { reservationEffects } from './reservation-effects.ts'
import { saleEffects } from './sale-effects.ts'
import { salesEffects } from './sales-effects.ts'
import { scanEffects } from './scan-effects.ts'
import { shiftEffects } from './shift-effects.ts'
import type { Effect, Effects, Till } from './till.ts'
import { voucherEffects } from './voucher-effects.ts'

const effects: Effects<DeskIntent['do']> = {
  ...articleEffects,
  ...basketEffects,
  ...customerEffects,
  ...printEffects,
  ...exchangeEffects,
  ...lineEffects,
  ...peopleEffects,
  ...officeEffects,
  ...customerDataEffects,
  ...shiftEffects,
  ...programmeEffects,
  ...reservationEffects,
  ...saleEffects,
  ...salesEffects,
  ...voucherEffects,
  ...giftCardEffects,
  ...accreditationEffects,
  ...passEffects,
  ...entryEffects,
  ...scanEffects,
}

const kinds: Readonly<Partial<Record<DeskIntent['do'], WorkKind>>> = {
  'sign-in': 'modal',
  'open-hall': 'modal',
  'open-line': 'modal',
  'start-exchange': 'modal',
  'exchange-tickets': 'sale',
  'begin-payment': 'modal',
  'finish-sale': 'modal',
  'save-customer': 'modal',
  'apply-voucher': 'modal',
  'load-articles': 'modal',
  'take-gift-card': 'modal',
  'ask-gift-card': 'modal',
  'pay-gift-card': 'modal',
  'load-gift-card': 'modal',
  'remove-voucher': 'modal',
  'open-customer-history': 'modal',
  'load-sales': 'modal',
  'open-sale': 'modal',
  'begin-refund': 'modal',
  reprint: 'modal',
  'take-scan': 'modal',
  'open-door': 'modal',
  'enter-ticket': 'modal',
  'let-in': 'modal',
  'begin-reserve': 'modal',
  reserve: 'modal',
  'edit-reservation': 'modal',
  'load-reservations': 'modal',
  'open-reservation': 'modal',
  'annul-reservation': 'modal',
  'sell-reservation': 'modal',
  'open-pass': 'modal',
  'open-pass-grid': 'modal',
  'take-pass': 'modal',
  'open-accreditation': 'modal',
  activate: 'modal',
  'pay-accreditation': 'modal',
  'reprint-badge': 'modal',
  block: 'modal',
  sell: 'sale',
  'open-shift': 'modal',
  'show-report': 'modal',
  'show-cash': 'modal',
  'move-cash': 'modal',
  'begin-count': 'modal',
  'close-shift': 'modal',
  lock: 'modal',
  unlock: 'modal',
  approve: 'modal',
  'show-users': 'modal',
  'save-user': 'modal',
  'change-user': 'modal',
  'save-secret': 'modal',
  'begin-training': 'modal',
  'sign-out': 'modal',
  'show-shifts': 'modal',
  'show-shift': 'modal',
  'turn-report': 'modal',
  'print-report': 'modal',
  'set-event-status': 'modal',
  'show-classes': 'modal',
  'show-outlets': 'modal',
  'show-outlet-events': 'modal',
  'save-form': 'modal',
  'change-outlet': 'modal',
  'assign-class': 'modal',
  'show-customer-data': 'modal',
  'set-group': 'modal',
  'merge-customers': 'modal',
  'save-customer-data': 'modal',
  'erase-customer': 'modal',
  refund: 'sale',
  'quick-sale': 'sale',
  'run-line': 'sale',
}

export function workKind(intent: DeskIntent): WorkKind {
  return kinds[intent.do] ?? 'plain'
}

export function isDeskIntent(intent: { readonly do: string }): intent is DeskIntent {
  return Object.hasOwn(effects, intent.do)
}

export function runEffect(till: Till, intent: DeskIntent): Promise<void> {
  // The table's type says that an effect gets intents of its own name; TypeScript cannot follow that through a lookup.
  const effect = effects[intent.do] as unknown as Effect<DeskIntent['do']>
  return effect(till, intent)
}
