/** Vouchers and gift cards, in German. */
import type { VoucherWords } from './en-vouchers.ts'

export const deVouchers: VoucherWords = {
  screens: { vouchers: 'Gutscheine' },
  commands: {
    voucher: 'Gutsch.',
    'apply-voucher': 'Einlösen',
    'remove-voucher': 'Entfernen',
  },
  help: {
    voucher: 'Einen Gutschein auf den Warenkorb anwenden oder entfernen',
    'apply-voucher': 'Den eingegebenen oder gescannten Gutschein anwenden',
    'remove-voucher': 'Den gewählten Gutschein aus dem Warenkorb nehmen',
  },
  label: 'Gutschein',
  code: 'Code',
  hint: 'Code eingeben oder scannen, dann Enter.',
  noneApplied: 'Kein Gutschein ist angewendet.',
  applied: 'Gutschein {code}: {off} weniger, zu zahlen {total}.',
  removed: 'Gutschein {code} ist entfernt.',
  refusals: {
    'gift-card-unknown': 'Eine Geschenkkarte {code} gibt es nicht.',
    'gift-card-short': 'Auf der Geschenkkarte {code} sind nur {balance}.',
    'bad-vouchers':
      'Die Gutscheine sind nicht verwendbar. Nichts wurde gespeichert; diese Stellen berichtigen und die Datei erneut importieren. {problems}',
    'voucher-unknown': 'Einen Gutschein "{code}" gibt es nicht.',
    'voucher-refused': 'Gutschein {code}: {reason}',
    'voucher-exists': 'Einen Gutschein "{code}" gibt es schon.',
  },
  /** Why a voucher is refused; behind its code. */
  problems: {
    'not-yet': 'erst ab {at} gültig.',
    expired: 'er war bis {at} gültig.',
    'used-up': 'er ist aufgebraucht.',
    'budget-spent': 'sein Budget ist ausgeschöpft.',
    'no-line': 'er gilt für keinen dieser Plätze.',
    'no-benefit': 'es gibt schon eine höhere Ermäßigung.',
    applied: 'er ist schon in diesem Warenkorb.',
  },
  /** What is wrong with a file of vouchers, place by place. */
  fileProblems: {
    'bad-code': 'das kann kein Code sein',
    'duplicate-code': 'dieser Code steht zweimal da',
    'unknown-effect': 'unbekannter Preiseffekt',
    'bad-value': 'weder Betrag noch Prozentsatz',
    'bad-date': 'kein Datum',
    'bad-count': 'keine Anzahl',
    'below-used': 'weniger, als schon eingelöst ist',
    'unknown-product': 'kein Tarif und keine Preiszone heißt so',
    'unknown-seat': 'diesen Platz gibt es nicht',
    'unknown-event': 'diese Veranstaltung gibt es nicht',
    'unknown-channel': 'diesen Vertriebsweg gibt es nicht',
    'not-yes-or-no': 'weder ja noch nein',
    'too-long': 'zu lang',
    'card-number': 'könnte die Nummer einer Zahlungskarte sein',
    'no-rows': 'es steht kein Gutschein darin',
    'too-many-rows': 'zu viele Gutscheine',
  },
}
