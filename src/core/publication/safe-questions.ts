/** A question of the SAFE gate; an answer other than `safeAnswer`, or a doubt, goes to the people who decide. */
interface SafeQuestion {
  readonly name: 'Sensitive' | 'Accurate' | 'Financial' | 'Effect'
  readonly question: string
  readonly safeAnswer: 'yes' | 'no'
}

/** The four questions before anything is shared. Source: domain.md section 10; the wording is ours. */
export const SAFE_QUESTIONS: readonly SafeQuestion[] = [
  {
    name: 'Sensitive',
    question: 'Is anything here confidential or personal, or about a customer without a published case study?',
    safeAnswer: 'no',
  },
  { name: 'Accurate', question: 'Is every statement true, and could we show it today?', safeAnswer: 'yes' },
  {
    name: 'Financial',
    question: 'Does it give or hint at financial data? That needs the approval of the chief financial officer.',
    safeAnswer: 'no',
  },
  {
    name: 'Effect',
    question: 'Could it harm a person, a customer or the company once it is shared out of context?',
    safeAnswer: 'no',
  },
]
