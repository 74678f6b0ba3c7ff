/**
 * English: the language whose shape the others must have. `{name}` is a fact put in by `fill`.
 */

import { enAccreditations } from './en-accreditations.ts'
import { enArticles } from './en-articles.ts'
import { enCustomers } from './en-customers.ts'
import { enEntry } from './en-entry.ts'
import { enExchange } from './en-exchange.ts'
import { enKeys } from './en-keys.ts'
import { enLine } from './en-line.ts'
import { enOffice } from './en-office.ts'
import { enPapers } from './en-papers.ts'
import { enPasses } from './en-passes.ts'
import { enPeople } from './en-people.ts'
import { enPrices } from './en-prices.ts'
import { enPrinting } from './en-printing.ts'
import { enPlanProblems, enRefusals } from './en-refusals.ts'
import { enReservations } from './en-reservations.ts'
import { enSales } from './en-sales.ts'
import { enScans } from './en-scans.ts'
import { enVouchers } from './en-vouchers.ts'
import { plural } from './plural.ts'

export const en = {
  languageName: 'English',
  ...enKeys,
  customers: enCustomers,
  prices: enPrices.prices,
  scans: enScans,
  vouchers: enVouchers,
  accreditations: enAccreditations.accreditations,
  passes: enPasses.passes,
  entry: enEntry,
  articles: enArticles,
  people: enPeople.people,
  office: enOffice.office,
  groups: { general: 'General', move: 'Moving', hall: 'Hall', sale: 'Sale', list: 'Lists and dialogs' },
  screens: {
    'sign-in': 'Sign in',
    programme: 'Programme',
    hall: 'Hall',
    tariff: 'Tariff',
    basket: 'Basket',
    pay: 'Payment',
    'sale-done': 'Sold',
    prints: 'Print queue',
    help: 'Keys',
    quit: 'Leave the till?',
    language: 'Language',
    recovered: 'Payments that were left open',
    customers: 'Customers',
    'customer-form': 'Customer',
    'customer-history': 'History',
    ...enReservations.screens,
    ...enSales.screens,
    ...enVouchers.screens,
    ...enAccreditations.screens,
    ...enPasses.screens,
    ...enEntry.screens,
    ...enArticles.screens,
    ...enPrinting.screens,
    ...enLine.screens,
    ...enPeople.screens,
    ...enOffice.screens,
    ...enExchange.screens,
  },
  signIn: {
    email: 'E-mail',
    password: 'Password',
    demo: 'This is a demonstration. Try it with',
    opening: 'Opening the database ...',
    welcome: 'Box office till',
  },
  programme: {
    date: 'Date',
    time: 'Time',
    event: 'Event',
    hall: 'Hall',
    status: 'Status',
    free: 'Free',
    filter: 'Filter',
    none: 'No event matches.',
    ranges: { all: 'all dates', today: 'today', week: '7 days', month: '30 days' },
  },
  statuses: { upcoming: 'upcoming', 'on-sale': 'on sale', 'closed-sale': 'closed', cancelled: 'cancelled' },
  panel: {
    seats: plural({ one: '{count} seat', other: '{count} seats' }),
    total: 'Total',
    customer: 'Customer',
    walkIn: 'walk-in',
    tender: 'Tender',
    next: 'Tariff',
    until: 'Held until',
    more: plural({ one: '{count} more line', other: '{count} more lines' }),
    empty: 'No seats picked.',
  },
  tenders: {
    cash: 'cash',
    card: 'card',
    complimentary: 'complimentary',
    'gift-card': 'gift card',
    account: 'account',
  },
  seatStates: {
    free: 'free',
    basket: 'in this basket',
    held: 'held by another till',
    reserved: 'reserved',
    sold: 'sold',
    blocked: 'blocked',
  },
  seatKinds: {
    normal: '',
    wheelchair: 'wheelchair',
    companion: 'companion',
    box: 'box',
    restricted: 'restricted view',
    house: 'house seat',
  },
  seat: { section: 'Section', row: 'Row', seat: 'Seat' },
  hall: {
    level: 'Level',
    typed: 'Typed: {text}',
    range: plural({ one: 'Range: {count} seat', other: 'Range: {count} seats' }),
    free: '{free} free of {total}',
    noSeat: 'no seat here',
    noSuchSection: 'No section "{text}". There are: {known}',
    noSuchRow: '{section} has no row {text}. Rows: {known}',
    noSuchSeat: 'Row {row} has no seat {text}. Seats: {known}',
  },
  tariff: { forNext: 'For the next seats', forLine: 'For this seat' },
  basket: { held: 'The seats are held until {time}.' },
  pay: {
    total: 'To pay',
    given: 'Given',
    exact: 'exact',
    change: 'Change',
    missing: 'Missing',
    tender: 'Tender',
    tickets: 'Tickets',
    individual: 'one per seat',
    grouped: 'one per row',
    note: 'Note',
    busy: 'Selling ...',
    cardFirst: 'First let the card terminal take the amount.',
  },
  done: {
    code: 'Sale code',
    receipt: 'Receipt',
    total: 'Total',
    given: 'Given',
    change: 'Change',
    ticket: 'Paper {number} of {count}',
    noPreview: 'There is nothing to preview.',
  },
  prints: enPrinting.prints,
  quit: {
    basket: plural({
      one: '{count} seat is in the basket and will be freed.',
      other: '{count} seats are in the basket and will be freed.',
    }),
    sure: 'Nothing is in the basket.',
  },
  recovered: {
    intro: 'These payments were open. What became of them:',
    sold: 'sold: {code}, {total}',
    notSold: 'not sold, nothing was taken',
  },
  reservations: enReservations.reservations,
  sales: enSales.sales,
  line: enLine.line,
  exchange: enExchange.exchange,
  tooSmall:
    'The screen is {columns} x {rows}. The till needs {needColumns} x {needRows}: enlarge the window. Nothing is lost.',
  notices: {
    sold: plural({
      one: 'Sold {count} seat, {total}. Code {code}.',
      other: 'Sold {count} seats, {total}. Code {code}.',
    }),
    change: 'Sold, {total}. Change {change}. Code {code}.',
    someTaken: 'Already taken elsewhere: {seats}. The rest is held.',
    noBest: 'No {count} seats together are left.',
    busy: 'One moment: the till is still at work.',
    basketExpired: 'The hold ran out; the seats were freed: {seats}',
    printFailed: plural({
      one: '{count} print failed ({reason}). {key}: print queue.',
      other: '{count} prints failed ({reason}). {key}: print queue.',
    }),
    noTariffHere: 'This tariff has no price for that seat.',
    badAmount: 'Not an amount: {text}',
    tooLong: 'Too long: the first {count} signs are kept.',
    noKey: '{key} does nothing here; F1 shows the keys.',
    nothingTyped: 'Nothing found for: {text}',
    failed: 'Something went wrong inside the till: {detail}',
    ...enSales.notices,
    ...enPrinting.notices,
  },
  reasons: {
    basketEmpty: 'The basket is empty: pick seats first.',
    notHolding: 'No seats can be picked: the event is {status}.',
    oneLevel: 'This hall has one floor.',
    oneTariff: 'This event has one tariff.',
    nothingToPrint: 'Nothing to repeat.',
    notSignedIn: 'Sign in first.',
    stillOpening: 'The database is still being opened.',
    ...enReservations.reasons,
    ...enSales.reasons,
    ...enPrinting.reasons,
  },
  refusals: enRefusals,

  planProblems: enPlanProblems,

  paper: enPapers,
}

export type Words = typeof en
