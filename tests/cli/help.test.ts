import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { shellProgram } from '../../src/cli/shell.ts'
import { shellWords } from '../../src/cli/words/words.ts'
import type { Language } from '../../src/ui/words.ts'
import { done, linesOf, type Ran, ShellOffice } from './shell-office.ts'

const languages = Object.keys(shellWords) as Language[]

const conditions = [
  'policyEvent',
  'policyTariff',
  'policyZone',
  'policySeats',
  'policyGroup',
  'policyChannel',
  'policyFrom',
  'policyUntil',
  'policyDays',
] as const

/** Of every sub-command, the words of the options it shows beside `--json` and `--help`. */
const commands = {
  reserve: [
    ...(['event', 'seats', 'bookingName', 'bookingSymbol', 'bookingNote', 'bookingCustomer'] as const),
    ...(['optionDate', 'bookingPickUp'] as const),
  ],
  'reservation list': ['bookingEvent', 'bookingEvening'],
  'reservation extend': ['reservation', 'optionDate'],
  'reservation annul': ['reservation', 'bookedSeats'],
  'reservation sell': ['reservation', 'bookedSeats', 'tender', 'print', 'printOn'],
  'reservation change': ['reservation', 'changedName', 'changedSymbol', 'changedNote', 'changedPickUp'],
  'reservation print': ['printOn'],
  'reservation evening': ['printOn'],
  block: ['event', 'seats', 'blockReason'],
  unblock: ['event', 'seats'],
  'sales-class list': [],
  'sales-class save': ['className', 'optionDays', 'reservationDays', 'eveningDays'],
  'sales-class assign': ['assignedClass', 'classUser', 'classCustomer'],
  'event evening': ['event', 'eveningMinutes'],
  'import hall': ['name', 'format'],
  'import accreditations': ['peopleFormat', 'peopleEncoding', 'feeTax'],
  'pass-kind add': ['passPrice', 'passFrom', 'passUntil', 'passTax', 'passSessions'],
  'pass-kind list': [],
  'pass-kind set': ['passPrice', 'passFrom', 'passUntil', 'passTax', 'passSessions', 'passOnSale'],
  'pass list': ['passText', 'passStatus', 'passKind'],
  'pass show': [],
  'accreditation list': ['accreditationText', 'accreditationStatus'],
  'accreditation show': [],
  'accreditation activate': ['print', 'printOn'],
  'accreditation reprint': ['badgeReason', 'printOn'],
  'event add': ['hall', 'title', 'starts', 'price', 'tariff', 'tax', 'status', 'eventTemplate'],
  'event list': [],
  'event status': [],
  'event doors': ['event', 'doorsBefore', 'doorsAfter'],
  entry: ['entryEvent'],
  seats: ['event'],
  sell: [
    'event',
    'seats',
    'sellArticle',
    'sellPass',
    'sellGiftCard',
    'saleTariff',
    'free',
    'tender',
    'given',
    'pay',
    'saleNote',
    'ticketForm',
    'key',
    'sellCustomer',
    'sellVoucher',
    'fee',
    'withoutFee',
    'print',
    'printOn',
  ],
  type: ['event', 'key', 'print', 'printOn'],
  'sales list': [
    'saleNumber',
    'saleDate',
    'saleEvent',
    'saleCustomer',
    'saleCashier',
    'saleAmount',
    'saleTill',
    'limit',
  ],
  'sale show': [],
  'sale copy': ['printOn'],
  refund: ['sale', 'saleSeats', 'refundReason', 'refundNote', 'refundKey', 'print', 'printOn'],
  reprint: ['sale', 'saleSeats', 'reprintReason', 'print', 'printOn'],
  exchange: [
    ...(['sale', 'saleSeats', 'newSeats', 'newEvent', 'saleTariff', 'tender', 'given', 'pay'] as const),
    ...(['exchangeKey', 'print', 'printOn'] as const),
  ],
  'user add': ['email', 'userName', 'role', 'password'],
  'user list': [],
  'user set-role': ['email', 'role'],
  'user deactivate': ['email'],
  'user activate': ['email'],
  'user reset-password': ['email'],
  'shift open': ['till', 'float'],
  'shift report': ['till', 'shift', 'operator', 'printReport'],
  'shift list': ['shiftTill', 'limit'],
  'shift close': ['till', 'count'],
  'cash in': ['till', 'cashAmount', 'cashComment'],
  'cash out': ['till', 'cashAmount', 'cashComment'],
  'cash list': ['till'],
  'cash correct': ['till', 'cashComment'],
  'outlet list': [],
  'outlet add': [],
  'outlet set': [
    'delivery',
    'float',
    'blind',
    'closing',
    'lockMinutes',
    'onAccount',
    'outletTills',
    'linkEvents',
    'unlinkEvents',
  ],
  'customer add': ['customerName', 'phone', 'customerEmail', 'another'],
  'customer change': ['customerName', 'phone', 'customerEmail', 'another'],
  'customer find': [],
  'customer show': [],
  'customer merge': [],
  'customer export': [],
  'customer erase': [],
  'gift-card sell': ['giftCardAmount', 'pay', 'key', 'print', 'printOn'],
  'gift-card top-up': ['giftCardAmount', 'pay', 'key', 'print', 'printOn'],
  'gift-card balance': [],
  'voucher add': [
    'voucherCode',
    'effect',
    'voucherValue',
    'adds',
    'maxUses',
    'budget',
    'validFrom',
    'validUntil',
    'voucherEvent',
    'voucherTariff',
    'voucherZone',
    'voucherSeat',
    'voucherChannel',
    'voucherSeats',
    'refusalText',
    'voucherTag',
    'voucherComment',
  ],
  'voucher list': [],
  'voucher print': ['printOn'],
  'voucher import': [],
  'customer group': [],
  'article add': ['articleName', 'articleType', 'articlePrice', 'tax', 'articleEan'],
  'article list': [],
  'article set': ['articleRename', 'articleType', 'articlePrice', 'tax', 'articleEan', 'articleOnSale'],
  'policy add': ['policyTitle', 'percent', 'policyAmount', 'active', ...conditions],
  'policy list': [],
  'policy set': ['policyTitle', 'percent', 'policyAmount', 'active', ...conditions],
  'fee add': ['feeName', 'feePer', 'feeAmount', 'percent', 'tax', 'automatic', 'removable', 'feeEvent'],
  'fee list': [],
  'fee set': ['feeAmount', 'percent', 'automatic', 'removable', 'active'],
  'print list': ['till'],
  'print retry': ['till', 'printOn'],
  'print settle': ['till', 'settledAs'],
  'printer set': ['till', 'printerRole', 'printerAddress', 'templateName', 'tickets', 'receipts'],
  'scanner set': ['till', 'scannerAddress'],
  'scanner list': [],
  'scanner test': ['scannerSeconds'],
  'scanner calibrate': ['till', 'typedText', 'pngFile'],
  devices: ['testPrint', 'printerStatus', 'drawerOf', 'drawerReason'],
  drawer: ['drawerOf', 'drawerReason'],
  'setup-code make': [
    ...(['till', 'setupOutlet', 'setupLanguage', 'scannerAddress', 'setupHall', 'setupTickets'] as const),
    ...(['setupReceipts', 'setupHours', 'pngFile'] as const),
  ],
  'setup-code apply': [],
  bridge: ['bridgePrinter', 'bridgeScanner', 'bridgeSocket'],
  'template list': [],
  'template preview': ['columns', 'png'],
  backup: [],
  doctor: [],
} as const
const names = Object.keys(commands) as (keyof typeof commands)[]
const groups = Object.keys(shellWords.en.groups) as (keyof typeof shellWords.en.groups)[]

/** Commander breaks lines to fit the terminal. */
function unbroken(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

async function helpOf(language: Language, args: readonly string[]): Promise<Ran> {
  return new ShellOffice({ language }).run([...args, '--help'])
}

function programIn(language: Language): Command {
  return shellProgram(shellWords[language], async () => undefined)
}

/** As the program prints it: starting that for every sub-command in five languages takes more than a minute. */
function helpInformation(language: Language, name: string): string {
  const found = name
    .split(' ')
    .reduce<Command | undefined>(
      (at, word) => at?.commands.find((command) => command.name() === word),
      programIn(language),
    )
  if (found === undefined) throw new Error(`no sub-command ${name}`)
  return found.helpInformation()
}

test('the table above has every sub-command of the program with as many options as it takes, and its groups', () => {
  const inGroups = programIn('en').commands.flatMap((group) => {
    const others = group.commands.map((command) => [`${group.name()} ${command.name()}`, command] as const)
    return others.length === 0 ? [[group.name(), group] as const] : others
  })
  const taken = inGroups.map(([name, { options }]) => [name, options.filter(({ long }) => long !== '--json').length])
  expect(Object.fromEntries(taken)).toEqual(
    Object.fromEntries(names.map((name) => [name, new Set(commands[name]).size])),
  )
  const parents = programIn('en').commands.filter((command) => command.commands.length > 0)
  expect(parents.map((command) => command.name()).toSorted()).toEqual(groups.toSorted())
})

describe.each(languages)('--help in %s', (language) => {
  const words = shellWords[language]
  const english = shellWords.en

  test('the program tells its sub-commands and its exit codes', async () => {
    const { stdout, stderr } = done(await helpOf(language, []))
    expect(stderr).toBe('')
    const text = unbroken(stdout)
    const { about, exitCodes, titles, options } = words
    for (const said of [about, exitCodes, titles.usage, titles.commands, options.help]) expect(text).toContain(said)
    for (const group of groups) expect(text).toContain(words.groups[group])
    for (const name of ['seats', 'sell', 'backup', 'doctor'] as const) expect(text).toContain(words.commands[name])
  })

  test('every sub-command says what it does and what each option means', () => {
    for (const name of names) {
      const text = unbroken(helpInformation(language, name))
      expect(text).toContain(`${words.titles.usage} guichet ${name}`)
      expect(text).toContain(words.commands[name])
      for (const option of ['help', 'json', ...commands[name]] as const) expect(text).toContain(words.options[option])
      if (language !== 'en')
        for (const title of Object.values(english.titles)) expect(linesOf(text)).not.toContain(title)
    }
  })

  test('the program itself prints the help of a sub-command', async () => {
    const { stdout, stderr } = done(await helpOf(language, ['event', 'add']))
    expect([stdout, stderr]).toEqual([helpInformation(language, 'event add'), ''])
  })

  test('a group without its sub-command shows them, and is a misuse', async () => {
    const { code, stdout, stderr } = await new ShellOffice({ language }).run(['event'])
    expect([code, stdout]).toEqual([2, ''])
    for (const said of [words.groups.event, words.commands['event add'], words.commands['event list']]) {
      expect(unbroken(stderr)).toContain(said)
    }
    expect(stderr).not.toMatch(/^ +help/m)
  })
})
