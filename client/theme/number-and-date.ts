// Numbers and dates in words, as the page and every exported picture have them.
export { countOf, datesInWords, formatDate, formatNumber } from '#layout';
