/** Deutsch. */

import { deAccreditations } from './de-accreditations.ts'
import { deArticles } from './de-articles.ts'
import { deCustomers } from './de-customers.ts'
import { deEntry } from './de-entry.ts'
import { deExchange } from './de-exchange.ts'
import { deKeys } from './de-keys.ts'
import { deLine } from './de-line.ts'
import { deOffice } from './de-office.ts'
import { dePapers } from './de-papers.ts'
import { dePasses } from './de-passes.ts'
import { dePeople } from './de-people.ts'
import { dePrices } from './de-prices.ts'
import { dePrinting } from './de-printing.ts'
import { dePlanProblems, deRefusals } from './de-refusals.ts'
import { deReservations } from './de-reservations.ts'
import { deSales } from './de-sales.ts'
import { deScans } from './de-scans.ts'
import { deVouchers } from './de-vouchers.ts'
import type { Words } from './en.ts'
import { plural } from './plural.ts'

export const de: Words = {
  languageName: 'Deutsch',
  ...deKeys,
  customers: deCustomers,
  prices: dePrices.prices,
  scans: deScans,
  vouchers: deVouchers,
  accreditations: deAccreditations.accreditations,
  passes: dePasses.passes,
  entry: deEntry,
  articles: deArticles,
  people: dePeople.people,
  office: deOffice.office,
  groups: { general: 'Allgemein', move: 'Bewegen', hall: 'Saal', sale: 'Verkauf', list: 'Listen und Fenster' },
  screens: {
    'sign-in': 'Anmelden',
    programme: 'Programm',
    hall: 'Saal',
    tariff: 'Tarif',
    basket: 'Korb',
    pay: 'Bezahlen',
    'sale-done': 'Verkauft',
    prints: 'Druckschlange',
    help: 'Tasten',
    quit: 'Kasse verlassen?',
    language: 'Sprache',
    recovered: 'Offen gebliebene Zahlungen',
    customers: 'Kunden',
    'customer-form': 'Kunde',
    'customer-history': 'Verlauf',
    ...deReservations.screens,
    ...deSales.screens,
    ...deVouchers.screens,
    ...deAccreditations.screens,
    ...dePasses.screens,
    ...deEntry.screens,
    ...deArticles.screens,
    ...dePrinting.screens,
    ...deLine.screens,
    ...dePeople.screens,
    ...deOffice.screens,
    ...deExchange.screens,
  },
  signIn: {
    email: 'E-Mail',
    password: 'Passwort',
    demo: 'Dies ist eine Vorführung. Anmelden mit',
    opening: 'Die Datenbank wird geöffnet ...',
    welcome: 'Theaterkasse',
  },
  programme: {
    date: 'Datum',
    time: 'Zeit',
    event: 'Veranstaltung',
    hall: 'Saal',
    status: 'Status',
    free: 'Frei',
    filter: 'Filter',
    none: 'Keine Veranstaltung passt.',
    ranges: { all: 'alle Tage', today: 'heute', week: '7 Tage', month: '30 Tage' },
  },
  statuses: { upcoming: 'kommt', 'on-sale': 'im Verkauf', 'closed-sale': 'geschlossen', cancelled: 'abgesagt' },
  panel: {
    seats: plural({ one: '{count} Platz', other: '{count} Plätze' }),
    total: 'Summe',
    customer: 'Kunde',
    walkIn: 'ohne Namen',
    tender: 'Zahlung',
    next: 'Tarif',
    until: 'Gehalten bis',
    more: plural({ one: '{count} weitere Zeile', other: '{count} weitere Zeilen' }),
    empty: 'Keine Plätze gewählt.',
  },
  tenders: {
    cash: 'bar',
    card: 'Karte',
    complimentary: 'Freikarte',
    'gift-card': 'Geschenkkarte',
    account: 'auf Rechnung',
  },
  seatStates: {
    free: 'frei',
    basket: 'in diesem Korb',
    held: 'an anderer Kasse gehalten',
    reserved: 'reserviert',
    sold: 'verkauft',
    blocked: 'gesperrt',
  },
  seatKinds: {
    normal: '',
    wheelchair: 'Rollstuhl',
    companion: 'Begleitung',
    box: 'Loge',
    restricted: 'Sicht eingeschränkt',
    house: 'Dienstplatz',
  },
  seat: { section: 'Block', row: 'Reihe', seat: 'Platz' },
  hall: {
    level: 'Etage',
    typed: 'Eingabe: {text}',
    range: plural({ one: 'Bereich: {count} Platz', other: 'Bereich: {count} Plätze' }),
    free: '{free} von {total} frei',
    noSeat: 'hier ist kein Platz',
    noSuchSection: 'Kein Block "{text}". Es gibt: {known}',
    noSuchRow: '{section} hat keine Reihe {text}. Reihen: {known}',
    noSuchSeat: 'Reihe {row} hat keinen Platz {text}. Plätze: {known}',
  },
  tariff: { forNext: 'Für die nächsten Plätze', forLine: 'Für diesen Platz' },
  basket: { held: 'Die Plätze sind gehalten bis {time}.' },
  pay: {
    total: 'Zu zahlen',
    given: 'Gegeben',
    exact: 'passend',
    change: 'Zurück',
    missing: 'Es fehlt',
    tender: 'Zahlung',
    tickets: 'Karten',
    individual: 'eine je Platz',
    grouped: 'eine je Reihe',
    note: 'Notiz',
    busy: 'Verkauf läuft ...',
    cardFirst: 'Zuerst den Betrag am Kartengerät einziehen.',
  },
  done: {
    code: 'Verkaufscode',
    receipt: 'Beleg',
    total: 'Summe',
    given: 'Gegeben',
    change: 'Zurück',
    ticket: 'Papier {number} von {count}',
    noPreview: 'Es gibt nichts zu zeigen.',
  },
  prints: dePrinting.prints,
  quit: {
    basket: plural({
      one: '{count} Platz ist im Korb und wird frei.',
      other: '{count} Plätze sind im Korb und werden frei.',
    }),
    sure: 'Der Korb ist leer.',
  },
  recovered: {
    intro: 'Diese Zahlungen waren offen. Was aus ihnen wurde:',
    sold: 'verkauft: {code}, {total}',
    notSold: 'nicht verkauft, nichts kassiert',
  },
  reservations: deReservations.reservations,
  sales: deSales.sales,
  line: deLine.line,
  exchange: deExchange.exchange,
  tooSmall:
    'Der Schirm hat {columns} x {rows}. Nötig sind {needColumns} x {needRows}: Fenster vergrößern. Nichts ist verloren.',
  notices: {
    sold: plural({
      one: '{count} Platz verkauft, {total}. Code {code}.',
      other: '{count} Plätze verkauft, {total}. Code {code}.',
    }),
    change: 'Verkauft, {total}. Zurück {change}. Code {code}.',
    someTaken: 'Schon anderswo vergeben: {seats}. Der Rest ist gehalten.',
    noBest: 'Keine {count} Plätze zusammen sind mehr frei.',
    busy: 'Moment: die Kasse arbeitet noch.',
    basketExpired: 'Die Frist ist um; frei geworden: {seats}',
    printFailed: plural({
      one: '{count} Druck misslang ({reason}). {key}: Druckschlange.',
      other: '{count} Drucke misslangen ({reason}). {key}: Druckschlange.',
    }),
    noTariffHere: 'Dieser Tarif hat für den Platz keinen Preis.',
    badAmount: 'Kein Betrag: {text}',
    tooLong: 'Zu lang: Die ersten {count} Zeichen bleiben.',
    noKey: '{key} tut hier nichts; F1 zeigt die Tasten.',
    nothingTyped: 'Nicht gefunden: {text}',
    failed: 'Fehler in der Kasse: {detail}',
    ...deSales.notices,
    ...dePrinting.notices,
  },
  reasons: {
    basketEmpty: 'Der Korb ist leer: erst Plätze wählen.',
    notHolding: 'Keine Plätze wählbar, Status: {status}.',
    oneLevel: 'Der Saal hat nur eine Etage.',
    oneTariff: 'Die Veranstaltung hat nur einen Tarif.',
    nothingToPrint: 'Nichts zu wiederholen.',
    notSignedIn: 'Erst anmelden.',
    stillOpening: 'Die Datenbank wird noch geöffnet.',
    ...deReservations.reasons,
    ...deSales.reasons,
    ...dePrinting.reasons,
  },
  refusals: deRefusals,

  planProblems: dePlanProblems,

  paper: dePapers,
}
