// The programme of today: the tier and the points a customer of the time before launch brings along.

/** At launch, for seed customers of the reference design, after enrolment. */
export function openingState(): void {}
