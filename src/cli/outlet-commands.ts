/** P01, P02, P05, P06: outlets, their rules, tills and events. */
import { addOutlet, changeOutlet, listOutlets, type OutletChange, type OutletListing } from '../desk/outlets.ts'
import type { EventId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { Answer } from './answer.ts'
import { readYesNo } from './read-rate.ts'
import { readGivenNumber } from './read-whole-number.ts'
import type { Given, ShellCommand } from './shell-command.ts'
import type { ShellWords } from './words/shell-words.ts'

export const outletListCommand: ShellCommand = {
  name: 'outlet list',
  options: [],
  onlyReads: true,
  async run({ desk }) {
    const outlets = await listOutlets(desk)
    if (isRefusal(outlets)) return outlets
    return {
      list: outlets.map((outlet) => ({ ...outlet })),
      lines: outlets.map(({ name, delivery, tills, events }) => [name, delivery, tills.join(', '), events].join('  ')),
    }
  },
}

export const outletAddCommand: ShellCommand = {
  name: 'outlet add',
  operands: '<name>',
  options: [],
  async run({ desk, shellWords }, { operands: [name = ''] }) {
    const outlet = await addOutlet(desk, { name })
    return isRefusal(outlet) ? outlet : outletAnswer(outlet, shellWords)
  },
}

export const outletSetCommand: ShellCommand = {
  name: 'outlet set',
  operands: '<outlet>',
  options: [
    { flags: '--delivery <way>', word: 'delivery' },
    { flags: '--float <minor>', word: 'float' },
    { flags: '--blind <yes-or-no>', word: 'blind' },
    { flags: '--closing <way>', word: 'closing' },
    { flags: '--lock <minutes>', word: 'lockMinutes' },
    { flags: '--on-account <yes-or-no>', word: 'onAccount' },
    { flags: '--tills <till...>', word: 'outletTills' },
    { flags: '--link <event...>', word: 'linkEvents' },
    { flags: '--unlink <event...>', word: 'unlinkEvents' },
  ],
  async run({ desk, shellWords }, given) {
    const change = readChange(given)
    if (isRefusal(change)) return change
    const outlet = await changeOutlet(desk, change)
    return isRefusal(outlet) ? outlet : outletAnswer(outlet, shellWords)
  },
}

function readChange({ operands: [outlet = ''], option, optionList }: Given): OutletChange | Refusal {
  const [delivery, closing] = [option('delivery'), option('closing')]
  if (delivery !== undefined && delivery !== 'print' && delivery !== 'email')
    return { refused: 'bad-input', field: 'delivery', value: delivery, expected: 'print, email' }
  if (closing !== undefined && closing !== 'automatic' && closing !== 'manual')
    return { refused: 'bad-input', field: 'closing', value: closing, expected: 'automatic, manual' }
  const isBlindCount = readYesNo(option, 'blind')
  if (isRefusal(isBlindCount)) return isBlindCount
  const isOnAccount = readYesNo(option, 'onAccount')
  if (isRefusal(isOnAccount)) return isOnAccount
  const usualFloat = readGivenNumber('float', option('float'), '10000')
  if (isRefusal(usualFloat)) return usualFloat
  const lockAfterMinutes = readGivenNumber('lock', option('lock'), '10')
  if (isRefusal(lockAfterMinutes)) return lockAfterMinutes
  return {
    outlet,
    ...(delivery === undefined ? {} : { delivery }),
    ...(isBlindCount === undefined ? {} : { isBlindCount }),
    ...(closing === undefined ? {} : { closing }),
    ...(usualFloat === undefined ? {} : { usualFloat }),
    ...(lockAfterMinutes === undefined ? {} : { lockAfterMinutes }),
    ...(isOnAccount === undefined ? {} : { isOnAccount }),
    tills: optionList('tills'),
    link: optionList('link') as readonly EventId[],
    unlink: optionList('unlink') as readonly EventId[],
  }
}

/** P06: what sells and prints without a printer is told. */
function outletAnswer(outlet: OutletListing, { answers }: ShellWords): Answer {
  const warning = outlet.lacksPrinter ? `\n${fill(answers.outletLacksPrinter, { name: outlet.name })}` : ''
  return { facts: { ...outlet }, text: `${outlet.name} (${outlet.id})${warning}` }
}
