import { listSales } from '../desk/list-sales.ts'
import type { SalesFilter } from '../desk/sales-filter.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { saleCodeText } from '../domain/sale-code.ts'
import { dateTime, money } from '../ui/format.ts'
import { languageOfWords } from '../ui/words.ts'
import { readGivenNumber } from './read-whole-number.ts'
import type { Given, ShellCommand } from './shell-command.ts'

/** T18: the statement of sales. */
export const salesListCommand: ShellCommand = {
  name: 'sales list',
  options: [
    { flags: '--number <number>', word: 'saleNumber' },
    { flags: '--date <day>', word: 'saleDate' },
    { flags: '--event <event>', word: 'saleEvent' },
    { flags: '--customer <text>', word: 'saleCustomer' },
    { flags: '--cashier <text>', word: 'saleCashier' },
    { flags: '--amount <minor>', word: 'saleAmount' },
    { flags: '--own', word: 'saleTill' },
    { flags: '--limit <count>', word: 'limit' },
  ],
  async run({ desk, words }, given) {
    const filter = readFilter(given)
    if (isRefusal(filter)) return filter
    const limit = readGivenNumber('limit', given.option('limit'), '200')
    if (isRefusal(limit)) return limit
    const most = limit === undefined ? {} : { limit }
    const sales = await listSales(desk, { filter, allTills: !given.isSet('own'), ...most })
    if (isRefusal(sales)) return sales
    const language = languageOfWords(words)
    return {
      list: sales.map(({ soldAt, ...sale }) => ({ ...sale, sold: new Date(soldAt).toISOString() })),
      lines: sales.map((sale) => {
        const when = dateTime(sale.soldAt, 'long', language)
        const places = `${sale.seatCount}: ${sale.seats.join(', ')}${sale.seatCount > sale.seats.length ? ' ..' : ''}`
        const seats = [...(sale.seatCount === 0 ? [] : [places]), ...sale.items].join(', ')
        const where = `${sale.tillName} ${sale.receiptNumber}`
        const total = money(sale.total, sale.currency, language)
        const state = words.sales.states[sale.state]
        return [saleCodeText(sale.code), where, when, sale.eventTitle, seats, total, state].join('  ')
      }),
    }
  },
}

function readFilter({ option }: Given): SalesFilter | Refusal {
  const amount = readGivenNumber('amount', option('amount'), '5000')
  if (isRefusal(amount)) return amount
  const texts = ['number', 'date', 'event', 'customer', 'cashier'].flatMap((name) => {
    const text = option(name)
    return text === undefined ? [] : [[name, text]]
  })
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return { ...Object.fromEntries(texts), ...(amount === undefined ? {} : { amount }), timeZone }
}
