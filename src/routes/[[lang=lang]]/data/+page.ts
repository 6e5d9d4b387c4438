export const entries = () => [{}, { lang: 'zh' }];
