/** The door and its verdicts (F39), in French. */
import type { EntryWords } from './en-entry.ts'

export const frEntry: EntryWords = {
  screens: { door: 'Entrée' },
  commands: {
    door: 'Entrée',
    'check-ticket': 'Contrôle',
    'let-in': 'Entrer',
  },
  help: {
    door: "L'entrée de l'événement : chaque lecture fait entrer, une fois",
    'check-ticket': 'Contrôler le code saisi',
    'let-in': 'Faire entrer avec les lignes marquées, ou la ligne elle-même',
  },
  code: 'Code',
  hint: 'Lire un billet, ou saisir son code puis Entrée.',
  noTickets: "Cette vente n'a pas de billets valables.",
  noTicketChosen: "Aucun billet valable n'est choisi.",
  letIn: 'Entrés : {seats}.',
  inSince: 'entré {time}',
  count: '{in} entrés sur {of}.',
  verdicts: {
    valid: 'VALABLE',
    used: 'DÉJÀ UTILISÉ',
    unpaid: 'NON PAYÉ',
    refunded: 'REMBOURSÉ',
    replaced: 'REMPLACÉ',
    cancelled: 'ANNULÉ',
    'wrong-event': 'AUTRE ÉVÉNEMENT',
    'too-early': 'TROP TÔT',
    'too-late': 'TROP TARD',
    unknown: 'INCONNU',
  },
  reasons: {
    valid: "Entré à l'instant.",
    used: 'Déjà entré : {time}, {till}.',
    unpaid: "C'est une réservation : à payer d'abord.",
    refunded: 'Ce billet a été remboursé : personne ne peut entrer.',
    replaced: 'Ce billet a été réimprimé : seul le nouveau est valable.',
    cancelled: "L'événement est annulé.",
    'wrong-event': 'Ce billet est pour {event}.',
    'too-early': 'Ouverture des portes : {opens}.',
    'too-late': 'Les portes ont fermé : {closed}.',
    unknown: 'Personne ne connaît ce code ici.',
  },
}
