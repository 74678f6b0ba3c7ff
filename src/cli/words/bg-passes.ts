import type { PassShellWords } from './en-passes.ts'

/** The sub-commands about passes, in Bulgarian. */
export const bgPasses: PassShellWords = {
  groups: {
    'pass-kind': 'Видове абонаменти и цените им',
    pass: 'Продадени абонаменти',
  },
  commands: {
    'pass-kind add': 'Определяне на вид абонамент',
    'pass-kind list': 'Видовете абонаменти с цените им',
    'pass-kind set': 'Промяна на вид абонамент',
    'pass list': 'Списък или търсене на абонаменти',
    'pass show': 'Показване на абонамент',
  },
  options: {
    passPrice: 'Цена на тарифа в стотинки: ТАРИФА=СУМА; на другите не се продава',
    passFrom: 'Първи ден: 2027-01-01; без него няма',
    passUntil: 'Последен ден: 2027-12-31; без него няма',
    passTax: 'Данъчна ставка в проценти',
    passSessions: 'Места, които покрива, по едно на събитие; 0 за неограничено',
    passOnSale: 'yes или no',
    passText: 'Търсене по фамилия, име, номер или код',
    passStatus: 'Само: valid, not-yet, expired или void',
    passKind: 'Само от този вид, по име',
    sellPass: 'Абонамент като ВИД:ТАРИФА:ИМЕ:ФАМИЛИЯ:НОМЕР, няколко пъти за няколко',
  },
  answers: {
    passKindSaved: '{name} ({id})',
  },
}
