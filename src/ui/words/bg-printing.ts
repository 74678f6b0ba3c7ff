import type { enPrinting } from './en-printing.ts'

/** Bulgarian words of the print queue and the cash drawer. */
export const bgPrinting: typeof enPrinting = {
  screens: {
    drawer: 'Отваряне на чекмеджето',
  },
  commands: {
    'print-all': 'Всички',
    'print-seen': 'Излязъл',
    'print-drop': 'Отказ',
    drawer: 'Чекмедже',
  },
  help: {
    'print-all': 'Печата отново всички, от които нищо не е излязло',
    'print-seen': 'Неясният документ е излязъл: не се печата нищо',
    'print-drop': 'Документът не е нужен: не се печата',
    drawer: 'Отваря чекмеджето без продажба; причината се записва',
  },
  notices: {
    printAgain: 'Печата се отново.',
    printTwin: 'Печата се със същия код: ако вече има лист, унищожете го.',
    printRenewed: 'Печата се с нови кодове; старите не важат: {seats}',
    printSeen: 'Отбелязано: излязъл е.',
    printDropped: 'Няма да се печата.',
    printReplaced: 'Отпечатано, но не всички букви: {letters}',
    drawerFailed: 'Чекмеджето не се отвори: {reason}',
    drawerOpened: 'Чекмеджето е отворено.',
  },
  reasons: {
    notUnclear: 'Само за неясен документ може да се каже, че е излязъл.',
  },
  prints: {
    none: 'Нищо не чака за печат.',
    unknownHint: 'Неясно: вижте дали е излязло. Отново печата с нови кодове.',
    drawerReason: 'Причина',
    roles: { ticket: 'билет', receipt: 'бележка', badge: 'бадж', report: 'справка' },
    states: {
      queued: 'чака',
      sent: 'печата се',
      printed: 'отпечатан',
      failed: 'неуспешен',
      unknown: 'неясно',
      replaced: 'заменен',
      dropped: 'отказан',
    },
    problems: {
      'not-found': 'не е намерен',
      'not-permitted': 'няма права',
      unreachable: 'няма връзка',
      busy: 'зает от друга програма',
      'module-missing': 'липсва софтуер',
      'module-unfit': 'неподходящ софтуер',
      'disk-full': 'дискът е пълен',
      offline: 'изключен',
      'cover-open': 'капакът е отворен',
      'paper-out': 'няма хартия',
      'paper-low': 'хартията свършва',
      'printer-error': 'грешка на принтера',
      'no-answer': 'не отговаря',
      stalled: 'не приема данни',
      'link-lost': 'връзката прекъсна',
      'no-drawer': 'няма чекмедже',
      unmappable: 'заменени букви',
      'logo-missing': 'логото липсва',
      'unprintable-code': 'кодът не може да се отпечата',
    },
  },
}
