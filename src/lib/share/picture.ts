// A card of the page as a picture that stands alone: text as text, colours resolved, nothing referred to outside (screens.md R27, R36).

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
/** Around the card, for letters that hang over its edge. */
const NARROWEST = 520;
const RECIPE_SIZE = 9;
const RECIPE_LINE = 13;

/** What a drawing's elements take from style sheets, and the value that needs no saying. */
const PRESENTED: readonly (readonly [name: string, plain: string])[] = [
	['fill', ''],
	['fill-opacity', '1'],
	['stroke', 'none'],
	['stroke-width', ''],
	['stroke-opacity', '1'],
	['stroke-dasharray', 'none'],
	['stroke-linecap', 'butt'],
	['stroke-linejoin', 'miter'],
	['opacity', '1'],
	['paint-order', 'normal'],
	['shape-rendering', 'auto'],
	['stop-color', 'rgb(0, 0, 0)'],
	['stop-opacity', '1']
];
const TEXTUAL: readonly (readonly [name: string, plain: string])[] = [
	['font-size', ''],
	['font-weight', '400'],
	['text-anchor', 'start'],
	['dominant-baseline', 'auto'],
	['letter-spacing', 'normal']
];
const COLOURS = ['fill', 'stroke', 'stop-color'];
const PRESSED = 'button, [role="listbox"], .walk-stop, .rule, input, select, textarea';

let brush: CanvasRenderingContext2D | null = null;
/** Any colour a browser computes as one that every viewer reads. */
function plainColour(colour: string): string {
	if (colour === '' || /^(none|rgb|#|url|currentcolor|transparent|context)/i.test(colour))
		return colour.replace(/url\("?([^")]*)"?\)/, 'url($1)');
	brush ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	if (!brush) return colour;
	brush.clearRect(0, 0, 1, 1);
	brush.fillStyle = colour;
	brush.fillRect(0, 0, 1, 1);
	const [red = 0, green = 0, blue = 0, alpha = 255] = brush.getImageData(0, 0, 1, 1).data;
	return alpha === 255
		? `rgb(${red}, ${green}, ${blue})`
		: `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`;
}

const isClear = (colour: string) => colour === 'transparent' || /,\s*0\)$/.test(colour) || /\/ 0\)$/.test(colour);

function make(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
	const element = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
	if (text !== undefined) element.textContent = text;
	return element;
}

/** A drawing with its looks written into it, as they are computed now. */
function drawingOf(original: Element): Element | null {
	const style = getComputedStyle(original);
	if (style.display === 'none' || style.visibility === 'hidden' || original.matches(PRESSED)) return null;
	const copy = original.cloneNode(false) as Element;
	for (const name of ['class', 'style', 'tabindex', 'role']) copy.removeAttribute(name);
	for (const { name } of [...copy.attributes]) if (/^(aria-|on|data-)/.test(name)) copy.removeAttribute(name);
	const isText = /^(text|tspan)$/.test(original.localName);
	for (const [name, plain] of [...PRESENTED, ...(isText ? TEXTUAL : [])]) {
		const value = style.getPropertyValue(name);
		const said = COLOURS.includes(name) ? plainColour(value) : value;
		if (said !== '' && said !== plain) copy.setAttribute(name, said);
		else copy.removeAttribute(name);
	}
	for (const child of original.childNodes) {
		if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent ?? '');
		else if (child instanceof Element) {
			const drawn = drawingOf(child);
			if (drawn) copy.append(drawn);
		}
	}
	return copy;
}

/** Where the letters of a font stand in their line. */
function ascentOf(style: CSSStyleDeclaration, height: number): number {
	brush ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	if (!brush) return height * 0.8;
	brush.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
	const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = brush.measureText('x');
	return (height - up - down) / 2 + up;
}

/** The lines in which a text stands on the page. */
function linesOf(node: Text): { text: string; box: DOMRect }[] {
	const lines: { text: string; box: DOMRect }[] = [];
	const range = document.createRange();
	for (const { index, 0: piece } of node.data.matchAll(/[⺀-￿]|[^\s⺀-￿]+|\s+/g)) {
		range.setStart(node, index);
		range.setEnd(node, index + piece.length);
		const [box] = range.getClientRects();
		if (!box || (box.width === 0 && piece.trim() !== '')) continue;
		const last = lines.at(-1);
		if (last && Math.abs(last.box.top - box.top) < box.height / 2) last.text += piece.replace(/\s+/, ' ');
		else if (piece.trim() !== '') lines.push({ text: piece, box });
	}
	return lines;
}

/** Writes what stands in an element of the page into a drawing, from the outside in. */
function write(element: Element, into: SVGElement, origin: DOMRect): void {
	const style = getComputedStyle(element);
	if (style.display === 'none' || style.visibility === 'hidden' || element.matches(`${PRESSED}, .only-spoken`)) return;
	const box = element.getBoundingClientRect();
	const [x, y] = [box.left - origin.left, box.top - origin.top];
	if (element instanceof SVGSVGElement) {
		const drawn = drawingOf(element);
		if (!drawn) return;
		for (const [name, value] of Object.entries({ x, y, width: box.width, height: box.height, overflow: 'visible' }))
			drawn.setAttribute(name, String(value));
		into.append(drawn);
		return;
	}
	const ground = plainColour(style.backgroundColor);
	if (!isClear(ground) && box.width > 0)
		into.append(
			make('rect', {
				x,
				y,
				width: box.width,
				height: box.height,
				rx: parseFloat(style.borderRadius) || 0,
				fill: ground
			})
		);
	for (const side of ['top', 'bottom'] as const) {
		const width = parseFloat(style.getPropertyValue(`border-${side}-width`));
		const colour = plainColour(style.getPropertyValue(`border-${side}-color`));
		if (!(width > 0) || isClear(colour) || style.getPropertyValue(`border-${side}-style`) === 'none') continue;
		const at = side === 'top' ? y + width / 2 : y + box.height - width / 2;
		into.append(make('line', { x1: x, x2: x + box.width, y1: at, y2: at, stroke: colour, 'stroke-width': width }));
	}
	for (const child of element.childNodes) {
		if (child instanceof Element) write(child, into, origin);
		if (!(child instanceof Text)) continue;
		for (const { text, box: line } of linesOf(child))
			into.append(
				make(
					'text',
					{
						x: line.left - origin.left,
						y: line.top - origin.top + ascentOf(style, line.height),
						fill: plainColour(style.color),
						'font-size': style.fontSize,
						...(style.fontWeight !== '400' && { 'font-weight': style.fontWeight })
					},
					text.trimEnd()
				)
			);
	}
}

/** A line cut so that each piece is narrow enough. */
function wrapped(text: string, width: number, size: number, family: string): string[] {
	brush ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	const context = brush;
	if (!context) return [text];
	context.font = `400 ${size}px ${family}`;
	const lines: string[] = [];
	for (const piece of text.match(/[⺀-￿]|[^\s⺀-￿]+|\s+/g) ?? []) {
		const longer = (lines.at(-1) ?? '') + piece;
		if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
		else lines.push(piece.trimStart());
	}
	return lines;
}

export interface Picture {
	/** the whole file */
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

/**
 * Takes a picture of a card: title, sentence, drawing, and the recipe below.
 * @param theme light unless asked otherwise
 */
export function pictureOf(
	card: HTMLElement,
	recipe: { readonly line: string; readonly code: string } | null,
	lang: string,
	theme: 'light' | 'dark' = 'light'
): Picture {
	const stage = document.createElement('div');
	stage.dataset.theme = theme;
	stage.lang = lang;
	stage.inert = true;
	const width = Math.max(NARROWEST, card.getBoundingClientRect().width);
	Object.assign(stage.style, {
		position: 'absolute',
		left: '-20000px',
		top: '0',
		width: `${width}px`,
		color: 'var(--ink)',
		background: 'var(--bg)'
	});
	const copy = card.cloneNode(true) as HTMLElement;
	copy.classList.remove('stale', 'bare', 'folded');
	for (const dimmed of copy.querySelectorAll('.dimmed')) dimmed.classList.remove('dimmed');
	for (const scroll of copy.querySelectorAll<HTMLElement>('.scroll'))
		Object.assign(scroll.style, { maxHeight: 'none', overflow: 'visible' });
	for (const title of copy.querySelectorAll('h2.only-spoken')) title.classList.remove('only-spoken');
	stage.append(copy);
	document.body.append(stage);
	try {
		const style = getComputedStyle(stage);
		const family = style.fontFamily.replaceAll('"', "'");
		const origin = copy.getBoundingClientRect();
		const body = make('g', { transform: `translate(${MARGIN} ${MARGIN})` });
		write(copy, body, origin);
		const lines = recipe ? wrapped(recipe.line, width, RECIPE_SIZE, style.fontFamily) : [];
		const [full, high] = [
			Math.ceil(width + 2 * MARGIN),
			Math.ceil(origin.height + 2 * MARGIN + (lines.length > 0 ? 8 + lines.length * RECIPE_LINE : 0))
		];
		const svg = make('svg', { width: full, height: high, viewBox: `0 0 ${full} ${high}`, 'font-family': family, lang });
		if (recipe) svg.append(make('metadata', {}, recipe.code));
		svg.append(make('rect', { width: full, height: high, fill: plainColour(style.backgroundColor) }));
		svg.append(body);
		lines.forEach((line, i) =>
			svg.append(
				make(
					'text',
					{
						x: MARGIN,
						y: MARGIN + origin.height + 8 + (i + 1) * RECIPE_LINE,
						'font-size': `${RECIPE_SIZE}px`,
						fill: theme === 'light' ? '#5e636e' : '#979ca4'
					},
					line
				)
			)
		);
		return { svg: `${new XMLSerializer().serializeToString(svg)}\n`, width: full, height: high };
	} finally {
		stage.remove();
	}
}

/** The picture in pixels, twice as fine as on the screen. */
export async function pngOf({ svg, width, height }: Picture, scale = 2): Promise<Blob> {
	const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image(width, height);
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [width * scale, height * scale];
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no canvas');
		context.scale(scale, scale);
		context.drawImage(image, 0, 0, width, height);
		return await new Promise<Blob>((resolve, reject) =>
			canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
		);
	} finally {
		URL.revokeObjectURL(url);
	}
}
