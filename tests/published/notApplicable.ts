/** Entries of the project's reference/published.json that no figure of Earnburn can be held against, and why. */
export const NOT_APPLICABLE: Readonly<Record<string, string>> = {
	'money-wallet-breakage':
		'A division of two printed figures (140.8 ÷ 10,983 = 1.28 %) about a stored-value card. In Earnburn breakage is an outcome of lives, never an input.',
	'referred-customer-value':
		'What referred customers of one bank were worth (16 % more, a reward of 25 euros, a return of 60 %). It is why a referred customer leaves less readily in Earnburn (odds × .82); the sums are that bank’s.'
};
