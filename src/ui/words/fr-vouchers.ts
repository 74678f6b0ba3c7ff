/** Vouchers and gift cards, in French. */
import type { VoucherWords } from './en-vouchers.ts'

export const frVouchers: VoucherWords = {
  screens: { vouchers: 'Bons' },
  commands: {
    voucher: 'Bon',
    'apply-voucher': 'Valider',
    'remove-voucher': 'Retirer',
  },
  help: {
    voucher: 'Appliquer un bon au panier, ou en retirer un',
    'apply-voucher': 'Appliquer le bon saisi ou scanné',
    'remove-voucher': 'Retirer du panier le bon choisi',
  },
  label: 'Bon',
  code: 'Code',
  hint: 'Saisir ou scanner le code, puis Entrée.',
  noneApplied: "Aucun bon n'est appliqué.",
  applied: 'Bon {code} : {off} de moins, à payer {total}.',
  removed: 'Le bon {code} est retiré.',
  refusals: {
    'gift-card-unknown': "Il n'y a pas de carte cadeau {code}.",
    'gift-card-short': "La carte cadeau {code} n'a que {balance}.",
    'bad-vouchers':
      "Les bons sont inutilisables. Rien n'a été enregistré ; corrigez ces endroits et importez de nouveau le fichier. {problems}",
    'voucher-unknown': 'Il n\'y a pas de bon "{code}".',
    'voucher-refused': 'Bon {code} : {reason}',
    'voucher-exists': 'Le bon "{code}" existe déjà.',
  },
  /** Why a voucher is refused; behind its code. */
  problems: {
    'not-yet': 'valable seulement à partir du {at}.',
    expired: "il était valable jusqu'au {at}.",
    'used-up': 'il est épuisé.',
    'budget-spent': 'son budget est épuisé.',
    'no-line': 'il ne vaut pour aucune de ces places.',
    'no-benefit': 'une remise plus forte est déjà accordée.',
    applied: 'il est déjà dans ce panier.',
  },
  /** What is wrong with a file of vouchers, place by place. */
  fileProblems: {
    'bad-code': 'ce ne peut pas être un code',
    'duplicate-code': 'ce code figure deux fois',
    'unknown-effect': 'effet sur le prix inconnu',
    'bad-value': 'ni montant ni pourcentage',
    'bad-date': 'pas une date',
    'bad-count': "pas un nombre d'utilisations",
    'below-used': 'moins que ce qui est déjà utilisé',
    'unknown-product': 'aucun tarif ni aucune zone ne porte ce nom',
    'unknown-seat': "cette place n'existe pas",
    'unknown-event': "ce spectacle n'existe pas",
    'unknown-channel': "ce canal de vente n'existe pas",
    'not-yes-or-no': 'ni oui ni non',
    'too-long': 'trop long',
    'card-number': 'peut être un numéro de carte bancaire',
    'no-rows': 'il ne contient aucun bon',
    'too-many-rows': 'trop de bons',
  },
}
