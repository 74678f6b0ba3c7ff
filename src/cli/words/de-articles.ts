/** German words of articles in the shell. */
export const deArticles = {
  groups: { article: 'Artikel: Programmhefte, Getränke, Fanartikel' },
  commands: {
    'article add': 'Einen Artikel anlegen',
    'article list': 'Die Artikel zeigen',
    'article set': 'Einen Artikel ändern, in den Verkauf nehmen oder heraus',
  },
  options: {
    articleName: 'Name, wie ihn Kasse und Beleg zeigen',
    articleType: 'Art: der Reiter, in dem er steht',
    articlePrice: 'Preis in Cent',
    articleEan: 'Nummer unter dem Strichcode: EAN-13, EAN-8 oder UPC-A; "" für keine',
    articleOnSale: 'Im Verkauf: yes oder no',
    articleRename: 'Anderer Name',
    sellArticle: 'Artikel neben den Plätzen oder allein, nach Name, EAN oder id: "Programmheft=2" Wasser',
    sellGiftCard: 'Geschenkkarten im selben Verkauf: CENT für eine neue, CODE=CENT lädt auf',
  },
  answers: { articleSaved: 'Artikel {name} ({id})' },
}
