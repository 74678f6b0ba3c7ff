/** The sub-commands about vouchers, in Bulgarian. */
import type { VoucherShellWords } from './en-vouchers.ts'

export const bgVouchers: VoucherShellWords = {
  groups: { 'gift-card': 'Карти подарък', voucher: 'Ваучери' },
  commands: {
    'gift-card sell': 'Продажба на карта подарък',
    'gift-card top-up': 'Зареждане на карта подарък',
    'gift-card balance': 'Показване на наличността по карта подарък',
    'voucher add': 'Създаване на ваучер',
    'voucher list': 'Списък на ваучерите и използванията им',
    'voucher print': 'Отпечатва ваучер за подаряване или изпращане',
    'voucher import': 'Четене на ваучери от таблица с колоните на pretix; отново: обновяване',
  },
  options: {
    giftCardAmount: 'Сума за картата, в най-малките единици',
    sellVoucher: 'Ваучер за продажбата, по код',
    voucherCode: 'Код; ако липсва, се създава',
    effect: 'Ефект върху цената: none, set, subtract или percent',
    voucherValue: 'Сума (10.00) или процент (12.5)',
    adds: 'Добавя се към отстъпките на ценовата политика',
    maxUses: 'За колко места важи; 0 без ограничение',
    budget: 'Колко може да намали общо, в най-малките единици',
    validFrom: 'Първи ден, 2027-01-01, или час',
    validUntil: 'Последен ден, 2027-12-31, или час',
    voucherEvent: 'Само за това събитие, по id или заглавие',
    voucherTariff: 'Само за тази тарифа',
    voucherZone: 'Само за тази ценова зона',
    voucherSeat: 'Само за това място: "Партер 5-12"',
    voucherChannel: 'Само по този канал: desk, web, partner или house',
    voucherSeats: 'Само за толкова или повече места за едно събитие',
    refusalText: 'Какво казва касата при отказ',
    voucherTag: 'Етикет, за да се намери видът му',
    voucherComment: 'Коментар',
  },
  answers: {
    giftCard: '{code}: {balance}',
    voucherAdded: 'Ваучер {code} ({id})',
    voucherPrinted: 'Ваучер {code}',
    vouchersImported: '{added} добавени, {changed} променени, {unchanged} без промяна.',
    quotasIgnored: '{count} запазват или заобикалят квота, което на каса не важи.',
  },
}
