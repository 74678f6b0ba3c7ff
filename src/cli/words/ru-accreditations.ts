import type { AccreditationShellWords } from './en-accreditations.ts'

/** The sub-commands about accreditations, in Russian. */
export const ruAccreditations: AccreditationShellWords = {
  groups: {
    accreditation: 'Аккредитации фестиваля и их бейджи',
  },
  commands: {
    'import accreditations': 'Загрузить людей фестиваля (CSV, JSON или XML); снова: обновить',
    'accreditation list': 'Список или поиск аккредитаций',
    'accreditation show': 'Показать аккредитацию',
    'accreditation activate': 'Активировать аккредитацию и выдать бейдж, один раз',
    'accreditation reprint': 'Напечатать бейдж ещё раз',
  },
  options: {
    peopleFormat: 'Формат файла: csv, json или xml; без него определяется сам',
    peopleEncoding: 'Кодировка: utf-8, windows-1251 или windows-1252; без неё определяется сама',
    feeTax: 'Ставка налога на взносы в процентах; без неё остаётся прежняя',
    accreditationText: 'Найти по имени, организации, номеру или коду бейджа',
    accreditationStatus: 'Только: new, active, handed-out или withdrawn',
    badgeReason: 'Причина: not-printed, damaged, lost или текст',
  },
  answers: {
    accreditationsImported: 'Добавлено {added}, изменено {changed}, отозвано {withdrawn}, без изменений {unchanged}.',
    accreditationsLeftOut: '{count} не Approved и не Printed и пропущены.',
    accreditationsToPay: 'Активных: {active}; к оплате: {toPay}.',
    accreditationsNoFees: 'В файле нет взносов: добавленные бесплатны.',
    badgeActivated: '{name}: активирована, {category}, {code}',
    badgeAgain: '{name}: бейдж напечатан ещё раз, {code}',
  },
}
