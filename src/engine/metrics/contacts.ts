// Metrics of contacts, campaigns, lifecycle labels, visits and income beyond orders.
import {
	ACTIVATED,
	ACTIVE,
	ACTIVE_DAYS,
	ACTIVE_MONTHS,
	ADS,
	BUYERS,
	CAMPAIGN_AGREED,
	CAMPAIGN_BOUGHT,
	CAMPAIGN_CAME,
	CAMPAIGN_INVITED,
	CAMPAIGN_SALES,
	CONTACT_COST,
	CONTACTS,
	GONE_UNSEEN,
	LABEL,
	LEFT,
	LOST_ALIVE,
	PRIZES,
	REBUYERS,
	RESPONSES,
	REVENUE,
	SERVICE_FEES,
	WON_BACK,
	WORLD_CONTACT_COST
} from '../kernel/accounts.ts';
import type { Metric, View } from '../metrics.ts';
import { atEnd, rate, ratio, volume } from './make.ts';

const LABELS = ['Introduction', 'Growth', 'Maturity', 'AtRisk', 'Lost'];
const DAYS_A_YEAR = 365.25;
const MONTHS_A_YEAR = 12;
const MILLION = 1e6;

/** Of contacts and campaigns, those of the design and those that exist anyway. */
const contactCost = (v: View): number =>
	v.flow(CONTACT_COST) + v.flow(WORLD_CONTACT_COST) + v.campaignCost + v.worldCampaignCost;

/** Fees of paying customers, advertising, visits sent to other businesses. */
const incomeBeyondOrders = (v: View): number => v.flow(SERVICE_FEES) + v.flow(ADS) + v.traffic;

/** Customers at the end who have not left: the truth, from the labels and what they miss. */
const stillCustomers = (v: View): number =>
	v.stock(ACTIVATED) - v.stock(LABEL + 4) + v.stock(LOST_ALIVE) - v.stock(GONE_UNSEEN);

/** Who was a customer at some time of the span. */
const everCustomers = (v: View): number => stillCustomers(v) + v.flow(LEFT) - v.flow(WON_BACK);

const labelled = (v: View): number => LABELS.reduce((sum, _, i) => sum + v.stock(LABEL + i), 0);

const perDay = (v: View): number => v.flow(ACTIVE_DAYS) / MILLION / (v.years * DAYS_A_YEAR);

const perMonth = (v: View): number => v.flow(ACTIVE_MONTHS) / MILLION / (v.years * MONTHS_A_YEAR);

/** Customer-months of those who pay a fee. */
const payerMonths = (v: View): number => (v.feePerMonth > 0 ? v.flow(SERVICE_FEES) / v.feePerMonth : 0);

/** Customers who visit or order, summed over months; where visits are not looked at, those who order, summed over periods. */
const activeMonths = (v: View): number => (v.looksAtVisits ? v.flow(ACTIVE_MONTHS) / MILLION : v.flow(ACTIVE));

export const CONTACT_METRICS: readonly Metric[] = [
	volume('contacts', 'people', 'none', (v) => v.flow(CONTACTS)),
	volume('responses', 'people', 'up', (v) => v.flow(RESPONSES)),
	rate('responseRate', 'share', 'up', (v) => ratio(v.flow(RESPONSES), v.flow(CONTACTS))),
	volume('wonBack', 'people', 'up', (v) => v.flow(WON_BACK)),
	volume('campaignInvited', 'people', 'none', (v) => v.flow(CAMPAIGN_INVITED)),
	volume('campaignAgreed', 'people', 'up', (v) => v.flow(CAMPAIGN_AGREED)),
	volume('campaignCame', 'people', 'up', (v) => v.flow(CAMPAIGN_CAME)),
	volume('campaignBought', 'people', 'up', (v) => v.flow(CAMPAIGN_BOUGHT)),
	volume('campaignSales', 'money', 'up', (v) => v.flow(CAMPAIGN_SALES)),
	volume('prizeCost', 'money', 'down', (v) => v.flow(PRIZES)),
	volume('contactCost', 'money', 'down', contactCost)
];

export const INCOME_METRICS: readonly Metric[] = [
	volume('serviceFees', 'money', 'up', (v) => v.flow(SERVICE_FEES)),
	volume('adIncome', 'money', 'up', (v) => v.flow(ADS)),
	volume('trafficIncome', 'money', 'up', (v) => v.traffic),
	rate('dau', 'people', 'up', (v) => (v.looksAtVisits ? perDay(v) : null)),
	rate('mau', 'people', 'up', (v) => (v.looksAtVisits ? perMonth(v) : null)),
	rate('stickiness', 'share', 'up', (v) => (v.looksAtVisits ? ratio(perDay(v), perMonth(v)) : null)),
	rate('arpu', 'money', 'up', (v) => ratio(v.flow(REVENUE) + incomeBeyondOrders(v), activeMonths(v))),
	rate('arppu', 'money', 'up', (v) => ratio(v.flow(REVENUE) + v.flow(SERVICE_FEES), v.flow(ACTIVE) + payerMonths(v)))
];

export const LABEL_METRICS: readonly Metric[] = [
	atEnd(volume('stillCustomers', 'people', 'up', stillCustomers)),
	rate('churn', 'share', 'down', (v) => ratio(v.flow(LEFT), everCustomers(v))),
	atEnd(rate('repurchaseRate', 'share', 'up', (v) => ratio(v.stock(REBUYERS), v.stock(BUYERS)))),
	...LABELS.map((name, i) =>
		atEnd(rate(`label${name}`, 'share', 'none', (v) => ratio(v.stock(LABEL + i), labelled(v))))
	),
	atEnd(volume('lostAlive', 'people', 'none', (v) => v.stock(LOST_ALIVE))),
	atEnd(volume('goneUnseen', 'people', 'none', (v) => v.stock(GONE_UNSEEN)))
];
