import type { PassShellWords } from './en-passes.ts'

/** The sub-commands about passes, in Russian. */
export const ruPasses: PassShellWords = {
  groups: {
    'pass-kind': 'Виды абонементов и их цены',
    pass: 'Проданные абонементы',
  },
  commands: {
    'pass-kind add': 'Определить вид абонементов',
    'pass-kind list': 'Виды абонементов с ценами',
    'pass-kind set': 'Изменить вид абонементов',
    'pass list': 'Список или поиск абонементов',
    'pass show': 'Показать абонемент',
  },
  options: {
    passPrice: 'Цена по тарифу в копейках: ТАРИФ=СУММА; по другим не продаётся',
    passFrom: 'Первый день: 2027-01-01; без него нет',
    passUntil: 'Последний день: 2027-12-31; без него нет',
    passTax: 'Ставка налога в процентах',
    passSessions: 'Мест, которые он оплачивает, по одному на событие; 0 без ограничения',
    passOnSale: 'yes или no',
    passText: 'Найти по фамилии, имени, номеру или коду',
    passStatus: 'Только: valid, not-yet, expired или void',
    passKind: 'Только этого вида, по названию',
    sellPass: 'Абонемент как ВИД:ТАРИФ:ИМЯ:ФАМИЛИЯ:НОМЕР, несколько раз для нескольких',
  },
  answers: {
    passKindSaved: '{name} ({id})',
  },
}
