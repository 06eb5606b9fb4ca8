/** Times that only point: now, once, soon. TIMEX3 has a value for each direction, and no date. */
import type { Rule, Scene } from '../rule.ts'

export const present: Rule = {
  name: 'present',
  needs: ['now', 'current', 'present', 'moment', 'these', 'time'],
  pattern: String.raw`\b(?<word>now|currently|current(?=\s+\p{L})|the\s+time\s+being|at\s+present|at\s+the\s+moment|these\s+days|nowadays|presently)\b`,
  examples: [
    { text: 'It is now closed.', times: [['now', 'DATE', 'PRESENT_REF']] },
    { text: 'Now that it is closed, they leave.', times: [] },
    { text: 'The strong current took him.', times: [] },
    { text: 'The current captain left.', times: [['current', 'DATE', 'PRESENT_REF']] },
    { text: 'It stays shut for the time being.', times: [['the time being', 'DATE', 'PRESENT_REF']] },
  ],
  read: ({ word = '' }, scene) => {
    if (/^now$/iu.test(word) && /^\s+that\b/iu.test(scene.tail)) return null
    if (/^current$/iu.test(word) && !isOfNow(scene)) return null
    return { type: 'DATE', value: 'PRESENT_REF' }
  },
}

// “the current captain” is the captain of now; “the strong current took him”, “a current account” are others.
const isOfNow = (scene: Scene): boolean =>
  /\b(?:the|its|their|his|her|our|my|your|some|all|under|given|in|at|of)\s+$|['’]s\s+$/iu.test(scene.lead) &&
  /^\s+(?!account\b|affairs\b|events\b|of\b|and\b|was\b|is\b|took\b|in\b|that\b)\p{Ll}/u.test(scene.tail) &&
  (scene.tag() ?? 'JJ') === 'JJ'

export const past: Rule = {
  name: 'past',
  needs: ['recent', 'past', 'lately', 'time', 'last'],
  pattern: String.raw`\b(?<word>recently|(?<=\bin\s)the\s+past|lately|(?<=\bat\s)the\s+time(?!\s+of\b)|recent\s+(?:days|weeks|months|years|quarters|decades|times)(?:\s+and\s+(?:days|weeks|months|years))?|recent|the\s+(?:last|past)\s+few\s+(?:days|weeks|months|years))\b(?!-)`,
  examples: [
    { text: 'It was recently closed.', times: [['recently', 'DATE', 'PAST_REF']] },
    { text: 'In recent years it lost money.', times: [['recent years', 'DATE', 'PAST_REF']] },
    { text: 'In the past it was open.', times: [['the past', 'DATE', 'PAST_REF']] },
    { text: 'She was mayor at the time.', times: [['the time', 'DATE', 'PAST_REF']] },
    { text: 'It is the most decent one.', times: [] },
    { text: 'At the time Orlo left it was dark.', times: [] },
  ],
  // “at the time Orlo left” is told by what follows.
  read: ({ word = '' }, scene) =>
    /^the\s+time$/iu.test(word) &&
    /^\s+(?:\p{Lu}|(?:he|she|they|it|we)\b)(?!['’])/u.test(scene.tail) &&
    !/^\s+(?:he|she|they|it|we)\s+(?:was|were|had)\b/u.test(scene.tail)
      ? null
      : { type: 'DATE', value: 'PAST_REF' },
}

export const future: Rule = {
  name: 'future',
  needs: ['soon', 'future', 'coming', 'term'],
  pattern: String.raw`\b(?<word>soon(?!\s+(?:as|after|before|enough)\b)|future\s+(?:days|weeks|months|quarters|years)|(?<=\bin\s)(?:the\s+)?(?:near\s+|not[\s-]too[\s-]distant\s+|foreseeable\s+|immediate\s+)?future|(?<=\b(?:about|for|into|of)\s)the\s+future(?!\s+(?:of|for)\b)|the\s+(?:near|foreseeable|immediate)\s+future|as\s+soon\s+as\s+possible|(?:the\s+)?coming\s+(?:days|weeks|months|years)|the\s+(?:near|short|long)\s+term)\b`,
  examples: [
    { text: 'It will soon close.', times: [['soon', 'DATE', 'FUTURE_REF']] },
    { text: 'As soon as it closed, they left.', times: [] },
    { text: 'In coming months it will close.', times: [['coming months', 'DATE', 'FUTURE_REF']] },
    { text: 'They worry about the future.', times: [['the future', 'DATE', 'FUTURE_REF']] },
    { text: 'They worry about the future of the port.', times: [] },
  ],
  read: ({ word = '' }, scene) => {
    if (/^soon$/iu.test(word) && /\b(?:as|too|how|so)\s+$/iu.test(scene.lead)) return null
    return { type: 'DATE', value: 'FUTURE_REF' }
  },
}

export const references: readonly Rule[] = [present, past, future]
