/** Français. */

import type { Words } from './en.ts'
import { frAccreditations } from './fr-accreditations.ts'
import { frArticles } from './fr-articles.ts'
import { frCustomers } from './fr-customers.ts'
import { frEntry } from './fr-entry.ts'
import { frExchange } from './fr-exchange.ts'
import { frKeys } from './fr-keys.ts'
import { frLine } from './fr-line.ts'
import { frOffice } from './fr-office.ts'
import { frPapers } from './fr-papers.ts'
import { frPasses } from './fr-passes.ts'
import { frPeople } from './fr-people.ts'
import { frPrices } from './fr-prices.ts'
import { frPrinting } from './fr-printing.ts'
import { frPlanProblems, frRefusals } from './fr-refusals.ts'
import { frReservations } from './fr-reservations.ts'
import { frSales } from './fr-sales.ts'
import { frScans } from './fr-scans.ts'
import { frVouchers } from './fr-vouchers.ts'
import { plural } from './plural.ts'

export const fr: Words = {
  languageName: 'Français',
  ...frKeys,
  customers: frCustomers,
  prices: frPrices.prices,
  scans: frScans,
  vouchers: frVouchers,
  accreditations: frAccreditations.accreditations,
  passes: frPasses.passes,
  entry: frEntry,
  articles: frArticles,
  people: frPeople.people,
  office: frOffice.office,
  groups: { general: 'Général', move: 'Déplacements', hall: 'Salle', sale: 'Vente', list: 'Listes et fenêtres' },
  screens: {
    'sign-in': 'Connexion',
    programme: 'Programme',
    hall: 'Salle',
    tariff: 'Tarif',
    basket: 'Panier',
    pay: 'Paiement',
    'sale-done': 'Vendu',
    prints: "File d'impression",
    help: 'Touches',
    quit: 'Quitter la caisse ?',
    language: 'Langue',
    recovered: 'Paiements restés ouverts',
    customers: 'Clients',
    'customer-form': 'Client',
    'customer-history': 'Historique',
    ...frReservations.screens,
    ...frSales.screens,
    ...frVouchers.screens,
    ...frAccreditations.screens,
    ...frPasses.screens,
    ...frEntry.screens,
    ...frArticles.screens,
    ...frPrinting.screens,
    ...frLine.screens,
    ...frPeople.screens,
    ...frOffice.screens,
    ...frExchange.screens,
  },
  signIn: {
    email: 'E-mail',
    password: 'Mot de passe',
    demo: 'Ceci est une démonstration. Essayez avec',
    opening: 'Ouverture de la base ...',
    welcome: 'Caisse de billetterie',
  },
  programme: {
    date: 'Date',
    time: 'Heure',
    event: 'Événement',
    hall: 'Salle',
    status: 'État',
    free: 'Libres',
    filter: 'Filtre',
    none: 'Aucun événement ne correspond.',
    ranges: { all: 'toutes les dates', today: "aujourd'hui", week: '7 jours', month: '30 jours' },
  },
  statuses: { upcoming: 'à venir', 'on-sale': 'en vente', 'closed-sale': 'fermée', cancelled: 'annulé' },
  panel: {
    seats: plural({ one: '{count} place', many: '{count} places', other: '{count} places' }),
    total: 'Total',
    customer: 'Client',
    walkIn: 'au guichet',
    tender: 'Paiement',
    next: 'Tarif',
    until: "Gardées jusqu'à",
    more: plural({ one: '{count} autre ligne', many: '{count} autres lignes', other: '{count} autres lignes' }),
    empty: 'Aucune place choisie.',
  },
  tenders: {
    cash: 'espèces',
    card: 'carte',
    complimentary: 'invitation',
    'gift-card': 'carte cadeau',
    account: 'sur compte',
  },
  seatStates: {
    free: 'libre',
    basket: 'dans ce panier',
    held: 'tenue par une autre caisse',
    reserved: 'réservée',
    sold: 'vendue',
    blocked: 'bloquée',
  },
  seatKinds: {
    normal: '',
    wheelchair: 'fauteuil roulant',
    companion: 'accompagnant',
    box: 'loge',
    restricted: 'vue réduite',
    house: 'place de service',
  },
  seat: { section: 'Bloc', row: 'Rang', seat: 'Place' },
  hall: {
    level: 'Étage',
    typed: 'Saisi : {text}',
    range: plural({ one: 'Plage : {count} place', many: 'Plage : {count} places', other: 'Plage : {count} places' }),
    free: '{free} libres sur {total}',
    noSeat: 'pas de place ici',
    noSuchSection: 'Pas de bloc "{text}". Il y a : {known}',
    noSuchRow: '{section} : pas de rang {text}. Rangs : {known}',
    noSuchSeat: 'Rang {row} : pas de place {text}. Places : {known}',
  },
  tariff: { forNext: 'Pour les prochaines places', forLine: 'Pour cette place' },
  basket: { held: "Les places sont gardées jusqu'à {time}." },
  pay: {
    total: 'À payer',
    given: 'Reçu',
    exact: 'compte juste',
    change: 'À rendre',
    missing: 'Manque',
    tender: 'Paiement',
    tickets: 'Billets',
    individual: 'un par place',
    grouped: 'un par rang',
    note: 'Note',
    busy: 'Vente en cours ...',
    cardFirst: "D'abord encaisser sur le terminal de carte.",
  },
  done: {
    code: 'Code de vente',
    receipt: 'Reçu',
    total: 'Total',
    given: 'Reçu',
    change: 'À rendre',
    ticket: 'Papier {number} sur {count}',
    noPreview: "Il n'y a rien à montrer.",
  },
  prints: frPrinting.prints,
  quit: {
    basket: plural({
      one: '{count} place est dans le panier et sera libérée.',
      many: '{count} places sont dans le panier et seront libérées.',
      other: '{count} places sont dans le panier et seront libérées.',
    }),
    sure: 'Le panier est vide.',
  },
  recovered: {
    intro: 'Ces paiements étaient ouverts. Ce qui en est advenu :',
    sold: 'vendu : {code}, {total}',
    notSold: 'pas vendu, rien encaissé',
  },
  reservations: frReservations.reservations,
  sales: frSales.sales,
  line: frLine.line,
  exchange: frExchange.exchange,
  tooSmall:
    "L'écran fait {columns} x {rows}. Il faut {needColumns} x {needRows} : agrandissez la fenêtre. Rien n'est perdu.",
  notices: {
    sold: plural({
      one: '{count} place vendue, {total}. Code {code}.',
      many: '{count} places vendues, {total}. Code {code}.',
      other: '{count} places vendues, {total}. Code {code}.',
    }),
    change: 'Vendu, {total}. Rendre {change}. Code {code}.',
    someTaken: 'Déjà prises ailleurs : {seats}. Les autres sont tenues.',
    noBest: "Il n'y a plus {count} places ensemble.",
    busy: 'Un instant : la caisse travaille encore.',
    basketExpired: 'Le délai est passé ; places libérées : {seats}',
    printFailed: plural({
      one: "{count} impression a échoué ({reason}). {key} : file d'impression.",
      many: "{count} impressions ont échoué ({reason}). {key} : file d'impression.",
      other: "{count} impressions ont échoué ({reason}). {key} : file d'impression.",
    }),
    noTariffHere: "Ce tarif n'a pas de prix pour cette place.",
    badAmount: "Ce n'est pas un montant : {text}",
    tooLong: 'Trop long : les {count} premiers signes sont gardés.',
    noKey: '{key} ne fait rien ici ; F1 montre les touches.',
    nothingTyped: 'Introuvable : {text}',
    failed: 'Une erreur dans la caisse : {detail}',
    ...frSales.notices,
    ...frPrinting.notices,
  },
  reasons: {
    basketEmpty: "Le panier est vide : choisissez d'abord des places.",
    notHolding: 'Aucune place à prendre, événement : {status}.',
    oneLevel: "Cette salle n'a qu'un étage.",
    oneTariff: "L'événement n'a qu'un tarif.",
    nothingToPrint: 'Rien à refaire.',
    notSignedIn: "Connectez-vous d'abord.",
    stillOpening: "La base s'ouvre encore.",
    ...frReservations.reasons,
    ...frSales.reasons,
    ...frPrinting.reasons,
  },
  refusals: frRefusals,

  planProblems: frPlanProblems,

  paper: frPapers,
}
