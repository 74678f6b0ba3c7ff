/** The sub-commands about people, shifts, cash and outlets, in French. */
import type { PeopleShellWords } from './en-people.ts'

export const frPeople: PeopleShellWords = {
  groups: {
    shift: 'Services des caisses',
    cash: 'Espèces dans les caisses',
    outlet: 'Points de vente',
  },
  commands: {
    'user list': 'Lister les utilisateurs',
    'user set-role': 'Donner un autre rôle à un utilisateur',
    'user deactivate': 'Désactiver un utilisateur',
    'user activate': 'Réactiver un utilisateur',
    'user reset-password': "Effacer mot de passe et PIN ; l'utilisateur en choisit",
    'shift open': "Ouvrir le service d'une caisse",
    'shift report': "Montrer les chiffres d'un service ouvert (rapport X)",
    'shift list': "Lister les services avec leur numéro Z, le plus récent d'abord",
    'event status': "Ouvrir, arrêter ou annuler la vente d'une séance",
    'shift close': "Clôturer le service d'une caisse (rapport Z)",
    'cash in': 'Mettre des espèces en caisse',
    'cash out': 'Sortir des espèces',
    'cash list': 'Lister les mouvements du service ouvert',
    'outlet list': 'Lister les points de vente',
    'outlet add': 'Ajouter un point de vente',
    'outlet set': "Changer règles, caisses ou spectacles d'un point de vente",
  },
  options: {
    float: 'Fond de caisse en plus petite unité',
    printReport: 'Imprimer aussi',
    shift: 'Un service clôturé, par id; sinon celui qui est ouvert',
    operator: 'Seulement cet utilisateur, par e-mail',
    shiftTill: 'Seulement de cette caisse',
    count: 'Pièces et billets comptés : "5000x3 200x5" ; inutile si la clôture est automatique',
    cashAmount: 'Montant en plus petite unité',
    cashComment: 'Motif',
    delivery: 'Remise : print ou email',
    blind: 'Compter sans voir le montant attendu : yes ou no',
    closing: 'Clôture : automatic reprend le montant calculé, manual exige un comptage',
    lockMinutes: 'Minutes sans touche avant le verrouillage ; 0 pour jamais',
    outletTills: "Caisses qui s'y trouvent désormais",
    linkEvents: 'Spectacles vendus aussi, par id',
    unlinkEvents: 'Spectacles qui ne sont plus vendus, par id',
  },
  answers: {
    outletLacksPrinter: "{name} imprime des billets, mais une caisse n'y a pas d'imprimante.",
  },
}
