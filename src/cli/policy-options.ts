import type { ConditionsInput } from '../desk/policy-input.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Given, ShellOption } from './shell-command.ts'

/** What a price policy may be bound to, as options. */
export const conditionOptions: readonly ShellOption[] = [
  { flags: '--event <id...>', word: 'policyEvent' },
  { flags: '--tariff <name...>', word: 'policyTariff' },
  { flags: '--zone <name...>', word: 'policyZone' },
  { flags: '--seats <from..to>', word: 'policySeats' },
  { flags: '--group <name...>', word: 'policyGroup' },
  { flags: '--channel <channel...>', word: 'policyChannel' },
  { flags: '--from <day>', word: 'policyFrom' },
  { flags: '--until <day>', word: 'policyUntil' },
  { flags: '--days-before <from..to>', word: 'policyDays' },
]

/** The conditions that were given; `null` when none was. Refusals: bad-input. */
export function readConditionOptions({ option, optionList }: Given): ConditionsInput | null | Refusal {
  const seats = readSpan('seats', option('seats'))
  if (seats !== null && 'refused' in seats) return seats
  const days = readSpan('days-before', option('daysBefore'))
  if (days !== null && 'refused' in days) return days
  const list = (name: string) => (optionList(name).length === 0 ? undefined : optionList(name))
  const all = {
    events: list('event'),
    tariffs: list('tariff'),
    zones: list('zone'),
    customerGroups: list('group'),
    channels: list('channel'),
    fewestSeats: seats?.from,
    mostSeats: seats?.to,
    fewestDaysBefore: days?.from,
    mostDaysBefore: days?.to,
    from: option('from'),
    until: option('until'),
  }
  const given = Object.entries(all).filter(([, value]) => value !== undefined)
  return given.length === 0 ? null : Object.fromEntries(given)
}

/** `10..20`, `10..` at least ten, `..3` at most three, `2` exactly two. */
function readSpan(field: string, text: string | undefined): { from?: number; to?: number } | null | Refusal {
  if (text === undefined) return null
  const match = /^(\d{1,5})?(?:(\.\.)(\d{1,5})?)?$/.exec(text)
  const [, from, dots, to] = match ?? []
  if (from === undefined && to === undefined) return { refused: 'bad-input', field, value: text, expected: '10..20' }
  const last = dots === undefined ? from : to
  return {
    ...(from === undefined ? {} : { from: Number(from) }),
    ...(last === undefined ? {} : { to: Number(last) }),
  }
}
