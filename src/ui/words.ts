/** The cashier's language: choosing it, and turning counts and refusals into its sentences. */
import type { Refusal } from '../domain/refusal.ts'
import { isTender } from '../domain/tender.ts'
import type { PassProblem, VoucherProblem } from '../domain/voucher-problem.ts'
import { dateTime, localDay, money } from './format.ts'
import { bg } from './words/bg.ts'
import { de } from './words/de.ts'
import { en, type Words } from './words/en.ts'
import { fr } from './words/fr.ts'
import type { Plural } from './words/plural.ts'
import { ru } from './words/ru.ts'

export type { Words } from './words/en.ts'

export const languages = ['en', 'bg', 'ru', 'fr', 'de'] as const
export type Language = (typeof languages)[number]

const byLanguage: Record<Language, Words> = { en, bg, ru, fr, de }
const languageOf = new Map<Words, Language>(languages.map((language) => [byLanguage[language], language]))
const pluralRules = new Map<Language, Intl.PluralRules>()

export type Facts = Readonly<Record<string, string | number>>

export function wordsFor(language: Language): Words {
  return byLanguage[language]
}

/** The language some words are in. */
export function languageOfWords(words: Words): Language {
  return languageOf.get(words) ?? 'en'
}

/** The terminal's setting comes first, then `GUICHET_LANG`, then the locale of the environment; English when none fits. */
export function chooseLanguage(env: Readonly<Record<string, string | undefined>>, setting?: string): Language {
  const wishes = [setting, env.GUICHET_LANG, env.LC_ALL || env.LC_MESSAGES || env.LANG]
  for (const wish of wishes) {
    const found = languages.find((language) => wish?.toLowerCase().split(/[_.@-]/)[0] === language)
    if (found !== undefined) return found
  }
  return 'en'
}

/** Puts facts into a text; a fact nobody gave is left out. */
export function fill(text: string, facts: Facts): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''))
}

/** The form of a text that goes with `count` in the language of `words`. */
export function counted(words: Words, forms: Plural, count: number, facts: Facts = {}): string {
  const language = languageOfWords(words)
  let rules = pluralRules.get(language)
  if (rules === undefined) {
    rules = new Intl.PluralRules(language)
    pluralRules.set(language, rules)
  }
  return fill(forms[rules.select(count)] ?? forms.other, { count, ...facts })
}

/** A refusal as a sentence for the cashier. */
export function refusalText(words: Words, refusal: Refusal): string {
  return fill(words.refusals[refusal.refused], refusalFacts(words, refusal)).trim()
}

function refusalFacts(words: Words, refusal: Refusal): Facts {
  const language = languageOfWords(words)
  switch (refusal.refused) {
    case 'payment-short': {
      const { currency, paid, total } = refusal
      return {
        paid: money(paid, currency, language),
        total: money(total, currency, language),
        missing: money(total - paid, currency, language),
      }
    }
    case 'payment-over': {
      const { currency, left, paid } = refusal
      return { left: money(left, currency, language), paid: money(paid, currency, language) }
    }
    case 'tender-not-taken':
    case 'customer-required':
    case 'reference-required':
      return { tender: isTender(refusal.tender) ? words.tenders[refusal.tender] : refusal.tender }
    case 'total-changed':
      return {
        shown: money(refusal.shown, refusal.currency, language),
        now: money(refusal.now, refusal.currency, language),
      }
    case 'cash-short':
      return { amount: money(refusal.amount, refusal.currency, language) }
    case 'database-busy':
      return { holder: refusal.holder === undefined ? '' : ` (pid ${refusal.holder})` }
    case 'locked-out':
      return { until: dateTime(refusal.untilAt, 'time', language) }
    case 'setup-code-expired':
      return { expired: dateTime(refusal.expiredAt, 'day-time', language) }
    case 'event-not-selling':
    case 'event-not-holding':
      return { ...refusal, status: statusWord(words, refusal.status) }
    case 'status-not-reachable':
      return { from: statusWord(words, refusal.from), to: statusWord(words, refusal.to) }
    case 'customer-exists':
      return { customers: refusal.customers.map((customer) => customer.name).join(', ') }
    case 'gift-card-short':
      return { code: refusal.code, balance: money(refusal.balance, refusal.currency, language) }
    case 'voucher-refused': {
      const at = refusal.at === undefined ? '' : dateTime(refusal.at, 'day', language)
      return { code: refusal.code, reason: refusal.text || fill(problemWords(words)[refusal.problem], { at }) }
    }
    case 'pass-refused': {
      const days = [refusal.validFrom, refusal.validTo].map((day) => (day === '' ? '...' : localDay(day, language)))
      const reason = fill({ ...problemWords(words), ...words.passes.problems }[refusal.problem], {
        days: days.join(' - '),
      })
      return { pass: refusal.pass, reason }
    }
    case 'accreditation-unpaid':
      return { name: refusal.name, fee: money(refusal.fee, refusal.currency, language) }
    case 'badge-handed-out':
      return { name: refusal.name, till: refusal.till, at: dateTime(refusal.at, 'day-time', language) }
    case 'bad-accreditations':
    case 'bad-vouchers':
    case 'bad-plan':
      return {
        problems: refusal.problems
          .map(
            ({ place, problem, value, firstPlace = '' }) =>
              `${place}: ${words.planProblems[problem]}${inBrackets([value, firstPlace])}`,
          )
          .join('; '),
      }
    default:
      return plainFacts(refusal)
  }
}

function problemWords(words: Words): Readonly<Record<PassProblem | VoucherProblem, string>> {
  return { ...words.passes.problems, ...words.vouchers.problems }
}

function inBrackets(facts: readonly string[]): string {
  const told = facts.filter((fact) => fact !== '')
  return told.length === 0 ? '' : ` (${told.join(', ')})`
}

function plainFacts(refusal: Refusal): Facts {
  return Object.fromEntries(
    Object.entries(refusal).map(([name, value]): [string, string | number] => [
      name,
      Array.isArray(value) ? value.join(', ') : typeof value === 'number' ? value : String(value),
    ]),
  )
}

/** Why a print failed: `unreachable: connect ECONNREFUSED …` is a code of the printing contract and what the device said. */
export function printProblem(words: Words, problem: string): { readonly reason: string; readonly detail: string } {
  const [, code = '', detail = ''] = /^([a-z-]+)(?:: (.*))?$/s.exec(problem) ?? []
  const reasons: Readonly<Record<string, string>> = words.prints.problems
  const reason = reasons[code]
  return reason === undefined ? { reason: problem, detail: '' } : { reason, detail }
}

/** The status of an event; one this till does not know is shown as it is. */
export function statusWord(words: Words, status: string): string {
  const statuses: Readonly<Record<string, string>> = words.statuses
  return statuses[status] ?? status
}
