/** The sub-commands about people, shifts, cash and outlets, in Russian. */
import type { PeopleShellWords } from './en-people.ts'

export const ruPeople: PeopleShellWords = {
  groups: {
    shift: 'Смены касс',
    cash: 'Наличные в кассах',
    outlet: 'Точки продаж',
  },
  commands: {
    'user list': 'Перечислить пользователей',
    'user set-role': 'Дать пользователю другую роль',
    'user deactivate': 'Отключить пользователя',
    'user activate': 'Включить пользователя снова',
    'user reset-password': 'Забыть пароль и PIN; пользователь выберет новые',
    'shift open': 'Открыть смену кассы',
    'shift report': 'Показать открытую смену (X-отчёт)',
    'shift list': 'Показать смены с номерами Z, новые первыми',
    'event status': 'Начать, остановить или отменить продажу мероприятия',
    'shift close': 'Закрыть смену кассы (Z-отчёт)',
    'cash in': 'Внести наличные',
    'cash out': 'Изъять наличные',
    'cash list': 'Перечислить операции открытой смены',
    'outlet list': 'Перечислить точки продаж',
    'outlet add': 'Добавить точку продаж',
    'outlet set': 'Изменить правила, кассы или события точки продаж',
  },
  options: {
    float: 'Размен в минимальных единицах',
    printReport: 'Напечатать тоже',
    shift: 'Закрытая смена, по id; иначе открытая',
    operator: 'Только этого пользователя, по почте',
    shiftTill: 'Только этой кассы',
    count: 'Пересчитанные монеты и банкноты: "5000x3 200x5"; не нужно при автоматическом закрытии',
    cashAmount: 'Сумма в минимальных единицах',
    cashComment: 'Причина',
    delivery: 'Доставка: print или email',
    blind: 'Считать, не видя суммы по учёту: yes или no',
    closing: 'Закрытие: automatic берёт расчётную сумму, manual требует пересчёта',
    lockMinutes: 'Минут без клавиш до блокировки; 0 - никогда',
    outletTills: 'Кассы, которые теперь там',
    linkEvents: 'События, которые тоже продаёт, по id',
    unlinkEvents: 'События, которые больше не продаёт, по id',
  },
  answers: {
    outletLacksPrinter: '{name} печатает билеты, но у кассы там нет принтера.',
  },
}
