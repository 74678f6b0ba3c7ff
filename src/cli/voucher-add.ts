import { addVoucher } from '../desk/add-voucher.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { readGivenNumber, readWholeNumber } from './read-whole-number.ts'
import type { ShellCommand } from './shell-command.ts'

export const voucherAddCommand: ShellCommand = {
  name: 'voucher add',
  options: [
    { flags: '--code <code>', word: 'voucherCode' },
    { flags: '--effect <effect>', word: 'effect', fallback: 'none' },
    { flags: '--value <value>', word: 'voucherValue', fallback: '' },
    { flags: '--adds', word: 'adds' },
    { flags: '--max-uses <count>', word: 'maxUses', fallback: '1' },
    { flags: '--budget <minor>', word: 'budget' },
    { flags: '--from <time>', word: 'validFrom', fallback: '' },
    { flags: '--until <time>', word: 'validUntil', fallback: '' },
    { flags: '--event <event...>', word: 'voucherEvent' },
    { flags: '--tariff <name...>', word: 'voucherTariff' },
    { flags: '--zone <name...>', word: 'voucherZone' },
    { flags: '--seat <seat...>', word: 'voucherSeat' },
    { flags: '--channel <channel...>', word: 'voucherChannel' },
    { flags: '--min-seats <count>', word: 'voucherSeats' },
    { flags: '--refusal <text>', word: 'refusalText', fallback: '' },
    { flags: '--tag <text>', word: 'voucherTag', fallback: '' },
    { flags: '--comment <text>', word: 'voucherComment', fallback: '' },
  ],
  async run({ desk, shellWords }, { option, optionList, isSet }) {
    const maxUses = readWholeNumber('max-uses', option('maxUses') ?? '', '0, 1, 2 ...')
    if (isRefusal(maxUses)) return maxUses
    const fewestSeats = readGivenNumber('min-seats', option('minSeats'), '2')
    if (isRefusal(fewestSeats)) return fewestSeats
    const budget = readGivenNumber('budget', option('budget'), '50000') ?? null
    if (isRefusal(budget)) return budget
    const code = option('code')
    const voucher = await addVoucher(desk, {
      ...(code === undefined ? {} : { code }),
      effect: option('effect') ?? '',
      value: option('value') ?? '',
      adds: isSet('adds'),
      maxUses,
      budget,
      validFrom: option('from') ?? '',
      validTo: option('until') ?? '',
      events: optionList('event'),
      tariffs: optionList('tariff'),
      zones: optionList('zone'),
      seats: optionList('seat'),
      channels: optionList('channel'),
      ...(fewestSeats === undefined ? {} : { fewestSeats }),
      refusalText: option('refusal') ?? '',
      tag: option('tag') ?? '',
      comment: option('comment') ?? '',
    })
    if (isRefusal(voucher)) return voucher
    const { id, key: _key, organiserId: _organiser, usedElsewhere: _used, ...facts } = voucher
    return { facts: { id, ...facts }, text: fill(shellWords.answers.voucherAdded, { code: voucher.code, id }) }
  },
}
