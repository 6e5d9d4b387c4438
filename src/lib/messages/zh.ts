import type { Messages } from './en.ts';

/** 中文：整句书写，术语见 screens.md 第 7 节。 */
export const zh = {
	languageName: '中文',
	app: {
		name: 'Earnburn',
		title: (project: string, place: string) => `${project} · ${place} · Earnburn`,
		titleRunning: (percent: number, title: string) => `${percent}% · ${title}`,
		description: '逐个顾客模拟会员方案：要花多少、带来多少、有多大把握。',
		skip: '跳到结果',
		noScript: '这是一份算好的示例。要修改它，请启用 JavaScript。'
	},
	places: {
		nav: '页面',
		design: '方案',
		compare: '对比',
		sweep: '门槛扫描',
		risk: '预算风险',
		data: '数据校准',
		library: '项目库'
	},
	bar: {
		project: (name: string) => `项目“${name}”：预设、文件、改名`,
		presets: '从预设开始',
		openFile: '打开文件…',
		saveFile: '保存为文件',
		rename: '改名…',
		reset: '恢复初始值',
		changes: (n: number) => (n === 0 ? '无改动' : `${n} 项改动`),
		share: '分享',
		more: '更多',
		theme: '外观',
		themeIs: { system: '外观：跟随系统', light: '外观：浅色', dark: '外观：深色' },
		language: '语言',
		help: '快捷键与帮助',
		undoNone: '没有可撤销的操作',
		redoNone: '没有可重做的操作',
		undo: (what: string) => `撤销：${what}`,
		redo: (what: string) => `重做：${what}`,
		saved: '已存于此浏览器',
		savedShort: '已保存',
		unchanged: '预设，未改动',
		saving: '正在保存…',
		saveFailed: '未能保存：浏览器空间不足或禁止存储。[E301]',
		saveFailedAction: '保存为文件'
	},
	steps: {
		change: (label: string, from: string, to: string) => `${label} ${from} → ${to}`,
		reset: '恢复初始值',
		rename: (to: string) => `改名为“${to}”`,
		open: (name: string) => `打开“${name}”`,
		designs: {
			duplicate: (name: string) => `复制方案“${name}”`,
			rename: (name: string) => `方案改名为“${name}”`,
			move: (name: string) => `移动方案“${name}”`,
			remove: (name: string) => `移除方案“${name}”`,
			take: (name: string) => `从其他项目取用方案“${name}”`
		}
	},
	rename: { title: '项目改名', label: '名称', ok: '改名', cancel: '取消' },
	run: {
		example: '示例结果，建站时算好',
		preview: '初步结果，正在细算',
		refining: (runs: string) => `正在细算：已运行 ${runs} 次`,
		same: '已在本机重算，结果一致',
		computed: '已在本机计算',
		differs: '已在本机重算，但与示例数字不同；现在显示的是本机结果。',
		settled: (half: string, runs: string) => `已稳定：${runs} 次运行，误差 ± ${half}。`,
		unsettled: (half: string, runs: string) => `${runs} 次运行，误差 ± ${half}，尚未稳定。`,
		capped: (half: string, runs: string) => `${runs} 次运行，误差 ± ${half}：已到此方案的次数上限。`,
		more: '运行 4 倍次数可减半',
		cancelled: (runs: string) => `已停在 ${runs} 次运行。`,
		cancel: '停止',
		resume: '继续',
		failed: (percent: string) => `计算在 ${percent} 处中断，已完成部分已保留。`,
		said: (percent: number) => `已完成 ${percent}%`,
		saidDone: '结果已稳定。',
		saidFailed: '计算中断。'
	},
	headline: {
		holdsSome: (months: number) =>
			`${months} 个月内，会员奖励支出 {cost}，带来 {margin}增量毛利。{budget}预算在 100 个未来中有 {holds}守得住；其余 {breaks}平均超支 {excess}。`,
		holdsAll: (months: number) =>
			`${months} 个月内，会员奖励支出 {cost}，带来 {margin}增量毛利。在模拟的 {runs}个未来中，{budget}预算全部守得住。`,
		holdsNone: (months: number) =>
			`${months} 个月内，会员奖励支出 {cost}，带来 {margin}增量毛利。在模拟的 {runs}个未来中，{budget}预算全部超支，平均超支 {excess}。`,
		noBudget: (months: number) => `${months} 个月内，会员奖励支出 {cost}，带来 {margin}增量毛利。尚未设定预算。`,
		programme: {
			holdsSome: (months: number) =>
				`${months} 个月内，会员方案花费 {cost}，带来 {margin}增量毛利。{budget}预算在 100 个未来中有 {holds}守得住；其余 {breaks}平均超支 {excess}。`,
			holdsAll: (months: number) =>
				`${months} 个月内，会员方案花费 {cost}，带来 {margin}增量毛利。在模拟的 {runs}个未来中，{budget}预算全部守得住。`,
			holdsNone: (months: number) =>
				`${months} 个月内，会员方案花费 {cost}，带来 {margin}增量毛利。在模拟的 {runs}个未来中，{budget}预算全部超支，平均超支 {excess}。`,
			noBudget: (months: number) => `${months} 个月内，会员方案花费 {cost}，带来 {margin}增量毛利。尚未设定预算。`
		},
		of100: (n: string) => `${n} 个`,
		breaksOf: (n: string) => `${n} 个`
	},
	presets: { shops: '门店与零售', platforms: '平台', travel: '航空', changes: '规则变动' },
	notes: {
		finding: '这个示例说明',
		findingRests: (runs: string) => `每个方案 ${runs} 个未来的平均值。`,
		tax: '价格不含税。',
		merchants: (loss: string) => `商家平均亏损 ${loss}：所承担的费用与佣金，超过增量销售给他们带来的毛利。`,
		merchantsGain: (gain: string) => `扣除所承担的费用后，商家平均多得 ${gain}。`,
		passes: (n: string) => `每个未来最多计算 ${n} 遍，直到全体顾客共享的条件（预算停发、库存、市场、名额）不再变动。`
	},
	card: {
		folds: { more: '展开', less: '收起' },
		take: (title: string) => `保存或复制“${title}”`,
		table: '表格',
		chart: '图表',
		cost: '累计兑换成本',
		costUnit: (symbol: string) => `${symbol}，按月`,
		costSentence: (earliest: number | null) =>
			`一半的未来落在 {low} 至 {high} 之间` +
			(earliest === null ? '；没有一个超出预算。' : `；最早在第 ${earliest} 个月超预算。`),
		costNone: '此方案没有兑换。花费见“钱花在哪里”。',
		costSentencePlain: '一半的未来落在 {low} 至 {high} 之间。',
		final: (months: number) => `${months} 个月总成本`,
		finalSentence: '50 个点，每点代表 100 个未来中的 2 个。',
		mix: '等级构成',
		mixSentence: (tier: string, share: string) => `期末 ${share} 的会员为${tier}。`,
		mixNone: '此方案没有等级，可在“等级”一组中开启。',
		verdict: '划算吗？',
		budget: (amount: string) => `预算 ${amount}`,
		median: (shown: string) => `中位 ${shown}`,
		medianHead: '中位数',
		month: '月',
		low: (band: string) => `${band}，低端`,
		high: (band: string) => `${band}，高端`,
		costPoint: (month: string, middle: string, from: string, to: string) =>
			`${month}：中位 ${middle}；100 个未来中 80 个在 ${from} 至 ${to} 之间`,
		hold: (n: string) => `${n} 个守住`,
		breaks: (n: string) => `${n} 个超支`,
		dot: (number: number, value: string, over: boolean) => `第 ${number} 点：${value}${over ? '，超出预算' : ''}`,
		dotNumber: '点',
		dotValue: '成本',
		finalDesc: (middle: string, low: string, high: string) =>
			`中位的未来花费 ${middle}；一半在 ${low} 至 ${high} 之间。`,
		mixPoint: (month: string, all: string) => `${month}：${all}`,
		costTab: '累计成本',
		finalTab: '最终成本'
	},
	verdict: {
		pays: '{months} 个月净收益 {net}：100 个未来中有 {share}能回本。',
		loses: '{months} 个月净收益 {net}：支出超过收益，100 个未来中有 {share}能回本。',
		early: '初步结果：平均 {net}，100 个未来中有 {share}领先。',
		undecided: '难分高下：平均 {net}，100 个未来中有 {share}领先。',
		equation: (margin: string, cost: string, net: string) =>
			`平均而言，增量毛利 ${margin} 减去全部成本 ${cost}，得 ${net}。`,
		against: '20 个未来的净收益：同样的顾客，有方案与没有方案之差。',
		ahead: (n: string) => `100 个中领先 ${n} 个`,
		where: '钱花在哪里',
		part: '项目',
		amount: '全部未来的平均',
		rows: {
			margin: '增量毛利',
			orders: '订单增量毛利',
			fees: '会员费',
			services: '服务费增量',
			ads: '广告增量',
			partners: '合作方购买积分',
			traffic: '为其他业务导流',
			face: '兑换与奖励',
			benefits: '会员权益',
			gifts: '赠礼',
			contacts: '触达与活动',
			actions: '互动行为',
			complaints: '客诉',
			acquisition: '额外获客',
			operations: '启动与运营',
			other: '其余小项',
			funded: '合作方承担',
			closing: '期末未用奖励',
			net: '净收益'
		},
		versus: {
			design: (name: string, amount: string, ahead: string) =>
				`优于“${name}”，平均多 ${amount}；100 个未来中有 ${ahead} 个领先。`,
			reference: (name: string, amount: string, ahead: string) =>
				`不如“${name}”，平均少 ${amount}；100 个未来中有 ${ahead} 个领先。`,
			none: (name: string, amount: string, ahead: string, more: boolean) =>
				`与“${name}”难分高下：平均${more ? '多' : '少'} ${amount}，100 个未来中有 ${ahead} 个领先。`
		}
	},
	origin: {
		button: (text: string, name: string) => `${text}：${name}的由来`,
		formula: '公式',
		inputs: (groups: readonly string[]) => `输入：${groups.join('、')}。`,
		interval: (range: string) => `均值本身在 ${range}（20 次中有 19 次），增加次数会使其更窄。`,
		luck: (chance: string, inputs: string) =>
			`各未来之间的差异中，${chance} 来自运气，${inputs} 来自输入未知与全体顾客共同的冲击；增加次数只会缩小运气对均值的影响，不会缩小后者。`,
		runs: (n: string) => `${n} 个模拟未来的平均值；十有八九的未来落在：`,
		counted: (k: string, n: string, low: string, high: string) =>
			`${n} 个模拟未来中有 ${k} 个；真实比例在 ${low} 至 ${high} 之间（20 次中 19 次成立）。`,
		given: '由您设定的输入。',
		close: '关闭',
		cost: {
			name: '兑换成本',
			says: '期内兑换的花费：积分抵现的面值，加上兑换礼品的成本。',
			formula: 'R = 抵现面值 + 礼品成本'
		},
		programme: {
			name: '方案成本',
			says: '期内方案的全部花费，减去合作方与商家承担的部分。',
			formula: 'Q = 兑换 + 权益 + 赠礼 + 触达 + 互动 + 客诉 + 获客 + 启动与运营 − 合作方承担'
		},
		margin: {
			name: '增量毛利',
			says: '扣除方案成本前的毛利，减去同一批顾客、同样运气、没有方案时的毛利。',
			formula: 'M − M⁰'
		},
		budget: {
			name: '预算',
			says: '在“成本与预算”中设定的金额；默认只管兑换成本，也可改为管全部方案成本。',
			formula: '输入项'
		},
		holds: {
			name: '预算守住的次数',
			says: '成本不超过预算的未来，折算成每 100 个中的个数。',
			formula: '成本 ≤ 预算的未来 ÷ 全部未来'
		},
		excess: {
			name: '平均超支',
			says: '只看超预算的未来，超出部分的平均值。',
			formula: '成本 > 预算时 成本 − 预算 的平均值'
		},
		breaks: {
			name: '超支频率',
			says: '在任一月末成本高于预算的未来，计数后换算为每 100 个。',
			formula: '成本 > 已释放预算 的未来 ÷ 全部未来'
		},
		first: {
			name: '首次超支月份',
			says: '任一未来的累计支出首次高于已释放预算的月份。',
			formula: '累计成本 > 预算 的第一个月'
		},
		safe: {
			name: '守得住的预算',
			says: '100 个未来中有 95 个在任何月份都不超过的金额。',
			formula: '每个未来所需预算的 95% 分位数'
		},
		net: { name: '净收益', says: '增量毛利减去方案的全部花费。', formula: '(M − M⁰) − Q' }
	},
	inputs: {
		pane: '输入项',
		find: '查找输入项',
		found: (n: number) => `找到 ${n} 项`,
		foundNone: '没有叫这个名字的输入项。可试试“毛利”“过期”或“金卡”。',
		was: (value: string) => `原为 ${value}`,
		resetField: (label: string, value: string) => `将${label}恢复为 ${value}`,
		changed: '已改动',
		about: (label: string) => `关于${label}`,
		range: (low: string, high: string) => `可取 ${low} 至 ${high}。`,
		grade: (grade: string) => `证据等级 ${grade}`,
		assumption: '我们的假设',
		source: '来源',
		less: (label: string) => `减小${label}`,
		more: (label: string) => `增大${label}`,
		between: (low: string, high: string, middle: string) =>
			`十有八九在 ${low} 至 ${high} 之间，中间约 ${middle}；形状：{shape}`,
		betweenEven: (low: string, high: string) => `在 ${low} 至 ${high} 之间，机会均等；形状：{shape}`,
		betweenAll: (low: string, high: string, middle: string) =>
			`在 ${low} 至 ${high} 之间，多在 ${middle} 附近；形状：{shape}`,
		shapeOf: (label: string) => `${label}，形状`,
		shapes: { even: '均匀', bell: '钟形', skewed: '右偏', 'three-point': '三点', prior: '先验' },
		skewedNeedsPositive: '右偏要求低端大于 0',
		low: (label: string) => `${label}，低端`,
		high: (label: string) => `${label}，高端`,
		on: '开',
		off: '关',
		notSet: '未设定',
		later: '（尚未模拟）',
		which: '是哪一个？',
		findTab: '查找',
		dragMe: '拖动我',
		allGroups: '分组',
		sheet: '输入面板，拖动横条可调整高度',
		openSheet: '修改输入项',
		closeSheet: '收起输入项',
		designShown: '当前方案',
		offRules: (names: string) => `此处未启用：${names}。`,
		further: (n: number) => `另有 ${n} 项设置`,
		fewer: '收起',
		emptyRedemption: '此方案不发积分，可在“积累”一组中选择积分类型。',
		emptyEvents: '此处没有可设置的内容。',
		step: { add: '增加一级', remove: '去掉最高一级' }
	},
	groups: {
		members: '会员',
		earning: '积累',
		tiers: '等级',
		redemption: '兑换',
		costs: '成本与预算',
		growth: '增长',
		events: '活动与调整',
		assumptions: '假设'
	},
	says: {
		members: (people: string, orders: string, basket: string) => `${people}人，每月 ${orders} 单，客单价 ${basket}`,
		earning: (points: string, per: string) => `每 ${per} 得 ${points}`,
		earningNone: '没有积分',
		points: (n: string) => `${n} 积分`,
		tiers: (names: string) => names,
		tiersNone: '没有等级',
		redemptionGold: (points: string, money: string) => `${points}抵 ${money}`,
		redemptionItems: (n: number) => `${n} 种礼品`,
		redemptionCoupon: (points: string, money: string) => `${points}换 ${money}优惠券`,
		margin: (share: string) => `毛利率 ${share}`,
		commission: (share: string) => `佣金率 ${share}`,
		costs: (earns: string, budget: string, period: 'total' | 'year' | 'month') =>
			`${earns}，${{ total: '', year: '每年', month: '每月' }[period]}预算 ${budget}`,
		costsNoBudget: (earns: string) => `${earns}，未设预算`,
		events: (on: number, all: number) => (on === 0 ? '均未启用' : `${all} 项中启用 ${on} 项`),
		growth: (n: string) => `每月新增 ${n} 人`,
		growthNone: '上线后没有新会员',
		assumptions: (on: number, weak: number) => `${on} 项效应，其中 ${weak} 项证据较弱`
	},
	meanings: {
		rate: (share: string) => `积分全部用完约相当于消费额的 ${share}。`
	},
	tiers: {
		line: '会员按累计额分布',
		spend: '会员按 12 个月消费额分布',
		orders: '会员按单数分布',
		exp: '会员按成长值分布',
		threshold: (tier: string) => `${tier}门槛`,
		reach: (share: string) => `${share} 的会员在此等级或更高。`,
		reachIn: (share: string, orders: string, basket: string, month: number) =>
			`${share} 的会员可以达到；每月 ${orders} 单、客单价 ${basket} 的会员在第 ${month} 个月升级。`,
		reachNever: (share: string, orders: string, basket: string) =>
			`${share} 的会员可以达到；每月 ${orders} 单、客单价 ${basket} 的会员在统计期内达不到。`
	},
	effects: {
		grade: (grade: string) => `证据 ${grade} 级`,
		switchOn: (name: string) => `${name}：开或关`,
		wellEvidenced: '只用证据充分的效应',
		all: '全部假设及其证据和来源'
	},
	changes: {
		title: '有哪些改动',
		none: '与初始值没有差别。',
		from: (from: string, to: string) => `${from} → ${to}`,
		resetOne: (label: string) => `恢复：${label}`,
		back: '恢复',
		resetAll: '全部恢复初始值'
	},
	share: {
		title: '分享',
		link: '链接',
		file: '文件',
		linkSays: '整份方案写在链接的 # 之后。这一部分不会离开浏览器，也不会发给任何服务器。',
		characters: (n: string) => `${n} 个字符`,
		longWarning: '超过 2,000 个字符，聊天软件可能会截断；发送文件更稳妥。',
		tooLong: (n: string) => `此方案需要 ${n} 个字符，放不进链接，请保存为文件。`,
		copy: '复制链接',
		copied: '已复制',
		copyFailed: '浏览器不允许复制，请选中文字手动复制。',
		fileSays: (name: string, size: string) => `${name}，${size}。纯文本，字段顺序固定，可做版本管理，也可用于命令行。`,
		save: '保存文件',
		open: '打开文件',
		leaves: '会带走什么',
		leavesSays: (name: string, designs: number) =>
			`“${name}”：全部输入项、${designs} 个方案、随机种子。不含结果、姓名或顾客数据。`,
		reading: '正在读取…',
		close: '关闭'
	},
	incoming: {
		title: '打开副本',
		ask: (name: string) => `以副本打开“${name}”？您当前的内容会保留。`,
		stays: '撤销一次即可回到当前内容。',
		horizon: (months: number) => `${months} 个月`,
		open: '打开副本',
		cancel: '取消',
		problems: (n: number) => `${n} 处问题。当前内容未改动。`,
		cannot: '无法打开',
		place: (line: number, column: number) => `第 ${line} 行第 ${column} 列`,
		drop: '松开即可以副本打开方案文件'
	},
	issue: { setTo: (label: string, value: string) => `${label}设为 ${value}` },
	help: {
		title: '快捷键',
		places: '六个页面',
		find: '查找输入项',
		undo: '撤销、重做',
		save: '保存为文件',
		table: '图表背后的表格',
		story: '一位顾客的经历',
		changes: '有哪些改动',
		baseline: '恢复初始值',
		help: '本列表',
		escape: '停止计算、关闭',
		slider: '滑块上：走一步；按住 Shift 走十步；Page Up、Page Down 走大步',
		single: '输入文字时，单键快捷键不起作用。',
		singleSwitch: '启用单键快捷键',
		close: '关闭'
	},
	soon: {
		back: '回到方案',
		sweep: {
			says: '这里将让一两个输入走遍一段范围，看门槛该设在哪里。尚未做好。',
			list: ['门槛扫描，标出拐点与超预算处', '反求：守住预算的最高门槛', '适配图：哪种会员方案适合哪种生意']
		},
		risk: {
			says: '这里将告诉财务：预算多久超一次、何时超、超多少，以及欠了多少。尚未做好；守住预算的机会已在“方案”中给出。',
			list: ['在 90、95、99 个未来中守得住的预算', '积分负债滚动表与递延收入', '压力测试：兑换上升、集中挤兑']
		},
		data: {
			says: '这里将用订单列表检验模型像不像您的顾客。尚未做好。',
			list: [
				'文件只在本浏览器读取，不会外传',
				'模拟顾客与真实顾客有多像，用留出的数据检验',
				'拟合出的范围可直接作为输入'
			]
		},
		library: {
			says: '这里将保存您的项目和各个版本。尚未做好：目前浏览器只保存正在编辑的这一个项目，其余请存为文件。',
			list: ['带名称的版本与改动', '注明日期和来源的模板', '全部内容的导入与导出']
		}
	}
} satisfies Messages;
