/** The sub-commands about people, shifts, cash and outlets, in Bulgarian. */
import type { PeopleShellWords } from './en-people.ts'

export const bgPeople: PeopleShellWords = {
  groups: {
    shift: 'Смени на касите',
    cash: 'Пари в касите',
    outlet: 'Пунктове за продажба',
  },
  commands: {
    'user list': 'Изброява потребителите',
    'user set-role': 'Дава друга роля на потребител',
    'user deactivate': 'Изключва потребител',
    'user activate': 'Включва отново потребител',
    'user reset-password': 'Изтрива парола и PIN; потребителят избира нова',
    'shift open': 'Отваря смяната на каса',
    'shift report': 'Показва отворената смяна (X отчет)',
    'shift list': 'Изброява смените с Z номерата, най-новите първи',
    'event status': 'Пуска, спира или отменя продажбата на представление',
    'shift close': 'Приключва смяната на каса (Z отчет)',
    'cash in': 'Внася пари в каса',
    'cash out': 'Изважда пари от каса',
    'cash list': 'Изброява движенията в отворената смяна',
    'outlet list': 'Изброява пунктовете',
    'outlet add': 'Добавя пункт',
    'outlet set': 'Променя правила, каси или събития на пункт',
  },
  options: {
    float: 'Начална наличност в най-малки единици',
    printReport: 'И го печата',
    shift: 'Приключена смяна, по id; иначе отворената',
    operator: 'Само на този потребител, по имейл',
    shiftTill: 'Само на тази каса',
    count: 'Преброени монети и банкноти: "5000x3 200x5"; без него при автоматично приключване',
    cashAmount: 'Сума в най-малки единици',
    cashComment: 'Причина',
    delivery: 'Доставка: print или email',
    blind: 'Броене без да се вижда очакваното: yes или no',
    closing: 'Приключване: automatic взема изчисленото, manual иска броене',
    lockMinutes: 'Минути без клавиш до заключване; 0 за никога',
    outletTills: 'Каси, които отсега са там',
    linkEvents: 'Събития, които също продава, по id',
    unlinkEvents: 'Събития, които вече не продава, по id',
  },
  answers: {
    outletLacksPrinter: '{name} печата билети, но каса там няма принтер.',
  },
}
