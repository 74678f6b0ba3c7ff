/** English words of articles in the shell. */
export const enArticles = {
  groups: { article: 'Articles: programmes, drinks, merchandise' },
  commands: {
    'article add': 'Add an article',
    'article list': 'List the articles',
    'article set': 'Change an article, put it on sale or take it off',
  },
  options: {
    articleName: 'Name, as cashier and receipt show it',
    articleType: 'Type: the tab it stands in',
    articlePrice: 'Price in minor units',
    articleEan: 'Number under the bar code: EAN-13, EAN-8 or UPC-A; "" for none',
    articleOnSale: 'On sale: yes or no',
    articleRename: 'Another name',
    sellArticle: 'Articles beside the seats or alone, by name, EAN or id: "Programme=2" Water',
    sellGiftCard: 'Gift cards in the same sale: MINOR for a new one, CODE=MINOR tops one up',
  },
  answers: { articleSaved: 'Article {name} ({id})' },
}
