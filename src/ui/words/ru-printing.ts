import type { enPrinting } from './en-printing.ts'

/** Russian words of the print queue and the cash drawer. */
export const ruPrinting: typeof enPrinting = {
  screens: {
    drawer: 'Открыть ящик',
  },
  commands: {
    'print-all': 'Все',
    'print-seen': 'Вышел',
    'print-drop': 'Убрать',
    drawer: 'Ящик',
  },
  help: {
    'print-all': 'Напечатать снова всё, что не начинало печататься',
    'print-seen': 'Неясный документ вышел: ничего не печатать',
    'print-drop': 'Документ не нужен: не печатать',
    drawer: 'Открыть денежный ящик без продажи; причина записывается',
  },
  notices: {
    printAgain: 'Печатается снова.',
    printTwin: 'Печатается с тем же кодом: если лист уже есть, уничтожьте его.',
    printRenewed: 'Печатается с новыми кодами; прежние недействительны: {seats}',
    printSeen: 'Отмечено: вышел.',
    printDropped: 'Печататься не будет.',
    printReplaced: 'Напечатано, но не все буквы: {letters}',
    drawerFailed: 'Ящик не открылся: {reason}',
    drawerOpened: 'Ящик открыт.',
  },
  reasons: {
    notUnclear: 'Только о неясном документе можно сказать, что он вышел.',
  },
  prints: {
    none: 'Печати ничто не ждёт.',
    unknownHint: 'Неясно: проверьте, вышло ли. Повтор печатает с новыми кодами.',
    drawerReason: 'Причина',
    roles: { ticket: 'билет', receipt: 'чек', badge: 'бейдж', report: 'отчёт' },
    states: {
      queued: 'ждёт',
      sent: 'печатается',
      printed: 'напечатан',
      failed: 'не вышел',
      unknown: 'неясно',
      replaced: 'заменён',
      dropped: 'убран',
    },
    problems: {
      'not-found': 'не найден',
      'not-permitted': 'нет прав',
      unreachable: 'нет связи',
      busy: 'занят другой программой',
      'module-missing': 'нет программы',
      'module-unfit': 'не та версия программы',
      'disk-full': 'диск заполнен',
      offline: 'отключён',
      'cover-open': 'крышка открыта',
      'paper-out': 'нет бумаги',
      'paper-low': 'бумага кончается',
      'printer-error': 'ошибка принтера',
      'no-answer': 'не отвечает',
      stalled: 'не принимает данные',
      'link-lost': 'связь прервалась',
      'no-drawer': 'нет денежного ящика',
      unmappable: 'заменены буквы',
      'logo-missing': 'нет логотипа',
      'unprintable-code': 'код нельзя напечатать',
    },
  },
}
