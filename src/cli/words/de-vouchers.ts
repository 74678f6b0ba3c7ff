/** The sub-commands about vouchers, in German. */
import type { VoucherShellWords } from './en-vouchers.ts'

export const deVouchers: VoucherShellWords = {
  groups: { 'gift-card': 'Geschenkkarten', voucher: 'Gutscheine' },
  commands: {
    'gift-card sell': 'Eine Geschenkkarte verkaufen',
    'gift-card top-up': 'Eine Geschenkkarte aufladen',
    'gift-card balance': 'Das Guthaben einer Geschenkkarte nennen',
    'voucher add': 'Einen Gutschein anlegen',
    'voucher list': 'Die Gutscheine mit ihren Einlösungen auflisten',
    'voucher print': 'Einen Gutschein zum Verschenken oder Verschicken drucken',
    'voucher import': 'Gutscheine aus einer Tabelle mit den Spalten von pretix lesen; erneut: auf den Stand bringen',
  },
  options: {
    giftCardAmount: 'Betrag, der auf die Karte kommt, in kleinsten Einheiten',
    sellVoucher: 'Gutschein, der gelten soll, nach Code',
    voucherCode: 'Code; ohne Angabe wird einer erzeugt',
    effect: 'Wirkung auf den Preis: none, set, subtract oder percent',
    voucherValue: 'Betrag (10.00) oder Prozentsatz (12.5)',
    adds: 'Gilt zusätzlich zu den Ermäßigungen der Preisregeln',
    maxUses: 'Für so viele Plätze einlösbar; 0 für beliebig viele',
    budget: 'Was er insgesamt abziehen darf, in kleinsten Einheiten',
    validFrom: 'Erster Tag, 2027-01-01, oder Zeitpunkt',
    validUntil: 'Letzter Tag, 2027-12-31, oder Zeitpunkt',
    voucherEvent: 'Nur für diese Veranstaltung, nach Id oder Titel',
    voucherTariff: 'Nur für diesen Tarif',
    voucherZone: 'Nur für diese Preiszone',
    voucherSeat: 'Nur für diesen Platz: "Parkett 5-12"',
    voucherChannel: 'Nur auf diesem Vertriebsweg: desk, web, partner oder house',
    voucherSeats: 'Nur ab so vielen Plätzen einer Veranstaltung',
    refusalText: 'Was die Kasse sagt, wenn der Gutschein abgelehnt wird',
    voucherTag: 'Merkmal, um seine Art wiederzufinden',
    voucherComment: 'Bemerkung',
  },
  answers: {
    giftCard: '{code}: {balance}',
    voucherAdded: 'Gutschein {code} ({id})',
    voucherPrinted: 'Gutschein {code}',
    vouchersImported: '{added} neu, {changed} geändert, {unchanged} wie zuvor.',
    quotasIgnored: '{count} reservieren oder umgehen ein Kontingent, was an der Kasse nicht zählt.',
  },
}
