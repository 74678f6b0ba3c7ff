/** The sub-commands about vouchers, in Russian. */
import type { VoucherShellWords } from './en-vouchers.ts'

export const ruVouchers: VoucherShellWords = {
  groups: { 'gift-card': 'Подарочные карты', voucher: 'Промокоды' },
  commands: {
    'gift-card sell': 'Продать подарочную карту',
    'gift-card top-up': 'Пополнить подарочную карту',
    'gift-card balance': 'Показать остаток подарочной карты',
    'voucher add': 'Создать промокод',
    'voucher list': 'Список промокодов и их использований',
    'voucher print': 'Печатает промокод, чтобы подарить или отправить',
    'voucher import': 'Прочитать промокоды из таблицы со столбцами pretix; снова: обновить их',
  },
  options: {
    giftCardAmount: 'Сумма на карту, в минимальных единицах',
    sellVoucher: 'Промокод продажи',
    voucherCode: 'Код; если не указан, создаётся',
    effect: 'Действие на цену: none, set, subtract или percent',
    voucherValue: 'Сумма (10.00) или процент (12.5)',
    adds: 'Добавляется к скидкам ценовой политики',
    maxUses: 'На сколько мест действует; 0 без ограничения',
    budget: 'Сколько может снять всего, в минимальных единицах',
    validFrom: 'Первый день, 2027-01-01, или время',
    validUntil: 'Последний день, 2027-12-31, или время',
    voucherEvent: 'Только на это мероприятие, по id или названию',
    voucherTariff: 'Только для этого тарифа',
    voucherZone: 'Только для этой ценовой зоны',
    voucherSeat: 'Только для этого места: "Партер 5-12"',
    voucherChannel: 'Только в этом канале: desk, web, partner или house',
    voucherSeats: 'Только от стольких мест одного мероприятия',
    refusalText: 'Что говорит касса при отказе',
    voucherTag: 'Метка, чтобы найти такие же',
    voucherComment: 'Примечание',
  },
  answers: {
    giftCard: '{code}: {balance}',
    voucherAdded: 'Промокод {code} ({id})',
    voucherPrinted: 'Промокод {code}',
    vouchersImported: 'Добавлено {added}, изменено {changed}, без изменений {unchanged}.',
    quotasIgnored: '{count} резервируют или обходят квоту; на кассе это не учитывается.',
  },
}
