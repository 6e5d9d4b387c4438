/** The only language that stands in the address; English is the bare address. */
export function match(param: string): param is 'zh' {
	return param === 'zh';
}
