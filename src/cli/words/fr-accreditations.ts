import type { AccreditationShellWords } from './en-accreditations.ts'

/** The sub-commands about accreditations, in French. */
export const frAccreditations: AccreditationShellWords = {
  groups: {
    accreditation: 'Accréditations d’un festival et leurs badges',
  },
  commands: {
    'import accreditations': 'Lire les personnes d’un festival (CSV, JSON ou XML) ; encore : les mettre à jour',
    'accreditation list': 'Lister ou chercher des accréditations',
    'accreditation show': 'Montrer une accréditation',
    'accreditation activate': 'Activer une accréditation et remettre son badge, une fois',
    'accreditation reprint': 'Imprimer le badge encore une fois',
  },
  options: {
    peopleFormat: 'Format du fichier : csv, json ou xml ; reconnu s’il manque',
    peopleEncoding: 'Encodage : utf-8, windows-1251 ou windows-1252 ; reconnu s’il manque',
    feeTax: 'Taux de taxe des frais en pour cent ; sans lui, celui qui est stocké reste',
    accreditationText: 'Chercher par nom, organisation, numéro ou code du badge',
    accreditationStatus: 'Seulement : new, active, handed-out ou withdrawn',
    badgeReason: 'Motif : not-printed, damaged, lost ou un texte',
  },
  answers: {
    accreditationsImported: '{added} ajoutées, {changed} modifiées, {withdrawn} retirées, {unchanged} inchangées.',
    accreditationsLeftOut: '{count} ne sont ni Approved ni Printed et ont été laissées.',
    accreditationsToPay: 'Actives : {active} ; à payer : {toPay}.',
    accreditationsNoFees: 'Le fichier ne dit pas de frais : celles ajoutées sont gratuites.',
    badgeActivated: '{name} : activée, {category}, {code}',
    badgeAgain: '{name} : badge imprimé encore une fois, {code}',
  },
}
