/*
 * The language of the webapps: the first one of the browser, without its region; Chinese for all but English.
 * It is also their fallback: with a second one the vendor loads both, and dates come in whichever arrives last.
 */
const preferred = (navigator.languages && navigator.languages[0]) || navigator.language || '';
export const chinese = preferred.split('-')[0].toLowerCase() !== 'en';
export const locale = chinese ? 'zh-CN' : 'en';
