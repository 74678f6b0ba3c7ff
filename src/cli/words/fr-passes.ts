import type { PassShellWords } from './en-passes.ts'

/** The sub-commands about passes, in French. */
export const frPasses: PassShellWords = {
  groups: {
    'pass-kind': 'Genres d’abonnements et leurs prix',
    pass: 'Abonnements vendus',
  },
  commands: {
    'pass-kind add': 'Définir un genre d’abonnements',
    'pass-kind list': 'Lister les genres d’abonnements et leurs prix',
    'pass-kind set': 'Modifier un genre d’abonnements',
    'pass list': 'Lister ou chercher des abonnements',
    'pass show': 'Montrer un abonnement',
  },
  options: {
    passPrice: 'Prix à un tarif en centimes : TARIF=MONTANT ; aux autres il n’est pas vendu',
    passFrom: 'Premier jour : 2027-01-01 ; sans lui aucun',
    passUntil: 'Dernier jour : 2027-12-31 ; sans lui aucun',
    passTax: 'Taux de taxe en pour cent',
    passSessions: "Places qu'il couvre, une par événement ; 0 sans limite",
    passOnSale: 'yes ou no',
    passText: 'Chercher par nom, prénom, numéro ou code',
    passStatus: 'Seulement : valid, not-yet, expired ou void',
    passKind: 'Seulement de ce genre, par nom',
    sellPass: 'Un abonnement : GENRE:TARIF:PRÉNOM:NOM:NUMÉRO, plusieurs fois pour plusieurs',
  },
  answers: {
    passKindSaved: '{name} ({id})',
  },
}
