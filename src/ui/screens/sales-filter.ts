/** T18: sales by number, date, event, customer, cashier, amount; an empty field asks for nothing. */
import { parseMoney } from '../../domain/money.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { asking, closing, noticing, type Screen } from '../screen.ts'
import { type SalesFilterState, type SalesState, type SalesWishes, salesFields } from '../screen-state.ts'
import type { SalesFilter } from '../till-desk.ts'
import { fill } from '../words.ts'

const longestField = 60

export function salesFilterStart({ wishes, allTills }: SalesState): SalesFilterState {
  return { id: 'sales-filter', field: 'number', wishes, allTills }
}

export const salesFilterScreen: Screen<SalesFilterState> = {
  id: 'sales-filter',
  onCommand(state, command, model) {
    const { wishes, allTills } = state
    switch (command) {
      case 'close':
        return closing(state)
      case 'next-field':
      case 'previous-field': {
        const step = command === 'next-field' ? 1 : salesFields.length - 1
        const next = salesFields[(salesFields.indexOf(state.field) + step) % salesFields.length]
        return { state: { ...state, field: next ?? 'number' } }
      }
      case 'find-sales': {
        const wrong = wrongWish(wishes, model)
        if (wrong !== null) return noticing(state, 'error', wrong)
        return asking(state, { do: 'close' }, { do: 'load-sales', sales: { wishes, allTills } })
      }
      default:
        return { state }
    }
  },
  onInput(state, field, value) {
    return { state: { ...state, wishes: { ...state.wishes, [field]: value.slice(0, longestField) } } }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 60, rows: salesFields.length + 6 }),
}

function wrongWish({ date, amount }: SalesWishes, { words, session }: Model): string | null {
  if (date.trim() !== '' && isoDay(date) === null) return fill(words.notices.badDate, { text: date })
  if (amount.trim() !== '' && parseMoney(amount, session?.organiser.currency ?? 'EUR') === null)
    return fill(words.notices.badAmount, { text: amount })
  return null
}

/** What the desk is asked for. Days are those of the clock on this machine's wall, by which the times of sales are shown. */
export function filterOf(wishes: SalesWishes, currency: string): SalesFilter {
  const { number, date, event, customer, cashier } = wishes
  const amount = wishes.amount.trim() === '' ? null : parseMoney(wishes.amount, currency)
  const day = isoDay(date)
  const texts = Object.entries({ number, event, customer, cashier }).filter(([, text]) => text.trim() !== '')
  return {
    ...Object.fromEntries(texts),
    ...(amount === null ? {} : { amount }),
    ...(day === null ? {} : { date: day, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }),
  }
}

/** `31.12.2027`, `31/12/27` or `2027-12-31` as the latter; null for anything else. */
export function isoDay(text: string): string | null {
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(text.trim())
  const local = /^(\d\d?)[./-](\d\d?)[./-](\d{4}|\d\d)$/.exec(text.trim())
  const [year = '', month = '', day = ''] = iso?.slice(1) ?? local?.slice(1).reverse() ?? []
  if (year === '') return null
  const written = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const found = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(written) ? written : null
}
