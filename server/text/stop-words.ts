// Words that a question is put together with, and that tell no item from another; whoever says something is what every
// claim here is about.
const STOP_WORDS = new Set(
  (
    'a about after again all also am an and any anybody anyone anything are as at be because been before being both but by ' +
    'can could did do does doing done each either else for from get gets got had has have having he her hers him his how i ' +
    'if in into is it its just let like many me more most much my neither no nobody not of on once one only or other our out ' +
    'over own really same she should so some somebody someone something such than that the their them then there these they ' +
    'this those through to too under until up upon us very was we were what whatever when where whether which while who ' +
    'whom whose why will with without would you your ' +
    'said say saying says tell tells told'
  ).split(' '),
);

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
