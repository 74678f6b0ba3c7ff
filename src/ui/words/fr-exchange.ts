/** Échange de billets, en français. */
import type { ExchangeWords } from './en-exchange.ts'
import { plural } from './plural.ts'

export const frExchange: ExchangeWords = {
  screens: { exchange: 'Échange' },
  commands: { exchange: 'Échanger', 'confirm-exchange': 'Échanger', 'stop-exchange': 'Abandon' },
  help: {
    exchange: "Échanger ce qui est marqué contre d'autres places : les prendre, puis payer",
    'confirm-exchange': 'Échanger : anciens billets annulés, nouveaux imprimés, seule la différence est réglée',
    'stop-exchange': "Abandonner l'échange ; les anciens billets restent valables",
  },
  exchange: {
    old: 'Anciens billets',
    new: 'Nouveaux billets',
    due: 'À payer',
    back: 'À rendre',
    even: 'Même prix : rien à payer.',
    value: 'Échange',
    reason: 'échangé',
    none: "Aucun échange n'est ouvert.",
    cardFirst: "D'abord régler la différence au terminal de carte.",
    pick: 'Prenez les nouvelles places pour {seats}, puis F5 ou F6. Suppr abandonne.',
    stopped: "L'échange est abandonné ; les anciens billets sont valables.",
    open: "Un échange est ouvert : F5 ou F6 le règle, Suppr l'abandonne.",
    done: plural({
      one: '{count} billet échangé. Code {code}.',
      many: '{count} de billets échangés. Code {code}.',
      other: '{count} billets échangés. Code {code}.',
    }),
  },
}
