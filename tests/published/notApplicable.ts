/** Entries of the project's reference/published.json that no figure of Earnburn can be held against, and why. */
export const NOT_APPLICABLE: Readonly<Record<string, string>> = {
	'money-wallet-breakage':
		'A division of two printed figures (140.8 ÷ 10,983 = 1.28 %) about a stored-value card. In Earnburn breakage is an outcome of lives, never an input.'
};
