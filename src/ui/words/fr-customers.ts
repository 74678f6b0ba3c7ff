/** Finding, adding and looking up customers, in French. */
import type { CustomerWords } from './en-customers.ts'

export const frCustomers: CustomerWords = {
  search: 'Recherche',
  hint: 'Nom, téléphone ou e-mail ; le début suffit.',
  none: 'Personne. F2 ajoute un client.',
  cut: "Il y en a d'autres : continuez à taper.",
  same: 'Même téléphone ou e-mail : Entrée prend un client, F2 en ajoute un.',
  name: 'Nom',
  phone: 'Téléphone',
  email: 'E-mail',
  enough: 'Un nom, un téléphone ou un e-mail suffit.',
  another: 'Entrée ajoute une autre personne avec ces coordonnées.',
  chosen: 'Client : {name}',
  nobody: "Aucun client n'est choisi.",
  noOrders: "Rien d'acheté ni de réservé.",
  sale: 'vente',
  refund: 'remboursement',
  reservation: 'réservation',
  merged: 'Aussi inscrit comme : {names}',
}
