/**
 * A scenario in memory: complete (every field present), checked by `read` or `edit`, never changed in place.
 * The types follow from the table in fields/: units, ranges and meanings stand there. Money is in major units of
 * the currency, shares are 0–1, a list of twelve starts in January, dates are YYYY-MM-DD.
 */
import type { Infer } from './field.ts';
import type { design, fields } from './fields/scenario.ts';

export type { Num, Spread, ThreePoint, TwoPoint, Words } from './spread.ts';
export type { Benefit, Decay } from './fields/benefits.ts';

export type Scenario = Infer<typeof fields>;
export type Design = Infer<typeof design>;

export type Currency = Scenario['currency'];
export type Budget = Scenario['budget'];
export type Market = Scenario['market'];
export type Business = Scenario['business'];
export type Customers = Scenario['customers'];
export type Activation = Scenario['activation'];
export type Channel = Scenario['channels'][number];
export type Segment = Scenario['segments'][number];
export type Referral = Scenario['referral'];
export type Touch = Scenario['touches'][number];
export type WinBack = Scenario['winBack'];
export type Campaign = Scenario['campaigns'][number];
export type Response = Scenario['response'];
export type Effect = Response['E1'];
export type Correlation = Scenario['correlations'][number];
export type Expectation = Scenario['expectations'][number];
export type Source = Scenario['sources'][number];
export type Evidence = Scenario['evidence'][string];
/** A–D as in model.md; U: unverified; assumed: our number. */
export type Grade = Source['grade'];

export type Enrolment = Design['enrolment'];
export type Points = Design['points'];
export type Bonus = Points['earn']['bonuses'][number];
export type Item = Points['items'][number];
export type Tiers = Design['tiers'];
export type Tier = Tiers['list'][number];
export type Bar = Tier['rules']['all'][number]['any'][number];
export type Costs = Design['costs'];
export type Action = Design['actions'][number];
export type StampCard = Design['stampCard'];
export type Reward = StampCard['reward'];
export type Membership = Design['membership'];
export type ReferralReward = Design['referralReward'];
export type Change = Design['changes'][number];
export type Scalar = Change['set'][number]['value'];
export type Guardrail = Design['guardrails'][number];
export type Traffic = Design['traffic'];
export type Abuse = Design['abuse'];
export type Opening = Design['opening'];
