/** Passes by a script: their kinds defined, those sold found (T10, T14). Selling one is `sell --pass`. */
import { orRefusal } from '../desk/database-refusal.ts'
import { findPasses, openPass } from '../desk/find-passes.ts'
import { addPassKind, changePassKind, knownPassKind, listPassKinds, type PassKindInput } from '../desk/pass-kinds.ts'
import { isPassStatus, type Pass, passStatuses, sessionsLeft } from '../domain/pass.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { bareMoney, dateTime } from '../ui/format.ts'
import { sessionsText } from '../ui/screens/pass-card.ts'
import { fill, languageOfWords, type Words } from '../ui/words.ts'
import { readTax, readYesNo } from './read-rate.ts'
import { readGivenNumber } from './read-whole-number.ts'
import type { Given, ShellCommand } from './shell-command.ts'

const kindOptions = [
  { flags: '--price <tariff=minor...>', word: 'passPrice' },
  { flags: '--from <day>', word: 'passFrom' },
  { flags: '--until <day>', word: 'passUntil' },
  { flags: '--tax <percent>', word: 'passTax' },
  { flags: '--sessions <count>', word: 'passSessions' },
] as const

export const passKindAddCommand: ShellCommand = {
  name: 'pass-kind add',
  operands: '<name>',
  options: kindOptions,
  async run({ desk, shellWords }, given) {
    const input = readKind(given)
    if (isRefusal(input)) return input
    const kind = await addPassKind(desk, { ...input, name: given.operands[0] ?? '' })
    if (isRefusal(kind)) return kind
    return { facts: { ...kind }, text: fill(shellWords.answers.passKindSaved, { name: kind.name, id: kind.id }) }
  },
}

export const passKindSetCommand: ShellCommand = {
  name: 'pass-kind set',
  operands: '<name>',
  options: [...kindOptions, { flags: '--on-sale <yes|no>', word: 'passOnSale' }],
  async run({ desk, shellWords }, given) {
    const input = readKind(given)
    if (isRefusal(input)) return input
    const isOnSale = readYesNo(given.option, 'onSale')
    if (isRefusal(isOnSale)) return isOnSale
    const kind = await changePassKind(desk, given.operands[0] ?? '', {
      ...input,
      ...(isOnSale === undefined ? {} : { isOnSale }),
    })
    if (isRefusal(kind)) return kind
    return { facts: { ...kind }, text: fill(shellWords.answers.passKindSaved, { name: kind.name, id: kind.id }) }
  },
}

/** Those that were given. Refusals: bad-input. */
function readKind({ option, optionList }: Given): Omit<PassKindInput, 'name'> | Refusal {
  const [validFrom, validTo] = [option('from'), option('until')]
  const tax = readTax(option)
  if (isRefusal(tax)) return tax
  const sessions = readGivenNumber('sessions', option('sessions'), '0, 1, 2 ...')
  if (isRefusal(sessions)) return sessions
  const prices: { tariff: string; amount: number }[] = []
  for (const text of optionList('price')) {
    const [, tariff = '', amount] = /^(.+)=(\d{1,9})$/.exec(text) ?? []
    if (amount === undefined) return { refused: 'bad-input', field: 'price', value: text, expected: 'full=12000' }
    prices.push({ tariff, amount: Number(amount) })
  }
  return {
    ...tax,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(sessions === undefined ? {} : { sessions }),
    ...(prices.length === 0 ? {} : { prices }),
  }
}

export const passKindListCommand: ShellCommand = {
  name: 'pass-kind list',
  options: [],
  onlyReads: true,
  async run({ desk, words }) {
    const kinds = await listPassKinds(desk)
    if (isRefusal(kinds)) return kinds
    const language = languageOfWords(words)
    return {
      list: kinds.map((kind) => ({ ...kind })),
      lines: kinds.map(({ isOnSale, name, validFrom, validTo, sessions, prices, currency }) => {
        const told = prices.map((price) => `${price.tariffName} ${bareMoney(price.amount, currency, language)}`)
        const valid = validFrom === '' && validTo === '' ? '' : `${validFrom}..${validTo}`
        return [isOnSale ? '+' : '-', name, told.join(', '), currency, valid, sessions === 0 ? '' : `${sessions}x`]
          .filter(Boolean)
          .join('  ')
      }),
    }
  },
}

const mostListed = 100_000

export const passListCommand: ShellCommand = {
  name: 'pass list',
  options: [
    { flags: '--find <text>', word: 'passText' },
    { flags: '--status <status>', word: 'passStatus' },
    { flags: '--kind <name>', word: 'passKind' },
  ],
  onlyReads: true,
  async run({ desk, words }, { option }) {
    const [status, kindName] = [option('status'), option('kind')]
    if (status !== undefined && !isPassStatus(status))
      return { refused: 'bad-input', field: 'status', value: status, expected: passStatuses.join(', ') }
    const kind = kindName === undefined ? null : await orRefusal(() => knownPassKind(desk, kindName))
    if (isRefusal(kind)) return kind
    const found = await findPasses(desk, {
      ...{ text: option('find') ?? '', status: status ?? null, kindId: kind?.id ?? null, limit: mostListed },
    })
    if (isRefusal(found)) return found
    return { list: found.passes.map((each) => ({ ...each })), lines: found.passes.map((each) => lineOf(each, words)) }
  },
}

export const passShowCommand: ShellCommand = {
  name: 'pass show',
  operands: '<code>',
  options: [],
  onlyReads: true,
  async run({ desk, words }, { operands: [code = ''] }) {
    const found = await openPass(desk, code)
    if (isRefusal(found)) return found
    const language = languageOfWords(words)
    const uses = found.uses.map(({ eventTitle, startsAt, timeZone, seat, saleCode }) =>
      [dateTime(startsAt, 'day-time', language, timeZone), eventTitle, seat, saleCode].join('  '),
    )
    return {
      facts: { ...found, left: sessionsLeft(found) },
      text: [lineOf(found, words), sessionsText(found, words), ...uses].join('\n'),
    }
  },
}

function lineOf({ code, lastName, firstName, personId, kindName, tariffName, status }: Pass, words: Words): string {
  const name = `${lastName} ${firstName}`.trim()
  return [code, name, personId, kindName, tariffName, words.passes.statuses[status]].filter(Boolean).join('  ')
}
