import type { enPrinting } from './en-printing.ts'

/** French words of the print queue and the cash drawer. */
export const frPrinting: typeof enPrinting = {
  screens: {
    drawer: 'Ouvrir le tiroir',
  },
  commands: {
    'print-all': 'Tout',
    'print-seen': 'Sorti',
    'print-drop': 'Retirer',
    drawer: 'Tiroir',
  },
  help: {
    'print-all': "Réimprimer tout ce dont rien n'est sorti",
    'print-seen': "Le papier incertain est bien sorti : rien n'est imprimé",
    'print-drop': "Personne ne veut ce papier : ne pas l'imprimer",
    drawer: 'Ouvrir le tiroir-caisse sans vente ; le motif est noté',
  },
  notices: {
    printAgain: 'Nouvelle impression.',
    printTwin: 'Réimpression, même code : si un premier papier est sorti, détruisez-le.',
    printRenewed: 'Imprimé avec de nouveaux codes ; les anciens sont nuls : {seats}',
    printSeen: 'Noté : il est sorti.',
    printDropped: 'Il ne sera pas imprimé.',
    printReplaced: 'Imprimé, mais pas toutes les lettres : {letters}',
    drawerFailed: "Le tiroir ne s'est pas ouvert : {reason}",
    drawerOpened: 'Le tiroir est ouvert.',
  },
  reasons: {
    notUnclear: "On ne le dit que d'un papier incertain.",
  },
  prints: {
    none: "Rien n'attend d'être imprimé.",
    unknownHint: "Incertain : voir s'il est sorti. Refaire donne de nouveaux codes.",
    drawerReason: 'Motif',
    roles: { ticket: 'billet', receipt: 'reçu', badge: 'badge', report: 'rapport' },
    states: {
      queued: 'attend',
      sent: 'en cours',
      printed: 'imprimé',
      failed: 'échec',
      unknown: 'incertain',
      replaced: 'remplacé',
      dropped: 'retiré',
    },
    problems: {
      'not-found': 'introuvable',
      'not-permitted': 'accès refusé',
      unreachable: 'injoignable',
      busy: 'pris par un autre programme',
      'module-missing': 'logiciel manquant',
      'module-unfit': 'logiciel inadapté',
      'disk-full': 'disque plein',
      offline: 'hors ligne',
      'cover-open': 'capot ouvert',
      'paper-out': 'plus de papier',
      'paper-low': 'bientôt plus de papier',
      'printer-error': "erreur de l'imprimante",
      'no-answer': 'ne répond pas',
      stalled: "n'accepte plus rien",
      'link-lost': 'liaison perdue',
      'no-drawer': 'pas de tiroir-caisse',
      unmappable: 'lettres remplacées',
      'logo-missing': 'logo absent',
      'unprintable-code': 'code impossible à imprimer',
    },
  },
}
