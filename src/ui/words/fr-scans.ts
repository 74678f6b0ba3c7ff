import type { ScanWords } from './en-scans.ts'
import { plural } from './plural.ts'

/** What is said of scanned codes and scanners. */
export const frScans: ScanWords = {
  unknown: 'Code inconnu : {code}',
  ticketUnknown: "Ce billet n'existe pas : {code}",
  ticketReplaced: 'Ce billet a été réimprimé : son code est annulé.',
  ticketRefunded: 'Ce billet a été remboursé : il ne donne plus accès.',
  ticketCancelled: "L'événement de ce billet est annulé.",
  finishFirst: "{what}. Terminez ou fermez d'abord ceci, puis scannez de nouveau.",
  kinds: {
    ticket: 'Billet',
    reservation: 'Réservation',
    pass: 'Abonnement',
    sale: 'Vente',
    accreditation: 'Accréditation',
  },
  learned: plural({
    one: '{till} connaît {count} caractère de sa disposition.',
    many: '{till} connaît {count} caractères de sa disposition.',
    other: '{till} connaît {count} caractères de sa disposition.',
  }),
  setupSignedOut: "Les codes de configuration se lisent à l'écran de connexion.",
  refusals: {
    'setup-code-invalid': "Ce n'est pas un code de configuration de cette billetterie.",
    'setup-code-expired': "Ce code de configuration était valable jusqu'au {expired}.",
    'setup-code-used': 'Ce code de configuration, ou un plus récent, a déjà servi.',
    'setup-code-elsewhere': 'Ce code est pour {till} ; ce terminal est fixé à une autre caisse.',
  },
  locked: 'La caisse est verrouillée : déverrouillez, puis scannez de nouveau.',
  scanner: 'Lecteur',
  scannerBack: 'Le lecteur fonctionne de nouveau.',
  faults: {
    'not-found': 'non branché',
    'not-permitted': 'accès refusé',
    busy: 'occupé par un autre programme',
    'module-missing': 'pilote manquant',
    unplugged: 'débranché',
  },
}
