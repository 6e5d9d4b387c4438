export interface Currency {
	/** narrow: English would otherwise print CN¥ */
	readonly symbol: string;
	/** what follows the digits in Chinese */
	readonly zh: string;
	/** minor units per major unit, as a power of ten */
	readonly decimals: number;
}

const CURRENCIES: Readonly<Record<string, Currency>> = {
	AUD: { symbol: 'A$', zh: '澳元', decimals: 2 },
	BRL: { symbol: 'R$', zh: '雷亚尔', decimals: 2 },
	CAD: { symbol: 'C$', zh: '加元', decimals: 2 },
	CHF: { symbol: 'CHF\u00A0', zh: '瑞士法郎', decimals: 2 },
	CNY: { symbol: '¥', zh: '元', decimals: 2 },
	EUR: { symbol: '€', zh: '欧元', decimals: 2 },
	GBP: { symbol: '£', zh: '英镑', decimals: 2 },
	HKD: { symbol: 'HK$', zh: '港元', decimals: 2 },
	IDR: { symbol: 'Rp\u00A0', zh: '印尼盾', decimals: 2 },
	INR: { symbol: '₹', zh: '卢比', decimals: 2 },
	JPY: { symbol: '¥', zh: '日元', decimals: 0 },
	KRW: { symbol: '₩', zh: '韩元', decimals: 0 },
	MYR: { symbol: 'RM\u00A0', zh: '林吉特', decimals: 2 },
	SGD: { symbol: 'S$', zh: '新元', decimals: 2 },
	THB: { symbol: '฿', zh: '泰铢', decimals: 2 },
	TWD: { symbol: 'NT$', zh: '新台币', decimals: 2 },
	USD: { symbol: '$', zh: '美元', decimals: 2 },
	VND: { symbol: '₫', zh: '越南盾', decimals: 0 }
};

export function currencyOf(code: string): Currency {
	return CURRENCIES[code] ?? { symbol: `${code}\u00A0`, zh: `\u00A0${code}`, decimals: 2 };
}
