/** Times that only point: now, once, soon. TIMEX3 has a value for each direction, and no date. */
import type { Rule } from '../rule.ts'

export const present: Rule = {
  name: 'present',
  pattern: String.raw`\b(?<word>now|currently|at\s+present|at\s+the\s+moment|these\s+days|nowadays|presently)\b`,
  examples: [
    { text: 'It is now closed.', times: [['now', 'DATE', 'PRESENT_REF']] },
    { text: 'Now that it is closed, they leave.', times: [] },
    { text: 'The strong current took him.', times: [] },
  ],
  read: ({ word = '' }, scene) => {
    if (/^now$/iu.test(word) && /^\s+that\b/iu.test(scene.tail)) return null
    return { type: 'DATE', value: 'PRESENT_REF' }
  },
}

export const past: Rule = {
  name: 'past',
  pattern: String.raw`\b(?<word>recently|in\s+the\s+past|lately|(?<=\bat\s)the\s+time(?!\s+(?:of|\p{Lu}))|recent\s+(?:days|weeks|months|years|quarters|decades|times)(?:\s+and\s+(?:days|weeks|months|years))?|recent|the\s+(?:last|past)\s+few\s+(?:days|weeks|months|years))\b`,
  examples: [
    { text: 'It was recently closed.', times: [['recently', 'DATE', 'PAST_REF']] },
    { text: 'In recent years it lost money.', times: [['recent years', 'DATE', 'PAST_REF']] },
    { text: 'It is the most decent one.', times: [] },
  ],
  read: () => ({ type: 'DATE', value: 'PAST_REF' }),
}

export const future: Rule = {
  name: 'future',
  pattern: String.raw`\b(?<word>soon|(?<=\bin\s)(?:the\s+)?(?:near\s+|not[\s-]too[\s-]distant\s+|foreseeable\s+|immediate\s+)?future|the\s+(?:near|foreseeable|immediate)\s+future|future\s+(?:days|weeks|months|quarters|years)|as\s+soon\s+as\s+possible|(?:the\s+)?coming\s+(?:days|weeks|months|years)|the\s+(?:near|short|long)\s+term)\b(?!\s+(?:as|after|before|enough)\b)`,
  examples: [
    { text: 'It will soon close.', times: [['soon', 'DATE', 'FUTURE_REF']] },
    { text: 'As soon as it closed, they left.', times: [] },
    { text: 'In coming months it will close.', times: [['coming months', 'DATE', 'FUTURE_REF']] },
  ],
  read: ({ word = '' }, scene) => {
    if (/^soon$/iu.test(word) && /\b(?:as|too|how|so)\s+$/iu.test(scene.lead)) return null
    return { type: 'DATE', value: 'FUTURE_REF' }
  },
}

export const references: readonly Rule[] = [present, past, future]
