import { openSale } from '../desk/open-sale.ts'
import { isRefusal } from '../domain/refusal.ts'
import { type SaleCard, saleLineName } from '../domain/sale-card.ts'
import { saleCodeText } from '../domain/sale-code.ts'
import { dateTime, money } from '../ui/format.ts'
import { paidText, peopleText, refundReasonText, reprintReasonText } from '../ui/screens/sale-card-texts.ts'
import { languageOfWords, type Words } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

/** E27, Y15/Y16. */
export const saleShowCommand: ShellCommand = {
  name: 'sale show',
  operands: '<sale>',
  options: [],
  async run({ desk, words }, { operands: [sale = ''] }) {
    const card = await openSale(desk, { sale })
    if (isRefusal(card)) return card
    return { facts: cardFacts(card), text: cardText(card, words) }
  },
}

/** Times as text, as everywhere in the answers for scripts. */
function cardFacts({ soldAt, lines, refunds, reprints, papers, ...card }: SaleCard) {
  const text = (at: number) => new Date(at).toISOString()
  return {
    ...card,
    sold: text(soldAt),
    lines: lines.map(({ startsAt, ...line }) => ({ ...line, starts: line.eventId === null ? null : text(startsAt) })),
    refunds: refunds.map(({ refundedAt, ...refund }) => ({ ...refund, refunded: text(refundedAt) })),
    reprints: reprints.map(({ at, ...reprint }) => ({ ...reprint, printed: text(at) })),
    papers: papers.map(({ at, ...paper }) => ({ ...paper, made: text(at) })),
  }
}

function cardText(card: SaleCard, words: Words): string {
  const language = languageOfWords(words)
  const amount = (minor: number) => money(minor, card.currency, language)
  const time = (at: number) => dateTime(at, 'long', language)
  const { states, back, reprinted } = words.sales
  const receipt = `${words.done.receipt} ${card.receiptNumber}`
  return [
    [saleCodeText(card.code), receipt, time(card.soldAt), amount(card.total), states[card.state]].join('  '),
    peopleText(card, { words }),
    paidText(card, { words, language }),
    ...(card.note === '' ? [] : [`${words.sales.note}: ${card.note}`]),
    ...card.lines.map((line) => {
      const facts = [
        line.eventTitle,
        saleLineName(line),
        line.zoneName,
        line.tariffName,
        amount(line.amount),
        line.code,
      ]
      return `  ${facts.filter((fact) => fact !== '').join('  ')}${line.isBack ? `  ${back}` : ''}`
    }),
    ...card.refunds.map((refund) => {
      const reason = refundReasonText(words, refund.reason)
      return `${time(refund.refundedAt)}  ${back} ${amount(refund.total)}, ${reason}, ${refund.cashierName}, ${refund.tillName}`
    }),
    ...card.reprints.map(
      ({ at, reason, voidCode, cashierName }) =>
        `${time(at)}  ${reprinted}: ${voidCode}, ${reprintReasonText(words, reason)}, ${cashierName}`,
    ),
  ].join('\n')
}
