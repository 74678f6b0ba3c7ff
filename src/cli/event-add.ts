import { createEvent, type ZonePrice } from '../desk/create-event.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { basisPoints, readTax } from './read-rate.ts'
import { readWholeNumber } from './read-whole-number.ts'
import type { ShellCommand } from './shell-command.ts'

export const eventAddCommand: ShellCommand = {
  name: 'event add',
  options: [
    { flags: '--hall <hall>', word: 'hall', required: true },
    { flags: '--title <title>', word: 'title', required: true },
    { flags: '--starts <time>', word: 'starts', required: true },
    { flags: '--price <zone=minor...>', word: 'price', required: true },
    { flags: '--tariff <name=percent:tax...>', word: 'tariff' },
    { flags: '--tax <percent>', word: 'tax' },
    { flags: '--status <status>', word: 'status', fallback: 'upcoming' },
    { flags: '--template <name>', word: 'eventTemplate' },
  ],
  async run({ desk, shellWords }, { option, optionList }) {
    const status = option('status')
    if (status !== 'upcoming' && status !== 'on-sale' && status !== 'closed-sale') {
      return { refused: 'bad-input', field: 'status', value: status ?? '', expected: 'upcoming, on-sale, closed-sale' }
    }
    const tax = readTax(option)
    if (isRefusal(tax)) return tax
    const tariffs = readTariffs(optionList('tariff'))
    if ('refused' in tariffs) return tariffs
    const prices = readPrices(optionList('price'), tariffs)
    if (isRefusal(prices)) return prices
    const title = option('title') ?? ''
    const ticketTemplate = option('template')
    const event = await createEvent(desk, {
      hall: option('hall') ?? '',
      title,
      starts: option('starts') ?? '',
      prices,
      status,
      ...tax,
      tariffTaxes: tariffs.flatMap(({ name, tax }) =>
        tax === undefined ? [] : [{ tariff: name, taxRateBasisPoints: tax }],
      ),
      ...(ticketTemplate === undefined ? {} : { ticketTemplate }),
    })
    if (isRefusal(event)) return event
    return { facts: { id: event.id }, text: fill(shellWords.answers.eventAdded, { title, id: event.id }) }
  },
}

interface GivenTariff {
  readonly name: string
  /** Of the zone's price. */
  readonly percent: number
  /** In basis points, where it is not the event's. */
  readonly tax: number | undefined
}

/** `child=50`, or `child=50:7` where it is taxed otherwise than the event. */
function readTariffs(texts: readonly string[]): readonly GivenTariff[] | Refusal {
  const tariffs: GivenTariff[] = []
  for (const text of texts) {
    const [name, rest = '100'] = splitAtLast(text, '=')
    const [percentText = '', taxText, ...more] = rest.split(':')
    const percent = readWholeNumber('tariff', percentText, `${name}=50`)
    if (isRefusal(percent)) return percent
    const tax = taxText === undefined ? undefined : basisPoints(taxText)
    if (tax === null || more.length > 0)
      return { refused: 'bad-input', field: 'tariff', value: text, expected: `${name}=50:7` }
    tariffs.push({ name, percent, tax })
  }
  return tariffs
}

/** Every zone at every tariff; without tariffs, at the house's default one. */
function readPrices(zones: readonly string[], tariffs: readonly GivenTariff[]): ZonePrice[] | Refusal {
  const prices: ZonePrice[] = []
  for (const text of zones) {
    const [zone, amountText] = splitAtLast(text, '=')
    const amount = readWholeNumber('price', amountText ?? '', `${zone}=4500`)
    if (isRefusal(amount)) return amount
    if (tariffs.length === 0) prices.push({ zone, amount })
    for (const { name, percent } of tariffs)
      prices.push({ zone, tariff: name, amount: Math.round((amount * percent) / 100) })
  }
  return prices
}

function splitAtLast(text: string, mark: string): [string, string | undefined] {
  const at = text.lastIndexOf(mark)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}
