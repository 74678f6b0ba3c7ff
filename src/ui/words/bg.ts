/** Български. */

import { bgAccreditations } from './bg-accreditations.ts'
import { bgArticles } from './bg-articles.ts'
import { bgCustomers } from './bg-customers.ts'
import { bgEntry } from './bg-entry.ts'
import { bgExchange } from './bg-exchange.ts'
import { bgKeys } from './bg-keys.ts'
import { bgLine } from './bg-line.ts'
import { bgOffice } from './bg-office.ts'
import { bgPapers } from './bg-papers.ts'
import { bgPasses } from './bg-passes.ts'
import { bgPeople } from './bg-people.ts'
import { bgPrices } from './bg-prices.ts'
import { bgPrinting } from './bg-printing.ts'
import { bgPlanProblems, bgRefusals } from './bg-refusals.ts'
import { bgReservations } from './bg-reservations.ts'
import { bgSales } from './bg-sales.ts'
import { bgScans } from './bg-scans.ts'
import { bgVouchers } from './bg-vouchers.ts'
import type { Words } from './en.ts'
import { plural } from './plural.ts'

export const bg: Words = {
  languageName: 'Български',
  ...bgKeys,
  customers: bgCustomers,
  prices: bgPrices.prices,
  scans: bgScans,
  vouchers: bgVouchers,
  accreditations: bgAccreditations.accreditations,
  passes: bgPasses.passes,
  entry: bgEntry,
  articles: bgArticles,
  people: bgPeople.people,
  office: bgOffice.office,
  groups: { general: 'Общи', move: 'Движение', hall: 'Зала', sale: 'Продажба', list: 'Списъци и прозорци' },
  screens: {
    'sign-in': 'Вход',
    programme: 'Програма',
    hall: 'Зала',
    tariff: 'Тарифа',
    basket: 'Кошница',
    pay: 'Плащане',
    'sale-done': 'Продадено',
    prints: 'Опашка за печат',
    help: 'Клавиши',
    quit: 'Изход от касата?',
    language: 'Език',
    recovered: 'Недовършени плащания',
    customers: 'Клиенти',
    'customer-form': 'Клиент',
    'customer-history': 'История',
    ...bgReservations.screens,
    ...bgSales.screens,
    ...bgVouchers.screens,
    ...bgAccreditations.screens,
    ...bgPasses.screens,
    ...bgEntry.screens,
    ...bgArticles.screens,
    ...bgPrinting.screens,
    ...bgLine.screens,
    ...bgPeople.screens,
    ...bgOffice.screens,
    ...bgExchange.screens,
  },
  signIn: {
    email: 'Имейл',
    password: 'Парола',
    demo: 'Това е демонстрация. Опитайте с',
    opening: 'Отваря се базата данни ...',
    welcome: 'Билетна каса',
  },
  programme: {
    date: 'Дата',
    time: 'Час',
    event: 'Събитие',
    hall: 'Зала',
    status: 'Състояние',
    free: 'Свободни',
    filter: 'Филтър',
    none: 'Няма такова събитие.',
    ranges: { all: 'всички дати', today: 'днес', week: '7 дни', month: '30 дни' },
  },
  statuses: { upcoming: 'предстои', 'on-sale': 'в продажба', 'closed-sale': 'приключена', cancelled: 'отменено' },
  panel: {
    seats: plural({ one: '{count} място', other: '{count} места' }),
    total: 'Общо',
    customer: 'Клиент',
    walkIn: 'на каса',
    tender: 'Плащане',
    next: 'Тарифа',
    until: 'Пазят се до',
    more: plural({ one: 'още {count} ред', other: 'още {count} реда' }),
    empty: 'Няма избрани места.',
  },
  tenders: {
    cash: 'в брой',
    card: 'карта',
    complimentary: 'безплатно',
    'gift-card': 'карта подарък',
    account: 'по сметка',
  },
  seatStates: {
    free: 'свободно',
    basket: 'в тази кошница',
    held: 'задържано от друга каса',
    reserved: 'резервирано',
    sold: 'продадено',
    blocked: 'блокирано',
  },
  seatKinds: {
    normal: '',
    wheelchair: 'инвалидна количка',
    companion: 'придружител',
    box: 'ложа',
    restricted: 'ограничена видимост',
    house: 'служебно място',
  },
  seat: { section: 'Сектор', row: 'Ред', seat: 'Място' },
  hall: {
    level: 'Етаж',
    typed: 'Въведено: {text}',
    range: plural({ one: 'Обхват: {count} място', other: 'Обхват: {count} места' }),
    free: '{free} свободни от {total}',
    noSeat: 'тук няма място',
    noSuchSection: 'Няма сектор "{text}". Има: {known}',
    noSuchRow: '{section}: няма ред {text}. Редове: {known}',
    noSuchSeat: 'Ред {row}: няма място {text}. Места: {known}',
  },
  tariff: { forNext: 'За следващите места', forLine: 'За това място' },
  basket: { held: 'Местата се пазят до {time}.' },
  pay: {
    total: 'За плащане',
    given: 'Дадени',
    exact: 'точно',
    change: 'Ресто',
    missing: 'Не достигат',
    tender: 'Плащане',
    tickets: 'Билети',
    individual: 'по един на място',
    grouped: 'по един на ред',
    note: 'Бележка',
    busy: 'Продава се ...',
    cardFirst: 'Първо приемете сумата на картовия терминал.',
  },
  done: {
    code: 'Код на продажбата',
    receipt: 'Касов бон',
    total: 'Общо',
    given: 'Дадени',
    change: 'Ресто',
    ticket: 'Лист {number} от {count}',
    noPreview: 'Няма какво да се покаже.',
  },
  prints: bgPrinting.prints,
  quit: {
    basket: plural({
      one: '{count} място е в кошницата и ще се освободи.',
      other: '{count} места са в кошницата и ще се освободят.',
    }),
    sure: 'Кошницата е празна.',
  },
  recovered: {
    intro: 'Тези плащания бяха отворени. Какво стана с тях:',
    sold: 'продадено: {code}, {total}',
    notSold: 'не е продадено, нищо не е взето',
  },
  reservations: bgReservations.reservations,
  sales: bgSales.sales,
  line: bgLine.line,
  exchange: bgExchange.exchange,
  tooSmall:
    'Екранът е {columns} x {rows}. Касата иска {needColumns} x {needRows}: увеличете прозореца. Нищо не е загубено.',
  notices: {
    sold: plural({
      one: 'Продадено {count} място, {total}. Код {code}.',
      other: 'Продадени {count} места, {total}. Код {code}.',
    }),
    change: 'Продадено, {total}. Ресто {change}. Код {code}.',
    someTaken: 'Вече заети другаде: {seats}. Останалите са задържани.',
    noBest: 'Няма {count} свободни места заедно.',
    busy: 'Момент: касата още работи.',
    basketExpired: 'Времето изтече; местата са освободени: {seats}',
    printFailed: plural({
      one: '{count} разпечатка не излезе ({reason}). {key}: опашка за печат.',
      other: '{count} разпечатки не излязоха ({reason}). {key}: опашка за печат.',
    }),
    noTariffHere: 'За това място тарифата няма цена.',
    badAmount: 'Не е сума: {text}',
    tooLong: 'Твърде дълго: остават първите {count} знака.',
    noKey: '{key} тук не прави нищо; F1 показва клавишите.',
    nothingTyped: 'Не е намерено: {text}',
    failed: 'Грешка в касата: {detail}',
    ...bgSales.notices,
    ...bgPrinting.notices,
  },
  reasons: {
    basketEmpty: 'Кошницата е празна: първо изберете места.',
    notHolding: 'Не могат да се избират места: събитието е {status}.',
    oneLevel: 'Залата има един етаж.',
    oneTariff: 'Събитието има една тарифа.',
    nothingToPrint: 'Няма какво да се повтори.',
    notSignedIn: 'Първо влезте.',
    stillOpening: 'Базата данни още се отваря.',
    ...bgReservations.reasons,
    ...bgSales.reasons,
    ...bgPrinting.reasons,
  },
  refusals: bgRefusals,

  planProblems: bgPlanProblems,

  paper: bgPapers,
}
