/** Русский. */

import type { Words } from './en.ts'
import { plural } from './plural.ts'
import { ruAccreditations } from './ru-accreditations.ts'
import { ruArticles } from './ru-articles.ts'
import { ruCustomers } from './ru-customers.ts'
import { ruEntry } from './ru-entry.ts'
import { ruExchange } from './ru-exchange.ts'
import { ruKeys } from './ru-keys.ts'
import { ruLine } from './ru-line.ts'
import { ruOffice } from './ru-office.ts'
import { ruPapers } from './ru-papers.ts'
import { ruPasses } from './ru-passes.ts'
import { ruPeople } from './ru-people.ts'
import { ruPrices } from './ru-prices.ts'
import { ruPrinting } from './ru-printing.ts'
import { ruPlanProblems, ruRefusals } from './ru-refusals.ts'
import { ruReservations } from './ru-reservations.ts'
import { ruSales } from './ru-sales.ts'
import { ruScans } from './ru-scans.ts'
import { ruVouchers } from './ru-vouchers.ts'

export const ru: Words = {
  languageName: 'Русский',
  ...ruKeys,
  customers: ruCustomers,
  prices: ruPrices.prices,
  scans: ruScans,
  vouchers: ruVouchers,
  accreditations: ruAccreditations.accreditations,
  passes: ruPasses.passes,
  entry: ruEntry,
  articles: ruArticles,
  people: ruPeople.people,
  office: ruOffice.office,
  groups: { general: 'Общие', move: 'Перемещение', hall: 'Зал', sale: 'Продажа', list: 'Списки и окна' },
  screens: {
    'sign-in': 'Вход',
    programme: 'Афиша',
    hall: 'Зал',
    tariff: 'Тариф',
    basket: 'Корзина',
    pay: 'Оплата',
    'sale-done': 'Продано',
    prints: 'Очередь печати',
    help: 'Клавиши',
    quit: 'Выйти из кассы?',
    language: 'Язык',
    recovered: 'Незавершённые платежи',
    customers: 'Клиенты',
    'customer-form': 'Клиент',
    'customer-history': 'История',
    ...ruReservations.screens,
    ...ruSales.screens,
    ...ruVouchers.screens,
    ...ruAccreditations.screens,
    ...ruPasses.screens,
    ...ruEntry.screens,
    ...ruArticles.screens,
    ...ruPrinting.screens,
    ...ruLine.screens,
    ...ruPeople.screens,
    ...ruOffice.screens,
    ...ruExchange.screens,
  },
  signIn: {
    email: 'Почта',
    password: 'Пароль',
    demo: 'Это демонстрация. Войдите так:',
    opening: 'Открывается база данных ...',
    welcome: 'Билетная касса',
  },
  programme: {
    date: 'Дата',
    time: 'Время',
    event: 'Событие',
    hall: 'Зал',
    status: 'Статус',
    free: 'Свободно',
    filter: 'Фильтр',
    none: 'Таких событий нет.',
    ranges: { all: 'все даты', today: 'сегодня', week: '7 дней', month: '30 дней' },
  },
  statuses: { upcoming: 'скоро', 'on-sale': 'в продаже', 'closed-sale': 'закрыта', cancelled: 'отменено' },
  panel: {
    seats: plural({ one: '{count} место', few: '{count} места', many: '{count} мест', other: '{count} места' }),
    total: 'Итого',
    customer: 'Клиент',
    walkIn: 'без имени',
    tender: 'Оплата',
    next: 'Тариф',
    until: 'Держим до',
    more: plural({
      one: 'ещё {count} строка',
      few: 'ещё {count} строки',
      many: 'ещё {count} строк',
      other: 'ещё {count} строки',
    }),
    empty: 'Места не выбраны.',
  },
  tenders: {
    cash: 'наличные',
    card: 'карта',
    complimentary: 'бесплатно',
    'gift-card': 'подарочная карта',
    account: 'на счёт',
  },
  seatStates: {
    free: 'свободно',
    basket: 'в этой корзине',
    held: 'у другой кассы',
    reserved: 'бронь',
    sold: 'продано',
    blocked: 'закрыто',
  },
  seatKinds: {
    normal: '',
    wheelchair: 'для коляски',
    companion: 'сопровождающий',
    box: 'ложа',
    restricted: 'ограниченный обзор',
    house: 'служебное место',
  },
  seat: { section: 'Сектор', row: 'Ряд', seat: 'Место' },
  hall: {
    level: 'Ярус',
    typed: 'Ввод: {text}',
    range: plural({
      one: 'Диапазон: {count} место',
      few: 'Диапазон: {count} места',
      many: 'Диапазон: {count} мест',
      other: 'Диапазон: {count} места',
    }),
    free: 'свободно {free} из {total}',
    noSeat: 'здесь нет места',
    noSuchSection: 'Нет сектора "{text}". Есть: {known}',
    noSuchRow: '{section}: нет ряда {text}. Ряды: {known}',
    noSuchSeat: 'Ряд {row}: нет места {text}. Места: {known}',
  },
  tariff: { forNext: 'Для следующих мест', forLine: 'Для этого места' },
  basket: { held: 'Места удерживаются до {time}.' },
  pay: {
    total: 'К оплате',
    given: 'Получено',
    exact: 'без сдачи',
    change: 'Сдача',
    missing: 'Не хватает',
    tender: 'Оплата',
    tickets: 'Билеты',
    individual: 'на каждое место',
    grouped: 'один на ряд',
    note: 'Заметка',
    busy: 'Идёт продажа ...',
    cardFirst: 'Сначала проведите сумму на терминале.',
  },
  done: {
    code: 'Код продажи',
    receipt: 'Чек',
    total: 'Итого',
    given: 'Получено',
    change: 'Сдача',
    ticket: 'Лист {number} из {count}',
    noPreview: 'Показать нечего.',
  },
  prints: ruPrinting.prints,
  quit: {
    basket: plural({
      one: 'В корзине {count} место, оно освободится.',
      few: 'В корзине {count} места, они освободятся.',
      many: 'В корзине {count} мест, они освободятся.',
      other: 'В корзине {count} места, они освободятся.',
    }),
    sure: 'Корзина пуста.',
  },
  recovered: {
    intro: 'Эти оплаты были открыты. Чем они закончились:',
    sold: 'продано: {code}, {total}',
    notSold: 'не продано, ничего не взято',
  },
  reservations: ruReservations.reservations,
  sales: ruSales.sales,
  line: ruLine.line,
  exchange: ruExchange.exchange,
  tooSmall: 'Экран {columns} x {rows}. Кассе нужно {needColumns} x {needRows}: увеличьте окно. Ничего не потеряно.',
  notices: {
    sold: plural({
      one: 'Продано: {count} место, {total}. Код {code}.',
      few: 'Продано: {count} места, {total}. Код {code}.',
      many: 'Продано: {count} мест, {total}. Код {code}.',
      other: 'Продано: {count} места, {total}. Код {code}.',
    }),
    change: 'Продано, {total}. Сдача {change}. Код {code}.',
    someTaken: 'Уже заняты: {seats}. Остальные удержаны.',
    noBest: 'Рядом {count} свободных мест нет.',
    busy: 'Минуту: касса ещё занята.',
    basketExpired: 'Время вышло, места освобождены: {seats}',
    printFailed: plural({
      one: 'Не напечатан {count} документ ({reason}). {key}: очередь печати.',
      few: 'Не напечатаны {count} документа ({reason}). {key}: очередь печати.',
      many: 'Не напечатаны {count} документов ({reason}). {key}: очередь печати.',
      other: 'Не напечатаны {count} документа ({reason}). {key}: очередь печати.',
    }),
    noTariffHere: 'По этому тарифу у места нет цены.',
    badAmount: 'Не сумма: {text}',
    tooLong: 'Слишком длинно: остались первые {count} знаков.',
    noKey: '{key} здесь ничего не делает; клавиши покажет F1.',
    nothingTyped: 'Не найдено: {text}',
    failed: 'Ошибка в кассе: {detail}',
    ...ruSales.notices,
    ...ruPrinting.notices,
  },
  reasons: {
    basketEmpty: 'Корзина пуста: сначала выберите места.',
    notHolding: 'Места не выбрать, статус события: {status}.',
    oneLevel: 'В этом зале один ярус.',
    oneTariff: 'У события один тариф.',
    nothingToPrint: 'Повторять нечего.',
    notSignedIn: 'Сначала войдите.',
    stillOpening: 'База данных ещё открывается.',
    ...ruReservations.reasons,
    ...ruSales.reasons,
    ...ruPrinting.reasons,
  },
  refusals: ruRefusals,

  planProblems: ruPlanProblems,

  paper: ruPapers,
}
