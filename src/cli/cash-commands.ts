/** F02, T22: cash in and out without a screen. */
import { correctCash, listCash, moveCash } from '../desk/cash.ts'
import type { CashOperationId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { money } from '../ui/format.ts'
import { fill, languageOfWords } from '../ui/words.ts'
import { atTill, tillOption } from './at-till.ts'
import { readWholeNumber } from './read-whole-number.ts'
import type { ShellCommand } from './shell-command.ts'

function cashCommand(name: 'cash in' | 'cash out'): ShellCommand {
  return {
    name,
    options: [
      tillOption,
      { flags: '--amount <minor>', word: 'cashAmount', required: true },
      { flags: '--comment <text>', word: 'cashComment', required: true },
    ],
    async run({ desk, words }, { option }) {
      const amount = readWholeNumber('amount', option('amount') ?? '', '5000')
      if (isRefusal(amount)) return amount
      const there = await atTill(desk, option('till'))
      if (isRefusal(there)) return there
      const kind = name === 'cash in' ? 'credit' : 'debit'
      const moved = await moveCash(there, { kind, amount, comment: option('comment') ?? '' })
      if (isRefusal(moved)) return moved
      const text = money(amount, there.organiser.currency, languageOfWords(words))
      return { facts: { id: moved.id, kind, amount }, text: fill(words.people.moved, { amount: text }) }
    },
  }
}

export const cashInCommand = cashCommand('cash in')
export const cashOutCommand = cashCommand('cash out')

/** T22: the opposite movement; both stay. */
export const cashCorrectCommand: ShellCommand = {
  name: 'cash correct',
  operands: '<movement>',
  options: [tillOption, { flags: '--comment <text>', word: 'cashComment', required: true }],
  async run({ desk, words }, { operands: [id = ''], option }) {
    const there = await atTill(desk, option('till'))
    if (isRefusal(there)) return there
    const moved = await correctCash(there, { id: id as CashOperationId, comment: option('comment') ?? '' })
    if (isRefusal(moved)) return moved
    const text = money(moved.amount, there.organiser.currency, languageOfWords(words))
    const { kind, amount, corrects } = moved
    return { facts: { id: moved.id, kind, amount, corrects }, text: fill(words.people.moved, { amount: text }) }
  },
}

export const cashListCommand: ShellCommand = {
  name: 'cash list',
  options: [tillOption],
  async run({ desk, words }, { option }) {
    const there = await atTill(desk, option('till'))
    if (isRefusal(there)) return there
    const operations = await listCash(there)
    if (isRefusal(operations)) return operations
    const { currency } = there.organiser
    return {
      list: operations.map(({ at, ...operation }) => ({ ...operation, at: new Date(at).toISOString() })),
      lines: operations.map(({ id, kind, amount, comment, operator }) => {
        const text = money(amount, currency, languageOfWords(words))
        return [id, `${kind === 'credit' ? '+' : '-'}${text}`, operator, comment].join('  ')
      }),
    }
  },
}
