/** The sub-commands about vouchers, in French. */
import type { VoucherShellWords } from './en-vouchers.ts'

export const frVouchers: VoucherShellWords = {
  groups: { 'gift-card': 'Cartes cadeaux', voucher: 'Bons' },
  commands: {
    'gift-card sell': 'Vendre une carte cadeau',
    'gift-card top-up': 'Recharger une carte cadeau',
    'gift-card balance': "Dire le solde d'une carte cadeau",
    'voucher add': 'Créer un bon',
    'voucher list': 'Lister les bons avec leurs utilisations',
    'voucher print': 'Imprimer un bon à offrir ou à envoyer',
    'voucher import': 'Lire des bons dans un tableau aux colonnes de pretix ; de nouveau : les mettre à jour',
  },
  options: {
    giftCardAmount: 'Montant à mettre sur la carte, en unités mineures',
    sellVoucher: 'Bon à appliquer, par code',
    voucherCode: 'Code ; créé si absent',
    effect: 'Effet sur le prix : none, set, subtract ou percent',
    voucherValue: 'Montant (10.00) ou pourcentage (12.5)',
    adds: "S'ajoute aux remises des règles de prix",
    maxUses: 'Nombre de places pour lesquelles il vaut ; 0 sans limite',
    budget: "Ce qu'il peut retirer en tout, en unités mineures",
    validFrom: 'Premier jour, 2027-01-01, ou instant',
    validUntil: 'Dernier jour, 2027-12-31, ou instant',
    voucherEvent: 'Seulement pour ce spectacle, par identifiant ou titre',
    voucherTariff: 'Seulement pour ce tarif',
    voucherZone: 'Seulement pour cette zone de prix',
    voucherSeat: 'Seulement pour cette place : "Parterre 5-12"',
    voucherChannel: 'Seulement par ce canal : desk, web, partner ou house',
    voucherSeats: "Seulement à partir d'autant de places d'une séance",
    refusalText: 'Ce que dit la caisse quand le bon est refusé',
    voucherTag: 'Étiquette, pour retrouver son genre',
    voucherComment: 'Commentaire',
  },
  answers: {
    giftCard: '{code} : {balance}',
    voucherAdded: 'Bon {code} ({id})',
    voucherPrinted: 'Bon {code}',
    vouchersImported: '{added} ajoutés, {changed} modifiés, {unchanged} inchangés.',
    quotasIgnored: '{count} réservent ou contournent un quota, ce qui ne compte pas à une caisse.',
  },
}
