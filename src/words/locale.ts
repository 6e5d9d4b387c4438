export type Locale = 'en' | 'zh';

/** The language a system asks for, e.g. zh_CN.UTF-8 or zh-Hans. */
export const localeOf = (wish: string | undefined): Locale => (/^zh\b|^zh[-_]/i.test(wish ?? '') ? 'zh' : 'en');
